// RUN: %expectations %s
// What a wrapper's flag says of the error, statuses in pairs, answers of HTTP.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <fstream>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("press");
}
struct Status {
  bool ok;
  std::string message;
  static Status OK() { return {true, ""}; }
  static Status Error(std::string why) { return {false, std::move(why)}; }
};
void print();

class Sheet {
public:
  explicit Sheet(const std::string &name) : span_(tracer()->StartSpan(name)) {}
  void setStatus(bool ok, const std::string &text = "") {
    auto code = ok ? trace::StatusCode::kOk : trace::StatusCode::kError;
    span_->SetStatus(code, text);
  }
  void finish(bool failed) {
    if (failed)
      span_->SetStatus(trace::StatusCode::kError);
    span_->End();
  }

private:
  nostd::shared_ptr<trace::Span> span_;
};

Status okBeforeBad(const std::string &plate) {
  Sheet sheet("press.print");
  sheet.setStatus(true);
  if (plate.empty())
    return Status::Error("no plate"); // finds: tracing-unrecorded-error
  return Status::OK();
}
Status flaggedOk(const std::string &plate) {
  Sheet sheet("press.print");
  if (plate.empty()) {
    sheet.setStatus(false, "no plate");
    return Status::Error("no plate");
  }
  sheet.setStatus(true);
  return Status::OK();
}
Status unknownFlagOk(const std::string &plate, bool good) {
  Sheet sheet("press.print");
  sheet.setStatus(good);
  if (plate.empty())
    return Status::Error("no plate");
  return Status::OK();
}
Status finishedBad(const std::string &plate) {
  Sheet sheet("press.print");
  if (plate.empty()) {
    sheet.finish(false);
    return Status::Error("no plate"); // finds: tracing-unrecorded-error
  }
  sheet.finish(false);
  return Status::OK();
}
Status finishedOk(const std::string &plate) {
  Sheet sheet("press.print");
  if (plate.empty()) {
    sheet.finish(true);
    return Status::Error("no plate");
  }
  sheet.finish(false);
  return Status::OK();
}

// --- the status stands beside the answer
std::pair<Status, std::vector<std::string>> scan(const std::string &table);
std::pair<Status, std::vector<std::string>> boundBad(const std::string &table) {
  auto span = tracer()->StartSpan("press.scan");
  auto [status, plates] = scan(table);
  if (!status.ok)
    return {status, {}}; // finds: tracing-unrecorded-error
  return {Status::OK(), plates};
}
std::pair<Status, std::vector<std::string>> boundOk(const std::string &table) {
  auto span = tracer()->StartSpan("press.scan");
  auto [status, plates] = scan(table);
  if (!status.ok)
    span->SetStatus(trace::StatusCode::kError, status.message);
  return {status, plates};
}

// --- a status of HTTP
template <class T> struct Outcome {
  T value;
  bool failed() const;
};
Outcome<int> reserve(int sheets);
int answerBad() {
  auto span = tracer()->StartSpan("press.reserve");
  auto found = reserve(1);
  if (found.failed())
    return 500; // finds: tracing-unrecorded-error
  return 200;
}
int numberOk(int sheets) {
  auto span = tracer()->StartSpan("press.reserve");
  auto found = reserve(sheets);
  if (found.failed())
    return 500;
  return sheets;
}

void fileBad(const std::string &path) {
  auto span = tracer()->StartSpan("press.load");
  std::ifstream file(path);
  if (!file.is_open())
    throw std::pair<int, std::string>(1, path); // finds: tracing-unrecorded-error
  print();
}
bool closedBad(const std::string &path) {
  auto span = tracer()->StartSpan("press.load");
  std::ifstream file(path);
  if (!file.is_open())
    return false; // finds: tracing-unrecorded-error
  print();
  return true;
}
