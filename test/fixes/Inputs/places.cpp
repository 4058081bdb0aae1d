#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>

namespace trace = opentelemetry::trace;

struct Request {
  std::string tenant_id;
};

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void work(int = 0) {
  auto span = tracer()->StartSpan("part.work");
  trace::Scope scope(span);
}

// A declaration is not put where something jumps over it, or that is no block.
void jumpedOver(int kind) {
  auto span = tracer()->StartSpan("jump.over");
  switch (kind) {
  case 1:
    work();
    trace::Scope{span};
    break;
  case 2:
    break;
  default: {
    trace::Scope{span};
    work();
  }
  }
  trace::Scope{span}, work();
  kind ? trace::Scope{span} : trace::Scope(span);
  for (trace::Scope{span}; kind > 0; --kind)
    work();
  if (kind)
    trace::Scope{span};
}

void jumps(int kind) {
  auto span = tracer()->StartSpan("jump.to");
  if (kind)
    goto end;
  trace::Scope{span};
end:
  work();
}

// Nor is a statement put where there is room for one only.
void oneStatement(const Request &request, int kind) {
  if (kind)
    auto span = tracer()->StartSpan("one.then");
  if (auto span = tracer()->StartSpan("one.condition"); kind)
    work();
  for (auto span = tracer()->StartSpan("one.loop"); kind > 0; --kind)
    work();
  switch (kind) {
  case 1:
    auto span = tracer()->StartSpan("one.case");
    break;
  }
}

// What is written in the arguments of a macro, or by one, is left as it is.
#define TWICE(...) work(); __VA_ARGS__; work()
#define TEXT(what) what; work(sizeof(#what))
#define START(name) auto span = tracer()->StartSpan(name)

void inMacro(const Request &request, long order_id) {
  {
    TWICE(auto span = tracer()->StartSpan("macro.argument"));
  }
  {
    TEXT(auto span = tracer()->StartSpan("macro.text " + std::to_string(order_id)));
  }
  {
    START("macro.body");
  }
  {
    START("macro.name " + std::to_string(order_id));
  }
  {
    auto span = tracer()->StartSpan("macro.task");
    trace::Scope scope(span);
    TWICE(std::thread([] { work(); }).join());
  }
}

// Nothing is moved across a directive.
void divided(int items, const std::string &method) {
  auto span = tracer()->StartSpan("http.get");
#ifdef DETAILED
  span->SetAttribute("http.request.method", method);
#endif
  auto listed = tracer()->StartSpan("http.list");
#ifndef DETAILED
  listed->SetAttribute("http.request.method", method);
#endif
  span->End();
#ifndef QUIET
  span->SetAttribute("order.items", items);
#endif
}

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

static std::mutex lock;
struct Two { int first, second; };

// Braces end what is between them.
Task narrowed() {
  auto span = tracer()->StartSpan("order.wait");
  trace::Scope scope(span);
  std::string text = "a";
  work(text.size());
  co_await std::suspend_always{};
  work();
}

Task typeBetween() {
  auto span = tracer()->StartSpan("order.type");
  trace::Scope scope(span);
  struct Local { int number = 1; };
  co_await std::suspend_always{};
  work(Local().number);
}

Task boundBetween() {
  auto span = tracer()->StartSpan("order.bound");
  trace::Scope scope(span);
  auto [first, second] = Two{1, 2};
  co_await std::suspend_always{};
  work(first);
}

Task guardBetween() {
  auto span = tracer()->StartSpan("order.guard");
  trace::Scope scope(span);
  std::lock_guard<std::mutex> guard(lock);
  co_await std::suspend_always{};
  work();
}

Task dividedBetween() {
  auto span = tracer()->StartSpan("order.divided");
#ifndef INACTIVE
  trace::Scope scope(span);
#endif
  work();
  co_await std::suspend_always{};
}

// A lambda that has to do without captures, or that is made before the span is.
static void *run(void *(*code)(void *)) { return code(nullptr); }

void pointers() {
  auto span = tracer()->StartSpan("task.pointer");
  trace::Scope scope(span);
  auto code = [](void *all) { work(); return all; };
  run(code);
  std::thread(code, nullptr).join();
}

void madeBefore() {
  auto task = [] { work(); };
  auto span = tracer()->StartSpan("task.before");
  trace::Scope scope(span);
  std::thread(task).join();
}

// The name means something else where the fix would be.
void hidden(const Request &request, bool fails) {
  auto span = tracer()->StartSpan("name.hidden");
  trace::Scope scope(span);
  {
    auto span = tracer()->StartSpan("name.hiding");
    span->End();
    if (fails)
      throw std::runtime_error("hidden");
  }
  {
    struct { int other; } request{1};
    auto inner = tracer()->StartSpan("name.parameter");
    work(request.other);
  }
}

// A comment stays with what it is about.
void commented(const Request &request) {
  auto one = tracer()->StartSpan("comment.line"); // NOLINT(tracing-nondescriptive-span-name)
  auto two = tracer()->StartSpan("comment.block"); /* why */
  auto three = tracer()->StartSpan("comment.between"); /* why */ work();
}
