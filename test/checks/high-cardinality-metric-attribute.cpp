// RUN: %expectations %s

// Attributes of instruments: each value is one more time series.

#include "opentelemetry/metrics/async_instruments.h"
#include "opentelemetry/metrics/meter.h"
#include "opentelemetry/metrics/observer_result.h"
#include "opentelemetry/metrics/provider.h"
#include "opentelemetry/metrics/sync_instruments.h"
#include "opentelemetry/trace/provider.h"

#include <exception>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace common = opentelemetry::common;
namespace context = opentelemetry::context;
namespace metrics = opentelemetry::metrics;
namespace nostd = opentelemetry::nostd;

using Counter = metrics::Counter<std::uint64_t>;
using Histogram = metrics::Histogram<double>;

struct Request {
  std::string method, route, path, url, user_id, session_id, body;
  int status = 0;
};

struct Order {
  std::string id;
  std::string kind;
  std::int64_t number = 0;
};

void userBad(Counter &requests, const std::string &user_id) {
  requests.Add(1, {{"user.id", user_id}}); // finds: tracing-high-cardinality-metric-attribute "metric attribute 'user.id' depends on 'user_id', which is unbounded"
}

void pathBad(Counter &requests, const Request &request) {
  requests.Add(1, {{"http.request.method", request.method}, {"url.path", request.path}}); // finds: tracing-high-cardinality-metric-attribute "'request.path'"
}

void idBad(Counter &orders, const Order &order) {
  orders.Add(1, {{"order", order.id}}); // finds: tracing-high-cardinality-metric-attribute "'order.id'"
}

void numberBad(Counter &orders, std::int64_t order_id) {
  orders.Add(1, {{"order.id", order_id}}); // finds: tracing-high-cardinality-metric-attribute
  orders.Add(1, {{"order.id", std::to_string(order_id)}}); // finds: tracing-high-cardinality-metric-attribute
}

void histogramBad(Histogram &durations, const Request &request, const context::Context &now) {
  durations.Record(0.5, {{"session", request.session_id}}, now); // finds: tracing-high-cardinality-metric-attribute
}

void upDownBad(metrics::UpDownCounter<std::int64_t> &open, const std::string &connection_id) {
  open.Add(-1, {{"connection", connection_id}}); // finds: tracing-high-cardinality-metric-attribute
}

void contextBad(Counter &requests, const std::string &trace_id, const context::Context &now) {
  requests.Add(1, {{"trace", trace_id}}, now); // finds: tracing-high-cardinality-metric-attribute
}

void mapBad(Counter &requests, const Request &request) {
  std::map<std::string, std::string> labels{{"method", request.method}};
  labels["url"] = request.url; // finds: tracing-high-cardinality-metric-attribute
  requests.Add(1, labels);
}

void pairsBad(Counter &requests, const std::string &request_id) {
  std::vector<std::pair<std::string, std::string>> labels;
  labels.emplace_back("request", request_id); // finds: tracing-high-cardinality-metric-attribute
  requests.Add(1, labels);
}

void viewBad(Counter &requests, const std::string &customer_id) {
  std::map<std::string, std::string> labels{{"customer", customer_id}}; // finds: tracing-high-cardinality-metric-attribute
  requests.Add(1, common::KeyValueIterableView<decltype(labels)>(labels));
}

void concatenatedBad(Counter &requests, const Request &request) {
  requests.Add(1, {{"call", request.method + " " + request.path}}); // finds: tracing-high-cardinality-metric-attribute
}

void localBad(Counter &requests, const Request &request) {
  std::string who = request.user_id; // finds: tracing-high-cardinality-metric-attribute
  requests.Add(1, {{"who", who}});
}

void exceptionBad(Counter &failures) {
  try {
    throw 1;
  } catch (const std::exception &error) {
    failures.Add(1, {{"error", error.what()}}); // finds: tracing-high-cardinality-metric-attribute "'error.what()'"
  }
}

static void count(Counter &requests, const std::string &who) { requests.Add(1, {{"who", who}}); }

void helperBad(Counter &requests, const std::string &user_id) {
  count(requests, user_id); // finds: tracing-high-cardinality-metric-attribute "'user_id'"
}

class Meters {
public:
  void failed(const std::string &kind, const std::string &order_id) {
    failures_->Add(1, {{"kind", kind}, {"order", order_id}}); // finds: tracing-high-cardinality-metric-attribute
  }

private:
  nostd::unique_ptr<Counter> failures_;
};

void observedBad(metrics::ObserverResultT<std::int64_t> &result, const std::string &device_uuid) {
  result.Observe(7, {{"device", device_uuid}}); // finds: tracing-high-cardinality-metric-attribute
}

