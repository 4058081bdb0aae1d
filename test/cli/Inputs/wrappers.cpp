#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/tracer.h"

#include <functional>
#include <string>
#include <thread>

namespace shop {

namespace trace = opentelemetry::trace;
using SpanPtr = opentelemetry::nostd::shared_ptr<trace::Span>;

SpanPtr startSpan(const std::string &name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("user " + name);
}

void tagUser(trace::Span &span, const std::string &value) {
  span.SetAttribute("user.id", value);
}

void tagRegion() { trace::Tracer::GetCurrentSpan()->SetAttribute("region", "here"); }

void tag(trace::Span &span, const char *key, const std::string &value) {
  span.SetAttribute(key, value);
}

void note(trace::Span &span, const std::string &text) { span.AddEvent(text); }

void fail(trace::Span &span) { span.SetStatus(trace::StatusCode::kError, "failed"); }

void finish(trace::Span &span) { span.End(); }

void post(std::function<void()> task) { std::thread(std::move(task)).detach(); }

std::function<void()> logged(std::function<void()> task) {
  return [task] { task(); };
}

class Guard {
public:
  explicit Guard(const std::string &name) : span_(startSpan(name)), scope_(span_) {}
  void tag(const std::string &text) { span_->SetAttribute("text", text); }
  ~Guard() { span_->End(); }

private:
  SpanPtr span_;
  trace::Scope scope_;
};

static void pack() { trace::Scope scope(startSpan("pack")); }

// These have nothing to say to anybody.
void run(const std::string &id) {
  pack();
  trace::Scope scope(startSpan(id));
}
int sum(int a, int b) { return a + b; }

} // namespace shop
