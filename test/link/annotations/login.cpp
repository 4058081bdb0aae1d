#include "tracing.h"

#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

static void audit() { trace::Scope scope(startSpan("login.audit")); }

void nameBad(const std::string &user_id) {
  trace::Scope scope(startSpan("login " + user_id)); // finds: tracing-high-cardinality-span-name "'user_id'"
}

void sensitiveBad(const Login &login) {
  auto span = startSpan("login.check");
  span->SetAttribute("tenant_id", login.shop);
  span->SetAttribute("login.note", login.note); // finds: tracing-sensitive-attribute "'login.note' is a secret"
}

void tenantBad(const Login &login) {
  auto span = startSpan("login.check"); // finds: tracing-missing-tenant-id "'login.shop' is at hand"
  span->SetAttribute("login.user", login.user);
}

void postBad() {
  trace::Scope scope(startSpan("login.check"));
  post([] { audit(); }); // finds: tracing-detached-task "'shop::post'"
}

void droppedBad() {
  startSpan("login.check"); // finds: tracing-dropped-span "is discarded"
}

void notSensitiveOk(trace::Span &span, const Login &login) {
  span.SetAttribute("login.key", login.api_key);
}

void redactedOk(trace::Span &span, const std::string &password) {
  span.SetAttribute("login.text", shorten(password));
}

void boundedOk(const std::string &address) {
  trace::Scope scope(startSpan("login " + regionId(address)));
}

void carriedOk() {
  trace::Scope scope(startSpan("login.check"));
  post(withContext([] { audit(); }));
}

void daemonOk() {
  trace::Scope scope(startSpan("login.check"));
  daemon([] { audit(); });
}

} // namespace shop