void callbackBad(metrics::ObserverResult result, void *state) {
  auto *order = static_cast<Order *>(state);
  nostd::get<nostd::shared_ptr<metrics::ObserverResultT<std::int64_t>>>(result)->Observe(
      1, {{"order", order->id}}); // finds: tracing-high-cardinality-metric-attribute
}

void createdBad(const std::string &email) {
  auto counter = metrics::Provider::GetMeterProvider()->GetMeter("shop")->CreateUInt64Counter("logins");
  counter->Add(1, {{"contact", email}}); // finds: tracing-high-cardinality-metric-attribute
}

// Below, nothing is wrong.

void literalOk(Counter &requests) { requests.Add(1, {{"kind", "read"}, {"cached", true}}); }

void boundedOk(Counter &requests, const Request &request) {
  requests.Add(1, {{"http.request.method", request.method},
                   {"http.route", request.route},
                   {"http.response.status_code", request.status}});
}

enum class Kind { Read, Write };
static const char *nameOf(Kind kind) { return kind == Kind::Read ? "read" : "write"; }

void enumOk(Counter &requests, Kind kind) {
  requests.Add(1, {{"kind", nameOf(kind)}, {"number", static_cast<int>(kind)}});
}

void flagOk(Counter &requests, const std::string &user_id) {
  requests.Add(1, {{"signed_in", !user_id.empty()}});
}

void choiceOk(Counter &requests, bool hit) { requests.Add(1, {{"cache", hit ? "hit" : "miss"}}); }

void noneOk(Counter &requests, const std::string &user_id) {
  if (user_id != "test")
    requests.Add(1);
}

void amountOk(Counter &bytes, const Request &request) { bytes.Add(request.body.size(), {{"way", "in"}}); }

void unknownOk(Counter &requests, const std::string &what, const std::string &kind) {
  requests.Add(1, {{"what", what}, {"kind", kind}});
}

void constantOk(Counter &requests) {
  const std::string user_id = "anonymous";
  requests.Add(1, {{"user", user_id}});
}

void tableOk(Counter &requests) {
  static constexpr const char *kShards[] = {"a", "b"};
  for (const char *shard : kShards)
    requests.Add(1, {{"shard", shard}});
}

void clampedOk(Counter &requests, unsigned number) {
  requests.Add(1, {{"bucket", static_cast<int>(number % 16)}});
}

void hashBucketOk(Counter &requests, const std::string &user_id) {
  requests.Add(1, {{"bucket", static_cast<int>(std::hash<std::string>{}(user_id) % 8)}});
}

void statusOk(Counter &requests, int status) { requests.Add(1, {{"http.response.status_code", status}}); }

void classOk(Counter &requests, const Order &order) { requests.Add(1, {{"order.kind", order.kind}}); }

void countedOk(Counter &requests, int worker) { requests.Add(1, {{"worker", worker}}); }

void hostOk(Counter &requests, const std::string &region, const std::string &service_name) {
  requests.Add(1, {{"cloud.region", region}, {"service.name", service_name}});
}

void givenOk(Counter &requests, const std::map<std::string, std::string> &labels) { requests.Add(1, labels); }

void helperOk(Counter &requests) { count(requests, "nobody"); }

void errorTypeOk(Counter &failures, const std::string &error_type) {
  failures.Add(1, {{"error.type", error_type}});
}

void metersOk(Meters &meters) { meters.failed("timeout", "none"); }

// On spans this is what one looks for.
void spanOk(trace::Span &span, const std::string &user_id) {
  span.SetAttribute("user.id", user_id);
  span.AddEvent("seen", {{"user.id", user_id}});
}

void keyOk(Counter &requests) { requests.Add(1, {{"user_id", "none"}}); }

void observedOk(metrics::ObserverResultT<double> &result, Kind kind) {
  result.Observe(0.5, {{"kind", nameOf(kind)}});
}

void instrumentNameOk() {
  auto counter = metrics::Provider::GetMeterProvider()->GetMeter("shop")->CreateUInt64Counter("orders");
  counter->Add(1, {{"kind", "a"}});
}

void suppressedOk(Counter &requests, const std::string &user_id) {
  requests.Add(1, {{"user.id", user_id}}); // NOLINT(tracing-high-cardinality-metric-attribute): a view drops it
}

// Whose it is stands in another object's field by a plain name.
void FN_plainName(Counter &requests, const std::string &value) { requests.Add(1, {{"value", value}}); }

// What the key calls it, where the value has no telling name.

struct Transfer {
  std::string from, currency;
};
void keyTellsBad(Counter &counts, const Transfer &transfer) {
  counts.Add(1, {{"account.id", transfer.from}}); // finds: tracing-high-cardinality-metric-attribute (likely) "'account.id' depends on 'transfer.from'"
}
void keyOfFewOk(Counter &counts, const Transfer &transfer) {
  counts.Add(1, {{"account.currency", transfer.from}, {"currency", transfer.currency}});
}
