#include "span_builder.h"

namespace shop {

namespace trace = opentelemetry::trace;

struct Cart {
  std::string cart_id, currency;
};

void fluentBad(const Cart &cart) {
  auto span = SpanBuilder().named("cart.price " + cart.cart_id).start(); // finds: tracing-high-cardinality-span-name "'cart.cart_id'"
  trace::Scope scope(span);
}

void constructedBad(const Cart &cart) {
  SpanBuilder builder("cart.price " + cart.cart_id); // finds: tracing-high-cardinality-span-name "'cart.cart_id'"
  trace::Scope scope(builder.with("cart.currency", cart.currency).start());
}

void parameterBad(const std::string &cart_id) {
  auto span = SpanBuilder("cart.price " + cart_id).start(); // finds: tracing-high-cardinality-span-name "'cart_id'"
  trace::Scope scope(span);
}

void numberBad(long cart_id) {
  auto span = SpanBuilder().named("cart.price " + std::to_string(cart_id)).start(); // finds: tracing-high-cardinality-span-name "'cart_id'"
  trace::Scope scope(span);
}

void passwordBad(const std::string &password) {
  auto span = SpanBuilder("user.login").with("login.text", password).start(); // finds: tracing-sensitive-attribute "'password' is a secret and is recorded on a span"
  trace::Scope scope(span);
}

void droppedBad() {
  SpanBuilder("cart.price").start(); // finds: tracing-dropped-span "is discarded"
}

void fluentOk(const Cart &cart) {
  auto span = SpanBuilder().named("cart.price").with("cart.id", cart.cart_id).start();
  trace::Scope scope(span);
}

void constructedOk(const Cart &cart) {
  SpanBuilder builder("cart.price");
  builder.with("cart.id", cart.cart_id);
  trace::Scope scope(builder.start());
}

void replacedOk(const Cart &cart) {
  SpanBuilder builder("cart.price " + cart.cart_id);
  builder.named("cart.price");
  trace::Scope scope(builder.start());
}

// Never started, so it is no name of a span.
void notStartedOk(const Cart &cart) { SpanBuilder builder("cart.price " + cart.cart_id); }

} // namespace shop
