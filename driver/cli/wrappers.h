// What was inferred of the program's own functions, for people who want to
// trust it: which of them trace for their callers, and how.
#pragma once

#include "model/summary.h"

#include <string>

namespace spantidy::cli {

// A line per fact, "file:line: function does", by file and line.
std::string wrappersText(const model::Summaries &S);

// [{"function", "file", "line", "does": ["..."]}], in the same order.
std::string wrappersJson(const model::Summaries &S);

} // namespace spantidy::cli
