// RUN: %expectations --modes one %s

#include "taskflow/taskflow.hpp"

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

void executorAsyncBad(tf::Executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.async([] { check(); }); // finds: tracing-detached-task "'tf::Executor::async'"
}

void executorNamedAsyncBad(tf::Executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.async("check", [] { check(); }); // finds: tracing-detached-task
}

void executorSilentAsyncBad(tf::Executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.silent_async([] { check(); }); // finds: tracing-detached-task
}

void executorDependentAsyncBad(tf::Executor &executor, tf::AsyncTask task) {
  trace::Scope scope(start("order.load"));
  executor.dependent_async([] { check(); }, task); // finds: tracing-detached-task
}

void executorSilentDependentAsyncBad(tf::Executor &executor, tf::AsyncTask task) {
  trace::Scope scope(start("order.load"));
  executor.silent_dependent_async([] { check(); }, task); // finds: tracing-detached-task
}

void runtimeAsyncBad(tf::Runtime &runtime) {
  trace::Scope scope(start("order.load"));
  runtime.async([] { check(); }); // finds: tracing-detached-task "'tf::Runtime::async'"
}

void runtimeNamedAsyncBad(tf::Runtime &runtime) {
  trace::Scope scope(start("order.load"));
  runtime.async("check", [] { check(); }); // finds: tracing-detached-task
}

void runtimeSilentAsyncBad(tf::Runtime &runtime) {
  trace::Scope scope(start("order.load"));
  runtime.silent_async([] { check(); }); // finds: tracing-detached-task
}

void runtimeDependentAsyncBad(tf::Runtime &runtime, tf::AsyncTask task) {
  trace::Scope scope(start("order.load"));
  runtime.dependent_async([] { check(); }, task); // finds: tracing-detached-task
}

void runtimeSilentDependentAsyncBad(tf::Runtime &runtime, tf::AsyncTask task) {
  trace::Scope scope(start("order.load"));
  runtime.silent_dependent_async([] { check(); }, task); // finds: tracing-detached-task
}

void groupAsyncBad(tf::TaskGroup &group) {
  trace::Scope scope(start("order.load"));
  group.async([] { check(); }); // finds: tracing-detached-task "'tf::TaskGroup::async'"
}

void groupNamedAsyncBad(tf::TaskGroup &group) {
  trace::Scope scope(start("order.load"));
  group.async("check", [] { check(); }); // finds: tracing-detached-task
}

void groupSilentAsyncBad(tf::TaskGroup &group) {
  trace::Scope scope(start("order.load"));
  group.silent_async([] { check(); }); // finds: tracing-detached-task
}

void groupDependentAsyncBad(tf::TaskGroup &group, tf::AsyncTask task) {
  trace::Scope scope(start("order.load"));
  group.dependent_async([] { check(); }, task); // finds: tracing-detached-task
}

void groupSilentDependentAsyncBad(tf::TaskGroup &group, tf::AsyncTask task) {
  trace::Scope scope(start("order.load"));
  group.silent_dependent_async([] { check(); }, task); // finds: tracing-detached-task
}

void graphBad(tf::Taskflow &flow) {
  trace::Scope scope(start("order.load"));
  flow.emplace([] { check(); }); // finds: tracing-detached-task
}

void graphOfSeveralBad(tf::Taskflow &flow, int &count) {
  trace::Scope scope(start("order.load"));
  flow.emplace([&count] { ++count; }, [] { check(); }); // finds: tracing-detached-task
}

void forEachBad(tf::Taskflow &flow, std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  flow.for_each(orders.begin(), orders.end(), [](int) { check(); }); // finds: tracing-detached-task
}

void forEachIndexBad(tf::Taskflow &flow) {
  trace::Scope scope(start("order.load"));
  flow.for_each_index(0, 10, 1, [](int) { check(); }); // finds: tracing-detached-task
}

void forEachByIndexBad(tf::Taskflow &flow, int range) {
  trace::Scope scope(start("order.load"));
  flow.for_each_by_index(range, [](int) { check(); }); // finds: tracing-detached-task
}

void transformBad(tf::Taskflow &flow, std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  flow.transform(orders.begin(), orders.end(), orders.begin(), [](int) { check(); return 1; }); // finds: tracing-detached-task
}

void findIfBad(tf::Taskflow &flow, std::vector<int> &orders, std::vector<int>::iterator &found) {
  trace::Scope scope(start("order.load"));
  flow.find_if(orders.begin(), orders.end(), found, [](int) { check(); return true; }); // finds: tracing-detached-task
}

void workBad(tf::Task &task) {
  trace::Scope scope(start("order.load"));
  task.work([] { check(); }); // finds: tracing-detached-task
}

void afterRunBad(tf::Executor &executor, tf::Taskflow &flow) {
  trace::Scope scope(start("order.load"));
  executor.run(flow, [] { check(); }); // finds: tracing-detached-task
}

void afterRunsBad(tf::Executor &executor, tf::Taskflow &flow) {
  trace::Scope scope(start("order.load"));
  executor.run_n(flow, 3, [] { check(); }); // finds: tracing-detached-task
}

void plainOk(tf::Executor &executor, tf::Taskflow &flow, int &count) {
  trace::Scope scope(start("order.load"));
  executor.silent_async([&count] { ++count; });
  flow.emplace([&count] { ++count; }, [&count] { --count; });
}

void carriedOk(tf::Executor &executor) {
  trace::Scope scope(start("order.load"));
  executor.async([current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    check();
  });
}

void withoutSpanOk(tf::Executor &executor) {
  executor.async([] { check(); });
}
