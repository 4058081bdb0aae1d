// Who owns a file, as CODEOWNERS of its repository says.
#pragma once

#include "report/results.h"

#include <string>

namespace spantidy::cli {

// Gives the files of the results their owners, if the repository that Root is in, or
// Root itself, has such a file. Lines that say nothing of paths are passed by.
void addOwners(report::Results &R, const std::string &Root);

} // namespace spantidy::cli
