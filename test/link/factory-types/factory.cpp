#include "factory.h"

#include "opentelemetry/trace/provider.h"

namespace shop {

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

Guard::Guard(nostd::shared_ptr<trace::Span> span) : span_(span), scope_(span_) {}

nostd::shared_ptr<trace::Span> makeSpan(const std::string &name) {
  nostd::shared_ptr<trace::Tracer> tracer =
      trace::Provider::GetTracerProvider()->GetTracer("shop");
  nostd::shared_ptr<trace::Span> span = tracer->StartSpan(name);
  span->SetAttribute("shop.region", "eu");
  return span;
}

std::unique_ptr<Guard> makeGuard(const std::string &name) {
  return std::make_unique<Guard>(makeSpan(name));
}

std::unique_ptr<trace::Scope> activate(const std::string &name, bool traced) {
  if (!traced)
    return nullptr;
  return std::unique_ptr<trace::Scope>(new trace::Scope(makeSpan(name)));
}

} // namespace shop
