// What a file says, as far as its words tell: which names it uses, declares and
// may define, and what it includes. Nothing is parsed: a name that stands behind
// `#if 0` is there, too. When in doubt, a name is used.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace spantidy::units {

using NameHash = uint32_t;
NameHash hashOf(llvm::StringRef Name);

struct Include {
  std::string Name;
  bool Angled = false;
  bool Next = false; // #include_next
  bool Always =
      false; // whatever is defined: a file that is not there is missed
};

struct FileNames {
  // Sorted. Declares: is only declared here, as a function or a destructor.
  std::vector<NameHash> Uses, Declares, Bodies;
  // By macro that is defined here, in order: what its text names, and is defined
  // for.
  std::vector<std::pair<NameHash, std::vector<NameHash>>> Macros;
  std::vector<Include> Includes;
  bool Pastes = false;    // makes names out of names: ##
  bool Unclear = false;   // includes what only the compiler knows
  bool Annotated = false; // has annotations of docs/span_tidy.h
};

// Text: followed by a zero.
FileNames namesIn(llvm::StringRef Text);

} // namespace spantidy::units
