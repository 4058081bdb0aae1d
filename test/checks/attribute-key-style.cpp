// RUN: %expectations %s

// Keys that are spelled as nobody else spells them. The program's own keys are
// lower-case words with dots and underscores, nearly all.

#include "opentelemetry/baggage/baggage.h"
#include "opentelemetry/metrics/meter.h"
#include "opentelemetry/metrics/sync_instruments.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace metrics = opentelemetry::metrics;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1");
}

void camelTenantBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("tenantId", text); // finds: tracing-attribute-key-style "attribute key 'tenantId' is a misspelling of 'tenant_id'"
}

void kebabTenantBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("tenant-id", text); // finds: tracing-attribute-key-style "'tenant-id' is a misspelling of 'tenant_id'"
}

void shoutedTenantBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("TENANT_ID", text); // finds: tracing-attribute-key-style
  span.SetAttribute("TenantId", text); // finds: tracing-attribute-key-style
  span.SetAttribute("tenantid", text); // finds: tracing-attribute-key-style
}

void leftOutBad(trace::Span &span) {
  span.SetAttribute("http.request.methd", "GET"); // finds: tracing-attribute-key-style "'http.request.methd' is a misspelling of 'http.request.method'"
}

void ofDeprecatedBad(trace::Span &span) {
  span.SetAttribute("http.methd", "GET"); // finds: tracing-attribute-key-style "'http.methd' is a misspelling of 'http.method'"
}

void exchangedBad(trace::Span &span) {
  span.SetAttribute("server.adrdess", "shop"); // finds: tracing-attribute-key-style "'server.address'"
}

void doubledBad(trace::Span &span) {
  span.SetAttribute("db.colllection.name", "orders"); // finds: tracing-attribute-key-style "'db.collection.name'"
}

void otherLetterBad(trace::Span &span) {
  span.SetAttribute("messaging.destimation.name", "orders"); // finds: tracing-attribute-key-style
}

void otherSeparatorBad(trace::Span &span, int status) {
  span.SetAttribute("http.response.status.code", status); // finds: tracing-attribute-key-style "'http.response.status_code'"
  span.SetAttribute("http.request_method", "GET"); // finds: tracing-attribute-key-style "'http.request.method'"
}

void otherCaseBad(trace::Span &span) {
  span.SetAttribute("Http.Route", "/orders"); // finds: tracing-attribute-key-style "'http.route'"
  span.SetAttribute("url.Full", "https://shop.example/"); // finds: tracing-attribute-key-style
}

void camelRegisteredBad(trace::Span &span, const std::string &user) {
  span.SetAttribute("userId", user); // finds: tracing-attribute-key-style "'user.id'"
}

void blankBad(trace::Span &span) {
  span.SetAttribute("order total", 7); // finds: tracing-attribute-key-style "attribute key 'order total' has blanks or characters beyond ASCII"
  span.SetAttribute("order.note ", 7); // finds: tracing-attribute-key-style
}

void charactersBad(trace::Span &span) {
  span.SetAttribute("order.gr\u00f6\u00dfe", 7); // finds: tracing-attribute-key-style
  span.SetAttribute("order.size\n", 7); // finds: tracing-attribute-key-style
}

void gapBad(trace::Span &span) {
  span.SetAttribute("", 7); // finds: tracing-attribute-key-style "attribute key '' has an empty part"
  span.SetAttribute(".order", 7); // finds: tracing-attribute-key-style
  span.SetAttribute("order..size", 7); // finds: tracing-attribute-key-style
  span.SetAttribute("order.", 7); // finds: tracing-attribute-key-style
}

void reservedBad(trace::Span &span) {
  span.SetAttribute("otel.shop.mode", "test"); // finds: tracing-attribute-key-style "attribute key 'otel.shop.mode' is in the reserved namespace 'otel'"
}

void variantBad(trace::Span &span, int total) {
  span.SetAttribute("orderTotal", total); // finds: tracing-attribute-key-style "attribute key 'orderTotal' is called 'order.total' elsewhere in this program"
}

void atStartBad() {
  auto span = tracer()->StartSpan("orders.get", {{"order.count", 1}, {"server.addres", "shop"}}); // no slip: the last letter may be left out on purpose
  trace::Scope scope(span);
  auto other = tracer()->StartSpan("orders.get", {{"http.requst.method", "GET"}}); // finds: tracing-attribute-key-style
  trace::Scope inner(other);
}

void pairsBad(const std::string &text) {
  std::vector<std::pair<nostd::string_view, common::AttributeValue>> fields;
  fields.emplace_back("db.operation.nmae", "find"); // no slip: short words have many neighbours
  fields.emplace_back("db.oparation.name", text.c_str()); // finds: tracing-attribute-key-style
  auto span = tracer()->StartSpan("orders.get", fields);
  trace::Scope scope(span);
}

void eventBad(trace::Span &span, const std::string &text) {
  span.AddEvent("failed", {{"exception.mesage", text}}); // finds: tracing-attribute-key-style
}

static constexpr const char *kTenant = "Tenant-Id";
static void tag(trace::Span &span, nostd::string_view key, const std::string &text) {
  span.SetAttribute(key, text);
}

