// The model as bytes, for programs: what workers hand over, what the cache
// keeps, what `link` reads. Equal models give equal bytes on every machine.
//
// A table of the strings comes first, then the fields in the order of describe.h.
// Summaries are a file of their own, in an envelope; a unit is a part of one.
#pragma once

#include "summary.h"

#include <optional>
#include <string>
#include <string_view>

namespace spantidy::model {

// To be raised with every change of what extraction writes into the structs, or of
// what stands around a unit in a file.
inline constexpr unsigned FormatVersion = 5;

// Of a unit's format: its number and a digest of the fields of describe.h, so
// that another set of fields is another version by itself.
std::string formatVersion();

std::string encode(const Unit &U);
std::string encode(const Summaries &S);

// Nothing: Error says in one sentence what was expected and what stood there.
std::optional<Unit> decodeUnit(std::string_view Bytes, std::string &Error);
std::optional<Summaries> decodeSummaries(std::string_view Bytes,
                                         std::string &Error);

} // namespace spantidy::model
