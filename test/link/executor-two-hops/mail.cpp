#include "executor.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void sendMail() { trace::Scope scope(tracer()->StartSpan("mail.send")); }

void postBad(Executor &executor) {
  trace::Scope scope(tracer()->StartSpan("order.confirm"));
  executor.post([] { sendMail(); }); // finds: tracing-detached-task "task given to 'shop::Executor::post' loses the active span"
}

void enqueueBad(Queue &queue) {
  trace::Scope scope(tracer()->StartSpan("order.confirm"));
  queue.enqueue(sendMail, 1); // finds: tracing-detached-task "'shop::Queue::enqueue'"
}

void dispatchOk(Executor &executor) {
  trace::Scope scope(tracer()->StartSpan("order.confirm"));
  executor.dispatch([] { sendMail(); });
}

void endedOk(Executor &executor) {
  {
    trace::Scope scope(tracer()->StartSpan("order.confirm"));
  }
  executor.post(sendMail);
}

} // namespace shop
