// RUN: %expectations %s
// How spans are held, and where their names come from.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"
#include "opentracing/tracer.h"

#include <memory>
#include <optional>
#include <string>

namespace trace = opentelemetry::trace;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("harbour");
}
static void work();

class Guard {
public:
  explicit Guard(const std::string &name) : Span(tracer()->StartSpan(name)), Active(Span) {}
  ~Guard() { Span->End(); }

private:
  SpanPointer Span;
  trace::Scope Active;
};

void dockFirstOk() {
  Guard guard("ship.dock");
  work();
}
void undockBad() {
  Guard guard("ship.dock"); // finds: tracing-duplicate-span-name "'ship.dock' is also that of a span in 'dockFirstOk'"
  work();
}
void tugBad() {
  std::optional<Guard> guard;
  guard.emplace("ship.dock"); // finds: tracing-duplicate-span-name
  work();
}
void pilotBad() {
  auto guard = std::make_unique<Guard>("ship.dock"); // finds: tracing-duplicate-span-name
  work();
}
void anchorOk() {
  Guard guard("ship.anchor");
  work();
}

// The name is put together of constants.
#define HARBOUR "harbour."
void craneFirstOk() {
  auto span = tracer()->StartSpan(HARBOUR "lift");
  work();
}
void forkliftBad() {
  auto span = tracer()->StartSpan("harbour." "lift"); // finds: tracing-duplicate-span-name
  work();
}

namespace names {
constexpr const char *Customs = "customs.clear";
static const char Pier[] = "pier.assign";
} // namespace names
void clearImportFirstOk() {
  auto span = tracer()->StartSpan(names::Customs);
  work();
}
void clearExportBad() {
  auto span = tracer()->StartSpan(names::Customs); // finds: tracing-duplicate-span-name
  work();
}
void assignPierFirstOk() {
  auto span = tracer()->StartSpan(names::Pier);
  work();
}
void freePierBad() {
  const std::string name = names::Pier;
  auto span = tracer()->StartSpan(name); // finds: tracing-duplicate-span-name
  work();
}

// Methods of one class are operations of their own.
class Warehouse {
public:
  void storeFirstOk() {
    auto span = tracer()->StartSpan("warehouse.move");
    work();
  }
  void fetchBad() {
    auto span = tracer()->StartSpan("warehouse.move"); // finds: tracing-duplicate-span-name
    work();
  }
  static void countBad() {
    auto span = tracer()->StartSpan("warehouse.move"); // finds: tracing-duplicate-span-name
    work();
  }
  Warehouse() : Opened(tracer()->StartSpan("warehouse.open")) {}

private:
  SpanPointer Opened;
};
// A constructor of another class.
class Depot {
public:
  Depot() : OpenedBad(tracer()->StartSpan("warehouse.open")) {} // finds: tracing-duplicate-span-name

private:
  SpanPointer OpenedBad;
};
// Of the same name in another class: done in another way.
class ColdStore {
public:
  void storeFirstOk() {
    auto span = tracer()->StartSpan("warehouse.move");
    work();
  }
};

// Kinds that are one.
static trace::StartSpanOptions of(trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return options;
}
void askRadarFirstOk() {
  auto span = tracer()->StartSpan("radar.ask", of(trace::SpanKind::kClient));
  work();
}
void askSonarBad() {
  auto span = tracer()->StartSpan("radar.ask", of(trace::SpanKind::kClient)); // finds: tracing-duplicate-span-name
  work();
}
void measureRadarOk() { // another kind
  auto span = tracer()->StartSpan("radar.ask");
  work();
}

// Another API.
void portFirstOk(const std::shared_ptr<opentracing::Tracer> &old) {
  auto span = old->StartSpan("port.enter");
  work();
  span->Finish();
}
void portBad(const std::shared_ptr<opentracing::Tracer> &old) {
  auto span = old->StartSpan("port.enter"); // finds: tracing-duplicate-span-name
  work();
  span->Finish();
}

// One template is one function, however often it is made.
template <typename Cargo> void stowOk(const Cargo &) {
  auto span = tracer()->StartSpan("cargo.stow");
  work();
}
void stowAllOk() {
  stowOk(1);
  stowOk(std::string("salt"));
}

// A function and the lambda in it are one operation.
void loadInTwoStepsOk() {
  auto span = tracer()->StartSpan("cargo.load");
  auto rest = [] {
    auto span = tracer()->StartSpan("cargo.load");
    work();
  };
  rest();
}

// Upper case is another name, to whoever searches.
void weighOk() {
  auto span = tracer()->StartSpan("cargo.weigh");
  work();
}
void weighAgainOk() {
  auto span = tracer()->StartSpan("Cargo.Weigh");
  work();
}

// Renamed in both: what they are called at the end is not this name.
void inspectOk(const std::string &berth) {
  auto span = tracer()->StartSpan("unnamed inspection");
  span->UpdateName("inspect.berth");
}
void inspectTooOk() {
  auto span = tracer()->StartSpan("unnamed inspection");
  span->UpdateName("inspect.hull");
}

// One of two names: which of them is known at run time.
void berthOk(bool large) {
  auto span = tracer()->StartSpan(large ? "ship.dock" : "boat.dock");
  work();
}

// Of no name that is known here.
std::string configured();
void fromConfigurationOk() {
  auto span = tracer()->StartSpan(configured());
  work();
}
void fromConfigurationTooOk() {
  auto span = tracer()->StartSpan(configured());
  work();
}
