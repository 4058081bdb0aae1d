// about: tracing-missing-injection
#include "Poco/Net/HTTPClientSession.h"
#include "Poco/Net/HTTPRequest.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

void loadOk(Poco::Net::HTTPClientSession &session) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan("orders.load", options);
  trace::Scope scope(span);
  Poco::Net::HTTPRequest request("GET", "/orders");
  session.sendRequest(request);
}
