// RUN: %expectations %s -- -I%root/docs

#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "span_tidy.h"

#include <functional>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct TenantId {
  std::string text;
};

struct Request {
  std::string tenant_id, path;
};

class Context {
public:
  const std::string &tenant() const;
  const std::string &tenantId() const;
};

struct Job {
  TenantId tenant_id;
};

static constexpr char kTenantId[] = "tenant_id";

static trace::StartSpanOptions asServer() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  return options;
}

void parameterBad(const std::string &tenant_id) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id (likely) "span 'order.list' never records 'tenant_id', though 'tenant_id' is at hand"
  trace::Scope scope(span);
}

void numberBad(int tenantId) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id "'tenantId'"
  trace::Scope scope(span);
}

void fieldBad(const Request &request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id "'request.tenant_id'"
  trace::Scope scope(span);
}

void pointerBad(const Request *request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id "'request->tenant_id'"
  trace::Scope scope(span);
}

void getterBad(const Context &context) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id "'context.tenant()'"
  trace::Scope scope(span);
}

void typedBad(const Job &job) {
  auto span = tracer()->StartSpan("job.run"); // finds: tracing-missing-tenant-id "'job.tenant_id'"
  trace::Scope scope(span);
}

void localBad(const Context &) {
  std::string tenant_id = "t1";
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id
  trace::Scope scope(span);
}

class Store {
public:
  void listBad() {
    auto span = tracer()->StartSpan("store.list"); // finds: tracing-missing-tenant-id
    trace::Scope scope(span);
  }
  void saveOk() {
    auto span = tracer()->StartSpan("store.save", {{"tenant_id", tenant_id_}});
    trace::Scope scope(span);
  }

private:
  std::string tenant_id_;
};

void otherAttributesBad(const Request &request) {
  auto span = tracer()->StartSpan("order.list", {{"url.path", request.path}}); // finds: tracing-missing-tenant-id
  trace::Scope scope(span);
  span->SetAttribute("order.count", 3);
}

void secondSpanBad(const Request &request) {
  auto first = tracer()->StartSpan("order.list", {{"tenant_id", request.tenant_id}});
  trace::Scope outer(first);
  auto second = tracer()->StartSpan("order.count"); // finds: tracing-missing-tenant-id "'order.count'"
  trace::Scope inner(second);
}

void constructedBad(const std::string &tenant_id) {
  trace::Scope scope(tracer()->StartSpan("order.list")); // finds: tracing-missing-tenant-id
}

void entryBad() {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto event = tracer()->StartSpan("event.receive", options); // finds: tracing-missing-tenant-id (likely) "though others of this program do"
  trace::Scope inner(event);
}

void lambdaBad() {
  auto list = [](const std::string &tenant_id) {
    auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id
    trace::Scope scope(span);
  };
  list("t1");
}

template <typename Kind> void templateBad(const Kind &, const std::string &tenant_id) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id
  trace::Scope scope(span);
}
template void templateBad(const int &, const std::string &);
template void templateBad(const long &, const std::string &);

void endedBad(const Request &request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id
  span->End();
}

void atStartOk(const std::string &tenant_id) {
  auto span = tracer()->StartSpan("order.list", {{"tenant_id", tenant_id}});
  trace::Scope scope(span);
}

void laterOk(const std::string &tenant_id) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  span->SetAttribute("tenant_id", tenant_id);
}

void constantKeyOk(const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  span->SetAttribute(kTenantId, request.tenant_id);
  trace::Scope scope(span);
}

void otherSpellingOk(const Context &context) {
  auto span = tracer()->StartSpan("order.list", {{"tenant.id", context.tenantId()}});
  trace::Scope scope(span);
}

void containerOk(const Request &request) {
  std::map<std::string, std::string> attributes;
  attributes["tenant_id"] = request.tenant_id;
  auto span = tracer()->StartSpan("order.list", attributes);
  trace::Scope scope(span);
}

void madeOk(const Request &request) {
  auto span = tracer()->StartSpan(
      "order.list", common::MakeAttributes({{"tenant_id", request.tenant_id.c_str()}}));
  trace::Scope scope(span);
}

static void tag(trace::Span &span, const Request &request) {
  span.SetAttribute("tenant_id", request.tenant_id);
}

void helperOk(const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  tag(*span, request);
}

static void tagCurrent(const std::string &tenant_id) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("tenant_id", tenant_id);
}

void currentOk(const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  tagCurrent(request.tenant_id);
}

static SpanPointer startFor(const char *name, const std::string &tenant_id) {
  auto span = tracer()->StartSpan(name);
  span->SetAttribute("tenant_id", tenant_id);
  return span;
}

void builderOk(const Request &request) {
  auto span = startFor("order.list", request.tenant_id);
  trace::Scope scope(span);
}

void elsewhere(trace::Span &span, const Request &request);
void elsewhere(SpanPointer span);

void passedOnOk(const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  elsewhere(*span, request);
}

SpanPointer returnedOk(const Request &) { return tracer()->StartSpan("order.list"); }

