// RUN: %expectations %s

#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cstdlib>
#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

struct Customer {
  std::string name, email, phone_number;
  std::optional<std::string> ssn;
  const std::string &creditCard() const;
};

struct Login {
  std::string user, password, otp;
  Customer customer;
};

class Headers {
public:
  const std::string &operator[](const std::string &name) const;
  std::string get(const std::string &name) const;
};

struct Request {
  Headers headers;
  std::map<std::string, std::string> cookies;
};

#define SHOP_RECORD(span, key, value) (span)->SetAttribute(key, value)

void parameterBad(trace::Span &span, const std::string &password) {
  span.SetAttribute("login.text", password); // finds: tracing-sensitive-attribute (likely) "'password' is a secret and is recorded on a span"
}

void memberBad(trace::Span &span, const Login &login) {
  span.SetAttribute("login.text", login.password); // finds: tracing-sensitive-attribute "'login.password'"
}

void personalBad(trace::Span &span, const Login &login) {
  span.SetAttribute("customer.contact", login.customer.email); // finds: tracing-sensitive-attribute "personal data"
}

void optionalBad(trace::Span &span, const Customer &customer) {
  span.SetAttribute("customer.number", customer.ssn.value_or("")); // finds: tracing-sensitive-attribute
}

void getterBad(trace::Span &span, const Customer &customer) {
  span.SetAttribute("payment.source", customer.creditCard()); // finds: tracing-sensitive-attribute
}

void atStartBad(const std::string &access_token) {
  auto span = tracer()->StartSpan("api.call", {{"api.caller", access_token}}); // finds: tracing-sensitive-attribute
  trace::Scope scope(span);
}

void localBad(trace::Span &span, const Login &login) {
  std::string text = login.user + ":" + login.password; // finds: tracing-sensitive-attribute "'login.password'"
  span.SetAttribute("login.text", text);
}

void streamBad(trace::Span &span, const std::string &api_key) {
  std::ostringstream out;
  out << "key=" << api_key; // finds: tracing-sensitive-attribute
  span.SetAttribute("call.arguments", out.str());
}

void eventBad(trace::Span &span, const Login &login) {
  span.AddEvent("login", {{"given", login.otp}}); // finds: tracing-sensitive-attribute "recorded on an event"
}

void statusBad(trace::Span &span, const Customer &customer) {
  span.SetStatus(trace::StatusCode::kError, "unknown: " + customer.email); // finds: tracing-sensitive-attribute "recorded on a span status"
}

void nameBad(const Customer &customer) {
  auto span = tracer()->StartSpan("customer.load " + customer.email); // finds: tracing-sensitive-attribute "a span name", tracing-high-cardinality-span-name
  trace::Scope scope(span);
}

void headerBad(trace::Span &span, const Request &request) {
  span.SetAttribute("http.header", request.headers["Authorization"]); // finds: tracing-sensitive-attribute
}

void containerBad(const Login &login) {
  std::map<std::string, std::string> attributes;
  attributes["login.text"] = login.password; // finds: tracing-sensitive-attribute
  auto span = tracer()->StartSpan("login", attributes);
  trace::Scope scope(span);
}

void keyBad(trace::Span &span, const std::string &text) {
  span.SetAttribute("user.password", text); // finds: tracing-sensitive-attribute (likely) "'user.password'"
}

static void annotate(trace::Span &span, const std::string &text) {
  span.SetAttribute("note", text);
}

void helperBad(trace::Span &span, const Customer &customer) {
  annotate(span, customer.phone_number); // finds: tracing-sensitive-attribute "'customer.phone_number'"
}

void lambdaBad(trace::Span &span, const Login &login) {
  auto record = [&] {
    span.SetAttribute("login.text", login.password); // finds: tracing-sensitive-attribute
  };
  record();
}

void macroBad(trace::Span *span, const Login &login) {
  SHOP_RECORD(span, "login.text", login.password); // finds: tracing-sensitive-attribute
}

void cutBad(trace::Span &span, const std::string &password) {
  span.SetAttribute("login.text", password.substr(0, 4)); // finds: tracing-sensitive-attribute
}

void otherBranchBad(trace::Span &span, const Login &login, bool debug) {
  std::string text = "***";
  if (debug)
    text = login.password; // finds: tracing-sensitive-attribute
  span.SetAttribute("login.text", text);
}

void pointerBad(trace::Span &span, const char *client_secret) {
  span.SetAttribute("client.text", client_secret); // finds: tracing-sensitive-attribute
}

struct Account {
  std::string name, password;
};

void boundBad(trace::Span &span, const Account &account) {
  auto [name, text] = account;
  span.SetAttribute("account.text", text); // finds: tracing-sensitive-attribute "'text' is a secret"
  span.SetAttribute("account.name", name);
}

void environmentBad(trace::Span &span) {
  const char *text = std::getenv("DB_PASSWORD"); // finds: tracing-sensitive-attribute
  span.SetAttribute("db.text", text);
}

void foundBad(trace::Span &span, const std::map<std::string, std::string> &headers) {
  span.SetAttribute("http.text", headers.find("cookie")->second); // finds: tracing-sensitive-attribute
}

void foundBeforeBad(trace::Span &span, const std::map<std::string, std::string> &headers) {
  auto entry = headers.find("authorization");
  if (entry != headers.end())
    span.SetAttribute("http.text", entry->second); // finds: tracing-sensitive-attribute
}

// What a helper's own parameter tells is told in the helper, once.
static void notePassword(trace::Span &span, const std::string &password) {
  span.SetAttribute("login.note", password); // finds: tracing-sensitive-attribute "'password'"
}

void toldInTheHelperOk(trace::Span &span, const std::string &user_password) { notePassword(span, user_password); }

// What is worse than the parameter says is told where it is given.
static void noteUser(trace::Span &span, const std::string &user_id) { span.SetAttribute("login.by", user_id); }

void worseThanToldBad(trace::Span &span, const std::string &password) {
  noteUser(span, password); // finds: tracing-sensitive-attribute "'password' is a secret"
}
