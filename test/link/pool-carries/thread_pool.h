#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace shop {

class ThreadPool {
public:
  explicit ThreadPool(int workers);
  ~ThreadPool();

  // The task runs in the context of the caller.
  void submit(std::function<void()> task);
  void submitBare(std::function<void()> task);

private:
  void work();

  std::mutex mutex_;
  std::deque<std::function<void()>> tasks_;
  std::vector<std::thread> workers_;
};

} // namespace shop
