// How attribute keys are written: case, separators, and what others there are.
#pragma once

#include "model/unit.h"

#include <string>

namespace spantidy {

// In lower case, with dots and underscores: "order.line_count".
bool isPlain(const std::string &Key);
// Style: "snake", "camel" or "kebab"; of another one is every key.
bool isInStyle(const std::string &Key, const std::string &Style);
// Letters and digits only, in lower case: "orderlinecount".
std::string lettersOf(const std::string &Key);

bool hasGap(const std::string &Key); // an empty part
// The conventions limit keys to what is printed of ASCII.
bool hasOddCharacter(const std::string &Key);

// What the program's other keys are like, of those that are its own.
struct Company {
  size_t Alike = 0, Plain = 0;
  std::string Twin; // the same key, spelled otherwise

  // Three keys or more, and most of them.
  bool isHabit() const { return Alike >= 2 && Alike >= Plain; }
};
Company companyOf(const model::Unit &U, const std::string &Key);

} // namespace spantidy
