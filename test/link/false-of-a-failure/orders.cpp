#include "mail.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("shop"); }

bool confirmBad(const std::string &order) {
  auto span = tracer()->StartSpan("order.confirm");
  trace::Scope scope(span);
  if (!sendMail(order))
    return false; // finds: tracing-unrecorded-error
  return true;
}

bool keptBad(const std::string &order) {
  auto span = tracer()->StartSpan("order.keep");
  trace::Scope scope(span);
  const bool sent = sendMail(order);
  if (!sent) {
    return false; // finds: tracing-unrecorded-error
  }
  return true;
}

bool seatBad(const std::string &train) {
  auto span = tracer()->StartSpan("seat.book");
  trace::Scope scope(span);
  auto seat = reserveSeat(train);
  if (!seat)
    return false; // finds: tracing-unrecorded-error
  span->SetAttribute("seat", *seat);
  return true;
}

bool twoStepsBad(const std::string &order) {
  auto span = tracer()->StartSpan("order.announce");
  trace::Scope scope(span);
  if (!sendTwice(order))
    return false; // finds: tracing-unrecorded-error
  return true;
}

bool onItsOwnSpanBad() {
  auto span = tracer()->StartSpan("order.fetch");
  trace::Scope scope(span);
  if (!fetch("orders of today"))
    return false; // finds: tracing-unrecorded-error
  return true;
}

bool toldOk(const std::string &order) {
  auto span = tracer()->StartSpan("order.tell");
  trace::Scope scope(span);
  if (!sendMail(order)) {
    span->SetStatus(trace::StatusCode::kError, "mail was not sent");
    return false;
  }
  return true;
}

bool calleeTellsOk(const std::string &order) {
  auto span = tracer()->StartSpan("order.label");
  trace::Scope scope(span);
  if (!printLabel(order))
    return false;
  return true;
}

bool severalReasonsOk(const std::string &guest) {
  auto span = tracer()->StartSpan("guest.seat");
  trace::Scope scope(span);
  if (!bookTable(guest, 2))
    return false;
  return true;
}

bool unknownOk() {
  auto span = tracer()->StartSpan("bell.ring");
  trace::Scope scope(span);
  if (!ringBell())
    return false;
  return true;
}

bool answerOk(const std::string &guest) {
  auto span = tracer()->StartSpan("guest.reward");
  trace::Scope scope(span);
  if (!hasVoucher(guest))
    return false;
  return true;
}

bool notKnownOk() {
  auto span = tracer()->StartSpan("room.paint");
  trace::Scope scope(span);
  if (!paint(2))
    return false;
  return true;
}

bool anotherWayOk(const std::string &order) {
  auto span = tracer()->StartSpan("order.reach");
  trace::Scope scope(span);
  bool reached = sendMail(order);
  if (!reached)
    reached = ringBell();
  if (!reached)
    return false;
  return true;
}

} // namespace shop
