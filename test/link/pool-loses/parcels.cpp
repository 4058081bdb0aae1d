#include "thread_pool.h"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void packParcel() { trace::Scope scope(tracer()->StartSpan("parcel.pack")); }

void lambdaBad(ThreadPool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submit([] { packParcel(); }); // finds: tracing-detached-task "task given to 'shop::ThreadPool::submit' loses the active span"
}

void functionBad(ThreadPool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submit(packParcel); // finds: tracing-detached-task "'shop::ThreadPool::submit'"
}

void loopBad(ThreadPool &pool, int parcels) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  for (int parcel = 0; parcel < parcels; ++parcel)
    pool.submit([parcel] { // finds: tracing-detached-task "'shop::ThreadPool::submit'"
      auto span = tracer()->StartSpan("parcel.weigh");
      span->SetAttribute("parcel.number", parcel);
    });
}

void attachedOk(ThreadPool &pool) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submit([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    packParcel();
  });
}

void nothingTracedOk(ThreadPool &pool, int &counter) {
  trace::Scope scope(tracer()->StartSpan("order.ship"));
  pool.submit([&counter] { ++counter; });
}

void noActiveSpanOk(ThreadPool &pool) { pool.submit([] { packParcel(); }); }

} // namespace shop
