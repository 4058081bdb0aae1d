// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;

using Headers = std::multimap<std::string, std::string>;

struct Request {
  Headers headers;
  std::map<std::string, std::string> labels;
};

bool isAllowed(const std::string &name);

void everyHeaderBad(trace::Span &span, const Request &request) {
  for (const auto &header : request.headers)
    span.SetAttribute("http.request.header." + header.first, header.second); // finds: tracing-sensitive-attribute "'header.second' is a secret"
}

void everyBoundHeaderBad(trace::Span &span, const Request &request) {
  for (const auto &[name, text] : request.headers)
    span.SetAttribute(name, text); // finds: tracing-sensitive-attribute
}

void iteratedBad(trace::Span &span, const Headers &headers) {
  for (auto it = headers.begin(); it != headers.end(); ++it)
    span.SetAttribute("h." + it->first, std::string(it->second)); // finds: tracing-sensitive-attribute
}

void allowedOk(trace::Span &span, const Request &request) {
  for (const auto &[name, text] : request.headers)
    if (isAllowed(name))
      span.SetAttribute("http.request.header." + name, text);
  for (const auto &header : request.headers) {
    if (header.first == "x-other")
      continue;
    span.SetAttribute("http.request.header." + header.first, header.second);
  }
}

void oneOk(trace::Span &span, const Request &request) {
  for (const auto &header : request.headers)
    span.SetAttribute("http.request.last", header.second);
  for (const auto &label : request.labels)
    span.SetAttribute("label." + label.first, label.second);
}

// What an error says of itself has no headers.
struct ErrorInfo {
  const Headers &metadata() const;
};
struct Call {
  const Headers &metadata() const;
};
void errorOk(trace::Span &span, const ErrorInfo &info) {
  for (const auto &[name, text] : info.metadata())
    span.SetAttribute("error.metadata." + name, text);
}
void callBad(trace::Span &span, const Call &call) {
  for (const auto &[name, text] : call.metadata())
    span.SetAttribute("rpc.metadata." + name, text); // finds: tracing-sensitive-attribute
}

// What is asked for says what it is.

enum class Field { authorization, accept };

struct Incoming {
  std::string get(const std::string &name) const;
  std::string get(Field name) const;
  const std::string *find(const char *name) const;
  std::optional<std::string> header(const std::string &name) const;
  bool has(const std::string &name) const;
  std::string translate(const std::string &text) const;
};
std::string readSetting(const char *name);

void askedBad(trace::Span &span, const Incoming &incoming) {
  span.SetAttribute("a", incoming.get("Authorization")); // finds: tracing-sensitive-attribute
  if (auto *text = incoming.find("cookie")) // finds: tracing-sensitive-attribute
    span.SetAttribute("b", *text);
  span.SetAttribute("c", *incoming.header("set-cookie")); // finds: tracing-sensitive-attribute
  span.SetAttribute("d", incoming.get(Field::authorization)); // finds: tracing-sensitive-attribute
  span.SetAttribute("e", readSetting("db_password")); // finds: tracing-sensitive-attribute
}

void askedOk(trace::Span &span, const Incoming &incoming) {
  span.SetAttribute("a", incoming.get("accept"));
  span.SetAttribute("b", incoming.get(Field::accept));
  span.SetAttribute("c", incoming.has("authorization"));
  span.SetAttribute("d", incoming.get("authorization").empty());
  span.SetAttribute("e", incoming.translate("password"));
  span.SetAttribute("f", readSetting("password_file"));
}

// Lists that helpers make.

struct Account {
  std::string region, passphrase;
};
using List = std::vector<std::pair<std::string, std::string>>;

static List listed(const Account &account) {
  return {{"account.region", account.region}, {"account.words", account.passphrase}}; // finds: tracing-sensitive-attribute
}
static std::map<std::string, std::string> gathered(const std::string &text) {
  std::map<std::string, std::string> all;
  all["account.text"] = text;
  all.emplace("account.kind", "plain");
  return all;
}
static List plain(const Account &account) { return {{"account.region", account.region}}; }

void startBad(trace::Tracer &tracer, const Account &account) {
  auto span = tracer.StartSpan("account.open", listed(account));
}
void eventBad(trace::Span &span, const Account &account) {
  span.AddEvent("opened", gathered(account.passphrase)); // finds: tracing-sensitive-attribute
}
void plainOk(trace::Tracer &tracer, trace::Span &span, const Account &account) {
  auto inner = tracer.StartSpan("account.open", plain(account));
  span.AddEvent("opened", gathered(account.region));
}

// A helper records each of them.
static void note(trace::Span &span, const std::string &key, const std::string &text) {
  span.SetAttribute(key, text);
}
void helperBad(trace::Span &span, const Request &request) {
  for (const auto &[name, text] : request.headers)
    note(span, "http.request.header." + name, text); // finds: tracing-sensitive-attribute
}
void helperAskedOk(trace::Span &span, const Request &request) {
  for (const auto &[name, text] : request.headers)
    if (name == "accept")
      note(span, "http.request.header.accept", text);
}

// How long each of them is tells nothing of what it says.
void lengthsOk(trace::Span &span, const Request &request) {
  for (const auto &header : request.headers)
    span.SetAttribute("h." + header.first, static_cast<int>(header.second.size()));
}
// Those of the program's own are no credentials.
void ownOk(trace::Span &span, const Request &request) {
  for (const auto &header : request.headers)
    if (header.first.rfind("x-shop-", 0) == 0)
      span.SetAttribute("h." + header.first, header.second);
}
