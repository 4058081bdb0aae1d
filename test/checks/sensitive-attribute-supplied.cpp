// RUN: %expectations %s
// about: tracing-sensitive-attribute, tracing-large-attribute
// What a callable gives that is recorded: its giver knows.

#include "opentelemetry/trace/provider.h"

#include <functional>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;

struct Login {
  std::string name, password;
};

static void lazily(trace::Span &span, const char *key, std::function<std::string()> give) {
  if (!span.IsRecording() || !give)
    return;
  const std::string value = give();
  span.SetAttribute(key, value);
}
static void handedOn(trace::Span &span, const char *key, const std::function<std::string()> &give) {
  lazily(span, key, give);
}
static void twice(trace::Span &span, const std::function<std::string(int)> &give) {
  span.SetAttribute("first", give(1));
}

void secretBad(trace::Span &span, const Login &login) {
  lazily(span, "login.word", [&] { return login.password; }); // finds: tracing-sensitive-attribute
}
void handedBad(trace::Span &span, const Login &login) {
  handedOn(span, "login.word", [&] { return login.password; }); // finds: tracing-sensitive-attribute
}
void namedBad(trace::Span &span, const Login &login) {
  auto give = [&] { return login.password; }; // finds: tracing-sensitive-attribute
  lazily(span, "login.word", give);
}
void nameOk(trace::Span &span, const Login &login) {
  lazily(span, "login.length", [&] { return std::to_string(login.password.size()); });
}
void otherOk(trace::Span &span, const Login &login) {
  lazily(span, "login.known", [&] { return login.password.empty() ? "no" : "yes"; });
}
void argumentOk(trace::Span &span, const Login &login) {
  twice(span, [&](int n) { return n > 3 ? login.password : std::string(); });
}
void runOk(trace::Span &span, const Login &login, const std::function<void(std::function<std::string()>)> &run) {
  span.SetAttribute("login.known", true);
  run([&] { return login.password; });
}

// Pairs of the project's own, which a helper records one by one.
struct Tag {
  std::string key, value;
};
static void tagged(trace::Span &span, const std::vector<Tag> &tags) {
  for (const auto &tag : tags)
    span.SetAttribute(tag.key, tag.value);
}
struct Entry {
  std::string key, kind, value;
};
static void entered(trace::Span &span, const std::vector<Entry> &entries) {
  for (const auto &entry : entries)
    span.SetAttribute(entry.key, entry.kind);
}
void tagBad(trace::Span &span, const Login &login) {
  tagged(span, {{"login.user", login.name}, {"login.word", login.password}}); // finds: tracing-sensitive-attribute
}
void tagOk(trace::Span &span, const Login &login) {
  tagged(span, {{"login.known", login.password.empty() ? "no" : "yes"}});
}
void entryOk(trace::Span &span, const Login &login) { entered(span, {{"login", "word", login.password}}); }
