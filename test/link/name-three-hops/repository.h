#pragma once

#include <string>

namespace bank {

// Runs a statement in a span of its own.
void runTraced(const std::string &operation, const std::string &statement);
void runOn(const std::string &table, const std::string &statement);

} // namespace bank
