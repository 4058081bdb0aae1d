// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

// guide: Manual Span Creation, good
void process_order_good(const std::string &order_id) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kInternal;
  auto span = tracer()->StartSpan("process_order", {{"order_id", order_id}}, options);
  auto guard = trace::Scope(span);
}

// `let _ = span.enter()` of Rust: the guard is gone before the work begins.
// guide: Manual Span Creation, bad
void process_order_bad(const std::string &order_id) {
  auto span = tracer()->StartSpan("process_order", {{"order_id", order_id}});
  trace::Scope{span}; // finds: tracing-dropped-span
}

// The span itself is gone.
// guide: Manual Span Creation, bad
void process_order_lost_bad(const std::string &order_id) {
  tracer()->StartSpan("process_order", {{"order_id", order_id}}); // finds: tracing-dropped-span
}

// A named guard holds to the end of the block, whatever the wrapper is called.
class Instrument {
public:
  explicit Instrument(opentelemetry::nostd::string_view name) : span_(tracer()->StartSpan(name)), scope_(span_) {}
  ~Instrument() { span_->End(); }

  void record(opentelemetry::nostd::string_view key, const std::string &value) {
    span_->SetAttribute(key, value);
  }

private:
  opentelemetry::nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

struct Database {
  std::string find(const std::string &tenant_id, const std::string &user_id) const;
};

// guide: Using #[instrument] Macro, good
std::string fetch_user_good(const Database &db, const std::string &tenant_id,
                            const std::string &user_id) {
  Instrument span("fetch_user");
  span.record("tenant_id", tenant_id);
  span.record("user_id", user_id);
  return db.find(tenant_id, user_id);
}

// guide: Using #[instrument] Macro, bad
std::string fetch_user_bad(const Database &db, const std::string &tenant_id,
                           const std::string &user_id) {
  Instrument span("fetch_user/" + user_id); // finds: tracing-high-cardinality-span-name, tracing-missing-tenant-id
  return db.find(tenant_id, user_id);
}
