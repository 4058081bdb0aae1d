// RUN: %expectations %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

// A lazy task with a result, as cppcoro's and folly's are shaped.
template <typename T> struct Task {
  struct promise_type {
    T result{};
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T value) { result = std::move(value); }
    void unhandled_exception() {}
    std::suspend_always yield_value(T) { return {}; }
  };
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  T await_resume() { return {}; }
};

template <typename T> struct Generator {
  struct promise_type {
    T current{};
    Generator get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
    std::suspend_always yield_value(T) { return {}; }
  };
  struct iterator {
    T operator*() const { return {}; }
    iterator &operator++() { return *this; }
    bool operator!=(const iterator &) const { return false; }
  };
  iterator begin() { return {}; }
  iterator end() { return {}; }
};

Task<int> load(int id);
Generator<int> numbers();
struct Connection {
  Task<int> query(const std::string &text);
  Task<int> ready();
};
void work();
int use(int a, int b);

class SpanGuard {
public:
  explicit SpanGuard(const char *name) : scope_(tracer()->StartSpan(name)) {}

private:
  trace::Scope scope_;
};

Task<int> plainBad(int id) {
  auto span = tracer()->StartSpan("cart.load");
  trace::Scope scope(span);
  int value = co_await load(id); // finds: tracing-scope-across-suspension (proof) "scope 'scope' is alive across 'co_await'"
  co_return value;
}

Task<int> withActiveSpanBad(int id) {
  auto span = tracer()->StartSpan("cart.load");
  auto active = tracer()->WithActiveSpan(span);
  co_return co_await load(id); // finds: tracing-scope-across-suspension "'active'"
}

Task<int> attachedBad(context::Context given) {
  auto token = context::RuntimeContext::Attach(given);
  co_return co_await load(1); // finds: tracing-scope-across-suspension "'token'"
}

Task<int> guardBad() {
  SpanGuard guard("cart.load");
  co_return co_await load(1); // finds: tracing-scope-across-suspension "'guard'"
}

Task<int> heldByPointerBad() {
  auto scope = std::make_unique<trace::Scope>(tracer()->StartSpan("cart.load"));
  co_return co_await load(1); // finds: tracing-scope-across-suspension
}

Task<int> conditionBad() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  if (co_await load(1) > 0) // finds: tracing-scope-across-suspension
    work();
  co_return 0;
}

Task<int> loopConditionBad() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  for (int i = 0; i < co_await load(i); ++i) // finds: tracing-scope-across-suspension
    work();
  co_return 0;
}

Task<int> switchBad() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  switch (co_await load(1)) { // finds: tracing-scope-across-suspension
  case 1:
    work();
  }
  co_return 0;
}

Task<int> argumentBad() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  co_return use(1, co_await load(2)); // finds: tracing-scope-across-suspension
}

Task<int> yieldBad() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  co_yield 1; // finds: tracing-scope-across-suspension "'co_yield'"
  co_return 0;
}

Task<int> initStatementBad() {
  auto span = tracer()->StartSpan("cart.load");
  if (trace::Scope scope(span); co_await load(1)) // finds: tracing-scope-across-suspension
    work();
  co_return 0;
}

Task<int> inLoopBad(std::vector<int> ids) {
  for (int id : ids) {
    trace::Scope scope(tracer()->StartSpan("cart.load"));
    co_await load(id); // finds: tracing-scope-across-suspension
  }
  co_return 0;
}

Task<int> inTryBad(Connection &connection) {
  try {
    trace::Scope scope(tracer()->StartSpan("cart.load"));
    co_await connection.query("SELECT 1"); // finds: tracing-scope-across-suspension
  } catch (...) {
    work();
  }
  co_return 0;
}

Task<int> byValueParameterBad(std::unique_ptr<trace::Scope> scope) {
  co_return co_await load(1); // finds: tracing-scope-across-suspension "'scope'"
}

Task<int> releasedOnOneWayBad(bool early) {
  auto scope = std::make_unique<trace::Scope>(tracer()->StartSpan("cart.load"));
  if (early)
    scope.reset();
  co_return co_await load(1); // finds: tracing-scope-across-suspension
}

Task<int> twiceOnce() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  co_await load(1); // finds: tracing-scope-across-suspension
  co_await load(2); // one report for a scope is enough
  co_return 0;
}

auto lambdaBad = []() -> Task<int> {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  co_return co_await load(1); // finds: tracing-scope-across-suspension
};

template <typename T> Task<T> templateBad(T id) {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  co_return co_await load(id); // finds: tracing-scope-across-suspension
}
template Task<int> templateBad(int);

