// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <chrono>
#include <cstddef>

#include "seastar/core/future.hh"

namespace seastar {

class semaphore {};
class shared_mutex {};
struct lock_type {};

template <typename Func> future<> with_semaphore(semaphore &sem, size_t units, Func &&func) noexcept { return {}; }
template <typename Func>
future<> with_semaphore(semaphore &sem, size_t units, std::chrono::milliseconds timeout, Func &&func) noexcept { return {}; }
template <typename Lock, typename Func> auto with_lock(Lock &lock, Func &&func) { return future<>(); }
template <typename Func> future<> with_shared(shared_mutex &sm, Func &&func) noexcept { return {}; }

} // namespace seastar
