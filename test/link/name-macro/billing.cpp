#define SHOP_COMPONENT "billing"
#include "trace_macros.h"

namespace shop {

struct Invoice {
  std::string invoice_id;
  long number;
};

void idBad(const Invoice &invoice) {
  SHOP_TRACE("send " + invoice.invoice_id); // finds: tracing-high-cardinality-span-name "'invoice.invoice_id'"
}

void userBad(const std::string &user_id) {
  SHOP_TRACE(user_id); // finds: tracing-high-cardinality-span-name "'user_id'"
}

void twiceBad(const Invoice &first, const std::string &other_id) {
  SHOP_TRACE("merge " + first.invoice_id); // finds: tracing-high-cardinality-span-name "'first.invoice_id'"
  SHOP_TRACE("merge " + other_id); // finds: tracing-high-cardinality-span-name "'other_id'"
}

void literalOk() { SHOP_TRACE("send"); }

void functionOk() { SHOP_TRACE(__func__); }

} // namespace shop
