// RUN: %expectations %s

#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("harbour", "1.0");
}

struct TenantId {
  std::string text;
};
using TenantUuid = std::string;
struct TenantQuota {
  int limit = 0;
};
struct Caller {
  std::string tenant_id, locale;
};
struct Arrival {
  Caller caller;
  std::string berth;
};
struct Order {
  std::string tenant_id;
};

// --- what tells that it is a tenant
void typeBad(const TenantId &owner) {
  auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id "'owner'"
}
void aliasBad(const TenantUuid &owner) {
  auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id "'owner'"
}
void quotaOk(const TenantQuota &quota) {
  auto span = tracer()->StartSpan("ship.dock");
}
void currentBad(const std::string &current_tenant_id) {
  auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id
}
void defaultOk(const std::string &default_tenant_id) {
  auto span = tracer()->StartSpan("ship.dock");
}
void askedForBad(const httplib::Request &request) {
  const std::string owner = request.get_header_value("X-Tenant-Id");
  auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id "'owner'"
}
void askedForOtherOk(const httplib::Request &request) {
  const std::string owner = request.get_header_value("X-Tenant-Count");
  auto span = tracer()->StartSpan("ship.dock");
}
void foundBad(const std::map<std::string, std::string> &claims) {
  const auto found = claims.find("tenant_id");
  auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id
}
void onlyAskedWhetherOk(const std::map<std::string, std::string> &claims) {
  const bool known = claims.count("tenant_id") > 0;
  auto span = tracer()->StartSpan("ship.dock");
}

// --- where it is
void nestedBad(const Arrival &arrival) {
  auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id "'arrival.caller.tenant_id'"
}
void sharedBad(const std::shared_ptr<const Order> &order) {
  auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id "'order->tenant_id'"
}
void weakOk(const std::weak_ptr<const Order> &order) {
  auto span = tracer()->StartSpan("ship.dock");
}
void bindingBad(const std::pair<std::string, std::string> &key) {
  const auto &[tenant_id, name] = key;
  auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id
}
void boundLaterOk(const std::pair<std::string, std::string> &key) {
  auto span = tracer()->StartSpan("ship.dock");
  const auto &[tenant_id, name] = key;
}
void capturedBad(const std::string &tenant_id) {
  auto dock = [&] {
    auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id
    trace::Scope scope(span);
  };
  dock();
}
void capturedByNameBad(const std::string &tenant_id) {
  auto dock = [tenant_id] {
    auto span = tracer()->StartSpan("ship.dock"); // finds: tracing-missing-tenant-id
    trace::Scope scope(span);
  };
  dock();
}
void notCapturedOk(const std::string &tenant_id) {
  auto dock = [] {
    auto span = tracer()->StartSpan("ship.dock");
    trace::Scope scope(span);
  };
  dock();
}

// --- an object that has the span
class DockSpan {
public:
  explicit DockSpan(const char *name) : span_(tracer()->StartSpan(name)), scope_(span_) {}
  trace::Span *operator->() const { return span_.get(); }
  trace::Span &operator*() const { return *span_; }

private:
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};
void describe(trace::Span &span, const std::string &who);
static void tag(trace::Span &span, const std::string &who) { span.SetAttribute("tenant_id", who); }

void ownSpanBad(const std::string &tenant_id) {
  DockSpan span("ship.dock"); // finds: tracing-missing-tenant-id
  span->SetAttribute("ship.masts", 3);
}
void ownSpanOk(const std::string &tenant_id) {
  DockSpan span("ship.dock");
  span->SetAttribute("tenant_id", tenant_id);
}
void ownSpanToldOk(const std::string &tenant_id) {
  DockSpan span("ship.dock");
  tag(*span, tenant_id);
}
void ownSpanHandedOk(const std::string &tenant_id) {
  DockSpan span("ship.dock");
  describe(*span, tenant_id);
}
void otherNameBad(const std::string &tenant_id) {
  auto keeper = std::make_unique<DockSpan>("ship.dock"); // finds: tracing-missing-tenant-id
  auto &span = *keeper;
  span->SetAttribute("ship.masts", 3);
}
void otherNameHandedOk(const std::string &tenant_id) {
  auto keeper = std::make_unique<DockSpan>("ship.dock");
  auto &span = *keeper;
  describe(*span, tenant_id);
}
