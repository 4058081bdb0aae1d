#include "executor.h"

#include <utility>

namespace shop {

Queue::Queue() : worker_(&Queue::drain, this) {}

void Queue::enqueue(std::function<void()> task, int priority) {
  std::lock_guard<std::mutex> lock(mutex_);
  if (priority > 0)
    tasks_.push_front(std::move(task));
  else
    tasks_.push_back(std::move(task));
}

void Queue::drain() {
  while (true) {
    std::function<void()> next;
    {
      std::lock_guard<std::mutex> lock(mutex_);
      if (tasks_.empty())
        return;
      next = std::move(tasks_.front());
      tasks_.pop_front();
    }
    next();
  }
}

} // namespace shop
