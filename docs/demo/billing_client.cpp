#include "billing_client.h"

#include "tracing.h"

#include <iostream>

namespace orders {

static std::string redactCard(const std::string &number) {
  return number.size() < 4 ? "****" : "****" + number.substr(number.size() - 4);
}

static void recordResult(trace::Span &span, const std::string &text) {
  span.SetAttribute("billing.result", text);
}

bool BillingClient::charge(const std::string &tenant_id, const Order &order) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kClient;
  auto span = tracer()->StartSpan(
      "billing.charge", {{"tenant_id", tenant_id}, {"order.id", order.id}}, options);
  auto scope = trace::Scope(span);
  span->SetAttribute("billing.amount_cents", order.total_cents);
  span->SetAttribute("billing.card", redactCard(order.customer.card_number));
  span->SetAttribute("billing.api_key", api_key_); // finds: tracing-sensitive-attribute

  Headers headers;
  HeaderCarrier carrier(headers);
  auto propagator = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
  propagator->Inject(carrier, context::RuntimeContext::GetCurrent());
  Response response = send("/charges", headers, order);

  span->SetAttribute("http.response.status_code", response.status);
  recordResult(*span, response.status == 200 ? "accepted" : "declined");
  if (response.status != 200) {
    recordResult(*span, response.body); // finds: tracing-large-attribute
    std::string reason = "declined: " + order.customer.card_number; // finds: tracing-sensitive-attribute
    span->SetStatus(trace::StatusCode::kError, reason);
    return false;
  }
  return true;
}

// Stands for the HTTP library.
Response BillingClient::send(const std::string &path, Headers headers, const Order &order) {
  auto span = startSpan("billing.send", order.tenant_id); // finds: tracing-span-kind
  span->SetAttribute("url.path", path);
  auto current = context::RuntimeContext::GetCurrent();
  trace::SetSpan(current, span); // finds: tracing-dropped-span
  auto sending = trace::SetSpan(current, span);
  HeaderCarrier carrier(headers);
  auto propagator = context::propagation::GlobalTextMapPropagator::GetGlobalPropagator();
  propagator->Inject(carrier, sending);
  headers["authorization"] = "Bearer " + api_key_;
  bool accepted = order.total_cents < 1'000'000 && headers.count("authorization") == 1;
  Response response{accepted ? 200 : 402, {}};
  std::getline(std::cin, response.body);
  return response;
}

} // namespace orders
