// What `.span-tidy.json` says of the project's own attribute keys: "registry".
#pragma once

#include "config.h"

#include <nlohmann/json.hpp>

namespace spantidy::config {

// Part satisfies the schema. What it says of tenants and of how keys are written
// becomes values of options, where the file has none.
void takeRegistry(Config &C, const nlohmann::json &Part);

// Puts what the project says into V.
bool addOwnKeys(rules::Vocabulary &V, const Config &C, std::string &Error);

} // namespace spantidy::config
