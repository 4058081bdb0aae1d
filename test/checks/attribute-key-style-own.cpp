// RUN: %expectations %s

// A program that writes its keys in camel case has a style. What the conventions
// and the configuration name is no part of it.

#include "opentelemetry/trace/provider.h"

#include <string>

namespace trace = opentelemetry::trace;

void ordersOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("orderId", text);
  span.SetAttribute("orderTotal", 7);
  span.SetAttribute("cartSize", 7);
  span.SetAttribute("userId", text);
  span.SetAttribute("tenantId", text);
  span.SetAttribute("shop.paymentKind", text);
}

void registeredOk(trace::Span &span) {
  span.SetAttribute("http.request.method", "GET");
  span.SetAttribute("http.response.status_code", 200);
  span.SetAttribute("server.address", "shop");
  span.SetAttribute("server.port", 80);
  span.SetAttribute("url.full", "https://shop.example/");
  span.SetAttribute("db.system.name", "postgresql");
  span.SetAttribute("messaging.system", "kafka");
}

// A slip is none of a style.
void slipBad(trace::Span &span) {
  span.SetAttribute("http.requst.method", "GET"); // finds: tracing-attribute-key-style
}
