// RUN: %expectations --modes one %s -- -pthread

#include "google/protobuf/message.h"
#include "google/protobuf/util/json_util.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

class Order : public google::protobuf::Message {};

void debugStringBad(trace::Span &span, const Order &order) {
  span.SetAttribute("order.text", order.DebugString()); // finds: tracing-large-attribute
}

void shortDebugStringBad(trace::Span &span, const Order &order) {
  span.SetAttribute("order.text", order.ShortDebugString()); // finds: tracing-large-attribute
}

void utf8DebugStringBad(trace::Span &span, const Order &order) {
  span.SetAttribute("order.text", order.Utf8DebugString()); // finds: tracing-large-attribute
}

void serializedBad(trace::Span &span, const google::protobuf::MessageLite &order) {
  span.SetAttribute("order.bytes", order.SerializeAsString()); // finds: tracing-large-attribute
}

void partialBad(trace::Span &span, const Order &order) {
  std::string text = order.SerializePartialAsString(); // finds: tracing-large-attribute
  span.AddEvent("received", {{"order.bytes", text}});
}

void jsonBad(trace::Span &span, const Order &order) {
  std::string text;
  auto status = google::protobuf::util::MessageToJsonString(order, &text); // finds: tracing-large-attribute
  span.SetAttribute("order.ok", status.ok());
  span.SetAttribute("order.json", text);
}

void sizeOk(trace::Span &span, const Order &order) {
  span.SetAttribute("order.size", static_cast<long>(order.ByteSizeLong()));
}
