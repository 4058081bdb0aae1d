// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <utility>

namespace tbb {
namespace detail {
namespace d1 {

class task_handle {};

class task_group_base {
public:
  void wait() {}
};

class task_group : public task_group_base {
public:
  template <typename F> void run(F &&) {}
  template <typename F> void run_and_wait(const F &f) { f(); }
  template <typename F> task_handle defer(F &&) { return {}; }
};

class task_arena {
public:
  template <typename F> void enqueue(F &&) {}
};

} // namespace d1
} // namespace detail
inline namespace v1 {
using detail::d1::task_arena;
using detail::d1::task_group;
} // namespace v1
} // namespace tbb
