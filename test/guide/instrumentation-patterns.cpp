// RUN: %expectations %s

// The guide's service layer, database, event bus, resolver and client: all good.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

struct SecurityContext {
  std::string user_id;
};

struct CreateNodeInput {
  std::string kind, title, body;
};

struct Node {
  std::string id;
};

static SpanPointer db_span(nostd::string_view statement, nostd::string_view system) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return tracer()->StartSpan("db.query", {{"db.query.text", statement}, {"db.type", system}},
                             options);
}

static SpanPointer http_client_span(nostd::string_view method, nostd::string_view url) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  return tracer()->StartSpan("http.client", {{"http.request.method", method}, {"url.full", url}}, options);
}

class NodeService {
public:
  // guide: Service Layer, good
  Node create_node_good(const std::string &tenant_id, const SecurityContext &security,
                        const CreateNodeInput &input) {
    auto span = tracer()->StartSpan(
        "node.create",
        {{"tenant_id", tenant_id}, {"kind", input.kind}, {"user_id", security.user_id}});
    trace::Scope scope(span);
    span->AddEvent("creating node");
    return insert_node(tenant_id, input);
  }

private:
  Node insert_node(const std::string &tenant_id, const CreateNodeInput &) {
    auto span = db_span("INSERT INTO nodes VALUES ($1, $2)", "postgres");
    span->SetAttribute("tenant_id", tenant_id);
    trace::Scope scope(span);
    return {};
  }
};

// guide: Database Queries, good
std::vector<Node> query_users_good() {
  auto span = db_span("SELECT * FROM users WHERE active = true", "postgres");
  trace::Scope scope(span);
  return {};
}

// guide: External API Calls, good
int fetch_external_data_good(const std::string &url) {
  auto span = http_client_span("GET", url);
  trace::Scope scope(span);
  int status = 200;
  span->SetAttribute("status", status);
  return status;
}

struct ResolverContext {
  const std::string &tenant_id() const;
};

// Recorded on the span that the server made.
// guide: GraphQL Resolvers, good
Node node_good(const ResolverContext &ctx, const std::string &id) {
  auto span = trace::Tracer::GetCurrentSpan();
  span->SetAttribute("node_id", id);
  span->SetAttribute("tenant_id", ctx.tenant_id());
  return {};
}

// The same, by one who forgot what makes the spans of a tenant findable.
// guide: Service Layer, bad
Node create_node_bad(const std::string &tenant_id, const CreateNodeInput &input) {
  auto span = tracer()->StartSpan("node.create", {{"kind", input.kind}}); // finds: tracing-missing-tenant-id
  trace::Scope scope(span);
  span->SetAttribute("input", input.body); // finds: tracing-large-attribute
  (void)tenant_id;
  return {};
}

class SpanAttributes {
public:
  SpanAttributes(const char *operation, const char *component)
      : operation_(operation), component_(component) {}
  SpanAttributes &with_tenant(const std::string &tenant_id) {
    tenant_ = tenant_id;
    return *this;
  }
  SpanAttributes &with_user(const std::string &user_id) {
    user_ = user_id;
    return *this;
  }

  std::string operation_, component_, tenant_, user_;
};

static SpanPointer create_span(nostd::string_view name, const SpanAttributes &attributes) {
  return tracer()->StartSpan(name, {{"operation", attributes.operation_},
                                    {"component", attributes.component_},
                                    {"tenant_id", attributes.tenant_},
                                    {"user_id", attributes.user_}});
}

// guide: Using Helpers, good
void fetch_data_good(const std::string &tenant_id, const std::string &user_id) {
  SpanAttributes attributes("fetch_data", "data_service");
  attributes.with_tenant(tenant_id).with_user(user_id);
  auto span = create_span("fetch_data", attributes);
  trace::Scope scope(span);
}

// guide: GraphQL Resolvers, good
Node resolve_good(const ResolverContext &ctx, const std::string &id) {
  auto span = tracer()->StartSpan("node.resolve", {{"node_id", id}, {"tenant_id", ""}});
  trace::Scope scope(span);
  span->SetAttribute("tenant_id", ctx.tenant_id());
  return {};
}

// guide: GraphQL Resolvers, bad
Node resolve_bad(const ResolverContext &ctx, const std::string &id) {
  auto span = tracer()->StartSpan("node.resolve", {{"node_id", id}, {"tenant_id", ""}}); // finds: tracing-unrecorded-field
  trace::Scope scope(span);
  (void)ctx;
  return {};
}
