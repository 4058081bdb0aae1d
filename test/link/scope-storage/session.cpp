#include "session.h"

#include "opentelemetry/trace/provider.h"

#include <thread>
#include <utility>

namespace shop {

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

void Session::open() {
  scope_ = std::make_unique<trace::Scope>(start("session")); // finds: tracing-scope-escapes "objects of 'Session' are kept by key"
}
void Session::close() { scope_.reset(); }

void Step::open() { scope_ = std::make_unique<trace::Scope>(start("step")); }
void Step::close() { scope_.reset(); }

void Report::write() {
  scope_ = std::make_unique<trace::Scope>(start("report"));
  scope_.reset();
}

void runLater(std::function<void()> work) { std::thread(std::move(work)).detach(); }
void runNow(const std::function<void()> &work) { work(); }

} // namespace shop
