// Hashes by which a finding is known again in the next run.
#pragma once

#include "results.h"

#include <string>
#include <vector>

namespace spantidy::report {

// GitHub's primaryLocationLineHash of every line of a file ("<hex>:<count>"; the
// first is line 1), as github/codeql-action computes it (src/fingerprints.ts): a
// rolling hash over the 100 code units from the line's start, blanks left out.
std::vector<std::string> lineHashes(std::string_view Bytes);

// Hex of a hash over rule, path, arguments and the text of the line: it stays
// when lines move. Ordinal counts equal ones in a file, from 1.
std::string stableKey(const Results &R, const Result &One, unsigned Ordinal);

} // namespace spantidy::report
