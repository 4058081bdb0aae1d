#pragma once

#include <string>

namespace shop {

void audit(const std::string &action, const std::string &detail);

} // namespace shop