class Session {
public:
  explicit Session(const Request &) : span_(tracer()->StartSpan("session.open")) {}

private:
  SpanPointer span_;
};

void givenAttributesOk(const Request &request,
                       const std::map<std::string, std::string> &attributes) {
  auto span = tracer()->StartSpan("order.list", attributes);
  trace::Scope scope(span);
}

void withoutTenantOk(const std::string &order_id, int count) {
  auto span = tracer()->StartSpan("order.list", {{"order.id", order_id}, {"order.count", count}});
  trace::Scope scope(span);
}

void aboutTenantsOk(int tenant_count, bool per_tenant, const std::vector<std::string> &tenants,
                    const std::map<std::string, int> &tenant_cache) {
  auto span = tracer()->StartSpan("report.build");
  trace::Scope scope(span);
}

void lookalikeOk(const std::string &lieutenant, const std::string &tenantless,
                 const std::string &maintenance_id) {
  auto span = tracer()->StartSpan("roster.read");
  trace::Scope scope(span);
}

void laterDeclaredOk(const Request &) {
  auto make = [] {
    auto span = tracer()->StartSpan("table.compact");
    trace::Scope scope(span);
  };
  make();
}

void otherScopeOk() {
  {
    std::string tenant_id = "t1";
  }
  auto span = tracer()->StartSpan("table.compact");
  trace::Scope scope(span);
}

struct Registry {
  static std::string tenant();
};

void staticOfOtherClassOk() {
  auto span = tracer()->StartSpan("table.compact");
  trace::Scope scope(span);
}

void keyFromElsewhere(trace::Span &span, nostd::string_view key, const std::string &value) {
  span.SetAttribute(key, value);
}

void unknownKeyOk(const Request &request, const std::string &key) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  span->SetAttribute(key, request.tenant_id);
}

void optionsOfHelperBad() {
  auto span = tracer()->StartSpan("GET /health", asServer()); // finds: tracing-missing-tenant-id
  trace::Scope scope(span);
}

// Recorded on one path only: the other one loses it.
void FN_onePath(const Request &request, bool known) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
  if (known)
    span->SetAttribute("tenant_id", request.tenant_id);
}

// The tenant is known after the start, and could have been recorded then.
void FN_learntLater(const Context &, std::string (*lookUp)()) {
  auto list = [lookUp] {
    auto span = tracer()->StartSpan("order.list");
    trace::Scope scope(span);
    std::string tenant_id = lookUp();
  };
  list();
}

// A key that begins with other characters is no tenant's, whatever follows.
void familyOfKeysBad(const std::map<std::string, std::string> &headers, const Request &request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id
  for (const auto &[name, value] : headers)
    span->SetAttribute("http.request.header." + name, value);
}

void familyInLocalBad(const std::vector<std::string> &lines, const Request &request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id
  for (std::size_t i = 0; i < lines.size(); ++i) {
    std::string key = "order.line_" + std::to_string(i);
    span->SetAttribute(key, lines[i]);
  }
}

static void noteLine(trace::Span &span, const std::string &number, const std::string &line) {
  span.SetAttribute("order.line." + number, line);
}

void familyByHelperBad(const std::string &line, const Request &request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id
  noteLine(*span, "1", line);
}

void oneOfSeveralKeysBad(bool first, const Request &request) {
  auto span = tracer()->StartSpan("order.list"); // finds: tracing-missing-tenant-id
  span->SetAttribute(first ? "order.first" : "order.next", true);
}

void oneOfSeveralKeysOk(bool first, const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  span->SetAttribute(first ? "tenant_id" : "order.next", request.tenant_id);
}

void familyOfTenantsOk(const std::string &what, const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  span->SetAttribute("tenant." + what, request.path);
}

void endOfKeyUnknownOk(const std::string &prefix, const Request &request) {
  auto span = tracer()->StartSpan("order.list");
  span->SetAttribute(prefix + ".id", request.path);
}

void ownNamespaceOk(const std::string &tenant_id) {
  auto span = tracer()->StartSpan("order.list", {{"shop.tenant_id", tenant_id}});
}

void movedAwayOk(std::string tenant_id, std::vector<std::string> &waiting) {
  waiting.push_back(std::move(tenant_id));
  auto span = tracer()->StartSpan("order.queue");
}

void movedOnOneWayBad(std::string tenant_id, std::vector<std::string> &waiting, bool later) {
  if (later) {
    waiting.push_back(std::move(tenant_id));
    return;
  }
  auto span = tracer()->StartSpan("order.take"); // finds: tracing-missing-tenant-id
}

void movedAfterwardsBad(std::string tenant_id, std::vector<std::string> &waiting) {
  auto span = tracer()->StartSpan("order.take"); // finds: tracing-missing-tenant-id
  waiting.push_back(std::move(tenant_id));
}

struct Branch {
  SPAN_TIDY_TENANT std::string owner;
};
void annotatedBad(const Branch &branch) {
  auto span = tracer()->StartSpan("branch.open"); // finds: tracing-missing-tenant-id (proof) "'branch.owner'"
  trace::Scope scope(span);
}
