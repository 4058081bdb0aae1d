// Parses one unit for its model. Not clang-tidy's front end: bodies of functions
// in library headers are skipped, because the parse is the whole cost.
#pragma once

#include "inputs.h"

#include "extract/extract.h"

#include "clang/Tooling/CompilationDatabase.h"

#include <string>
#include <vector>

namespace spantidy::units {

struct Parsed {
  model::Unit Model;
  unsigned Errors = 0;
  std::string FirstError; // "file:line:column: message"
  bool Ran = false;       // the compiler got as far as the code
  std::vector<Input> Inputs;
};

// What Clang is called with, of whichever compiler the command is.
std::vector<std::string>
argumentsFor(const clang::tooling::CompileCommand &Command);

// To be called in the folder of the command.
Parsed parse(const clang::tooling::CompileCommand &Command,
             const extract::Settings &S);

} // namespace spantidy::units
