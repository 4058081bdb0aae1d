// RUN: %expectations %s
// Tasks whose spans an object starts and keeps.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <memory>
#include <optional>
#include <string>
#include <thread>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("kiln");
}
void fire(int pots);

struct Traced {
  explicit Traced(const char *name)
      : span(tracer()->StartSpan(name)), scope(span) {}
  ~Traced() { span->End(); }
  SpanPointer span;
  trace::Scope scope;
};
struct Assigned {
  explicit Assigned(const std::string &name) {
    span = tracer()->StartSpan(name);
    scope = std::make_unique<trace::Scope>(span);
  }
  SpanPointer span;
  std::unique_ptr<trace::Scope> scope;
};
class Optional {
public:
  explicit Optional(nostd::string_view name, bool active = true)
      : span_(tracer()->StartSpan(name)) {
    if (active)
      scope_.emplace(span_);
  }
  ~Optional() { span_->End(); }

private:
  SpanPointer span_;
  std::optional<trace::Scope> scope_;
};
static SpanPointer begin(nostd::string_view name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return tracer()->StartSpan(name, options);
}
struct Helped {
  explicit Helped(const char *name)
      : span(begin(name, trace::SpanKind::kInternal)), scope(span) {}
  SpanPointer span;
  trace::Scope scope;
};

void memberBad() {
  trace::Scope scope(tracer()->StartSpan("kiln.load"));
  std::thread([] { Traced traced("kiln.fire"); fire(1); }).join(); // finds: tracing-detached-task
}
void bothBad() {
  Traced outer("kiln.load");
  std::thread([] { Traced traced("kiln.fire"); fire(1); }).join(); // finds: tracing-detached-task
}
void assignedBad() {
  Traced outer("kiln.load");
  std::thread([] { Assigned traced("kiln.fire"); fire(1); }).join(); // finds: tracing-detached-task
}
void optionalBad() {
  Optional outer("kiln.load");
  std::thread([] { Optional traced("kiln.fire"); fire(1); }).join(); // finds: tracing-detached-task
}
void helpedBad() {
  Helped outer("kiln.load");
  std::thread([] { Helped traced("kiln.fire"); fire(1); }).join(); // finds: tracing-detached-task
}
static void fireTraced(int pots) {
  Traced traced("kiln.fire");
  fire(pots);
}
void calledBad() {
  Traced outer("kiln.load");
  std::thread([] { fireTraced(2); }).join(); // finds: tracing-detached-task
}

// --- an object that brings the context along
struct Below {
  Below(const char *name, const context::Context &parent)
      : span(start(name, parent)), scope(span) {}
  static SpanPointer start(const char *name, const context::Context &parent) {
    trace::StartSpanOptions options;
    options.parent = parent;
    return tracer()->StartSpan(name, options);
  }
  SpanPointer span;
  trace::Scope scope;
};
struct Adopted {
  explicit Adopted(SpanPointer of) : span(of), scope(span) {}
  SpanPointer span;
  trace::Scope scope;
};
struct AdoptedLater {
  explicit AdoptedLater(SpanPointer of) {
    span = of;
    scope = std::make_unique<trace::Scope>(span);
  }
  SpanPointer span;
  std::unique_ptr<trace::Scope> scope;
};

void belowOk() {
  Traced outer("kiln.load");
  auto here = context::RuntimeContext::GetCurrent();
  std::thread([here] { Below traced("kiln.fire", here); fire(1); }).join();
}
void adoptedOk() {
  auto span = tracer()->StartSpan("kiln.load");
  trace::Scope scope(span);
  std::thread([span] { Adopted adopted(span); fireTraced(1); }).join();
}
void adoptedLaterOk() {
  auto span = tracer()->StartSpan("kiln.load");
  trace::Scope scope(span);
  std::thread([span] { AdoptedLater adopted(span); fireTraced(1); }).join();
}
void notActiveOk() { std::thread([] { Traced traced("kiln.fire"); fire(1); }).join(); }

// --- a guard that is used besides
class Tagged {
public:
  explicit Tagged(const char *name) : span_(tracer()->StartSpan(name)), scope_(std::in_place, span_) {}
  ~Tagged() { span_->End(); }
  Tagged &tag(const char *key, int value) {
    span_->SetAttribute(key, value);
    return *this;
  }
  trace::Span *operator->() { return span_.get(); }
  void stepOut() { scope_.reset(); }

private:
  SpanPointer span_;
  std::optional<trace::Scope> scope_;
};
void taggedBad() {
  Tagged tagged("kiln.load");
  tagged.tag("kiln.pots", 2);
  std::thread([] { Traced traced("kiln.fire"); fire(1); }).join(); // finds: tracing-detached-task
}
void arrowBad() {
  Tagged tagged("kiln.load");
  tagged->AddEvent("loaded");
  std::thread([] { Traced traced("kiln.fire"); fire(1); }).join(); // finds: tracing-detached-task
}
void steppedOutOk() {
  Tagged tagged("kiln.load");
  tagged.stepOut();
  std::thread([] { Traced traced("kiln.fire"); fire(1); }).join();
}

// A scope that is closed later is active until then.
void closedLaterBad() {
  auto span = tracer()->StartSpan("crate.move");
  auto scope = std::make_unique<trace::Scope>(span);
  std::thread([] { Traced traced("crate.pack"); fire(1); }).detach(); // finds: tracing-detached-task
  scope.reset();
  span->End();
}

void closedLaterOptionalBad() {
  auto span = tracer()->StartSpan("crate.move");
  std::optional<trace::Scope> scope(span);
  std::thread([] { Traced traced("crate.pack"); fire(1); }).detach(); // finds: tracing-detached-task
  scope.reset();
}

void closedBeforeOk() {
  auto span = tracer()->StartSpan("crate.move");
  auto scope = std::make_unique<trace::Scope>(span);
  scope.reset();
  std::thread([] { Traced traced("crate.pack"); fire(1); }).detach();
}

void closedInAnEarlierTurnOk(int turns) {
  auto span = tracer()->StartSpan("crate.move");
  auto scope = std::make_unique<trace::Scope>(span);
  while (turns--) {
    if (turns > 3)
      std::thread([] { Traced traced("crate.pack"); fire(1); }).detach();
    scope.reset();
  }
}

void handedOnOk(std::unique_ptr<trace::Scope> &keeper) {
  auto span = tracer()->StartSpan("crate.move");
  auto scope = std::make_unique<trace::Scope>(span);
  keeper = std::move(scope);
  std::thread([] { Traced traced("crate.pack"); fire(1); }).detach();
}

// Constructors that are the base's.
struct Inherited : Traced {
  using Traced::Traced;
};
void inheritedBad() {
  Inherited traced("kiln.load");
  std::thread([] { Inherited inner("kiln.fire"); fire(1); }).join(); // finds: tracing-detached-task
}
