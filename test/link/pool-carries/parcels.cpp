#include "thread_pool.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void packParcel() { trace::Scope scope(tracer()->StartSpan("parcel.pack")); }

void bareBad(ThreadPool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submitBare([] { packParcel(); }); // finds: tracing-detached-task "'shop::ThreadPool::submitBare'"
}

void submitOk(ThreadPool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submit([] { packParcel(); });
}

void functionOk(ThreadPool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submit(packParcel);
}

} // namespace shop
