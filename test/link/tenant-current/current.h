#pragma once

#include <string>

namespace shop {

void tagCurrent(const std::string &tenant);
void tagAll(const std::string &tenant, const std::string &region);
void countFor(const std::string &tenant);

} // namespace shop
