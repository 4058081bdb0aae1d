// RUN: %expectations %s
// What a macro makes stands in one place: different findings are each told, the same
// one is told once.

#include "opentelemetry/trace/span.h"
#include <string>

namespace trace = opentelemetry::trace;

struct Login {
  std::string user, password, email;
};

#define RECORD_LOGIN(span, login)                                                   \
  do {                                                                              \
    (span).SetAttribute("login.text", (login).password);                            \
    (span).SetAttribute("login.contact", (login).email);                            \
  } while (false)

#define RECORD_TWICE(span, login)                                                   \
  do {                                                                              \
    (span).SetAttribute("login.text", (login).password);                            \
    (span).SetAttribute("login.again", (login).password);                           \
  } while (false)

#define RECORD_ONE(span, login)                                                     \
  do {                                                                              \
    (span).SetAttribute("login.text", (login).password); /* NOLINT */               \
    (span).SetAttribute("login.contact", (login).email);                            \
  } while (false)

void differentBad(trace::Span &span, const Login &login) {
  RECORD_LOGIN(span, login); // finds: tracing-sensitive-attribute "is a secret", tracing-sensitive-attribute "is personal data"
}

void sameBad(trace::Span &span, const Login &login) {
  RECORD_TWICE(span, login); // finds: tracing-sensitive-attribute "is a secret"
}

void silencedBad(trace::Span &span, const Login &login) {
  RECORD_ONE(span, login); // finds: tracing-sensitive-attribute "is personal data"
}
