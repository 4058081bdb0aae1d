// How attribute keys are written: case, separators, and what others there are; what
// is wrong with one.
#pragma once

#include "model/unit.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy {

// What the project says of its keys.
struct KeyRules {
  std::vector<std::string> Own; // what is close to one of them is meant so
  std::vector<std::string> Namespaces; // where its keys are; none: anywhere
  std::string Style;                   // "snake", "camel" or "kebab"; or any
  bool Registered = false;             // each key is in a registry
};

// What is wrong with a key.
struct Flaw {
  enum class Kind {
    Meant,   // a misspelling of Beside
    Variant, // Beside is its spelling elsewhere
    Odd,     // not in the style of most
    Character,
    Gap,
    Reserved,
    Style, // not in that of Beside
    Namespace,
    Unregistered
  };
  Kind What;
  std::string Beside = {};
  std::string Instead = {}; // the key to write
};

// Key: the text of the attribute's key.
std::optional<Flaw> flawOf(const model::Unit &U, const model::Attribute &A,
                           const std::string &Key, const KeyRules &Rules);

} // namespace spantidy
