// RUN: %expectations %s

// Keys that are made of what comes in.

#include "opentelemetry/baggage/baggage.h"
#include "opentelemetry/metrics/meter.h"
#include "opentelemetry/metrics/sync_instruments.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cstdio>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace metrics = opentelemetry::metrics;
namespace nostd = opentelemetry::nostd;

using Headers = std::multimap<std::string, std::string>;

struct Request {
  Headers headers;
  std::map<std::string, std::string> labels;
  std::unordered_map<std::string, std::string> properties;
  std::string path;
  std::string user_id;
  std::string query;
};

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1");
}

void idBad(trace::Span &span, const std::string &user_id) {
  span.SetAttribute("user." + user_id, true); // finds: tracing-dynamic-attribute-key "attribute key depends on 'user_id', which is unbounded"
}

void numberBad(trace::Span &span, int order_id, int total) {
  span.SetAttribute("order." + std::to_string(order_id) + ".total", total); // finds: tracing-dynamic-attribute-key "'order_id'"
}

void pathBad(trace::Span &span, const Request &request) {
  span.SetAttribute("hits" + request.path, 1); // finds: tracing-dynamic-attribute-key "'request.path'"
}

void localBad(trace::Span &span, const Request &request) {
  std::string key = "seen.";
  key += request.user_id; // finds: tracing-dynamic-attribute-key
  span.SetAttribute(key, true);
}

void formattedBad(trace::Span &span, int session_id) {
  char key[64];
  std::snprintf(key, sizeof key, "session.%d", session_id); // finds: tracing-dynamic-attribute-key
  span.SetAttribute(key, true);
}

void atStartBad(const std::string &trace_id) {
  auto span = tracer()->StartSpan("orders.get", {{"trace." + trace_id, true}}); // finds: tracing-dynamic-attribute-key
  trace::Scope scope(span);
}

void pairsBad(const std::string &message_id) {
  std::vector<std::pair<std::string, std::string>> fields;
  fields.emplace_back("message." + message_id, "seen"); // finds: tracing-dynamic-attribute-key
  auto span = tracer()->StartSpan("orders.get", fields);
  trace::Scope scope(span);
}

void subscriptBad(const std::string &order_id) {
  std::map<std::string, std::string> fields;
  fields["order." + order_id] = "seen"; // finds: tracing-dynamic-attribute-key
  auto span = tracer()->StartSpan("orders.get", fields);
  trace::Scope scope(span);
}

void eventBad(trace::Span &span, const std::string &customer_id) {
  span.AddEvent("seen", {{"customer." + customer_id, true}}); // finds: tracing-dynamic-attribute-key
}

void instrumentBad(metrics::Counter<std::uint64_t> &hits, const Request &request) {
  hits.Add(1, {{"path." + request.path, true}}); // finds: tracing-dynamic-attribute-key
}

void currentBad(const std::string &account_id) {
  trace::Tracer::GetCurrentSpan()->SetAttribute("account." + account_id, 1); // finds: tracing-dynamic-attribute-key
}

void headersBad(trace::Span &span, const Request &request) {
  for (const auto &header : request.headers)
    span.SetAttribute("http.request.header." + header.first, header.second); // finds: tracing-dynamic-attribute-key "'header.first'"
}

void boundHeadersBad(trace::Span &span, const Request &request) {
  for (const auto &[name, text] : request.headers)
    span.SetAttribute(name, text); // finds: tracing-dynamic-attribute-key "'name'"
}

void labelsBad(trace::Span &span, const Request &request) {
  for (const auto &[key, value] : request.labels)
    span.SetAttribute("label." + key, value); // finds: tracing-dynamic-attribute-key
}

void propertiesBad(trace::Span &span, const Request &request) {
  for (auto it = request.properties.begin(); it != request.properties.end(); ++it)
    span.SetAttribute("p." + it->first, it->second); // finds: tracing-dynamic-attribute-key
}

