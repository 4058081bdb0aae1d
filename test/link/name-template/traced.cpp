#include "traced.h"

#include "opentelemetry/trace/provider.h"

namespace shop::detail {

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

trace::Scope begin(std::string_view name) {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("shop");
  return trace::Scope(tracer->StartSpan(nostd::string_view(name.data(), name.size())));
}

} // namespace shop::detail
