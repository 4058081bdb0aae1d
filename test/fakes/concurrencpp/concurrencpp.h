// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <chrono>
#include <memory>
#include <string>
#include <utility>

namespace concurrencpp {

template <class type> class result {
public:
  type get();
  void wait();
};

class executor {
public:
  virtual ~executor() noexcept = default;
  template <class callable_type, class... argument_types>
  void post(callable_type &&callable, argument_types &&...arguments) {}
  template <class callable_type, class... argument_types>
  auto submit(callable_type &&callable, argument_types &&...arguments) {
    return result<void>();
  }
};

template <class concrete_executor_type> class derivable_executor : public executor {
public:
  template <class callable_type, class... argument_types>
  void post(callable_type &&callable, argument_types &&...arguments) {}
  template <class callable_type, class... argument_types>
  auto submit(callable_type &&callable, argument_types &&...arguments) {
    return result<void>();
  }
};

class inline_executor final : public executor {};
class thread_pool_executor final : public derivable_executor<thread_pool_executor> {};

class timer {};
class timer_queue {
public:
  template <class callable_type, class... argument_types>
  timer make_timer(std::chrono::milliseconds due_time, std::chrono::milliseconds frequency,
                   std::shared_ptr<executor> executor, callable_type &&callable,
                   argument_types &&...arguments) { return {}; }
  template <class callable_type, class... argument_types>
  timer make_one_shot_timer(std::chrono::milliseconds due_time, std::shared_ptr<executor> executor,
                            callable_type &&callable, argument_types &&...arguments) { return {}; }
};

} // namespace concurrencpp
