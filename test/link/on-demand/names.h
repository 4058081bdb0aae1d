#pragma once

#include <string>

namespace site {
std::string nameOfVisit(const std::string &visitor_id);
std::string nameOfStep(bool last);
} // namespace site
