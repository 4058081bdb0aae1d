#include "executor.h"

#include <utility>

namespace shop {

void Executor::post(std::function<void()> task) { queue_.enqueue(std::move(task), 0); }

void Executor::dispatch(const std::function<void()> &task) { task(); }

} // namespace shop