struct Upload {
  Headers x_meta_map;
  Headers tags;
};
void metaBad(trace::Span &span, const Upload &upload) {
  for (const auto &[key, value] : upload.x_meta_map)
    span.SetAttribute("meta." + key, value); // finds: tracing-dynamic-attribute-key "'key'"
}
void tagsBad(trace::Span &span, const Upload *upload) {
  for (const auto &[key, value] : upload->tags)
    span.SetAttribute("tag." + key, value); // finds: tracing-dynamic-attribute-key
}

static void tag(trace::Span &span, const std::string &key, const std::string &value) {
  span.SetAttribute(key, value);
}

static void tagUser(trace::Span &span, const std::string &field) {
  span.SetAttribute("user." + field, true);
}

void helperBad(trace::Span &span, const std::string &session_id) {
  tag(span, "session." + session_id, "open"); // finds: tracing-dynamic-attribute-key "'session_id'"
  tagUser(span, session_id); // finds: tracing-dynamic-attribute-key
}

void headerHelperBad(trace::Span &span, const Request &request) {
  for (const auto &[name, text] : request.headers)
    tag(span, name, text); // finds: tracing-dynamic-attribute-key
}

// Below, nothing is wrong.

void literalOk(trace::Span &span, const std::string &user_id) {
  span.SetAttribute("user.id", user_id);
  span.SetAttribute(std::string("user.") + "name", user_id);
}

enum class Side { Left, Right };
static const char *nameOf(Side side) { return side == Side::Left ? "left" : "right"; }

void finiteOk(trace::Span &span, Side side, bool first) {
  span.SetAttribute(std::string("side.") + nameOf(side), 1);
  span.SetAttribute(first ? "order.first" : "order.last", 1);
  span.SetAttribute(std::string("step.") + (first ? "one" : "two"), 1);
}

void suffixOk(trace::Span &span, const std::string &key) {
  span.SetAttribute(key + ".count", 1);
  span.SetAttribute("shop." + key, 1);
}

void givenOk(trace::Span &span, const std::string &key, nostd::string_view name) {
  span.SetAttribute(key, 1);
  span.SetAttribute(name, 1);
}

// A wrapper says nothing of the keys that it is given, whatever it calls them.
void wrapperOk(trace::Span &span, const std::string &id) { span.SetAttribute(id, 1); }

void numberAloneBad(trace::Span &span, int order_id) {
  span.SetAttribute(std::to_string(order_id), 1); // finds: tracing-dynamic-attribute-key
}
void idAloneBad(trace::Span &span, const std::string &order_id) {
  span.SetAttribute(order_id, 1); // finds: tracing-dynamic-attribute-key
}
void keyAloneOk(trace::Span &span, const std::string &order_key, const std::string &json_path) {
  span.SetAttribute(order_key, 1);
  span.SetAttribute(json_path, 1);
}

void wrappedOk(trace::Span &span) {
  tag(span, "order.id", "7");
  tagUser(span, "name");
  wrapperOk(span, "order.count");
}

void tableOk(trace::Span &span) {
  static constexpr const char *kKeys[] = {"order.first", "order.second"};
  for (const char *key : kKeys)
    span.SetAttribute(key, 1);
}

void literalMapOk(trace::Span &span) {
  const std::map<std::string, std::string> labels{{"app", "shop"}, {"tier", "front"}};
  for (const auto &[key, value] : labels)
    span.SetAttribute("label." + key, value);
}

void filledMapOk(trace::Span &span, const std::string &tier) {
  std::map<std::string, std::string> labels;
  labels["app"] = "shop";
  labels.emplace("tier", tier);
  for (const auto &[key, value] : labels)
    span.SetAttribute(key, value);
}

// The keys are its callers'.
void applyOk(trace::Span &span, const std::map<std::string, std::string> &attributes) {
  for (const auto &[key, value] : attributes)
    span.SetAttribute(key, value);
}

