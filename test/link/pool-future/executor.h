#pragma once

#include <functional>
#include <future>
#include <memory>
#include <utility>

namespace shop {

class Executor {
public:
  template <typename Callable> auto async(Callable callable) {
    using Result = decltype(callable());
    auto promise = std::make_shared<std::promise<Result>>();
    enqueue([promise, callable = std::move(callable)] { promise->set_value(callable()); });
    return promise->get_future();
  }

  template <typename Callable> auto packaged(Callable callable) {
    using Result = decltype(callable());
    auto task = std::make_shared<std::packaged_task<Result()>>(std::move(callable));
    std::future<Result> result = task->get_future();
    enqueue([task] { (*task)(); });
    return result;
  }

  // Runs it here, on the thread of the caller.
  template <typename Callable> auto sync(Callable callable) { return callable(); }

private:
  void enqueue(std::function<void()> task);
};

} // namespace shop
