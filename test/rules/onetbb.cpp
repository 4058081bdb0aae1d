// RUN: %expectations --modes one %s

#include "tbb/flow_graph.h"
#include "tbb/parallel_for.h"
#include "tbb/task_group.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <tuple>
#include <vector>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

static void check() { trace::Scope scope(start("order.check")); }

void runBad(tbb::task_group &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.run([] { check(); }); // finds: tracing-detached-task
}

void deferBad(tbb::task_group &tasks) {
  trace::Scope scope(start("order.load"));
  auto later = tasks.defer([] { check(); }); // finds: tracing-detached-task
}

void enqueueBad(tbb::task_arena &arena) {
  trace::Scope scope(start("order.load"));
  arena.enqueue([] { check(); }); // finds: tracing-detached-task
}

void parallelForBad() {
  trace::Scope scope(start("order.load"));
  tbb::parallel_for(0, 10, [](int) { check(); }); // finds: tracing-detached-task
}

void parallelForRangeBad(const tbb::blocked_range &all) {
  trace::Scope scope(start("order.load"));
  tbb::parallel_for(all, [](const tbb::blocked_range &) { check(); }); // finds: tracing-detached-task
}

void parallelForPartitionedBad(const tbb::blocked_range &all) {
  trace::Scope scope(start("order.load"));
  tbb::parallel_for(all, [](const tbb::blocked_range &) { check(); }, tbb::simple_partitioner()); // finds: tracing-detached-task
}

void parallelForEachBad(std::vector<int> &orders) {
  trace::Scope scope(start("order.load"));
  tbb::parallel_for_each(orders.begin(), orders.end(), [](int) { check(); }); // finds: tracing-detached-task
}

void reduceBad(const tbb::blocked_range &all) {
  trace::Scope scope(start("order.load"));
  tbb::parallel_reduce(all, 0, [](const tbb::blocked_range &, int sum) { check(); return sum; }, [](int a, int b) { return a + b; }); // finds: tracing-detached-task
}

void deterministicReduceBad(const tbb::blocked_range &all) {
  trace::Scope scope(start("order.load"));
  tbb::parallel_deterministic_reduce(all, 0, [](const tbb::blocked_range &, int sum) { check(); return sum; }, [](int a, int b) { return a + b; }); // finds: tracing-detached-task
}

void invokeBad() {
  trace::Scope scope(start("order.load"));
  tbb::parallel_invoke([] {}, [] { check(); }); // finds: tracing-detached-task
}

void plainOk(int &count) {
  trace::Scope scope(start("order.load"));
  tbb::parallel_for(0, 10, [&count](int) { ++count; });
}

// It may run at once, here.
void runAndWaitOk(tbb::task_group &tasks) {
  trace::Scope scope(start("order.load"));
  tasks.run_and_wait([] { check(); });
}

void nodeBad(tbb::flow::graph &graph) {
  trace::Scope scope(start("order.load"));
  tbb::flow::function_node<int, int> node(graph, tbb::flow::unlimited, [](int id) { check(); return id; }); // finds: tracing-detached-task "'tbb::detail::d1::function_node'"
  node.try_put(1);
  graph.wait_for_all();
}

void continueNodeBad(tbb::flow::graph &graph) {
  trace::Scope scope(start("order.load"));
  tbb::flow::continue_node<tbb::flow::continue_msg> node(graph, [](const tbb::flow::continue_msg &) { check(); }); // finds: tracing-detached-task
}

void inputNodeBad(tbb::flow::graph &graph) {
  trace::Scope scope(start("order.load"));
  tbb::flow::input_node<int> node(graph, [](tbb::flow::flow_control &flow) { check(); flow.stop(); return 0; }); // finds: tracing-detached-task
}

void multifunctionNodeBad(tbb::flow::graph &graph) {
  using Node = tbb::flow::multifunction_node<int, std::tuple<int>>;
  trace::Scope scope(start("order.load"));
  Node node(graph, tbb::flow::serial, [](int, Node::output_ports_type &) { check(); }); // finds: tracing-detached-task
}

void asyncNodeBad(tbb::flow::graph &graph) {
  using Node = tbb::flow::async_node<int, int>;
  trace::Scope scope(start("order.load"));
  Node node(graph, tbb::flow::unlimited, [](int, Node::gateway_type &) { check(); }); // finds: tracing-detached-task
}

void plainNodeOk(tbb::flow::graph &graph) {
  trace::Scope scope(start("order.load"));
  tbb::flow::function_node<int, int> node(graph, tbb::flow::unlimited, [](int id) { return id + 1; });
}

// Nothing is active where the graph is made.
void outsideOk(tbb::flow::graph &graph) {
  tbb::flow::function_node<int, int> node(graph, tbb::flow::unlimited, [](int id) { check(); return id; });
  node.try_put(1);
}
