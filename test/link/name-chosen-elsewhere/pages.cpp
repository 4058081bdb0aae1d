#include "pages.h"

namespace site {

std::string operationOf(const Page &page) {
  if (page.kind == 0)
    return "page.home";
  if (page.kind == 1)
    return "page.article";
  return "page.other";
}

const char *languageName(const std::string &code) {
  if (code == "de")
    return "german";
  return code == "fr" ? "french" : "other";
}

std::string labelOf(const Page &page) {
  return "page." + page.page_id; // finds: tracing-high-cardinality-span-name "'page.page_id'"
}

std::string describe(const std::string &text) { return "show <" + text + ">"; }

} // namespace site
