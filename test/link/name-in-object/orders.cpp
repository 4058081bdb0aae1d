#include "tracing.h"

#include <string>

namespace shop {

struct Order {
  std::string tenant_id, region;
};

void designatedBad(const std::string &order_id) {
  trace::Scope scope(begin({.title = "order.load " + order_id})); // finds: tracing-high-cardinality-span-name
}

void filledBad(const std::string &order_id) {
  Opening opening;
  opening.title = "order.pack " + order_id; // finds: tracing-high-cardinality-span-name
  trace::Scope scope(begin(opening));
}

void bracedBad(const std::string &order_id) {
  Opening opening{"order.send " + order_id}; // finds: tracing-high-cardinality-span-name
  within(opening, [](trace::Span &) {});
}

static SpanPtr handOn(const Opening &opening) { return begin(opening); }

void handedOnBad(const std::string &order_id) {
  trace::Scope scope(handOn({.title = "order.drop " + order_id})); // finds: tracing-high-cardinality-span-name
}

void returnedBad(const std::string &order_id) {
  Remark remark{.about = order_id}; // finds: tracing-high-cardinality-span-name "'order_id'"
  trace::Scope scope(begin({.title = headline(remark)}));
}

void constantOk(bool urgent) {
  Opening opening;
  opening.title = urgent ? "order.rush" : "order.wait";
  trace::Scope scope(begin(opening));
}

void unknownOk(const Opening &opening) { trace::Scope scope(begin(opening)); }

void otherFieldOk(const std::string &order_id) {
  Opening opening{.title = "order.tag", .facts = {{"order.id", order_id}}};
  trace::Scope scope(begin(opening));
}

void listedBad(const std::string &request_body) {
  trace::Scope scope(begin({.title = "order.read", .facts = {{"order.input", request_body}}})); // finds: tracing-large-attribute
}

void addedBad(const std::string &password) {
  Opening opening{.title = "order.sign"};
  opening.facts["order.note"] = password; // finds: tracing-sensitive-attribute
  within(opening, [](trace::Span &) {});
}

void assignedBad(const std::string &password) {
  Opening opening;
  opening.title = "order.seal";
  opening.facts = {{"order.note", password}}; // finds: tracing-sensitive-attribute
  trace::Scope scope(begin(opening));
}

void loopedBad(const std::string &password) {
  auto span = begin({.title = "order.note"});
  trace::Scope scope(span);
  annotate(*span, {.about = "note", .facts = {{"order.note", password}}}); // finds: tracing-sensitive-attribute
}

void fieldBad(const std::string &password) {
  auto span = begin({.title = "order.note"});
  trace::Scope scope(span);
  annotate(*span, {.about = password}); // finds: tracing-sensitive-attribute
}

void plainOk(const Order &order) {
  auto span = begin({.title = "order.plain", .facts = {{"tenant_id", order.tenant_id}, {"cloud.region", order.region}}});
  trace::Scope scope(span);
  annotate(*span, {.about = "note", .facts = {{"cloud.region", order.region}}});
}

void tenantBad(const Order &order) {
  trace::Scope scope(begin({.title = "order.count", .facts = {{"cloud.region", order.region}}})); // finds: tracing-missing-tenant-id
}

void tenantAddedOk(const Order &order) {
  Opening opening{.title = "order.count"};
  opening.facts.emplace("tenant_id", order.tenant_id);
  within(opening, [](trace::Span &) {});
}

void tenantLoopedOk(const Order &order) {
  auto span = begin({.title = "order.count"});
  trace::Scope scope(span);
  annotate(*span, {.facts = {{"tenant_id", order.tenant_id}}});
}

void fill(Opening &opening);

void tenantUnknownOk(const Order &order) {
  Opening opening{.title = "order.count"};
  fill(opening);
  trace::Scope scope(begin(opening));
  (void)order;
}

void kindBad() {
  trace::Scope scope(begin({.title = "order.insert", .role = trace::SpanKind::kServer, .facts = {{"db.system.name", "mysql"}}})); // finds: tracing-span-kind, tracing-missing-tenant-id
}

void kindByDefaultBad() {
  Opening opening{.title = "order.insert"};
  opening.facts["db.system.name"] = "mysql";
  trace::Scope scope(begin(opening)); // finds: tracing-span-kind "'internal'"
}

void kindOk() {
  Opening opening{.title = "order.insert", .facts = {{"db.system.name", "mysql"}}};
  opening.role = trace::SpanKind::kClient;
  trace::Scope scope(begin(opening));
}

void kindUnknownOk(trace::SpanKind role) {
  trace::Scope scope(begin({.title = "order.insert", .role = role, .facts = {{"db.system.name", "mysql"}}}));
}

} // namespace shop
