// RUN: %expectations %s

// The guide's database, client and event spans, by one who forgot the kind.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

static SpanPointer db_span(nostd::string_view statement, nostd::string_view system) {
  return tracer()->StartSpan("db.query", {{"db.query.text", statement}, {"db.type", system}});
}

// guide: Span Kinds, bad
static SpanPointer http_client_span_bad(nostd::string_view method, nostd::string_view url) {
  return tracer()->StartSpan("http.client", {{"http.request.method", method}, {"url.full", url}}); // finds: tracing-span-kind
}

// guide: Span Kinds, bad
void query_users_bad() {
  auto span = db_span("SELECT * FROM users WHERE active = true", "postgres"); // finds: tracing-span-kind
  trace::Scope scope(span);
}

void fetch_external_data(const std::string &url) {
  auto span = http_client_span_bad("GET", url);
  trace::Scope scope(span);
}

// Its kind is an attribute, which does not set it.
// guide: Span Kinds, bad
void process_order_bad(const std::string &order_id) {
  auto span = tracer()->StartSpan("process_order", {{"order_id", order_id}, {"otel.kind", "server"}}); // finds: tracing-span-kind
  trace::Scope scope(span);
}

// guide: Span Kinds, good
void process_order_good(const std::string &order_id) {
  auto span = tracer()->StartSpan("process_order", {{"order_id", order_id}, {"otel.kind", "internal"}});
  trace::Scope scope(span);
}
