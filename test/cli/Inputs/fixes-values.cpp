#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "google/protobuf/message.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void own(trace::Span &span, int id, const std::string &prefix) {
  const common::AttributeValue value = std::to_string(id);
  span.SetAttribute("order.id", value);
  nostd::string_view key = prefix + ".id";
  span.SetAttribute(key, id);
}

void ownNot(trace::Span &span, int id) {
  nostd::string_view first = std::to_string(id), second = "b";
  span.SetAttribute("first", first);
  common::AttributeValue braced{std::to_string(id)};
  span.SetAttribute("braced", braced);
  common::AttributeValue copied = std::to_string(id);
  common::AttributeValue copy = copied;
  span.SetAttribute("copied", copied);
}

void guard(const google::protobuf::Message &order) {
  auto span = tracer()->StartSpan("order.load");
  span->SetAttribute("order.text", order.ShortDebugString() + order.DebugString());
  std::string text = order.DebugString();
  span->SetAttribute("order.copy", text);
}

void start(const std::string &method, const std::string &path) {
  trace::StartSpanOptions options;
  auto span = tracer()->StartSpan("http.get");
  span->SetAttribute("http.request.method", method);
  span->SetAttribute("url.path", path);
  auto listed = tracer()->StartSpan("http.list", {{"order.id", 1}});
  trace::Scope scope(listed);
  listed->SetAttribute("url.path", path);
  auto chosen = tracer()->StartSpan("http.chosen", options);
  chosen->SetAttribute("url.path", "/" + path);
}
