#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace queue {

long weight(const std::string &text);
bool isJson(const std::string &text);
std::string beginning(const std::string &text);
std::string framed(const std::string &topic, const std::string &text);

} // namespace queue
