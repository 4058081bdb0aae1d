// RUN: %expectations %s

// Errors that are told of, by whatever means.

#include "absl/status/status.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <exception>
#include <functional>
#include <stdexcept>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

struct Order {
  long cents = 0;
  std::string id;
};
void charge(const Order &order);
bool reserve(const Order &order);
absl::Status store(const Order &order);
void unseen(const std::string &why);

// Recorded

void statusOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order)) {
    span->SetStatus(trace::StatusCode::kError, "out of stock");
    throw std::runtime_error("out of stock");
  }
}

void handlerRecordsOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    span->SetStatus(trace::StatusCode::kError, error.what());
    throw;
  }
}

void metByHandlerOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    if (!reserve(order))
      throw std::runtime_error("out of stock");
  } catch (const std::exception &error) {
    span->SetStatus(trace::StatusCode::kError, error.what());
  }
}

absl::Status codeOfStatusOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  absl::Status status = store(order);
  span->SetStatus(status.ok() ? trace::StatusCode::kOk : trace::StatusCode::kError);
  if (!status.ok())
    return status;
  return absl::OkStatus();
}

void attributeOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order)) {
    span->SetAttribute("error.type", "stock");
    throw std::runtime_error("out of stock");
  }
}

void eventOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    span->AddEvent("exception", {{"exception.message", error.what()}});
    throw;
  }
}

void eventOfTextOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    span->AddEvent(error.what());
    throw;
  }
}

void onActiveOk(const Order &order) {
  trace::Scope scope(tracer()->StartSpan("order.charge"));
  if (!reserve(order)) {
    tracer()->GetCurrentSpan()->SetStatus(trace::StatusCode::kError);
    throw std::runtime_error("out of stock");
  }
}

static void failActive(const std::string &why) {
  tracer()->GetCurrentSpan()->SetStatus(trace::StatusCode::kError, why);
}

void helperOk(const Order &order) {
  trace::Scope scope(tracer()->StartSpan("order.charge"));
  if (!reserve(order)) {
    failActive("out of stock");
    throw std::runtime_error("out of stock");
  }
}

static absl::Status recorded(trace::Span &span, absl::Status status) {
  if (!status.ok())
    span.SetStatus(trace::StatusCode::kError, std::string(status.message()));
  return status;
}

absl::Status endSpanOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  return recorded(*span, store(order));
}

absl::Status endSpanMadeOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  if (!reserve(order))
    return recorded(*span, absl::InternalError("out of stock"));
  return absl::OkStatus();
}

#define FAIL(span, why)                                                                            \
  do {                                                                                             \
    (span)->SetStatus(trace::StatusCode::kError, why);                                             \
    return absl::InternalError(why);                                                               \
  } while (false)

absl::Status macroOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  if (!reserve(order))
    FAIL(span, "out of stock");
  return absl::OkStatus();
}

void pessimistOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  span->SetStatus(trace::StatusCode::kError, "not done");
  if (!reserve(order))
    throw std::runtime_error("out of stock");
  span->SetStatus(trace::StatusCode::kOk);
}

// By an object that outlives the exit

class ErrorGuard {
public:
  explicit ErrorGuard(trace::Span &span) : span_(span) {}
  ~ErrorGuard() {
    if (std::uncaught_exceptions() > 0)
      span_.SetStatus(trace::StatusCode::kError);
  }

private:
  trace::Span &span_;
};

void guardOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  ErrorGuard guard(*span);
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

class SelfRecording {
public:
  explicit SelfRecording(const char *name) : span_(tracer()->StartSpan(name)) {}
  ~SelfRecording() {
    if (std::uncaught_exceptions() > 0)
      span_->SetStatus(trace::StatusCode::kError);
    span_->End();
  }

private:
  nostd::shared_ptr<trace::Span> span_;
};

