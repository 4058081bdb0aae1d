#include "tracing.h"

namespace shop {

void droppedBad() {
  Tracing::start("order.load"); // finds: tracing-dropped-span "result of 'start' is discarded"
}

void keptOk() {
  auto span = Tracing::start("order.load");
  span.set("order.state", "open");
}

void tenantBad(const std::string &tenant_id) {
  auto span = Tracing::start("order.load"); // finds: tracing-missing-tenant-id "'order.load'"
  span.set("order.state", tenant_id.empty() ? "open" : "closed");
}

void tenantOk(const std::string &tenant_id) {
  auto span = Tracing::start("order.load");
  span.set("tenant_id", tenant_id);
}

void activityBad(const std::string &order_id, const std::string &password) {
  auto activity = begin("order.load " + order_id); // finds: tracing-high-cardinality-span-name "'order_id'"
  activity->set("login", password); // finds: tracing-sensitive-attribute "'password'"
}

void activityOk(int count) {
  auto activity = begin("order.load");
  activity->set("order.count", count);
}

void outerBad(const std::string &password) {
  Outer outer("order.load");
  outer.set("login", password); // finds: tracing-sensitive-attribute "'password'"
}

void guardBad() {
  guard("order.load"); // finds: tracing-dropped-span "result of 'guard' is discarded"
}

void guardOk() { auto held = guard("order.load"); }

// FN: whoever has an Activity cannot see that it has a span.
void FN_activity() { begin("order.load"); }

void outerOk(const std::string &password) {
  Outer outer("order.load");
  outer.set("login.length", static_cast<int>(password.size()));
}

} // namespace shop
