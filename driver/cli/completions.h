// Scripts that complete the command line in a shell.
#pragma once

#include "described.h"

namespace spantidy::cli {

inline constexpr const char *Shells[] = {"bash", "zsh", "fish"};

// For one of these.
std::string completions(const std::vector<Described> &Commands,
                        const std::string &Shell);

} // namespace spantidy::cli
