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

// Hex, of what a file holds.
std::string digestOf(std::string_view Bytes);

// Gives each result its Key: hex of a hash over rule, path, arguments, the text of
// the line, and how many equal ones the file has before it.
void giveKeys(Results &R);

} // namespace spantidy::report
