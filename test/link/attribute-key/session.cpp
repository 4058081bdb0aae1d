#include "tag.h"

namespace shop {

namespace trace = opentelemetry::trace;

void keyBad(trace::Span &span, const std::string &text) {
  tag(span, "user.password", text); // finds: tracing-sensitive-attribute "'user.password' is a secret and is recorded on a span"
}

void valueBad(trace::Span &span, const std::string &access_token) {
  tag(span, "call.text", access_token); // finds: tracing-sensitive-attribute "'access_token' is a secret"
}

void twoHopsBad(trace::Span &span, const std::string &client_secret) {
  tagUser(span, "text", client_secret); // finds: tracing-sensitive-attribute "'client_secret' is a secret"
}

void bodyBad(trace::Span &span, const std::string &body) {
  tag(span, "http.text", body); // finds: tracing-large-attribute "'body'"
}

void literalOk(trace::Span &span) { tag(span, "user.password", "none"); }

void measuredOk(trace::Span &span, const std::string &password) {
  tag(span, "user.password.length", std::to_string(password.size()));
}

void plainOk(trace::Span &span, const std::string &region) {
  tag(span, "cloud.region", region);
  tagUser(span, "region", region);
}

// The key is put together of two parts in two files.
void FN_joinedKey(trace::Span &span, const std::string &text) { tagUser(span, "password", text); }

} // namespace shop
