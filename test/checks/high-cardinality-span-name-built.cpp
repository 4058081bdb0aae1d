// RUN: %expectations --modes one %s

// Builders that are given back by value.

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
  static Plan named(std::string name) {
    Plan plan;
    plan.name_ = std::move(name);
    return plan;
  }
  Plan name(std::string name) && {
    name_ = std::move(name);
    return std::move(*this);
  }
  Plan copied(std::string name) {
    name_ = std::move(name);
    return *this;
  }
  Plan other(const Plan &plan) { return plan; }
  SpanPointer start() { return tracer()->StartSpan(name_); }
  std::string name_ = "work";
};

static Plan fresh() { return Plan(); }
void rename(Plan &plan);

void namedBad(const std::string &order_id) {
  Plan::named("order " + order_id).start()->End(); // finds: tracing-high-cardinality-span-name
}

void movedBad(const std::string &order_id) {
  fresh().name("order " + order_id).start()->End(); // finds: tracing-high-cardinality-span-name
}

void copiedBad(const std::string &order_id) {
  fresh().copied("order " + order_id).start()->End(); // finds: tracing-high-cardinality-span-name
}

void keptBad(const std::string &order_id) {
  auto plan = fresh().name("order " + order_id); // finds: tracing-high-cardinality-span-name
  plan.start()->End();
}

void constantOk(const std::string &order_id) {
  auto span = fresh().name("order.load").start();
  span->SetAttribute("order.id", order_id);
  span->End();
}

void againOk(const std::string &order_id) {
  Plan::named("order " + order_id).name("order.load").start()->End();
}

void writtenOk(const std::string &order_id) {
  auto plan = fresh().name("order " + order_id);
  plan.name_ = "order.load";
  plan.start()->End();
}

void givenOk(const std::string &order_id) {
  auto plan = fresh().name("order " + order_id);
  rename(plan);
  plan.start()->End();
}

void otherOk(const std::string &order_id) {
  Plan plan = Plan::named("order.load");
  Plan::named("order " + order_id).other(plan).start()->End();
}
