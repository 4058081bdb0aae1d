// Places of a text that somebody goes on writing.
#pragma once

#include "positions.h"

#include <string>
#include <string_view>

namespace spantidy::lsp {

// Diagnostics of a document Before, as they stand in it Now: what is on lines that are
// written anew is left out.
Json moved(const Json &Diagnostics, const std::string &Uri,
           std::string_view Before, std::string_view Now);

} // namespace spantidy::lsp
