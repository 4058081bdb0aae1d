// RUN: %expectations %s
// options: duplicate-span-name.Allow=cache.*

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <string>

namespace trace = opentelemetry::trace;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("depot");
}
static void work();

// The first of a name is left alone.
void parcelFirstOk() {
  auto span = tracer()->StartSpan("label.print");
  work();
}
void palletBad() {
  auto span = tracer()->StartSpan("label.print"); // finds: tracing-duplicate-span-name (proof) "'label.print' is also that of a span in 'parcelFirstOk'"
  work();
}
void crateBad() {
  trace::Scope scope(tracer()->StartSpan("label.print")); // finds: tracing-duplicate-span-name
  work();
}

static constexpr const char *Weigh = "parcel.weigh";
void weighByHandFirstOk() {
  auto span = tracer()->StartSpan(Weigh);
  work();
}
void weighByMachineBad() {
  auto span = tracer()->StartSpan(Weigh); // finds: tracing-duplicate-span-name
  work();
}

// By a wrapper: it is its callers who name the span.
static SpanPointer begin(const std::string &name) { return tracer()->StartSpan(name); }
void sortFirstOk() {
  auto span = begin("belt.sort");
  work();
}
void sortAgainBad() {
  auto span = begin("belt.sort"); // finds: tracing-duplicate-span-name
  work();
}

// What one function names is one operation, whoever asks for it.
static SpanPointer beginInspection() { return tracer()->StartSpan("dock.inspect"); }
void inspectInMorningOk() {
  auto span = beginInspection();
  work();
}
void inspectAtNightOk() {
  auto span = beginInspection();
  work();
}

#define TRACED(Name) trace::Scope scope(tracer()->StartSpan(Name))
void openGateFirstOk() {
  TRACED("gate.move");
  work();
}
void closeGateBad() {
  TRACED("gate.move"); // finds: tracing-duplicate-span-name
  work();
}

void inLambdaBad() {
  auto task = [] {
    auto span = tracer()->StartSpan("gate.move"); // finds: tracing-duplicate-span-name
    work();
  };
  task();
}

// One function: two ways of the same thing.
void loadTruckOk(bool cold) {
  if (cold) {
    auto span = tracer()->StartSpan("truck.load");
    span->SetAttribute("cold", true);
  } else {
    auto span = tracer()->StartSpan("truck.load");
    work();
  }
}

// The same operation for two kinds of thing.
void unloadOk(int) {
  auto span = tracer()->StartSpan("ramp.unload");
  work();
}
void unloadOk(const std::string &) {
  auto span = tracer()->StartSpan("ramp.unload");
  work();
}

// Two implementations of one interface.
struct Store {
  virtual ~Store() = default;
  virtual void putOk() = 0;
};
struct Shelf : Store {
  void putOk() override {
    auto span = tracer()->StartSpan("store.put");
    work();
  }
};
struct Fridge : Store {
  void putOk() override {
    auto span = tracer()->StartSpan("store.put");
    work();
  }
};

// Both ends of a call are named after the call.
static trace::StartSpanOptions of(trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return options;
}
void callScaleOk() {
  auto span = tracer()->StartSpan("scale.read", of(trace::SpanKind::kClient));
  work();
}
void serveScaleOk() {
  auto span = tracer()->StartSpan("scale.read", of(trace::SpanKind::kServer));
  work();
}

void allowedOk() {
  auto span = tracer()->StartSpan("cache.get");
  work();
}
void allowedTooOk() {
  auto span = tracer()->StartSpan("cache.get");
  work();
}

void otherNameOk() {
  auto span = tracer()->StartSpan("label.print.again");
  work();
}

// What differs at run time is another check's.
void unknownOk(const std::string &name) {
  auto span = tracer()->StartSpan("label.print " + name);
  work();
}
void unknownTooOk(const std::string &name) {
  auto span = tracer()->StartSpan("label.print " + name);
  work();
}

// It does not keep the name that it starts with.
void renamedOk() {
  auto span = tracer()->StartSpan("label.print");
  span->UpdateName("label.print.renamed");
}

void FN_renamedToTheSame() { // names that are given later are not compared
  auto span = tracer()->StartSpan("depot.open");
  span->UpdateName("label.print");
}
