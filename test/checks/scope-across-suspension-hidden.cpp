// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <memory>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("quay", "1.0");
}

struct Tide {
  bool await_ready();
  void await_suspend(std::coroutine_handle<>);
  int await_resume();
};
struct Voyage {
  struct promise_type {
    Voyage get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

// Objects that have their scope behind a pointer, from their making on.
struct Mooring {
  explicit Mooring(const char *name) : span(tracer()->StartSpan(name)), scope(span) {}
  SpanPointer span;
  trace::Scope scope;
};
class Berth {
public:
  explicit Berth(const char *name) : mooring_(std::make_unique<Mooring>(name)) {}

private:
  std::unique_ptr<Mooring> mooring_;
};
class Pier {
public:
  explicit Pier(const char *name) { mooring_ = std::make_shared<Mooring>(name); }

private:
  std::shared_ptr<Mooring> mooring_;
};
class Jetty {
public:
  explicit Jetty(const char *name) : mooring_(new Mooring(name)) {}
  ~Jetty() { delete mooring_; }

private:
  Mooring *mooring_;
};
class Harbour {
public:
  explicit Harbour(const char *name) : berth_(name) {}

private:
  Berth berth_;
};
struct Marina : Berth {
  using Berth::Berth;
  explicit Marina(int number) : Berth("quay.number"), number(number) {}
  int number = 0;
};
class Wharf {
public:
  explicit Wharf(SpanPointer span) : scope_(new trace::Scope(span)) {}

private:
  std::unique_ptr<trace::Scope> scope_;
};
static Berth land(const char *name) { return Berth(name); }
static std::unique_ptr<Berth> landFar(const char *name) { return std::make_unique<Berth>(name); }

Voyage behindUniqueBad() {
  Berth berth("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension "scope 'berth' is alive"
}
Voyage behindSharedBad() {
  Pier pier("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension
}
Voyage behindPlainBad() {
  Jetty jetty("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension
}
Voyage nestedBad() {
  Harbour harbour("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension
}
Voyage derivedBad() {
  Marina marina(4);
  co_await Tide{}; // finds: tracing-scope-across-suspension
}
Voyage ownScopeBad(SpanPointer span) {
  Wharf wharf(span);
  co_await Tide{}; // finds: tracing-scope-across-suspension
}
Voyage guardOnHeapBad() {
  auto mooring = std::make_unique<Mooring>("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension
}
Voyage hiddenOnHeapBad() {
  auto berth = std::make_shared<Berth>("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension
}
Voyage madeByFunctionBad() {
  auto berth = land("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension
}
Voyage madeFarByFunctionBad() {
  auto berth = landFar("quay.wait");
  co_await Tide{}; // finds: tracing-scope-across-suspension
}

// --- closed, or not opened yet, or somebody else's
Voyage goneOk() {
  {
    Berth berth("quay.wait");
  }
  co_await Tide{};
}
Voyage resetOk() {
  auto berth = std::make_unique<Berth>("quay.wait");
  berth.reset();
  co_await Tide{};
}
class Anchor {
public:
  void drop(const char *name) { mooring_ = std::make_unique<Mooring>(name); }

private:
  std::unique_ptr<Mooring> mooring_;
};
Voyage notYetOk() {
  Anchor anchor;
  co_await Tide{};
}
class Buoy {
public:
  explicit Buoy(int number) : number_(number) {}
  void light(SpanPointer span) { scope_ = std::make_unique<trace::Scope>(span); }

private:
  int number_;
  std::unique_ptr<trace::Scope> scope_;
};
Voyage builtWithoutOk() {
  Buoy buoy(7);
  co_await Tide{};
}
class Log {
public:
  explicit Log(const char *name) : span_(std::make_unique<SpanPointer>(tracer()->StartSpan(name))) {}

private:
  std::unique_ptr<SpanPointer> span_;
};
Voyage spanOnlyOk() {
  Log log("quay.wait");
  co_await Tide{};
}
struct Visitor {
  std::shared_ptr<Mooring> theirs;
};
Voyage somebodysOk(std::shared_ptr<Mooring> given) {
  Visitor visitor{given};
  std::shared_ptr<Mooring> copy = given;
  co_await Tide{};
}
