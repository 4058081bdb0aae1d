#include "thread_pool.h"

#include "opentelemetry/context/runtime_context.h"

#include <utility>

namespace shop {

namespace context = opentelemetry::context;

ThreadPool::ThreadPool(int workers) {
  for (int worker = 0; worker < workers; ++worker)
    workers_.emplace_back(&ThreadPool::work, this);
}

ThreadPool::~ThreadPool() {
  for (std::thread &worker : workers_)
    worker.join();
}

void ThreadPool::submit(std::function<void()> task) {
  submitBare([current = context::RuntimeContext::GetCurrent(), task = std::move(task)] {
    auto token = context::RuntimeContext::Attach(current);
    task();
  });
}

void ThreadPool::submitBare(std::function<void()> task) {
  std::lock_guard<std::mutex> lock(mutex_);
  tasks_.push_back(std::move(task));
}

void ThreadPool::work() {
  for (;;) {
    std::function<void()> task;
    {
      std::lock_guard<std::mutex> lock(mutex_);
      if (tasks_.empty())
        return;
      task = std::move(tasks_.front());
      tasks_.pop_front();
    }
    task();
  }
}

} // namespace shop
