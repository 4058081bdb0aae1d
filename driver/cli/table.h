// The one table of commands and their options: what is parsed, shown as help, and made
// into the manual page and completions.
#pragma once

#include "options.h"

#include "llvm/Config/llvm-config.h"

#include <CLI/CLI.hpp>

namespace spantidy::cli {

inline constexpr char Version[] =
    "span-tidy " SPAN_TIDY_VERSION " (LLVM " LLVM_VERSION_STRING ")";

// Commands that print what the command line itself is.
struct Printing {
  CLI::App *Manual = nullptr, *Completion = nullptr;
  std::string Shell;
};

// Both have to be there while the table is in use.
void addAll(CLI::App &App, Options &O, Printing &Prints);

} // namespace spantidy::cli
