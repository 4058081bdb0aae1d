// The command line as plain structs, for what is made of it: the manual page and the
// completions of shells.
#pragma once

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace spantidy::cli {

struct Argument {
  std::vector<std::string>
      Names;         // "-v", "--verbose"; none: it goes by its place
  std::string Value; // "DIR"; nothing: a flag
  std::string Says;
  std::vector<std::string> Choices; // what it may be, or begin with
  bool Required = false;
  bool Repeatable = false;
};

struct Described {
  std::string Words; // "vocabulary check"; nothing: the program itself
  std::string Says;
  std::vector<Argument> Options, Operands;
  // The commands right below it, by their last word.
  struct Below {
    std::string Word, Says;
  };
  std::vector<Below> Commands;
};

// The program first, each command before those below it.
std::vector<Described> described(CLI::App &App);

bool isFile(const Argument &A);
bool isFolder(const Argument &A);

} // namespace spantidy::cli
