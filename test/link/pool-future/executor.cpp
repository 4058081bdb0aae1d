#include "executor.h"

#include <thread>

namespace shop {

void Executor::enqueue(std::function<void()> task) { std::thread(std::move(task)).detach(); }

} // namespace shop
