// RUN: %expectations %s

// Guards whose methods nobody sees: given a status or a record, they cannot bring a
// context along; given other objects, they may.

#include "absl/status/status.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <thread>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct Tally {
  Tally();
  ~Tally();
  std::string what;
  int count = 0;
};

struct Envelope {
  Envelope();
  ~Envelope();
  std::map<std::string, std::string> headers;
};

struct Ticket {
  Ticket();
  ~Ticket();
  context::Context from;
};

class Hidden;
struct Sealed {
  Sealed();
  ~Sealed();
  Hidden *inside;
};

class Work {
public:
  explicit Work(nostd::string_view name) : span_(tracer()->StartSpan(name)), scope_(span_) {}
  ~Work() { span_->End(); }
  void outcome(absl::Status status);
  void tally(const Tally &tally);
  void envelope(const Envelope &envelope);
  void ticket(const Ticket &ticket);
  void sealed(const Sealed &sealed);

private:
  SpanPointer span_;
  trace::Scope scope_;
};

absl::Status pick();

void statusBad() {
  Work outer("order.pack");
  std::thread([] { // finds: tracing-detached-task
    Work inner("order.pick");
    absl::Status status = pick();
    inner.outcome(status);
  }).detach();
}

void recordBad() {
  Work outer("order.pack");
  std::thread([] { // finds: tracing-detached-task
    Work inner("order.pick");
    Tally tally;
    inner.tally(tally);
  }).detach();
}

void headersOk() {
  Work outer("order.pack");
  std::thread([] {
    Work inner("order.pick");
    Envelope envelope;
    inner.envelope(envelope);
  }).detach();
}

void contextOk() {
  Work outer("order.pack");
  std::thread([] {
    Work inner("order.pick");
    Ticket ticket;
    inner.ticket(ticket);
  }).detach();
}

void sealedOk() {
  Work outer("order.pack");
  std::thread([] {
    Work inner("order.pick");
    Sealed sealed;
    inner.sealed(sealed);
  }).detach();
}

// Who leaves at once with what ends the work has not ended it for those who stay.
class Ending {
public:
  explicit Ending(nostd::string_view name) : span_(tracer()->StartSpan(name)), scope_(span_) {}
  ~Ending() { span_->End(); }
  absl::Status finish(absl::Status status);

private:
  SpanPointer span_;
  trace::Scope scope_;
};

void pickAlone();

absl::Status returnedBad() {
  Ending outer("order.pack");
  absl::Status status = pick();
  if (!status.ok())
    return outer.finish(status);
  std::thread([] { // finds: tracing-detached-task
    Work inner("order.pick");
    pickAlone();
  }).detach();
  return outer.finish(absl::OkStatus());
}

absl::Status leftBad() {
  Ending outer("order.pack");
  absl::Status status = pick();
  if (!status.ok()) {
    outer.finish(status);
    return status;
  }
  std::thread([] { // finds: tracing-detached-task
    Work inner("order.pick");
    pickAlone();
  }).detach();
  return status;
}

absl::Status finishedOk() {
  Ending outer("order.pack");
  absl::Status status = pick();
  if (!status.ok())
    outer.finish(status);
  std::thread([] {
    Work inner("order.pick");
    pickAlone();
  }).detach();
  return status;
}
