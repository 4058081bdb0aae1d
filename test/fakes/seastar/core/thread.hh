// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "seastar/core/future.hh"

namespace seastar {

class thread_attributes {};

class thread {
public:
  template <typename Func> thread(Func func) {}
  template <typename Func> thread(thread_attributes attr, Func func) {}
  future<> join();
};

template <typename Func, typename... Args> future<> async(Func &&func, Args &&...args) noexcept { return {}; }
template <typename Func, typename... Args>
future<> async(thread_attributes attr, Func &&func, Args &&...args) noexcept { return {}; }

class scheduling_group {};
template <typename Func, typename... Args>
future<> with_scheduling_group(scheduling_group sg, Func func, Args &&...args) noexcept { return {}; }

} // namespace seastar
