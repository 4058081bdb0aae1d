// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <future>

#include "seastar/core/future.hh"

namespace seastar {

struct smp_submit_to_options {};

class smp {
public:
  template <typename Func>
  static future<> submit_to(unsigned t, smp_submit_to_options options, Func &&func) noexcept { return {}; }
  template <typename Func> static future<> submit_to(unsigned t, Func &&func) noexcept { return {}; }
  template <typename Func> static future<> invoke_on_all(Func &&func) noexcept { return {}; }
  template <typename Func> static future<> invoke_on_others(unsigned cpu_id, Func func) noexcept { return {}; }
};

template <typename Service> class sharded {
public:
  template <typename Func, typename... Args> future<> invoke_on_all(Func func, Args... args) noexcept { return {}; }
  template <typename Func, typename... Args>
  future<> invoke_on_others(Func func, Args... args) noexcept { return {}; }
  template <typename Func, typename... Args>
  future<> invoke_on(unsigned id, Func &&func, Args &&...args) { return {}; }
  template <typename Mapper> future<> map(Mapper mapper) { return {}; }
  template <typename Reducer, typename Func, typename... Args>
  future<> map_reduce(Reducer &&r, Func &&func, Args &&...args) { return {}; }
  template <typename Mapper, typename Initial, typename Reduce>
  future<> map_reduce0(Mapper map, Initial initial, Reduce reduce) { return {}; }
};

namespace alien {
class instance {};
template <typename Func> void run_on(instance &instance, unsigned shard, Func func) {}
template <typename Func>
std::future<void> submit_to(instance &instance, unsigned shard, Func func) { return {}; }
} // namespace alien

} // namespace seastar
