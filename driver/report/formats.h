// The reports. Each is a pure function of the results.
#pragma once

#include "results.h"

#include "llvm/Support/raw_ostream.h"

#include <string_view>

namespace spantidy::report {

inline constexpr std::string_view FormatNames[] = {"text", "json", "sarif"};

// Clang-style text for people: source lines, carets, notes and fixes, and if
// wanted a closing summary.
void writeText(const Results &R, llvm::raw_ostream &Out, bool Colour,
               bool Summary);

// {"version", "findings": [..], "failures": [..], "lost": [..], "unfollowed": [..]},
// columns in bytes.
std::string jsonReport(const Results &R);

// SARIF 2.1.0 (OASIS, errata 01), columns in UTF-16 code units.
std::string sarifReport(const Results &R);

} // namespace spantidy::report
