// RUN: %expectations %s
// What a function records as the tenant on one of its spans is at hand for the others.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() { return trace::Provider::GetTracerProvider()->GetTracer("orchard"); }

class Row {
public:
  explicit Row(nostd::string_view name) : span_(tracer()->StartSpan(name)), scope_(span_) {}
  ~Row() { span_->End(); }
  Row(const Row &) = delete;
  void estate(const std::string &name) { span_->SetAttribute("tenant_id", name); }
  const nostd::shared_ptr<trace::Span> &get() const { return span_; }

private:
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

static int prune(int trees) { return trees - 1; }

void parameterBad(const std::string &orchard, int trees) {
  Row row("row.prune");
  row.estate(orchard);
  {
    Row step("row.step"); // finds: tracing-missing-tenant-id (likely) "though 'orchard' is at hand"
    prune(trees);
  }
}
void plainBad(const std::string &orchard) {
  auto span = tracer()->StartSpan("row.water", {{"tenant.id", orchard}});
  trace::Scope scope(span);
  auto inner = tracer()->StartSpan("row.pump"); // finds: tracing-missing-tenant-id
  inner->End();
}
class Cellar {
public:
  void memberBad() {
    auto span = tracer()->StartSpan("cellar.fill", {{"tenant_id", owner_}});
    trace::Scope scope(span);
    auto inner = tracer()->StartSpan("cellar.pump"); // finds: tracing-missing-tenant-id "though 'owner_' is at hand"
    inner->End();
  }

  void otherMethodBad() {
    auto span = tracer()->StartSpan("cellar.count"); // finds: tracing-missing-tenant-id "though 'owner_' is at hand"
  }
  void bothOk() { auto span = tracer()->StartSpan("cellar.rest", {{"tenant_id", owner_}}); }

private:
  std::string owner_;
};
class Shed {
public:
  void otherClassOk() { auto span = tracer()->StartSpan("shed.count"); }

private:
  std::string owner_;
};

// Its own span has it.
struct Ask {
  std::string tenant_id;
};
void guardBad(const Ask &ask) {
  Row row("row.ask"); // finds: tracing-missing-tenant-id "ask.tenant_id"
  row.get()->SetAttribute("asked", true);
  row.get()->AddEvent("asked");
}
void guardOk(const Ask &ask) {
  Row row("row.ask");
  row.get()->SetAttribute("tenant_id", ask.tenant_id);
}

void bothOk(const std::string &orchard) {
  Row row("row.prune");
  row.estate(orchard);
  Row step("row.step");
  step.estate(orchard);
}
void constantOk() {
  auto span = tracer()->StartSpan("row.drill", {{"tenant_id", "training"}});
  trace::Scope scope(span);
  auto inner = tracer()->StartSpan("row.pump");
  inner->End();
}
void localOk(int trees) {
  auto inner = tracer()->StartSpan("row.pump");
  std::string orchard = std::to_string(prune(trees));
  auto span = tracer()->StartSpan("row.water", {{"tenant_id", orchard}});
}
void elsewhereOk(const std::string &orchard) {
  auto span = tracer()->StartSpan("row.weed", {{"row.orchard", orchard}});
}