void destructorOk(const Order &order) {
  SelfRecording traced("order.charge");
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

class Unseen {
public:
  explicit Unseen(const char *name) : span_(tracer()->StartSpan(name)) {}
  ~Unseen(); // may record

private:
  nostd::shared_ptr<trace::Span> span_;
};

void unseenDestructorOk(const Order &order) {
  Unseen traced("order.charge");
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

struct ActiveGuard {
  ~ActiveGuard() {
    if (std::uncaught_exceptions() > 0)
      tracer()->GetCurrentSpan()->SetStatus(trace::StatusCode::kError);
  }
};

void guardOfActiveOk(const Order &order) {
  trace::Scope scope(tracer()->StartSpan("order.charge"));
  ActiveGuard guard;
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

template <typename F> struct Finally {
  F run;
  ~Finally() { run(); }
};
template <typename F> Finally(F) -> Finally<F>;

void finallyOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  Finally last{[&] {
    if (std::uncaught_exceptions() > 0)
      span->SetStatus(trace::StatusCode::kError);
  }};
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

// By somebody who is not known

void unseenHelperOk(const Order &order) {
  trace::Scope scope(tracer()->StartSpan("order.charge"));
  if (!reserve(order)) {
    unseen("out of stock");
    throw std::runtime_error("out of stock");
  }
}

void callbackOk(const Order &order, const std::function<void(const std::string &)> &failed) {
  trace::Scope scope(tracer()->StartSpan("order.charge"));
  if (!reserve(order)) {
    failed("out of stock");
    throw std::runtime_error("out of stock");
  }
}

void handedOverOk(nostd::shared_ptr<trace::Span> (*keep)(nostd::shared_ptr<trace::Span>)) {
  auto span = tracer()->StartSpan("order.charge");
  keep(span);
  throw std::runtime_error("out of stock");
}

// Its caller tells the caller's span; this one looks as if all had been well.
static void innerStepBad(const Order &order) {
  trace::Scope scope(tracer()->StartSpan("order.step"));
  if (order.cents < 0)
    throw std::invalid_argument("cents"); // finds: tracing-unrecorded-error
}

void callerRecordsOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    innerStepBad(order);
  } catch (const std::exception &error) {
    span->SetStatus(trace::StatusCode::kError, error.what());
  }
}

// How much there was tells of no error.
absl::Status amountBad(const Order &order, int rows) {
  auto span = tracer()->StartSpan("order.count");
  span->SetAttribute("db.response.returned_rows", rows);
  if (rows < 0)
    return absl::InternalError("lost"); // finds: tracing-unrecorded-error
  return absl::OkStatus();
}
absl::Status codeOk(const Order &order, int rows) {
  auto span = tracer()->StartSpan("order.count");
  span->SetAttribute("db.response.status_code", rows);
  if (rows < 0)
    return absl::InternalError("lost");
  return absl::OkStatus();
}
// A code of success says nothing of the error that follows, nor does the id in the
// name of an event.
void goodReplyBad(const Order &order) {
  auto span = tracer()->StartSpan("order.count");
  span->SetAttribute("http.response.status_code", 204);
  if (order.cents == 0)
    throw std::runtime_error("nothing to count"); // finds: tracing-unrecorded-error
}
void goodReplyAsTextBad(const Order &order) {
  auto span = tracer()->StartSpan("order.count");
  span->SetAttribute("http.response.status_code", "200");
  if (order.cents == 0)
    throw std::runtime_error("nothing to count"); // finds: tracing-unrecorded-error
}
void badReplyOk(const Order &order) {
  auto span = tracer()->StartSpan("order.count");
  if (order.cents == 0) {
    span->SetAttribute("http.response.status_code", 404);
    throw std::runtime_error("nothing to count");
  }
}
void exitCodeOk(const Order &order) {
  auto span = tracer()->StartSpan("order.count");
  if (order.cents == 0) {
    span->SetAttribute("process.exit.code", 137);
    throw std::runtime_error("nothing to count");
  }
}
void idInEventBad(const Order &order) {
  auto span = tracer()->StartSpan("order.count");
  span->AddEvent("counting " + order.id);
  if (order.cents == 0)
    throw std::runtime_error("nothing to count"); // finds: tracing-unrecorded-error
}
void failureInEventOk(const Order &order) {
  auto span = tracer()->StartSpan("order.count");
  if (order.cents == 0) {
    span->AddEvent("could not count " + order.id);
    throw std::runtime_error("nothing to count");
  }
}
void textInEventOk(const Order &order, const std::string &why) {
  auto span = tracer()->StartSpan("order.count");
  if (order.cents == 0) {
    span->AddEvent("counting: " + why);
    throw std::runtime_error(why);
  }
}
void messageInEventOk(const Order &order, const std::string &error_message) {
  auto span = tracer()->StartSpan("order.count");
  if (order.cents == 0) {
    span->AddEvent("counting: " + error_message);
    throw std::runtime_error(error_message);
  }
}
