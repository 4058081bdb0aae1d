// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <cstddef>
#include <future>
#include <type_traits>

namespace BS {

class [[nodiscard]] thread_pool {
public:
  explicit thread_pool(std::size_t = 0) {}
  template <typename F> void detach_task(F &&, int priority = 0) { (void)priority; }
  template <typename F> std::future<void> submit_task(F &&, int priority = 0) {
    (void)priority;
    return {};
  }
  template <typename F, typename... A> void push_task(F &&, A &&...) {}
  template <typename F, typename... A> std::future<void> submit(F &&, A &&...) { return {}; }
  template <typename T, typename F> void detach_loop(T, T, F &&, std::size_t = 0) {}
  template <typename T, typename F> void submit_loop(T, T, F &&, std::size_t = 0) {}
  template <typename T, typename F> void detach_blocks(T, T, F &&, std::size_t = 0) {}
  template <typename T, typename F> void submit_blocks(T, T, F &&, std::size_t = 0) {}
  template <typename T, typename F> void detach_sequence(T, T, F &&) {}
  template <typename T, typename F> void submit_sequence(T, T, F &&) {}
  void wait() {}
};

} // namespace BS
