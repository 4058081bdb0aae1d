// RUN: %expectations %s

// A request through its layers: handler, service, database, event.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("rustok");
}

struct NodeInput {
  std::string kind;
};
struct Node {
  std::string id;
};
struct NodeCreated {
  std::string id;
};
struct SecurityContext {
  std::string user_id;
};

class EventBus {
public:
  // guide: EventBus, good
  void publish_good(const std::string &tenant_id, const std::string &user_id,
                    const NodeCreated &event) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kProducer;
    auto span = tracer()->StartSpan("eventbus.publish",
                                    {{"event.type", "NodeCreated"},
                                     {"event.id", event.id},
                                     {"tenant_id", tenant_id},
                                     {"actor_id", user_id}},
                                    options);
    trace::Scope scope(span);
  }
};

class NodeService {
public:
  explicit NodeService(EventBus &bus) : bus_(bus) {}

  // guide: Example 1: Complete Request Flow, good
  Node create_node_good(const std::string &tenant_id, const SecurityContext &security,
                        const NodeInput &input) {
    auto span = tracer()->StartSpan("node.create", {{"tenant_id", tenant_id}});
    trace::Scope scope(span);
    Node node = insert_node(tenant_id, input);
    bus_.publish_good(tenant_id, security.user_id, NodeCreated{node.id});
    return node;
  }

  // guide: Example 1: Complete Request Flow, bad
  Node create_node_bad(const std::string &tenant_id, const SecurityContext &security,
                       const NodeInput &input) {
    auto span = tracer()->StartSpan("node.create", {{"tenant_id", tenant_id}}); // finds: tracing-inactive-span
    Node node = insert_node(tenant_id, input);
    bus_.publish_good(tenant_id, security.user_id, NodeCreated{node.id});
    return node;
  }

private:
  Node insert_node(const std::string &tenant_id, const NodeInput &input) {
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kClient;
    auto span = tracer()->StartSpan(
        "db.insert", {{"tenant_id", tenant_id}, {"node.kind", input.kind}}, options);
    trace::Scope scope(span);
    return {};
  }

  EventBus &bus_;
};

// The span of the request is the server's own.
// guide: HTTP Handlers, good
Node create_post_handler_good(NodeService &service, const std::string &tenant_id,
                              const std::string &user_id, const NodeInput &input) {
  return service.create_node_good(tenant_id, SecurityContext{user_id}, input);
}
