// RUN: %expectations %s
// Errors that only their shape tells, and spans in guards of the project's own.

#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <variant>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Span> start() {
  return trace::Provider::GetTracerProvider()->GetTracer("quarry", "1.0")->StartSpan("quarry.blast");
}

// Two ways to make a status, of which one is told what has happened.
class Verdict {
public:
  static Verdict fine();
  static Verdict spoiled(std::string message);
  static Verdict okay(std::string message);
  bool ok() const;
  const std::string &message() const;
};
Verdict drill(int depth);

Verdict toldBad(int depth) {
  auto span = start();
  if (depth < 0)
    return Verdict::spoiled("too shallow"); // finds: tracing-unrecorded-error (likely)
  return drill(depth);
}
Verdict toldNothingOk(int depth) {
  auto span = start();
  if (depth == 0)
    return Verdict::fine();
  return drill(depth);
}
Verdict toldOfSuccessOk(int depth) {
  auto span = start();
  if (depth == 0)
    return Verdict::okay("nothing to drill");
  return drill(depth);
}
Verdict recordedOk(int depth) {
  auto span = start();
  if (depth < 0) {
    span->SetStatus(trace::StatusCode::kError, "too shallow");
    return Verdict::spoiled("too shallow");
  }
  return drill(depth);
}

// All that it makes is told something.
class Label {
public:
  static Label plain(std::string message);
  static Label bold(std::string message);
  bool ok() const;
  std::string message() const;
};
Label otherOk(int depth) {
  auto span = start();
  if (depth < 0)
    return Label::bold("deep");
  return Label::plain("flat");
}

struct Failed {
  std::string reason;
};
struct Lost {
  int parcels;
};
std::variant<int, Failed> blast(int charge);
std::variant<int, Lost> sweep(int charge);

std::optional<int> alternativeBad(int charge) {
  auto span = start();
  const auto got = blast(charge);
  if (const auto *failed = std::get_if<Failed>(&got))
    return std::nullopt; // finds: tracing-unrecorded-error
  return std::get<int>(got);
}
std::optional<int> noReasonOk(int charge) {
  auto span = start();
  const auto got = sweep(charge);
  if (const auto *lost = std::get_if<Lost>(&got))
    return std::nullopt;
  return std::get<int>(got);
}

httplib::Result ask(const std::string &path);

bool noAnswerBad() {
  auto span = start();
  const auto reply = ask("/charges");
  if (!reply || reply->status >= 500)
    return false; // finds: tracing-unrecorded-error
  return true;
}
// Numbers of HTTP are all that this file says of failures.
bool numberAloneOk() {
  auto span = start();
  const auto reply = ask("/charges");
  span->SetAttribute("http.response.status_code", reply->status);
  if (reply->status >= 500)
    return false;
  return true;
}
bool answerOk() {
  auto span = start();
  const auto reply = ask("/charges");
  if (reply && reply->status == 204)
    return false;
  return true;
}

class Guard {
public:
  explicit Guard(nostd::shared_ptr<trace::Span> span) : span_(std::move(span)), scope_(span_) {}
  trace::Span *operator->() const { return span_.get(); }
  trace::Span &operator*() const { return *span_; }

private:
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};
class Watched {
public:
  explicit Watched(nostd::shared_ptr<trace::Span> span) : span_(std::move(span)) {}
  trace::Span *operator->() const { return note(); }

private:
  trace::Span *note() const {
    span_->SetStatus(trace::StatusCode::kError);
    return span_.get();
  }
  nostd::shared_ptr<trace::Span> span_;
};

void guardBad(int charge) {
  Guard span(start());
  span->SetAttribute("quarry.charge", charge);
  if (charge < 0)
    throw std::runtime_error("no charge"); // finds: tracing-unrecorded-error
}
void guardOnHeapBad(int charge) {
  auto span = std::make_unique<Guard>(start());
  (*span)->SetAttribute("quarry.charge", charge);
  if (charge < 0)
    throw std::runtime_error("no charge"); // finds: tracing-unrecorded-error
}
void guardOk(int charge) {
  Guard span(start());
  if (charge < 0) {
    span->SetStatus(trace::StatusCode::kError);
    throw std::runtime_error("no charge");
  }
}
void guardByReferenceOk(int charge) {
  Guard span(start());
  if (charge < 0) {
    trace::Span &inner = *span;
    inner.SetStatus(trace::StatusCode::kError);
    throw std::runtime_error("no charge");
  }
}
void operatorDoesMoreOk(int charge) {
  Watched span(start());
  span->SetAttribute("quarry.charge", charge);
  if (charge < 0)
    throw std::runtime_error("no charge");
}

void optionalBad(int charge) {
  std::optional<Guard> span;
  span.emplace(start());
  if (charge < 0)
    throw std::runtime_error("no charge"); // finds: tracing-unrecorded-error
}
void optionalUsedBad(int charge) {
  std::optional<Guard> span;
  span.emplace(start());
  (*span)->SetAttribute("quarry.charge", charge);
  if (charge < 0)
    throw std::runtime_error("no charge"); // finds: tracing-unrecorded-error
}
void optionalOk(int charge) {
  std::optional<Guard> span;
  span.emplace(start());
  if (charge < 0) {
    (*span)->SetStatus(trace::StatusCode::kError);
    throw std::runtime_error("no charge");
  }
}
void optionalLeftOk(int charge) {
  std::optional<Guard> span;
  span.emplace(start());
  span.reset();
  if (charge < 0)
    throw std::runtime_error("no charge");
}
void optionalFilledTwiceOk(int charge) {
  std::optional<Guard> span;
  span.emplace(start());
  span.emplace(start());
  (*span)->SetStatus(trace::StatusCode::kError);
  if (charge < 0)
    throw std::runtime_error("no charge");
}
