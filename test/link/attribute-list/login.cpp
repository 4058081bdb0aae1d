#include "tracing.h"

namespace shop {

namespace trace = opentelemetry::trace;

struct Login {
  std::string tenant_id, password, region;
};

void listBad(const std::string &password) {
  auto span = startSpan("user.login", {{"login.text", password}}); // finds: tracing-sensitive-attribute "'password' is a secret and is recorded on a span"
  trace::Scope scope(span);
}

void mapBad(const std::string &api_key) {
  Attributes attributes;
  attributes["call.text"] = api_key; // finds: tracing-sensitive-attribute "'api_key' is a secret"
  trace::Scope scope(startSpan("api.call", attributes));
}

void tenantBad(const Login &login) {
  auto span = startPlain("user.login"); // finds: tracing-missing-tenant-id "span 'user.login' never records 'tenant_id', though 'login.tenant_id' is at hand"
  trace::Scope scope(span);
}

void tenantOk(const Login &login) {
  trace::Scope scope(startSpan("user.login", {{"tenant_id", login.tenant_id}}));
}

void tenantInMapOk(const Login &login) {
  Attributes attributes{{"cloud.region", login.region}};
  attributes["tenant_id"] = login.tenant_id;
  trace::Scope scope(startSpan("user.login", attributes));
}

void recordOk(const Login &login) {
  auto span = startPlain("user.login");
  trace::Scope scope(span);
  record(*span, {{"tenant_id", login.tenant_id}, {"cloud.region", login.region}});
}

void plainOk(const std::string &region) {
  trace::Scope scope(startSpan("user.login", {{"cloud.region", region}}));
}

} // namespace shop
