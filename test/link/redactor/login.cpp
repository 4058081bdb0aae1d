#include "shorten.h"

#include "opentelemetry/trace/span.h"

namespace shop {

namespace trace = opentelemetry::trace;

struct Login {
  std::string password, email;
};

void quotedBad(trace::Span &span, const Login &login) {
  span.SetAttribute("login.text", quoted(login.password)); // finds: tracing-sensitive-attribute "'login.password' is a secret and is recorded on a span"
}

void quotedEmailBad(trace::Span &span, const Login &login) {
  const std::string text = quoted(login.email); // finds: tracing-sensitive-attribute "'login.email' is personal data"
  span.SetAttribute("login.text", text);
}

void onePathBad(trace::Span &span, const Login &login, bool verbose) {
  span.SetAttribute("login.text", shortenUnless(verbose, login.password)); // finds: tracing-sensitive-attribute "'login.password'"
}

void shortenOk(trace::Span &span, const Login &login) {
  span.SetAttribute("login.text", shorten(login.password));
}

void starredOk(trace::Span &span, const Login &login) {
  span.SetAttribute("login.text", starred(login.email));
}

void fingerprintOk(trace::Span &span, const Login &login) {
  span.SetAttribute("login.text", fingerprint(login.email));
}

void quotedShortenedOk(trace::Span &span, const Login &login) {
  span.SetAttribute("login.text", quoted(shorten(login.password)));
}

} // namespace shop
