// The model as JSON: what workers hand over and `dump-model` prints.
#pragma once

#include "unit.h"

#include <optional>
#include <string>
#include <string_view>

namespace spantidy::model {

// Version of the format; a text of another version is refused.
inline constexpr unsigned FormatVersion = 1;

// Keys sorted, fields that hold their default left out. Indent < 0: one line.
// Bytes that are not UTF-8 come out as U+FFFD.
std::string toJson(const Unit &U, int Indent = -1);

// The unit, or nothing and a sentence (with the JSON pointer) in Error.
std::optional<Unit> fromJson(std::string_view Text, std::string &Error);

} // namespace spantidy::model