void helperBad(trace::Span &span, const std::string &text) {
  tag(span, "server adress", text); // finds: tracing-attribute-key-style
  tag(span, kTenant, text); // finds: tracing-attribute-key-style "'Tenant-Id' is a misspelling of 'tenant_id'"
}

void currentBad(const std::string &text) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("tenant.Id", text); // finds: tracing-attribute-key-style
}

void instrumentBad(metrics::Counter<std::uint64_t> &requests) {
  requests.Add(1, {{"http.request.metohd", "GET"}}); // finds: tracing-attribute-key-style
}

// Below, nothing is wrong. These are also what the program's keys are like.

void ownOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("order.total", 7);
  span.SetAttribute("order.count", 7);
  span.SetAttribute("order.step", 7);
  span.SetAttribute("shop.mode", text);
  span.SetAttribute("cart_size", 7);
}

void tenantOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("tenant_id", text);
  span.SetAttribute("tenant.id", text);
  span.SetAttribute("shop.tenant_id", text);
}

void registeredOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("http.request.method", text);
  span.SetAttribute("http.response.status_code", 200);
  span.SetAttribute("user.full_name", text);
  span.SetAttribute("db.client.connection.pool.name", text);
}

// Who knows no namespaces has one word of them.
void flatOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("user_id", text);
  span.SetAttribute("session_id", text);
  span.SetAttribute("http_route", text);
  span.SetAttribute("service_name", text);
}

void vendorOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("com.acme.shop.order", text);
  span.SetAttribute("acme.http.method", text);
  span.SetAttribute("acme/order", text);
  span.SetAttribute("x_acme_trace", text);
}

void headerOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("http.request.header.x-request-id", text);
  span.SetAttribute("http.request.header.X-Request-Id", text);
  span.SetAttribute("k8s.pod.label.app.kubernetes.io/name", text);
}

void ownSchemeOk(trace::Span &span) {
  span.SetAttribute("otel.status_code", "OK");
  span.SetAttribute("otel.scope.name", "shop");
  span.SetAttribute("otelier.name", "shop");
}

// Words that differ in a letter and are two words.
void neighboursOk(trace::Span &span) {
  span.SetAttribute("process.gid", 7);
  span.SetAttribute("process.tid", 7);
  span.SetAttribute("cicd.pipeline.run.stage", "build");
  span.SetAttribute("db.query.test", true);
  span.SetAttribute("file.mime", "text/html");
}

void pluralOk(trace::Span &span) {
  span.SetAttribute("server.addresses", "a,b");
  span.SetAttribute("http.request.methods", "GET");
  span.SetAttribute("error.types", "a,b");
}

void longerOk(trace::Span &span) {
  span.SetAttribute("http.request.method.kind", "read");
  span.SetAttribute("http.route2", "/orders");
  span.SetAttribute("server.address.family", "inet");
}

void otherNamespaceOk(trace::Span &span) {
  span.SetAttribute("htp.route", "/orders");
  span.SetAttribute("shop.request.methd", "x");
}

void shortOk(trace::Span &span) {
  span.SetAttribute("k", 7);
  span.SetAttribute("os", "linux");
  span.SetAttribute("a.b", 7);
}

void digitsOk(trace::Span &span) {
  span.SetAttribute("order.line1", 7);
  span.SetAttribute("order.2nd", 7);
}

void givenOk(trace::Span &span, const std::string &key) { span.SetAttribute(key, 7); }

void madeOk(trace::Span &span, const std::string &name) { span.SetAttribute("order " + name, 7); }

void eitherOk(trace::Span &span, bool old) { span.SetAttribute(old ? "tenantId" : "tenant_id", "t"); }

void eventNameOk(trace::Span &span) { span.AddEvent("tenantId"); }

void spanNameOk() {
  auto span = tracer()->StartSpan("Get Order");
  trace::Scope scope(span);
}

void valueOk(trace::Span &span) { span.SetAttribute("order.field", "tenant-id"); }

void statusOk(trace::Span &span) { span.SetStatus(trace::StatusCode::kError, "tenant id"); }

// What travels in headers is spelled as headers are.
void baggageOk(nostd::shared_ptr<opentelemetry::baggage::Baggage> carried) {
  auto more = carried->Set("Tenant-Id", "t");
}

void otherApiOk(opentracing::Span &span) {
  span.SetTag("tenantId", "t");
  span.SetTag("http.methd", "GET");
}

void listOk(int status) {
  auto span = tracer()->StartSpan("orders.get", {{"http.response.status_code", status}, {"order.step", 1}});
  trace::Scope scope(span);
}

void suppressedOk(trace::Span &span) {
  span.SetAttribute("tenant id", "t"); // NOLINT(tracing-attribute-key-style): as the old backend has it
}

// Both are plain; which one is odd is not known.
void FN_twoPlain(trace::Span &span) {
  span.SetAttribute("order_total", 7);
}

// By wrappers that take the key.
struct Noter {
  void note(nostd::string_view key, int value) { span->SetAttribute(key, value); }
  nostd::shared_ptr<trace::Span> span;
};
void wrappedBad(Noter &noter) {
  noter.note("cart.line_count", 7);
  noter.note("cartLineCount", 7); // finds: tracing-attribute-key-style "is called 'cart.line_count' elsewhere in this program"
}
