// The repository that a project is in, for those who read its reports elsewhere.
#pragma once

#include "report/results.h"

#include <optional>
#include <string>

namespace spantidy::cli {

// Nothing: it is in none.
std::optional<report::Repository> repositoryOf(const std::string &Root);

// Where a remote is found with a browser, without who asks: names and passwords of a
// URL are no reader's affair. Empty: it is on this machine only.
std::string publicUri(const std::string &Remote);

} // namespace spantidy::cli
