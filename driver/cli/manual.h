// What is told of the program as a whole: below its help, and as a manual page.
#pragma once

#include "described.h"

namespace spantidy::cli {

// Examples and exit statuses, for people on a terminal.
std::string footer();

// A page of section 1, in the macros of man(7). It bears no date: who builds the same
// program gets the same page.
std::string manualPage(const std::vector<Described> &Commands,
                       const std::string &Version);

} // namespace spantidy::cli
