#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace shop {

class Queue {
public:
  Queue();
  void enqueue(std::function<void()> task, int priority);

private:
  void drain();

  std::mutex mutex_;
  std::deque<std::function<void()>> tasks_;
  std::thread worker_;
};

class Executor {
public:
  void post(std::function<void()> task);
  void dispatch(const std::function<void()> &task);

private:
  Queue queue_;
};

} // namespace shop
