#include "launch.h"

#include <thread>

namespace shop::detail {

void launch(std::function<void()> task) { std::thread(std::move(task)).detach(); }

} // namespace shop::detail
