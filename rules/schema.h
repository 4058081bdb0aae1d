// JSON that people write, held against a schema.
#pragma once

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace spantidy::rules {

// The text as JSON, which may have comments, that satisfies Schema (draft 7), or
// nothing and a sentence in Error: "FILE: POINTER: expected X, found Y". X is the
// "description" of the part of the schema that the value at POINTER belongs to.
std::optional<nlohmann::json> parseChecked(std::string_view File,
                                           std::string_view Text,
                                           const nlohmann::json &Schema,
                                           std::string &Error);

} // namespace spantidy::rules
