// The summaries of the whole program, which `span-tidy link` wrote.
#pragma once

#include "model/summary.h"

#include <string>

namespace spantidy::tidy {

// Read once per process. Nothing: Error names the file, what was expected and
// what stood there.
const model::Summaries *programIn(const std::string &File, std::string &Error);

} // namespace spantidy::tidy
