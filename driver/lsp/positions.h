// Places and names of files as editors have them.
#pragma once

#include "report/results.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace spantidy::lsp {

using Json = nlohmann::json;

enum class Encoding { Utf16, Utf8 }; // what columns count

// Lines and columns from 0. Of a file whose text is lost, the line alone.
Json rangeOf(const report::SourceFile &File, const report::Region &At,
             Encoding Counts);

// Do the ranges have a place in common, be it an end?
bool touch(const Json &A, const Json &B);

// Nothing: it names no file of this machine.
std::optional<std::string> pathOf(std::string_view Uri);
std::string uriOf(std::string_view Path); // absolute

// What is equal for texts that an editor takes for the same: ends of lines and a mark of
// the byte order are its own affair.
std::string digestOfLines(std::string_view Text);

} // namespace spantidy::lsp
