#include "tracing.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <vector>

namespace trace = opentelemetry::trace;

namespace shop {

SpanPointer start(opentelemetry::nostd::string_view name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

void record(const SpanPointer &span, int n) { span->SetAttribute("n", n); }

static thread_local std::vector<SpanPointer> stack;
void push(const SpanPointer &span) { stack.push_back(span); }

void enter(const SpanPointer &span, void (*work)()) {
  trace::Scope scope(span);
  work();
}

} // namespace shop

void saveOrder() {
  auto span = shop::start("order.save");
  trace::Scope scope(span);
}

void countOrders() {}

void saveRooted() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("order.receive", {}, options);
}

struct Disk : Store {
  void save() override { saveOrder(); }
  void load() override { saveOrder(); }
};

struct Memory : Store {
  void save() override { saveOrder(); }
  void load() override {}
};
