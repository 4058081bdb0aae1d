// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py %t.json %s

#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/semconv/http_attributes.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace nostd = opentelemetry::nostd;
namespace semconv = opentelemetry::semconv;

#define SHOP_SET(span, key, value) (span)->SetAttribute(key, value)

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("t", "1");
}

static constexpr char kShop[] = "shop.name";

static void tag(trace::Span &span, nostd::string_view key, const std::string &text) {
  span.SetAttribute(key, text);
}

void lists(const std::string &shop) {
  auto span = tracer()->StartSpan("lists", {{kShop, shop}, {"shop.open", true}});
  span->AddEvent("opened", {{"at", 8}});
}

void containers(const std::string &shop) {
  std::map<std::string, std::string> attributes{{"map", shop}};
  attributes["later"] = "x";
  auto first = tracer()->StartSpan("map", attributes);
  std::vector<std::pair<nostd::string_view, common::AttributeValue>> pairs;
  pairs.emplace_back("vector", 1);
  auto second = tracer()->StartSpan("vector", pairs);
  auto third = tracer()->StartSpan("made", common::MakeAttributes({{"made", shop.c_str()}}));
}

void unreadable(const std::map<std::string, std::string> &given) {
  auto span = tracer()->StartSpan("unreadable", given);
}

void constants(const std::string &method) {
  auto span = tracer()->StartSpan("constants");
  span->SetAttribute(semconv::http::kHttpRequestMethod, method);
  SHOP_SET(span, "by macro", method);
  tag(*span, "by helper", method);
  trace::Tracer::GetCurrentSpan()->SetAttribute("on the active", 1);
  span->SetStatus(trace::StatusCode::kError, "failed");
}

template <typename T> void generic(T number) {
  auto span = tracer()->StartSpan("generic");
  span->SetAttribute("number", number);
}
template void generic<int>(int);

//= lists: span "lists" parent=ambient
//= containers: span "map" parent=ambient
//= containers: span "vector" parent=ambient
//= containers: span "made" parent=ambient
//= unreadable: span "unreadable" parent=ambient
//= constants: span "constants" parent=ambient
//= generic: span "generic" parent=ambient
//= lists: event named "opened"
//= tag: span of parameter 0: #1 = #2
//= lists: span of span 0: "shop.name" = #0
//= lists: span of span 0: "shop.open" = "1"
//= lists: event of span 0: ? = "opened"
//= lists: event of span 0: "at" = "8"
//= containers: span of span 1: "map" = #0
//= containers: span of span 1: "later" = "x"
//= containers: span of span 2: "vector" = "1"
//= containers: span of span 3: "made" = #0
//= unreadable: span of span 4: all of #0
//= constants: span of span 5: kHttpRequestMethod{"http.request.method"} = #0 [bounded]
//= constants: span of span 5: "by macro" = #0 [bounded]
//= constants: span of current: "on the active" = "1"
//= constants: status of span 5: ? = "failed"
//= generic: span of span 6: "number" = #0 [unbounded]
//= constants: span of span 5: "by helper" = #0 [bounded]
