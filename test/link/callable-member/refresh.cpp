#include "timer.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void refresh() { trace::Scope scope(tracer()->StartSpan("prices.refresh")); }

void timerBad(Timer &timer) {
  trace::Scope scope(tracer()->StartSpan("prices.watch"));
  timer.onTick([] { refresh(); }); // finds: tracing-detached-task "'shop::Timer::onTick'"
  timer.start();
}

void handlersOk(Handlers &handlers) {
  trace::Scope scope(tracer()->StartSpan("prices.watch"));
  handlers.add([] { refresh(); });
  handlers.fireAll();
}

void commandOk() {
  trace::Scope scope(tracer()->StartSpan("prices.once"));
  Command command(refresh);
  command.run();
}

void untracedOk(Timer &timer, int &ticks) {
  trace::Scope scope(tracer()->StartSpan("prices.watch"));
  timer.onTick([&ticks] { ++ticks; });
}

} // namespace shop