void applyLabelsOk(trace::Span &span, const std::map<std::string, std::string> &labels) {
  for (const auto &[key, value] : labels)
    span.SetAttribute(key, value);
}

void applyPairsOk(trace::Span &span, const std::vector<std::pair<std::string, std::string>> &tags) {
  for (const auto &tag : tags)
    span.SetAttribute(tag.first, tag.second);
}

// They are tags of spans.
struct SpanStart {
  Headers tags;
};
void adapterOk(trace::Span &span, const SpanStart &start) {
  for (const auto &[key, value] : start.tags)
    span.SetAttribute(key, value);
}
struct Uploads {
  Headers tags;
  void ownTagsOk(trace::Span &span) {
    for (const auto &[key, value] : tags)
      span.SetAttribute(key, value);
  }
};

bool isAllowed(const std::string &name);

void allowedOk(trace::Span &span, const Request &request) {
  for (const auto &[name, text] : request.headers)
    if (isAllowed(name))
      span.SetAttribute("http.request.header." + name, text);
  for (const auto &[name, text] : request.labels) {
    if (name != "app")
      continue;
    span.SetAttribute("label." + name, text);
  }
}

void namedOk(trace::Span &span, const Request &request) {
  for (const auto &[name, text] : request.headers)
    span.SetAttribute("http.request.last", text);
  if (auto it = request.headers.find("accept"); it != request.headers.end())
    span.SetAttribute("http.request.header.accept", it->second);
}

void countedOk(trace::Span &span, const Request &request) {
  span.SetAttribute("headers.count", static_cast<int>(request.headers.size()));
}

void hashedOk(trace::Span &span, const std::string &key_prefix, int shard) {
  span.SetAttribute(key_prefix + "." + std::to_string(shard % 4), 1);
}

void methodOk(trace::Span &span, const std::string &method) { span.SetAttribute("calls." + method, 1); }

void copiedOk(trace::Span &span) {
  std::string key = "order.count";
  nostd::string_view view = key;
  span.SetAttribute(view, 1);
  const std::string user_id = "anonymous";
  span.SetAttribute("user." + user_id, 1);
}

template <int Shard> void templateOk(trace::Span &span) {
  span.SetAttribute("shard." + std::to_string(Shard), 1);
}
template void templateOk<3>(trace::Span &);

// Constants that are defined elsewhere are called after what their key is of.
namespace keys {
extern const std::string kErrorMessage;
extern const char *const kHttpUrl;
struct Names {
  static const std::string statement;
};
} // namespace keys

void externConstantOk(trace::Span &span) {
  span.SetAttribute(keys::kErrorMessage, "none");
  span.SetAttribute(keys::kHttpUrl, "none");
  span.SetAttribute(keys::Names::statement, "none");
}

void functionOk(trace::Span &span) { span.SetAttribute(__func__, 1); }

// Spans are named by other checks, values are not keys, and baggage is no index.
void otherPlacesOk(trace::Span &span, const std::string &user_id) {
  span.AddEvent("seen", {{"user.id", user_id}});
}

void baggageOk(nostd::shared_ptr<opentelemetry::baggage::Baggage> carried, const std::string &user_id) {
  auto more = carried->Set("user." + user_id, "seen");
}

void suppressedOk(trace::Span &span, const std::string &user_id) {
  // NOLINTNEXTLINE(tracing-dynamic-attribute-key): three test users
  span.SetAttribute("user." + user_id, true);
}

// It is a client's, but nothing says so.
void FN_plainName(trace::Span &span, const std::string &input) { span.SetAttribute(input, 1); }

// One of many, by what it is called.
struct Bid {
  std::string partner, currency;
  double price = 0;
};

