#pragma once

#include <string>

namespace shop {

std::string shorten(const std::string &text);
std::string starred(const std::string &text);
std::string fingerprint(const std::string &text);
std::string quoted(const std::string &text);
std::string shortenUnless(bool verbose, const std::string &text);

} // namespace shop
