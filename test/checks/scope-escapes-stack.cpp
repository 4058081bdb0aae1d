// RUN: %expectations %s
// Scopes that follow the stack of their thread, whatever holds them.

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "tbb/parallel_for.h"
#include "userver/tracing/span.hpp"

#include <algorithm>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stack>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;
using TokenPointer = nostd::unique_ptr<context::Token>;

static SpanPointer start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void work() {}

class Guard {
public:
  explicit Guard(const char *name) : span_(start(name)), scope_(span_) {}
  trace::Span *operator->() { return span_.get(); }

private:
  SpanPointer span_;
  trace::Scope scope_;
};

void guardOk() {
  Guard guard("order.pack");
  work();
}

void optionalOk(bool traced) {
  std::optional<trace::Scope> scope;
  if (traced)
    scope.emplace(start("order.pack"));
  work();
}

void uniquePointerOk(bool traced) {
  std::unique_ptr<trace::Scope> scope;
  if (traced)
    scope = std::make_unique<trace::Scope>(start("order.pack"));
  work();
  scope.reset();
}

void sharedPointerOk() {
  auto guard = std::make_shared<Guard>("order.pack");
  work();
}

void newAndDeleteOk() {
  auto *scope = new trace::Scope(start("order.pack"));
  work();
  delete scope;
}

void newIntoOwnerOk() {
  std::unique_ptr<trace::Scope> scope(new trace::Scope(start("order.pack")));
  work();
}

Guard returnedByValueOk() { return Guard("order.pack"); }

std::unique_ptr<Guard> returnedByPointerOk() { return std::make_unique<Guard>("order.pack"); }

trace::Scope returnedScopeOk(SpanPointer &span) { return trace::Scope(span); }

static trace::Scope activate(SpanPointer &span) { return trace::Tracer::WithActiveSpan(span); }

void returnedGuardOk() {
  auto span = start("order.pack");
  auto guard = activate(span);
  auto other = returnedByPointerOk();
  work();
}

void movedInFunctionOk() {
  auto first = std::make_unique<trace::Scope>(start("order.pack"));
  auto second = std::move(first);
  work();
}

static void describe(const trace::Scope &) {}
static void close(std::optional<trace::Scope> &scope) { scope.reset(); }

void passedByReferenceOk() {
  std::optional<trace::Scope> scope(start("order.pack"));
  describe(*scope);
  close(scope);
}

void capturedByReferenceOk(const std::vector<int> &items) {
  trace::Scope scope(start("order.pack"));
  std::optional<trace::Scope> other;
  std::for_each(items.begin(), items.end(), [&](int item) {
    describe(scope);
    if (item == 0)
      other.reset();
  });
}

void runAtOnceOk() {
  auto scope = std::make_unique<trace::Scope>(start("order.pack"));
  [scope = std::move(scope)] { work(); }();
}

struct Started {
  SpanPointer span;
  TokenPointer token;
};

static Started begin(const context::Context &parent) {
  return {start("order.pack"), context::RuntimeContext::Attach(parent)};
}

void structReturnedOk(const context::Context &parent) {
  Started started = begin(parent);
  started.span->SetAttribute("order.size", 1);
}

static std::pair<SpanPointer, std::unique_ptr<trace::Scope>> beginPair() {
  auto span = start("order.pack");
  return {span, std::make_unique<trace::Scope>(span)};
}

void pairReturnedOk() {
  auto [span, scope] = beginPair();
  span->SetAttribute("order.size", 1);
}

// A guard that is a member of another guard, and one that holds it by a pointer.
class Timed {
public:
  explicit Timed(const char *name) : guard_(name) {}
  void open(const char *name) { inner_ = std::make_unique<Guard>(name); }

private:
  Guard guard_;
  std::unique_ptr<Guard> inner_;
};

void nestedGuardOk() {
  Timed timed("order.pack");
  timed.open("order.pack.inner");
  work();
}

class Conditional {
public:
  Conditional(const SpanPointer &span, bool active) {
    if (active)
      scope_ = std::make_unique<trace::Scope>(span);
  }

private:
  std::unique_ptr<trace::Scope> scope_;
};

void conditionalOk(bool active) { Conditional scope(start("order.pack"), active); }

// Levels of a tree that one thread walks.
class Walker {
public:
  void enter(const char *name) { levels_.push_back(Guard(name)); }
  void leave() { levels_.pop_back(); }
  void enterScope(const SpanPointer &span) { scopes_.emplace(span); }
  void leaveScope() { scopes_.pop(); }

private:
  std::vector<Guard> levels_;
  std::stack<trace::Scope> scopes_;
};

