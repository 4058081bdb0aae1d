// Files that are written whole or not at all.
//
// A draft is the next content of a file, written beside it: it takes the file's
// place in one step, or goes away.
#pragma once

#include "llvm/ADT/StringRef.h"

#include <string>
#include <string_view>

namespace llvm {
class raw_fd_ostream;
}

namespace spantidy::report {

// All that write: empty, or "FILE: why it could not be written". What was there
// before keeps its content then.

// The file that a link leads to is written, devices and pipes are in place.
std::string writeFile(const std::string &File, std::string_view Content);

// A link of that name is replaced.
std::string replaceFile(const std::string &File, std::string_view Content);

// Only where nothing has the name, which is no error.
std::string writeNewFile(const std::string &File, std::string_view Content);

// What stands in a stream for standard output goes there. A reader that has gone away has
// seen what it wanted, which is no failure.
std::string flushed(llvm::raw_fd_ostream &Out);

// Where the links of a name lead to, whether that is there or not.
std::string targetOf(const std::string &File);

class Draft {
public:
  // With the mode and the owner of the file, as far as the system allows it.
  Draft(std::string File, std::string_view Content);
  ~Draft();
  Draft(const Draft &) = delete;
  Draft &operator=(const Draft &) = delete;

  const std::string &error() const { return Error; } // empty: it is whole
  std::string keep();

  // The end of a draft's name, behind that of its file.
  static bool isMark(llvm::StringRef Text);

private:
  std::string File, Name, Error; // no Name: there is none, or it was kept
};

} // namespace spantidy::report
