// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <tuple>

namespace tbb {
namespace detail {
namespace d1 {

class graph {
public:
  void wait_for_all() {}
};
enum concurrency { unlimited = 0, serial = 1 };
class continue_msg {};
class flow_control {
public:
  void stop() {}
};
struct queueing {};
struct node_priority_t {};
inline constexpr node_priority_t no_priority{};

template <typename Output> class input_node {
public:
  template <typename Body> input_node(graph &g, Body body) {}
  void activate() {}
};
template <typename Input, typename Output = continue_msg, typename Policy = queueing>
class function_node {
public:
  template <typename Body>
  function_node(graph &g, std::size_t concurrency, Body body, Policy = Policy(),
                node_priority_t a_priority = no_priority) {}
  bool try_put(const Input &) { return true; }
};
template <typename Input, typename Output, typename Policy = queueing> class multifunction_node {
public:
  using output_ports_type = Output;
  template <typename Body>
  multifunction_node(graph &g, std::size_t concurrency, Body body, Policy = Policy(),
                     node_priority_t a_priority = no_priority) {}
};
template <typename Output, typename Policy = queueing> class continue_node {
public:
  template <typename Body>
  continue_node(graph &g, Body body, Policy = Policy(), node_priority_t a_priority = no_priority) {}
};
template <typename Input, typename Output, typename Policy = queueing> class async_node {
public:
  struct gateway_type {};
  template <typename Body>
  async_node(graph &g, std::size_t concurrency, Body body, Policy = Policy(),
             node_priority_t a_priority = no_priority) {}
};

} // namespace d1
} // namespace detail

namespace flow {
using detail::d1::async_node;
using detail::d1::continue_msg;
using detail::d1::continue_node;
using detail::d1::flow_control;
using detail::d1::function_node;
using detail::d1::graph;
using detail::d1::input_node;
using detail::d1::multifunction_node;
using detail::d1::serial;
using detail::d1::unlimited;
} // namespace flow
} // namespace tbb
