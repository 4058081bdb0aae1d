#pragma once

#include <string>

namespace site {
struct Journal {};
Journal &operator<<(Journal &journal, const std::string &name);
Journal &journal();
} // namespace site
