#pragma once

#include <functional>
#include <string>

namespace shop {

std::function<void()> withContext(std::function<void()> task);
std::function<void()> logged(std::function<void()> task);
void post(std::function<void()> task);

} // namespace shop
