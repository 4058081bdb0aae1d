#pragma once

#include <string>

namespace site {

struct Page {
  int kind;
  std::string page_id, language;
};

std::string operationOf(const Page &page);
const char *languageName(const std::string &code);
std::string labelOf(const Page &page);
std::string describe(const std::string &text);

} // namespace site
