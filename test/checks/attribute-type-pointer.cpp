// RUN: %expectations --modes one %s

// A variant of the standard takes no pointer for a bool, nor has a pointer of the standard such a conversion: the code does not compile there.

#include "opentelemetry/trace/provider.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;

struct Order {
  std::string id;
};

void pointerBad(trace::Span &span, const Order *order) {
  span.SetAttribute("order", order); // finds: tracing-attribute-type "'order' is a pointer and is recorded as a bool"
}

void textPointerBad(trace::Span &span, const std::string *name) {
  span.SetAttribute("user.name", name); // finds: tracing-attribute-type "'name' is a pointer"
}

void addressBad(trace::Span &span, Order order) {
  span.SetAttribute("order", &order); // finds: tracing-attribute-type
}

void numberPointerBad(trace::Span &span, const int *port) {
  span.SetAttribute("server.port", port); // finds: tracing-attribute-type "is a pointer"
}

void voidPointerBad(trace::Span &span, void *context) {
  span.AddEvent("called", {{"context", context}}); // finds: tracing-attribute-type
}

void wideTextBad(trace::Span &span, const unsigned char *bytes) {
  span.SetAttribute("shop.bytes", bytes); // finds: tracing-attribute-type
}

void sharedBad(trace::Span &span, const opentelemetry::nostd::shared_ptr<Order> &order) {
  span.SetAttribute("order", order); // finds: tracing-attribute-type "'order' is an object and is recorded as a bool"
}

void textOk(trace::Span &span, const char *name, char *buffer) {
  span.SetAttribute("user.name", name);
  span.SetAttribute("user.name", buffer);
}

void presentOk(trace::Span &span, const Order *order) {
  span.SetAttribute("order.present", order != nullptr);
  span.SetAttribute("order.present", bool(order));
  span.SetAttribute("order.id", order->id);
}
