// RUN: %expectations %s -- -I%root/docs

// The guide's `#[instrument(..)]`, said of functions that a tool instruments.

#include "opentelemetry/trace/tracer.h"
#include "span_tidy.h"

#include <optional>
#include <string>

namespace trace = opentelemetry::trace;

struct Database {
  std::string find(const std::string &tenant_id, const std::string &user_id) const;
};

// guide: Using #[instrument] Macro, good
SPAN_TIDY_INSTRUMENT(name = "fetch_user", skip(db), fields(tenant_id = tenant_id, user_id = user_id))
std::string fetch_user_good(const Database &db, const std::string &tenant_id,
                            const std::string &user_id) {
  return db.find(tenant_id, user_id);
}

// guide: Using #[instrument] Macro, bad
SPAN_TIDY_INSTRUMENT(name = "fetch_user", skip(db, tenant_id))
std::string fetch_user_bad(const Database &db, // finds: tracing-missing-tenant-id
                           const std::string &tenant_id, const std::string &user_id) {
  return db.find(tenant_id, user_id);
}

struct SecurityContext {
  std::string user_id, session_token;
};

struct CreateNodeInput {
  std::string kind, title, body;
};

struct Node {
  std::string id;
};

struct Event {
  std::string id;
};

struct EventBus {
  void publish(const std::string &tenant_id, const Event &event);
};

struct NodeService {
  // guide: Service Layer, good
  SPAN_TIDY_INSTRUMENT(skip(security, input), fields(tenant_id = tenant_id, kind = input.kind, user_id = security.user_id))
  Node create_node_good(const std::string &tenant_id, const SecurityContext &security,
                        const CreateNodeInput &input) {
    return {};
  }

  // guide: Service Layer, bad
  SPAN_TIDY_INSTRUMENT(fields(kind = input.kind))
  Node create_node_bad(const std::string &tenant_id,
                       const SecurityContext &security, // finds: tracing-sensitive-attribute
                       const CreateNodeInput &input) {  // finds: tracing-large-attribute
    return {};
  }

  // guide: Example 1: Complete Request Flow, good
  SPAN_TIDY_INSTRUMENT(skip(security, input), fields(tenant_id = tenant_id))
  Node create_good(const std::string &tenant_id, const SecurityContext &security,
                   const CreateNodeInput &input) {
    Node node = insert_node_good(tenant_id, input);
    bus.publish(tenant_id, Event{node.id});
    return node;
  }

  // guide: Example 1: Complete Request Flow, good
  SPAN_TIDY_INSTRUMENT(skip(input))
  Node insert_node_good(const std::string &tenant_id, const CreateNodeInput &input) {
    return {};
  }

  // guide: Example 1: Complete Request Flow, bad
  SPAN_TIDY_INSTRUMENT()
  Node insert_node_bad(const std::string &tenant_id,
                       const CreateNodeInput &input) { // finds: tracing-large-attribute
    return {};
  }

  EventBus bus;
};

struct ResolverContext {
  const std::string &tenant_id() const;
};

// guide: GraphQL Resolvers, good
SPAN_TIDY_INSTRUMENT(skip(ctx), fields(node_id = id, tenant_id = ""))
Node node_good(const ResolverContext &ctx, const std::string &id) {
  auto span = trace::Tracer::GetCurrentSpan();
  span->SetAttribute("tenant_id", ctx.tenant_id());
  return {};
}

// guide: GraphQL Resolvers, bad
SPAN_TIDY_INSTRUMENT(skip(ctx), fields(node_id = id, tenant_id = "")) // finds: tracing-unrecorded-field
Node node_bad(const ResolverContext &ctx, const std::string &id) {
  return {};
}

// guide: Tenant & User Correlation, good
SPAN_TIDY_INSTRUMENT(fields(tenant_id = tenant_id, user_id = user_id))
void operation_good(const std::string &tenant_id, const std::optional<std::string> &user_id) {
}

// guide: Tenant & User Correlation, bad
SPAN_TIDY_INSTRUMENT(skip_all, fields(user_id = user_id))
void operation_bad(const std::string &tenant_id, // finds: tracing-missing-tenant-id
                   const std::optional<std::string> &user_id) {
}

// guide: Name Spans Descriptively, bad
SPAN_TIDY_INSTRUMENT(name = "do_thing") // finds: tracing-nondescriptive-span-name
void process_bad() {
}

// guide: Name Spans Descriptively, good
SPAN_TIDY_INSTRUMENT(name = "order.process")
void process_order_good() {
}

// guide: Skip Large or Sensitive Data, bad
SPAN_TIDY_INSTRUMENT()
void create_bad(const CreateNodeInput &input) { // finds: tracing-large-attribute
}

// guide: Skip Large or Sensitive Data, good
SPAN_TIDY_INSTRUMENT(skip(input))
void create_good(const CreateNodeInput &input) {
}

struct ResourceService {
  // guide: Record Important Fields, good
  SPAN_TIDY_INSTRUMENT(skip(data), fields(tenant_id = tenant_id, resource_id = resource_id, operation = "create", result = ""))
  Node create_resource_good(const std::string &tenant_id, const std::string &resource_id,
                            const CreateNodeInput &data) {
    Node resource;
    auto span = trace::Tracer::GetCurrentSpan();
    span->SetAttribute("result", "success");
    return resource;
  }

  // guide: Record Important Fields, bad
  SPAN_TIDY_INSTRUMENT(skip(data), fields(tenant_id = tenant_id, operation = "create", result = "")) // finds: tracing-unrecorded-field
  Node create_resource_bad(const std::string &tenant_id, const std::string &resource_id,
                           const CreateNodeInput &data) {
    if (resource_id.empty())
      return {};
    trace::Tracer::GetCurrentSpan()->SetAttribute("result", "success");
    return {};
  }
};

SPAN_TIDY_INSTRUMENT()
static void child_operation_1() {}

SPAN_TIDY_INSTRUMENT()
static void child_operation_2() {}

// guide: Use Span Hierarchy, good
SPAN_TIDY_INSTRUMENT()
void parent_operation_good() {
  child_operation_1();
  child_operation_2();
}

EventBus &event_bus();

// guide: Example 2: Event Flow Tracing, good
SPAN_TIDY_INSTRUMENT(skip(event_bus), fields(tenant_id = tenant_id))
void create_order_good(const std::string &tenant_id, EventBus &event_bus) {
  event_bus.publish(tenant_id, Event{"order"});
}

struct Envelope {
  std::string id, tenant_id, traceparent;
};

// Whether it is linked to the publisher is for the tool to know.
// guide: Event Correlation, good
SPAN_TIDY_INSTRUMENT(name = "event.dispatch", kind = "consumer", skip(envelope), fields(event_id = envelope.id, tenant_id = envelope.tenant_id))
void handle_good(const Envelope &envelope) {
  create_order_good(envelope.tenant_id, event_bus());
}

// guide: Missing Attributes, good
SPAN_TIDY_INSTRUMENT(fields(user_id = ""))
void optional_user_good(const std::optional<std::string> &user) {
  if (user) {
    auto span = trace::Tracer::GetCurrentSpan();
    span->SetAttribute("user_id", *user);
  }
}

// guide: Missing Attributes, bad
SPAN_TIDY_INSTRUMENT(fields(user_id = "")) // finds: tracing-unrecorded-field
void optional_user_bad(const std::optional<std::string> &user) {
  (void)user;
}
