#include "http_tracing.h"

namespace web {

namespace trace = opentelemetry::trace;

struct Request {
  std::string method, target, route;
  const std::string &path() const;
};

void targetBad(const Request &request) {
  trace::Scope scope(startServerSpan(request.method, request.target)); // finds: tracing-high-cardinality-span-name "'request.target'"
}

void pathBad(const Request &request) {
  trace::Scope scope(startServerSpan("GET", request.path())); // finds: tracing-high-cardinality-span-name "'request.path()'"
}

void jobBad(const std::string &job_id) {
  trace::Scope scope(startJobSpan(job_id.c_str(), 1)); // finds: tracing-high-cardinality-span-name "'job_id"
}

void routeOk(const Request &request) {
  trace::Scope scope(startServerSpan(request.method, request.route));
}

void literalOk() { trace::Scope scope(startServerSpan("GET", "/orders/{id}")); }

void shardOk(int shard) { trace::Scope scope(startJobSpan("compact", shard)); }

} // namespace web
