#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <thread>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void work(int = 0) {
  auto span = tracer()->StartSpan("part.work");
  trace::Scope scope(span);
}

// Captures, parameters, names outside, names in macros.
#define BEHIND work(token2)
static int token4;

void taken(int context, int token2) {
  auto span = tracer()->StartSpan("task.taken");
  trace::Scope scope(span);
  std::thread([context] { work(context); }).join();
  std::thread([](int token) { work(token); }, 3).join();
  std::thread([token2] { BEHIND; }).join();
}

// Only what is in the way.
void free_() {
  auto span = tracer()->StartSpan("task.free");
  trace::Scope scope(span);
  std::thread([] { work(); }).join();
  std::thread([] { work(1); }).join();
}

// One lambda in another.
void nested() {
  auto span = tracer()->StartSpan("task.nested");
  trace::Scope scope(span);
  std::thread([] {
    work();
    std::thread([] { work(); }).join();
  }).join();
}

struct Pool {
  int context, token;
  void members() {
    auto span = tracer()->StartSpan("task.members");
    trace::Scope scope(span);
    std::thread([this] { work(); }).join();
  }
};

#define scope_macro 1
#define scope2 scope_macro

// A scope for a span, and one that was dropped.
void twoScopes() {
  auto outer = tracer()->StartSpan("two.outer");
  trace::Scope scope(outer);
  auto span = tracer()->StartSpan("two.inner");
  work();
  span->End();
  trace::Scope{outer};
}

// What the project calls as the library does.
namespace shop {
namespace opentelemetry {
struct Adapter {};
} // namespace opentelemetry

void besides() {
  auto span = tracer()->StartSpan("db.read");
  span->SetAttribute("db.system", "mysql");
  trace::Scope scope(span);
  std::thread([] { work(); }).join();
}

void inactive() {
  auto span = tracer()->StartSpan("part.read");
  work();
}
} // namespace shop
