// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "stdexec/execution.hpp"

namespace experimental::execution {

struct start_detached_t {
  void operator()(stdexec::sender) const {}
};
inline constexpr start_detached_t start_detached{};

struct ensure_started_t {
  stdexec::sender operator()(stdexec::sender) const { return {}; }
};
inline constexpr ensure_started_t ensure_started{};

namespace __scope {
struct async_scope {
  void spawn(stdexec::sender) {}
  stdexec::sender spawn_future(stdexec::sender) { return {}; }
};
} // namespace __scope
using __scope::async_scope;

} // namespace experimental::execution

namespace exec = experimental::execution;
