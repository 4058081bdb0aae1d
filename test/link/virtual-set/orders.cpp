#include "naming.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static trace::Scope enter(const std::string &name) {
  return trace::Scope(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name));
}

void namerBad(const Namer &namer, const Order &order) { auto scope = enter(namer.name(order)); }

void ticketBad(const Ticket &ticket, const Order &order) {
  auto scope = enter(ticket.caption(order));
}

void tracingBad(Tracing &tracing, const Order &order) {
  auto span = tracing.start("order.load " + order.order_id); // finds: tracing-high-cardinality-span-name "'order.order_id'"
  trace::Scope scope(span);
}

void labelerOk(const Labeler &labeler, const Order &order) {
  auto scope = enter(labeler.label(order));
}

void stageOk(const Stage &stage) { auto scope = enter(stage.title()); }

void noteOk(const Note &note) { auto scope = enter(note.words() + note.words()); }

void tracingOk(Tracing &tracing) { trace::Scope scope(tracing.start("order.load")); }

} // namespace shop
