// RUN: %expectations %s

// What is recorded is judged: an event that speaks of anything else tells of no
// error.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <exception>
#include <stdexcept>
#include <string>
#include <system_error>
#include <vector>

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
std::error_code send(const Order &order);

void eventBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  span->AddEvent("accepted");
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
  charge(order);
}

void eventWithListBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  span->AddEvent("accepted", {{"order.cents", order.cents}});
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
}

void rowsBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  span->SetAttribute("rows", order.cents);
  span->SetAttribute("currency.code", "EUR");
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
}

void okWithTextBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  span->SetStatus(trace::StatusCode::kOk, "charged");
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
}

void goodValueBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  span->SetAttribute("order.status", "pending");
  span->SetAttribute("error", false);
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
}

bool inHandlerBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
    return true;
  } catch (const std::exception &) {
    span->AddEvent("leaving");
    return false; // finds: tracing-unrecorded-error
  }
}

static void mark(trace::Span &span, const char *phase) {
  span.AddEvent("phase", {{"order.phase", phase}});
}

std::error_code helperBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  mark(*span, "sending");
  if (auto error = send(order))
    return error; // finds: tracing-unrecorded-error
  return {};
}

class Leaving {
public:
  explicit Leaving(trace::Span &span) : span_(span) {}
  ~Leaving() { span_.AddEvent("left"); }

private:
  trace::Span &span_;
};

// A span that an object keeps may be told by it.
void FN_guard(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  Leaving leaving(*span);
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

static void innerBad(const Order &order) {
  auto span = tracer()->StartSpan("order.step");
  if (order.cents < 0)
    throw std::invalid_argument("cents"); // finds: tracing-unrecorded-error
}

void outer(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  innerBad(order);
  span->AddEvent("step done");
}

void otherTurnBad(const std::vector<Order> &orders) {
  for (const Order &order : orders) {
    auto span = tracer()->StartSpan("order.charge");
    if (order.cents < 0) {
      span->SetStatus(trace::StatusCode::kError, "negative");
      continue;
    }
    if (send(order))
      continue; // finds: tracing-unrecorded-error
    charge(order);
  }
}

void failedEventOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order)) {
    span->AddEvent("reservation failed");
    throw std::runtime_error("out of stock");
  }
}

void exceptionEventOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order)) {
    span->AddEvent("exception", {{"exception.message", "out of stock"}});
    throw std::runtime_error("out of stock");
  }
}

void textEventOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    span->AddEvent(error.what());
    throw;
  }
}

void unknownEventOk(const Order &order, const std::string &what) {
  auto span = tracer()->StartSpan("order.charge");
  span->AddEvent(what);
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

void statusCodeOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  span->SetAttribute("shop.status_code", order.cents);
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

void noSuccessOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order)) {
    span->SetAttribute("order.success", false);
    throw std::runtime_error("out of stock");
  }
}

void flagOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order)) {
    span->SetAttribute("error", true);
    throw std::runtime_error("out of stock");
  }
}

void unknownCodeOk(const Order &order, trace::StatusCode code) {
  auto span = tracer()->StartSpan("order.charge");
  span->SetStatus(code, "charged");
  if (!reserve(order))
    throw std::runtime_error("out of stock");
}

void eventInLambdaOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  auto fail = [&](const char *why) { span->SetAttribute("error.type", why); };
  if (!reserve(order)) {
    fail("stock");
    throw std::runtime_error("out of stock");
  }
}

struct Watched {
  nostd::shared_ptr<trace::Span> span;
};
void aggregateBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  Watched watched{span};
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
}

// `true` under a key that speaks of failure leaves no doubt, though all goes on.
bool gluedTogether(int);
void saysFailedOk(int parts) {
  auto span = tracer()->StartSpan("parts.glue");
  if (!gluedTogether(parts)) {
    span->SetAttribute("error", true);
  }
}
