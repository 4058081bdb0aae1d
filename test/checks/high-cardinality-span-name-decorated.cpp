// RUN: %expectations %s
// The name is made of a parameter that a decorator hands on.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("nursery");
}
void dig();

struct Beds {
  virtual ~Beds() = default;
  virtual void clear(const std::string &bed_id) = 0;
};
struct PlainBeds : Beds {
  void clear(const std::string &bed_id) override {
    auto span = tracer()->StartSpan("bed.clear/" + bed_id); // finds: tracing-high-cardinality-span-name
    dig();
  }
};
struct CountedBeds : Beds {
  explicit CountedBeds(Beds &inner) : inner_(inner) {}
  void clear(const std::string &bed_id) override {
    ++count_;
    inner_.clear(bed_id);
  }
  Beds &inner_;
  int count_ = 0;
};
