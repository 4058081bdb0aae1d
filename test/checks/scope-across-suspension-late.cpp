// RUN: %expectations %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("depot", "1.0");
}

struct Pause {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
struct Job {
  struct promise_type {
    Job get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};
Pause crane();
void weigh();

// Put into its variable after that was declared.
Job emplacedBad(SpanPointer span) {
  std::optional<trace::Scope> active;
  active.emplace(span);
  weigh();
  co_await crane(); // finds: tracing-scope-across-suspension "scope 'active' is alive across"
  active.reset();
}

Job assignedBad(SpanPointer span) {
  std::unique_ptr<trace::Scope> active;
  active = std::make_unique<trace::Scope>(span);
  co_await crane(); // finds: tracing-scope-across-suspension
}

Job resetWithNewBad(SpanPointer span) {
  std::unique_ptr<trace::Scope> active;
  active.reset(new trace::Scope(span));
  co_await crane(); // finds: tracing-scope-across-suspension
}

Job eitherBad(SpanPointer here, SpanPointer there, bool local) {
  std::optional<trace::Scope> active;
  if (local)
    active.emplace(here);
  else
    active.emplace(there);
  co_await crane(); // finds: tracing-scope-across-suspension
}

Job askedForBad(SpanPointer span) {
  std::optional<trace::Scope> active;
  active.emplace(span);
  if (active.has_value())
    weigh();
  if (active)
    co_await crane(); // finds: tracing-scope-across-suspension
}

Job openedAgainBad(SpanPointer first, SpanPointer second) {
  auto active = std::make_unique<trace::Scope>(first);
  weigh();
  active.reset();
  weigh();
  active = std::make_unique<trace::Scope>(second);
  co_await crane(); // finds: tracing-scope-across-suspension
}

Job attachedLaterBad(context::Context caller) {
  nostd::unique_ptr<context::Token> attached;
  attached = context::RuntimeContext::Attach(caller);
  co_await crane(); // finds: tracing-scope-across-suspension
}

Job inPairBad(SpanPointer span) {
  std::pair<SpanPointer, trace::Scope> both(span, trace::Scope(span));
  co_await crane(); // finds: tracing-scope-across-suspension
}

Job inTupleBad(SpanPointer span) {
  auto all = std::make_tuple(1, std::make_unique<trace::Scope>(span));
  co_await crane(); // finds: tracing-scope-across-suspension
}

Job severalBad(const std::vector<SpanPointer> &spans) {
  std::vector<std::unique_ptr<trace::Scope>> all;
  for (const auto &span : spans)
    all.push_back(std::make_unique<trace::Scope>(span));
  co_await crane(); // finds: tracing-scope-across-suspension
}

class Crate {
public:
  explicit Crate(const char *name) : span_(tracer()->StartSpan(name)), scope_(span_) {}
  void note(const char *text) { span_->AddEvent(text); }

private:
  SpanPointer span_;
  trace::Scope scope_;
};

Job guardLaterBad() {
  std::optional<Crate> crate;
  crate.emplace("depot.lift");
  co_await crane(); // finds: tracing-scope-across-suspension
}

Job guardThatIsUsedBad() {
  Crate crate("depot.lift");
  crate.note("lifted");
  co_await crane(); // finds: tracing-scope-across-suspension
}

class Shift {
public:
  Job inMemberBad(SpanPointer span) {
    scope_.emplace(span);
    co_await crane(); // finds: tracing-scope-across-suspension "scope 'scope_'"
    scope_.reset();
  }
  Job closedByMethodOk(SpanPointer span) {
    scope_.emplace(span);
    weigh();
    rest();
    co_await crane();
  }
  Job openedAfterwardsOk(SpanPointer span) {
    co_await crane();
    scope_.emplace(span);
    weigh();
    scope_.reset();
  }

private:
  void rest() { scope_.reset(); }
  std::optional<trace::Scope> scope_;
};

// --- closed in time, or never opened
Job resetOk(SpanPointer span) {
  std::optional<trace::Scope> active;
  active.emplace(span);
  weigh();
  active.reset();
  co_await crane();
}

Job nulledOk(SpanPointer span) {
  std::unique_ptr<trace::Scope> active;
  active = std::make_unique<trace::Scope>(span);
  weigh();
  active = nullptr;
  co_await crane();
}

Job emptiedOk(SpanPointer span) {
  std::optional<trace::Scope> active(std::in_place, span);
  weigh();
  active = std::nullopt;
  co_await crane();
}

Job afterwardsOk(SpanPointer span) {
  std::optional<trace::Scope> active;
  co_await crane();
  active.emplace(span);
  weigh();
}

Job elsewhereOk(SpanPointer span, bool waits) {
  std::optional<trace::Scope> active;
  if (waits) {
    co_await crane();
    co_return;
  }
  active.emplace(span);
  weigh();
}

Job neverOk() {
  std::optional<trace::Scope> active;
  std::vector<trace::Scope> all;
  co_await crane();
}

Job clearedOk(SpanPointer span) {
  std::vector<std::unique_ptr<trace::Scope>> all;
  all.push_back(std::make_unique<trace::Scope>(span));
  weigh();
  all.clear();
  co_await crane();
}

Job handedOnOk(SpanPointer span, std::vector<std::unique_ptr<trace::Scope>> &shelf) {
  std::unique_ptr<trace::Scope> active;
  active = std::make_unique<trace::Scope>(span);
  shelf.push_back(std::move(active)); // a mistake of its own
  co_await crane();
}

void fill(std::optional<trace::Scope> &active);
Job filledBySomebodyOk() {
  std::optional<trace::Scope> active;
  fill(active);
  co_await crane();
}

// Nothing to wait for, whatever it is.
struct Done {
  bool await_ready() const noexcept { return true; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  int await_resume() const noexcept { return 0; }
};
struct Settled {
  constexpr bool await_ready() const noexcept { return 1 + 1 == 2; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};
struct Perhaps {
  bool ready = true;
  bool await_ready() const noexcept { return ready; }
  void await_suspend(std::coroutine_handle<>) const noexcept {}
  void await_resume() const noexcept {}
};

Job alwaysReadyOk(SpanPointer span) {
  trace::Scope active(span);
  co_await Done{};
  co_await Settled{};
}

Job perhapsReadyBad(SpanPointer span) {
  trace::Scope active(span);
  co_await Perhaps{}; // finds: tracing-scope-across-suspension
}
