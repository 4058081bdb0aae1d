#include "tracing.h"

#include <thread>
#include <utility>

namespace shop {

void post(std::function<void()> task) { std::thread(std::move(task)).detach(); }

void daemon(std::function<void()> task) { std::thread(std::move(task)).detach(); }

} // namespace shop