Task<int> innerBlockOk(int id) {
  auto span = tracer()->StartSpan("cart.load");
  {
    trace::Scope scope(span);
    work();
  }
  co_return co_await load(id);
}

Task<int> resetBeforeOk() {
  auto scope = std::make_unique<trace::Scope>(tracer()->StartSpan("cart.load"));
  work();
  scope.reset();
  co_return co_await load(1);
}

void keep(std::unique_ptr<trace::Scope> scope);

Task<int> movedBeforeOk() {
  auto scope = std::make_unique<trace::Scope>(tracer()->StartSpan("cart.load"));
  keep(std::move(scope));
  co_return co_await load(1);
}

Task<int> optionalResetOk(bool traced) {
  auto span = tracer()->StartSpan("cart.load");
  std::optional<trace::Scope> scope(std::in_place, span);
  work();
  scope.reset();
  co_return co_await load(1);
}

Task<int> assignedAwayOk() {
  auto scope = std::make_unique<trace::Scope>(tracer()->StartSpan("cart.load"));
  scope = nullptr;
  co_return co_await load(1);
}

Task<int> notYetOk() {
  std::optional<trace::Scope> scope;
  int value = co_await load(1);
  scope.emplace(tracer()->StartSpan("cart.load"));
  work();
  co_return value;
}

Task<int> declaredAfterOk() {
  auto span = tracer()->StartSpan("cart.load");
  int value = co_await load(1);
  trace::Scope scope(span);
  work();
  co_return value;
}

Task<int> ownInitialiserOk() {
  trace::Scope scope(tracer()->StartSpan(co_await load(1) ? "cart.load" : "cart.find"));
  work();
  co_return 0;
}

Task<int> nestedLambdaOk() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  auto later = []() -> Task<int> { co_return co_await load(1); };
  (void)later;
  co_return 0;
}

Task<int> coReturnOnlyOk() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  work();
  co_return 1;
}

Task<int> generatorLoopOk() {
  trace::Scope scope(tracer()->StartSpan("cart.sum"));
  int sum = 0;
  for (int number : numbers()) // the generator suspends, not this coroutine
    sum += number;
  co_return sum;
}

Task<int> startedOnlyOk(int id) {
  Task<int> pending = load(id);
  {
    trace::Scope scope(tracer()->StartSpan("cart.load"));
    work();
  }
  co_return co_await pending;
}

Task<int> neverSuspendsOk() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  co_await std::suspend_never{};
  co_return 0;
}

Task<int> spanOnlyOk(int id) {
  auto span = tracer()->StartSpan("cart.load");
  int value = co_await load(id);
  span->End();
  co_return value;
}

Task<int> otherBranchOk(bool traced) {
  if (traced) {
    trace::Scope scope(tracer()->StartSpan("cart.load"));
    work();
  } else {
    co_await load(1);
  }
  co_return 0;
}

Task<int> loopClosesFirstOk(std::vector<int> ids) {
  for (int id : ids) {
    {
      trace::Scope scope(tracer()->StartSpan("cart.load"));
      work();
    }
    co_await load(id);
  }
  co_return 0;
}

Task<int> returnsBeforeOk(bool cached) {
  if (cached) {
    trace::Scope scope(tracer()->StartSpan("cart.load"));
    co_return 1;
  }
  co_return co_await load(1);
}

Task<int> byReferenceOk(trace::Scope &scope) {
  (void)scope; // whoever has it must know
  co_return co_await load(1);
}

struct Scope {
  explicit Scope(int) {}
  ~Scope() {}
};

Task<int> otherScopeOk() {
  Scope scope(1);
  co_return co_await load(1);
}

int notACoroutineOk() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  return load(1).await_resume();
}

Task<int> wordsInStringsOk(Connection &connection) {
  {
    trace::Scope scope(tracer()->StartSpan("cart.co_await"));
    work();
  }
  co_return co_await connection.query("trace::Scope scope(span); co_await load(1)");
}

Task<int> activatedBetweenOk() {
  auto span = tracer()->StartSpan("cart.load");
  for (int i = 0; i < 3; ++i) {
    int value = co_await load(i);
    trace::Scope scope(span);
    use(value, i);
  }
  co_return 0;
}

// The awaited coroutine never suspends itself; only its body would tell.
Task<int> ready() { co_return 1; }
Task<int> FP_calleeWithoutSuspension() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  co_return co_await ready(); // finds: tracing-scope-across-suspension
}
