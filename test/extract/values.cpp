// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py %t.json %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <sstream>
#include <string>

namespace trace = opentelemetry::trace;

enum class Verb { Get, Put };

static std::string verbName(Verb verb) {
  switch (verb) {
  case Verb::Get:
    return "get";
  case Verb::Put:
    return "put";
  }
  return "other";
}

static std::string prefixed(const std::string &text) { return "p:" + text; }

static std::string endless(int depth) { return depth ? endless(depth - 1) : "end"; }

struct Request {
  std::string path, route, body;
};

void record(trace::Span &span, const Request &request, const std::string &password,
            const std::string &user_id, int number, bool cached, Verb verb,
            const std::string &other) {
  std::string name = "a";
  name += user_id;
  span.SetAttribute("append", name);
  name = "b";
  span.SetAttribute("overwritten", name);
  if (cached)
    name = "c";
  span.SetAttribute("branches", name);
  if (cached)
    name += other;
  span.SetAttribute("maybe more", name);
  if (cached)
    name = "<" + name + ">";
  span.SetAttribute("around", name);
  std::ostringstream stream;
  stream << "n" << number;
  span.SetAttribute("stream", stream.str());
  span.SetAttribute("ternary", cached ? "hit" : "miss");
  span.SetAttribute("enum", verbName(verb));
  span.SetAttribute("helper", prefixed(request.path));
  span.SetAttribute("recursion", endless(3));
  span.SetAttribute("route", request.route);
  span.SetAttribute("body", request.body.data());
  span.SetAttribute("cut", request.body.substr(0, 10));
  span.SetAttribute("measured", static_cast<int>(password.size()));
  span.SetAttribute("secret", password);
  span.SetAttribute("other", other);
}

//= record: span of parameter 0: "append" = name{("a" + #3 [unbounded, identity by user id])}
//= record: span of parameter 0: "overwritten" = name{"b"}
//= record: span of parameter 0: "branches" = name{("c" | "b")}
//= record: span of parameter 0: "maybe more" = name{(("c" | "b") + (#7 | ""))}
//= record: span of parameter 0: "around" = name{(("<" + ("c" | "b") + (#7 | "") + ">") | (("c" | "b") + (#7 | "")))}
//= record: span of parameter 0: "stream" = stream{("" + "n" + #4 [unbounded])}
//= record: span of parameter 0: "ternary" = ("hit" | "miss")
//= record: span of parameter 0: "enum" = verbName(("get" | "put" | "other"))
//= record: span of parameter 0: "helper" = prefixed(("p:" + .path [unbounded]))
//= record: span of parameter 0: "recursion" = endless()
//= record: span of parameter 0: "route" = .route [bounded]
//= record: span of parameter 0: "body" = .body [unbounded, large by body]
//= record: span of parameter 0: "cut" = std::basic_string::substr(.body [unbounded, large by body]) [truncates]
//= record: span of parameter 0: "measured" = std::basic_string::size(#2 [secret by password]) [unbounded, measures]
//= record: span of parameter 0: "secret" [secret by secret] = #2 [secret by password]
//= record: span of parameter 0: "other" = #7
