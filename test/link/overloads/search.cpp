#include "tracing.h"

namespace shop {

void firstBad(const std::string &query_id) {
  auto scope = enter(query_id); // finds: tracing-high-cardinality-span-name "'query_id'"
}

void thirdBad(const std::string &query_id) {
  auto scope = enter(3, "query " + query_id); // finds: tracing-high-cardinality-span-name "'query_id'"
}

void subjectOk(const std::string &query_id) { auto scope = enter("query.run", query_id); }

void quietOk(const std::string &query_id) { quiet::enter(query_id); }

} // namespace shop
