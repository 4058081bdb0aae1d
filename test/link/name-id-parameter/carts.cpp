#include "carts.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static trace::Scope enter(const std::string &name) {
  return trace::Scope(trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name));
}

// What the callers pass says nothing; the parameter's own name does.
void loadCartBad(const std::string &cart_id) {
  auto scope = enter("cart.load " + cart_id); // finds: tracing-high-cardinality-span-name "'cart_id'"
}

void loginBad(trace::Span &span, const std::string &password) {
  span.SetAttribute("login.text", password); // finds: tracing-sensitive-attribute "'password' is a secret"
}

void loadShelf(const std::string &text) { auto scope = enter("shelf.load " + text); }

} // namespace shop
