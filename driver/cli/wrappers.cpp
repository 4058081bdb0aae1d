#include "wrappers.h"

namespace spantidy::cli {

std::string wrappersText(const model::Summaries &) { return ""; }
std::string wrappersJson(const model::Summaries &) { return ""; }

} // namespace spantidy::cli
