#include "text.h"
#include "tracing.h"

namespace shop {

void queryBad(const std::string &query_id) {
  auto scope = enter("Search", "Query " + query_id); // finds: tracing-high-cardinality-span-name "'query_id'"
}

void loweredBad(const std::string &Session) {
  const std::string session_uuid = Session;
  auto scope = enter("Search", text::joined("session", session_uuid)); // finds: tracing-high-cardinality-span-name "'session_uuid'"
}

void literalOk() { auto scope = enter("Search", text::lowered("Query")); }

void choiceOk(bool suggest) { auto scope = enter("Search", suggest ? "Suggest" : "Query"); }

void firstWordOk(const std::string &query_id) {
  auto scope = enter("Search", text::firstWord(query_id));
}

} // namespace shop
