#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include <string>
#include <thread>

namespace trace = opentelemetry::trace;
static auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("t"); }

void fields() {
  auto a = tracer()->StartSpan("cart.load", {{"</script><img src=x onerror=window.pwned=1>", ""}});
  auto b = tracer()->StartSpan("cart.keep", {{"<!--<script>window.pwned=2//", ""}});
  auto c = tracer()->StartSpan("cart.drop", {{"\"><svg onload=window.pwned=3>", ""}});
  auto d = tracer()->StartSpan("cart.free", {{"a' onfocus='window.pwned=4' b", ""}});
  auto e = tracer()->StartSpan("cart.mark", {{"[x](javascript:window.pwned=5)", ""}});
  auto f = tracer()->StartSpan("cart.save", {{"__proto__", ""}}); /* ${window.pwned=6} */
}

void names(const std::string &user_id) {
  auto a = tracer()->StartSpan("<b>load</b> " + user_id);
  auto b = tracer()->StartSpan("cart.load " + user_id); // NOLINT: <i>why not</i>
}

void scopes() {
  trace::Scope{tracer()->StartSpan("cart.scope")};
  fields();
}
