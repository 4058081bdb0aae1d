#pragma once

#include <string>

namespace text {

std::string lowered(std::string text);
std::string joined(const std::string &left, const std::string &right);
std::string firstWord(const std::string &text);

} // namespace text
