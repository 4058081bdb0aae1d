#include "executor.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static int price() {
  trace::Scope scope(tracer()->StartSpan("item.price"));
  return 3;
}

int asyncBad(Executor &executor) {
  trace::Scope scope(tracer()->StartSpan("cart.price"));
  return executor.async([] { return price(); }).get(); // finds: tracing-detached-task "'shop::Executor::async'"
}

int syncOk(Executor &executor) {
  trace::Scope scope(tracer()->StartSpan("cart.price"));
  return executor.sync([] { return price(); });
}

int untracedOk(Executor &executor, int count) {
  trace::Scope scope(tracer()->StartSpan("cart.price"));
  return executor.async([count] { return count + 1; }).get();
}

// What a std::packaged_task runs is not followed.
int FN_packaged(Executor &executor) {
  trace::Scope scope(tracer()->StartSpan("cart.price"));
  return executor.packaged([] { return price(); }).get();
}

} // namespace shop
