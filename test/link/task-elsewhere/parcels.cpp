#include "parcels.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

void packParcel() {
  auto tracer = trace::Provider::GetTracerProvider()->GetTracer("shop");
  trace::Scope scope(tracer->StartSpan("parcel.pack"));
}

void packAll(int parcels) {
  while (parcels-- > 0)
    packParcel();
}

void weigh(int *grams) { *grams = 100; }

void noteWeight(int grams) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("parcel.weight", grams);
}

} // namespace shop