static thread_local std::vector<std::unique_ptr<trace::Scope>> levels;
extern "C" void shop_enter(const char *name) {
  levels.push_back(std::make_unique<trace::Scope>(start(name)));
}
extern "C" void shop_leave() { levels.pop_back(); }

// The objects are shared, the scope is not: it ends with the method.
class Session : public std::enable_shared_from_this<Session> {
public:
  void handleOk() {
    scope_ = std::make_unique<trace::Scope>(start("session.handle"));
    self_ = shared_from_this();
    scope_.reset();
  }
  void handleGuardedOk() {
    Guard guard("session.handle");
    auto self = shared_from_this();
    std::thread([self] { work(); }).detach();
  }

private:
  std::unique_ptr<trace::Scope> scope_;
  std::shared_ptr<Session> self_;
};

static std::unique_ptr<trace::Scope> slot;

void staticForAWhileOk() {
  slot = std::make_unique<trace::Scope>(start("order.pack"));
  work();
  slot.reset();
}

// Spans may be kept and moved anywhere.
struct Holder : std::enable_shared_from_this<Holder> {
  Holder() : span(start("order.pack")) { all["pack"] = span; }
  std::shared_ptr<Holder> self() { return shared_from_this(); }
  SpanPointer span;
  std::map<std::string, SpanPointer> all;
};

void spanIntoThreadOk() {
  auto span = start("order.pack");
  std::thread([span] {
    trace::Scope scope(span);
    work();
  }).detach();
  trace::Scope here(span);
}

void sharedButJoinedOk() {
  auto scope = std::make_shared<trace::Scope>(start("order.pack"));
  std::thread worker([scope] { work(); });
  worker.join();
}

void sharedInParallelOk() {
  auto scope = std::make_shared<trace::Scope>(start("order.pack"));
  tbb::parallel_for(0, 8, [scope](int) { work(); });
}

void referenceInThreadOk() {
  trace::Scope scope(start("order.pack"));
  std::thread worker([&] { describe(scope); });
  worker.join();
}

void openedInThreadOk() {
  std::thread([] {
    std::optional<trace::Scope> scope(start("order.pack"));
    work();
    scope.reset();
  }).detach();
}

// Opened and closed by the thread that the object is for.
class Worker {
public:
  void runOk() {
    std::thread([this] {
      scope_.emplace(start("worker"));
      work();
      scope_.reset();
    }).detach();
  }

private:
  std::optional<trace::Scope> scope_;
};

namespace mine {
class Scope {
public:
  explicit Scope(int) {}
};
} // namespace mine

static std::unique_ptr<mine::Scope> otherScope;
void sameNameOk() {
  otherScope = std::make_unique<mine::Scope>(1);
  static mine::Scope scope(2);
  std::thread([held = mine::Scope(3)] { work(); }).detach();
}

// Another library's spans belong to tasks, not to threads.
struct Request : std::enable_shared_from_this<Request> {
  Request() : span("request") {}
  std::shared_ptr<Request> self() { return shared_from_this(); }
  userver::tracing::Span span;
};

// A fixture: its framework makes it, and runs all of it on one thread.
namespace testing {
class Test {
public:
  virtual ~Test() = default;
  virtual void SetUp() {}
  virtual void TearDown() {}
};
} // namespace testing

class OrderTest : public testing::Test {
protected:
  void SetUp() override { scope_ = std::make_unique<trace::Scope>(start("test")); }
  void TearDown() override { scope_.reset(); }
  std::unique_ptr<trace::Scope> scope_;
};

// The span of a program, from its start to its end.
int main() {
  static trace::Scope scope(start("shop"));
  slot = std::make_unique<trace::Scope>(start("shop.main"));
  work();
}

void localContainerOk(const std::vector<SpanPointer> &spans) {
  std::vector<trace::Scope> scopes;
  for (const SpanPointer &span : spans)
    scopes.emplace_back(span);
  work();
}

void outParameterOk(std::unique_ptr<trace::Scope> &out) {
  out = std::make_unique<trace::Scope>(start("order.pack"));
}

static trace::Scope *weak;
void referredToOk() {
  trace::Scope scope(start("order.pack"));
  weak = &scope;
  work();
  weak = nullptr;
}
