// RUN: %expectations --modes one %s

#include "boost/beast/http.hpp"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> start(const char *name, trace::SpanKind kind) {
  trace::StartSpanOptions options;
  options.kind = kind;
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name, options);
}

namespace http = boost::beast::http;

void writeBad(boost::beast::tcp_stream &stream) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  http::request<http::string_body> request(http::verb::get, "/orders", 11);
  request.set(http::field::host, "orders");
  request.set("Accept", "text/plain");
  http::write(stream, request); // finds: tracing-missing-injection
}

void asyncWriteBad(boost::beast::tcp_stream &stream) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  http::request<http::empty_body> request(http::verb::get, "/orders", 11);
  http::async_write(stream, request, [](boost::beast::error_code, std::size_t) {}); // finds: tracing-missing-injection
}

void setOk(boost::beast::tcp_stream &stream, const std::string &name) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  http::request<http::string_body> request(http::verb::get, "/orders", 11);
  request.set(name, "1");
  http::write(stream, request);
}

void insertOk(boost::beast::tcp_stream &stream, const std::string &name) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  http::request<http::string_body> request(http::verb::get, "/orders", 11);
  request.insert(name, "1");
  http::write(stream, request);
}

void responseOk(boost::beast::tcp_stream &stream) {
  auto span = start("orders call", trace::SpanKind::kClient);
  trace::Scope scope(span);
  http::response<http::string_body> response(http::status::ok, 11);
  http::write(stream, response);
}

void handleBad(const http::request<http::string_body> &request) {
  auto span = start("orders handle", trace::SpanKind::kServer); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}

void respondOk(http::response<http::string_body> &response) {
  auto span = start("orders handle", trace::SpanKind::kServer);
  trace::Scope scope(span);
}
