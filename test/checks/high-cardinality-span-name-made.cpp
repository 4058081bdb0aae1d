// RUN: %expectations %s

// Names in objects that a function makes, and that start the span later.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

class Plan {
public:
  static Plan named(std::string name) { return Plan(std::move(name)); }
  static Plan titled(std::string name) {
    Plan plan;
    plan.name_ = std::move(name);
    return plan;
  }
  static Plan empty() { return Plan(); }
  static Plan forOrders(const std::string &what) { return named("order." + what); }
  // Which of them it is, nobody knows.
  static Plan either(bool first, const std::string &name) {
    if (first)
      return Plan("order.first");
    return Plan(name);
  }
  static Plan registered(std::string name);
  Plan &with(const std::string &name) {
    name_ = name;
    return *this;
  }
  SpanPointer start() { return tracer()->StartSpan(name_); }

private:
  Plan() = default;
  explicit Plan(std::string name) : name_(std::move(name)) {}
  std::string name_;
};

static Plan fresh() { return Plan::empty(); }

void constructedBad(const std::string &order_id) {
  auto span = Plan::named("pack " + order_id).start(); // finds: tracing-high-cardinality-span-name "'order_id'"
  trace::Scope scope(span);
}

void assignedBad(const std::string &order_id) {
  auto span = Plan::titled("pack " + order_id).start(); // finds: tracing-high-cardinality-span-name "'order_id'"
  trace::Scope scope(span);
}

void laterBad(const std::string &order_id) {
  auto span = fresh().with("pack " + order_id).start(); // finds: tracing-high-cardinality-span-name "'order_id'"
  trace::Scope scope(span);
}

void localBad(const std::string &order_id) {
  Plan plan = fresh();
  plan.with("pack " + order_id); // finds: tracing-high-cardinality-span-name "'order_id'"
  trace::Scope scope(plan.start());
}

void throughTwoBad(const std::string &order_id) {
  auto span = Plan::forOrders(order_id).start(); // finds: tracing-high-cardinality-span-name "'order_id'"
  trace::Scope scope(span);
}

void vagueBad() {
  auto span = Plan::named("func").start(); // finds: tracing-nondescriptive-span-name "'func'"
  trace::Scope scope(span);
}

void constructedOk() {
  auto span = Plan::named("order.pack").start();
  trace::Scope scope(span);
}

void replacedOk(const std::string &order_id) {
  auto span = Plan::named("pack " + order_id).with("order.pack").start();
  trace::Scope scope(span);
}

void neverStartedOk(const std::string &order_id) {
  Plan plan = Plan::named("pack " + order_id);
}

void FN_eitherOfTwo(const std::string &order_id) {
  auto span = Plan::either(false, "pack " + order_id).start();
  trace::Scope scope(span);
}

void unseenOk(const std::string &order_id) {
  auto span = Plan::registered("pack " + order_id).start();
  trace::Scope scope(span);
}

// A step whose name a factory has got.
template <typename Run> class Step {
public:
  Step(const char *name, Run run) : name_(name), run_(std::move(run)) {}
  int operator()() const {
    auto span = tracer()->StartSpan(name_);
    trace::Scope scope(span);
    return run_();
  }
  int run() const {
    auto span = tracer()->StartSpan(name_);
    trace::Scope scope(span);
    return run_();
  }

private:
  const char *name_;
  Run run_;
};

template <typename Run> Step<Run> makeStep(const char *name, Run run) {
  return Step<Run>(name, std::move(run));
}

int stepBad() {
  return makeStep("func", [] { return 1; }).run(); // finds: tracing-nondescriptive-span-name "'func'"
}

int stepOk() {
  return makeStep("order.weigh", [] { return 1; }).run();
}
