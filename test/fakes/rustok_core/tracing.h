// The helpers of the guide, carried to C++. Part of the fakes; see
// test/fakes/README.md.
#pragma once

#include <exception>
#include <functional>
#include <string>
#include <string_view>

namespace rustok_core {

struct DomainEvent {
  std::string id, type, payload;
};

namespace tracing {

// What `span.enter()` gives: the span is active as long as it lives.
class Entered {
public:
  Entered(Entered &&);
  ~Entered();
};

class Span {
public:
  Span(Span &&);
  ~Span(); // ends it
  static Span current();
  Entered enter();
  Span &record(std::string_view key, std::string_view value);
  Span &record(std::string_view key, long value);
};

class SpanAttributes {
public:
  SpanAttributes(std::string_view operation, std::string_view component);
  SpanAttributes &with_tenant(std::string_view tenant_id);
  SpanAttributes &with_user(std::string_view user_id);
  SpanAttributes &with(std::string_view key, std::string_view value);
};

// The name is the span's.
Span create_span(std::string_view name, const SpanAttributes &attributes);
// "db.query": the statement is recorded as `db.operation`.
Span db_span(std::string_view statement, std::string_view system);
// "http.client": the method and the URL are recorded as `http.method` and
// `http.url`.
Span http_client_span(std::string_view method, std::string_view url);
// "event": type, id and tenant are recorded.
Span event_span(std::string_view event_type, std::string_view event_id,
                std::string_view tenant_id);
// On the current span.
void record_error(const std::exception &error, std::string_view error_type);
void record_success();
// Runs the work under a span of its own.
void measure(std::string_view operation, const std::function<void()> &work);

} // namespace tracing

class EventBus {
public:
  // Under a span of its own, whose context goes along.
  void publish(std::string_view tenant_id, std::string_view actor_id, const DomainEvent &event);
};

} // namespace rustok_core
