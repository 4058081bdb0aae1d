#include "text.h"

#include <cctype>

namespace text {

std::string lowered(std::string text) {
  for (char &c : text)
    c = static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
  return text;
}

std::string joined(const std::string &left, const std::string &right) {
  return left + "." + right;
}

// Whether this is one of a few words or anything at all is not known.
std::string firstWord(const std::string &text) { return text.substr(0, text.find(' ')); }

} // namespace text
