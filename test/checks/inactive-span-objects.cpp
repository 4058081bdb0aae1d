// RUN: %expectations %s

// Objects that have a span, and what they make of it.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <optional>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static void saveOrder() {
  auto span = tracer()->StartSpan("order.save");
  trace::Scope scope(span);
}
static std::vector<SpanPointer> open_spans;
static void keep(const SpanPointer &span) { open_spans.push_back(span); }

// A class that never makes its span active is to blame, once.
class Timed {
public:
  explicit Timed(nostd::string_view name)
      : span_(tracer()->StartSpan(name)) {} // finds: tracing-inactive-span "so 'order.save' is not its child"
  ~Timed() { span_->End(); }
  void record(int n) { span_->SetAttribute("n", n); }

private:
  SpanPointer span_;
};

void timedOk() {
  Timed timed("order.pack");
  timed.record(3);
  saveOrder();
}

void timedAgainOk() {
  Timed timed("order.check");
  saveOrder();
}

// One that offers it leaves the choice to its users.
class Offering {
public:
  explicit Offering(nostd::string_view name) : span_(tracer()->StartSpan(name)) {}
  ~Offering() { span_->End(); }
  SpanPointer span() { return span_; }
  context::Context toContext() {
    auto current = context::RuntimeContext::GetCurrent();
    return trace::SetSpan(current, span_);
  }

private:
  SpanPointer span_;
};

void offeringBad() {
  Offering offering("order.pack"); // finds: tracing-inactive-span "'order.pack'"
  saveOrder();
}

void offeringOk() {
  Offering offering("order.pack");
  trace::Scope scope(offering.span());
  saveOrder();
}

void offeringContextOk() {
  Offering offering("order.pack");
  auto token = context::RuntimeContext::Attach(offering.toContext());
  saveOrder();
}

// Its scope is a member of the object that it is in, or of a base class.
class Active {
public:
  explicit Active(nostd::string_view name) : span_(tracer()->StartSpan(name)), scope_(span_) {}

private:
  SpanPointer span_;
  trace::Scope scope_;
};
class Lazy {
public:
  explicit Lazy(nostd::string_view name) : span_(tracer()->StartSpan(name)) {}
  void enter() { scope_ = std::make_unique<trace::Scope>(span_); }

private:
  SpanPointer span_;
  std::unique_ptr<trace::Scope> scope_;
};
class Hidden {
public:
  explicit Hidden(nostd::string_view name) : span_(tracer()->StartSpan(name)) { keep(span_); }

private:
  SpanPointer span_;
};

void guardsOk() {
  Active active("order.pack");
  saveOrder();
}
void lazyOk() {
  Lazy lazy("order.pack");
  lazy.enter();
  saveOrder();
}
void hiddenOk() {
  Hidden hidden("order.pack");
  saveOrder();
}


// Made on the heap, or by a function.
class Stopwatch {
public:
  explicit Stopwatch(nostd::string_view name) {
    span_ = tracer()->StartSpan(name); // finds: tracing-inactive-span "'order.save' is not its child"
    span_->AddEvent("started");
  }
  void stop() { span_->End(); }

private:
  SpanPointer span_;
};

void heapOk() {
  auto watch = std::make_unique<Stopwatch>("order.pack");
  saveOrder();
  watch->stop();
}

void stoppedOk() {
  Stopwatch watch("order.check");
  watch.stop();
  saveOrder();
}

// Nothing starts below any of these.
class Quiet {
public:
  explicit Quiet(nostd::string_view name) : span_(tracer()->StartSpan(name)) {}
  void stop() { span_->End(); }

private:
  SpanPointer span_;
};

void quietOk() {
  Quiet quiet("order.pack");
  quiet.stop();
}

// A base class makes it active.
class Derived : public Active {
public:
  Derived() : Active("order.pack"), own_(tracer()->StartSpan("order.part")) {}

private:
  SpanPointer own_;
};

void derivedOk() {
  Derived derived;
  saveOrder();
}

// Members are activated where it is used.
struct Open {
  explicit Open(nostd::string_view name) : span(tracer()->StartSpan(name)) {}
  SpanPointer span;
};

void openOk() {
  Open open("order.pack");
  trace::Scope scope(open.span);
  saveOrder();
}

void openBad() {
  Open open("order.pack"); // finds: tracing-inactive-span "'order.pack'"
  open.span->SetAttribute("order.count", 3);
  saveOrder();
}

void optionalOk() {
  std::optional<Active> active;
  active.emplace("order.pack");
  saveOrder();
}

// What becomes of its object is not known.
void stored(std::vector<std::unique_ptr<Quiet>> &all) {
  auto quiet = std::make_unique<Quiet>("order.pack");
  saveOrder();
  all.push_back(std::move(quiet));
}
