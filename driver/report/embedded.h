// Files that were built into the program.
#pragma once

#include <span>
#include <string_view>

namespace spantidy {

struct Embedded {
  std::string_view Name;
  std::string_view Content;
};

// page.html, page.css and page.js of an HTML report.
std::span<const Embedded> pageParts();

} // namespace spantidy
