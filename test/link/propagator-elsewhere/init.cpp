#include "opentelemetry/trace/provider.h"

namespace nostd = opentelemetry::nostd;
namespace trace = opentelemetry::trace;

void initTracing(nostd::shared_ptr<trace::TracerProvider> provider) {
  trace::Provider::SetTracerProvider(provider);
}
