// RUN: %expectations %s

// One key of many that is not like the others.
// options: attribute-key-style.Keys=order.id;shop.user
// options: attribute-key-style.Allow=legacy*

#include "opentelemetry/trace/provider.h"

#include <string>

namespace trace = opentelemetry::trace;

void oddBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("paymentKind", text); // finds: tracing-attribute-key-style "attribute key 'paymentKind' is written in another style than the others"
}

void configuredBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("order-id", text); // finds: tracing-attribute-key-style "'order-id' is a misspelling of 'order.id'"
  span.SetAttribute("order_id", text); // finds: tracing-attribute-key-style
  span.SetAttribute("shop_user", text); // finds: tracing-attribute-key-style "'shop.user'"
}

void othersOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("cart.size", 7);
  span.SetAttribute("cart.total", 7);
  span.SetAttribute("shop.mode", text);
  span.SetAttribute("payment_state", text);
  span.SetAttribute("order.id", text);
}

void allowedOk(trace::Span &span, const std::string &text) {
  span.SetAttribute("legacy-mode", text);
  span.SetAttribute("legacy mode", text);
}

// The tenant's key is not configured here.
void tenantOk(trace::Span &span, const std::string &text) { span.SetAttribute("tenant_id", text); }
