#include "shorten.h"

#include <functional>

namespace shop {

std::string shorten(const std::string &text) {
  return "<" + std::to_string(text.size()) + " characters>";
}

std::string starred(const std::string &text) { return text.empty() ? "" : "***"; }

std::string fingerprint(const std::string &text) {
  return std::to_string(std::hash<std::string>{}(text));
}

std::string quoted(const std::string &text) { return "'" + text + "'"; }

std::string shortenUnless(bool verbose, const std::string &text) {
  if (verbose)
    return text;
  return shorten(text);
}

} // namespace shop