void eachEntityBad(trace::Span &span, const std::vector<Bid> &bids) {
  for (const Bid &bid : bids)
    span.SetAttribute("bid." + bid.partner, bid.price); // finds: tracing-dynamic-attribute-key (likely) "attribute key names one 'bid.partner', of which there are many"
}

void entityBad(trace::Span &span, const std::string &user) {
  span.SetAttribute("presence." + user + ".seen", true); // finds: tracing-dynamic-attribute-key "'user'"
}

void entityInLocalBad(trace::Span &span, const std::string &best_customer) {
  const std::string key = "orders." + best_customer; // finds: tracing-dynamic-attribute-key
  span.SetAttribute(key, 3);
}

void entityElementBad(trace::Span &span, const std::vector<std::string> &tenants) {
  for (const std::string &tenant : tenants)
    span.SetAttribute("quota." + tenant, 1); // finds: tracing-dynamic-attribute-key
}

void entityValueOk(trace::Span &span, const Bid &bid) {
  span.SetAttribute("bid.partner", bid.partner);
  span.SetAttribute("bid." + bid.currency, bid.price);
}

void entityAloneOk(trace::Span &span, const std::string &user) { span.SetAttribute(user, 1); }

void seatOk(trace::Span &span, int player, bool member) {
  span.SetAttribute("score." + std::to_string(player % 2), 1);
  span.SetAttribute(std::string("is.") + (member ? "member" : "guest"), true);
}

void prefixOk(trace::Span &span, const std::string &user_prefix, const std::string &device_class) {
  span.SetAttribute("calls." + user_prefix, 1);
  span.SetAttribute("calls." + device_class, 1);
}

enum class Member { Gold, Plain };
static const char *nameOf(Member member) { return member == Member::Gold ? "gold" : "plain"; }
void enumeratedOk(trace::Span &span, Member member) { span.SetAttribute(std::string("calls.") + nameOf(member), 1); }

namespace keys {
extern const std::string kUser;
const std::string kPartner = "partner";
} // namespace keys
void entityConstantOk(trace::Span &span) {
  span.SetAttribute("calls." + keys::kUser, 1);
  span.SetAttribute("calls." + keys::kPartner, 1);
}

// Something else is asked in the loop, which leaves this to all.
void besideBad(trace::Span &span, const Headers &headers) {
  for (const auto &[name, value] : headers) {
    if (name == "accept")
      span.SetAttribute("accepted", value);
    span.SetAttribute("seen." + name, 1); // finds: tracing-dynamic-attribute-key
  }
}
void listedOk(trace::Span &span, const Headers &headers) {
  for (const auto &[name, value] : headers) {
    if (name != "accept")
      continue;
    span.SetAttribute("seen." + name, 1);
  }
}
void vehiclesBad(trace::Span &span, const std::map<std::string, int> &loads) {
  for (const auto &[vehicle, load] : loads)
    span.SetAttribute("load." + vehicle, load); // finds: tracing-dynamic-attribute-key (likely)
}

// How the name of a header begins says nothing of how it goes on.

struct Call {
  std::multimap<std::string, std::string> headers_in;
};
void prefixedBad(const Call &call) {
  auto span = tracer()->StartSpan("call.read");
  for (const auto &header : call.headers_in)
    if (header.first.rfind("x-shop-", 0) == 0)
      span->SetAttribute("shop." + header.first, "seen"); // finds: tracing-dynamic-attribute-key
}
bool isAllowed(const std::string &name);
void prefixedAndAllowedOk(const Call &call) {
  auto span = tracer()->StartSpan("call.read");
  for (const auto &header : call.headers_in)
    if (header.first.rfind("x-shop-", 0) == 0 && isAllowed(header.first))
      span->SetAttribute("shop." + header.first, "seen");
}
void wholeOk(const Call &call) {
  auto span = tracer()->StartSpan("call.read");
  for (const auto &header : call.headers_in)
    if (header.first == "x-shop-region")
      span->SetAttribute("shop." + header.first, "seen");
}
