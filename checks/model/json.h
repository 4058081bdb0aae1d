// The model as JSON, for people: keys sorted, fields that hold their default
// left out, bytes that are not UTF-8 as U+FFFD.
#pragma once

#include "summary.h"

#include <string>

namespace spantidy::model {

// Indent < 0: one line.
std::string toJson(const Unit &U, int Indent = -1);
std::string toJson(const Summary &S, int Indent = -1);
std::string toJson(const Summaries &S, int Indent = -1);

} // namespace spantidy::model
