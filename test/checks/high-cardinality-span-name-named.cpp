// RUN: %expectations %s

// What a thing is called tells what is in it, where nothing else does.

#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <thread>
#include <tuple>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static SpanPointer start(const std::string &name) { return tracer()->StartSpan(name); }

struct Row {
  std::string text;
  long line = 0;
};
std::string next();
Row nextRow();
std::tuple<std::string, int> nextPair();
std::optional<std::string> tryNext();
void readInto(std::string &text);

struct Store {
  std::string read(const std::string &what) const;
  const std::string &known(int at) const { return rows[at]; }
  std::vector<std::string> rows;
};

void callBad() {
  auto parcel_id = next();
  start("parcel.send " + parcel_id); // finds: tracing-high-cardinality-span-name (likely) "'parcel_id'"
}

void methodBad(const Store &store) {
  const std::string parcel_id = store.read("parcel");
  start("parcel.send " + parcel_id); // finds: tracing-high-cardinality-span-name
}

void knownMethodBad(const Store &store) {
  const std::string &invoice_url = store.known(3);
  start("invoice.print " + invoice_url); // finds: tracing-high-cardinality-span-name
}

void optionalBad() {
  auto coupon_code = tryNext();
  if (coupon_code)
    start("coupon.use " + *coupon_code); // finds: tracing-high-cardinality-span-name
  const auto customer_uuid = tryNext().value_or("none");
  start("customer.load " + customer_uuid); // finds: tracing-high-cardinality-span-name
}

void fieldBad() {
  const std::string sku = nextRow().text;
  start("stock.count " + sku); // finds: tracing-high-cardinality-span-name
}

void bindingBad() {
  auto [parcel_id, line] = nextRow();
  start("parcel.send " + parcel_id); // finds: tracing-high-cardinality-span-name "'parcel_id'"
  auto [invoice_number, count] = nextPair();
  start("invoice.print " + invoice_number); // finds: tracing-high-cardinality-span-name
}

void laterBad(bool known) {
  std::string basket_id;
  basket_id = next();
  start("basket.open " + basket_id); // finds: tracing-high-cardinality-span-name
  const std::string ticket_id = known ? next() : std::string("none");
  start("ticket.open " + ticket_id); // finds: tracing-high-cardinality-span-name
}

void outBad() {
  std::string basket_id;
  readInto(basket_id);
  start("basket.open " + basket_id); // finds: tracing-high-cardinality-span-name
}

void capturedBad() {
  auto read = [basket_id = next()] {
    start("basket.open " + basket_id); // finds: tracing-high-cardinality-span-name
  };
  read();
}

void streamBad() {
  auto search_text = next();
  std::ostringstream name;
  name << "search " << search_text; // finds: tracing-high-cardinality-span-name
  start(name.str());
}

static std::string nameOf(const std::string &basket_id) { return "basket.open " + basket_id; }

void substitutedBad(const Row &row) {
  start(nameOf(row.text)); // finds: tracing-high-cardinality-span-name "'row.text'"
}

void partBad(const std::string &order_id) {
  start("order " + order_id.substr(0, 12)); // finds: tracing-high-cardinality-span-name
}

void elementBad(const std::vector<std::string> &order_ids) {
  for (const auto &one : order_ids)
    start("order " + one); // finds: tracing-high-cardinality-span-name
}

void substitutedOk() {
  start(nameOf("all"));
}

enum class Aisle { Left, Right };
static const char *aisleName(Aisle aisle) { return aisle == Aisle::Left ? "left" : "right"; }
std::string titleOf(Aisle aisle);

void knownOk(Aisle aisle, unsigned at) {
  const std::string aisle_id = aisleName(aisle);
  start("aisle.open " + aisle_id);
  const std::string title_id = titleOf(aisle);
  start("aisle.open " + title_id);
  static constexpr const char *kDoors[] = {"north", "south"};
  const std::string door_id = kDoors[at % 2];
  start("door.open " + door_id);
  auto open = [door_id = std::string("front")] { start("door.open " + door_id); };
  open();
}

struct Route {
  std::string pattern, kind;
};

void boundedOk(const Route &route) {
  const std::string url = route.pattern;
  start("page.read " + url);
  const auto id = route.kind;
  start("page.read " + id);
}

void nothingOk() {
  const auto label = next();
  start("page.read " + label);
  auto [text, line] = nextRow();
  start("page.read " + text);
}

void codeCutOk(const std::string &order_id, const std::string &url) {
  start("order " + order_id.substr(0, 2)); // the shop's country
  start("page " + url.substr(0, 5));
}

// --- asked by a key
struct Arguments {
  std::string param(const std::string &name) const;
  std::optional<std::string> get(const std::string &name) const;
  const std::string &operator[](const std::string &name) const;
  const char *header(const char *name) const;
};
struct Labels {
  std::string get(const std::string &name) const;
};

void askedBad(const Arguments &args) {
  start("user.load " + args.param("user_id")); // finds: tracing-high-cardinality-span-name (likely)
  start("user.load " + *args.get("email"));    // finds: tracing-high-cardinality-span-name, tracing-sensitive-attribute
  start("user.load " + args["order_number"]);  // finds: tracing-high-cardinality-span-name
  start(std::string("request ") + args.header("X-Request-Id")); // finds: tracing-high-cardinality-span-name
}

void askedOk(const Arguments &args, const Labels &labels) {
  start("page " + args.param("lang"));
  start("page " + args["sort_order"]);
  start(std::string("page ") + args.header("Accept-Language"));
  start("page " + labels.get("user_id"));
}

// --- types, and plain parts of what tells
struct OrderId {
  std::string value;
  std::string str() const;
};
struct PluginId {
  std::string str() const;
};

void typeBad(const OrderId &one) {
  start("order " + one.value); // finds: tracing-high-cardinality-span-name
  start("order " + one.str()); // finds: tracing-high-cardinality-span-name
}

void typeOk(const PluginId &one) { start("plugin " + one.str()); }

void threadBad() {
  std::ostringstream name;
  name << "work " << std::this_thread::get_id(); // finds: tracing-high-cardinality-span-name (proof)
  start(name.str());
}

// --- around the value
void contextBad(const std::string &day, const std::string &star, const Row &row) {
  start("SELECT * FROM orders WHERE day = '" + day + "'"); // finds: tracing-high-cardinality-span-name (likely)
  start("GET /stars?name=" + star);                         // finds: tracing-high-cardinality-span-name
  start("GET /orders/" + row.text);                         // finds: tracing-high-cardinality-span-name
  start("order #" + row.text);                              // finds: tracing-high-cardinality-span-name
  start("load by user_id=" + row.text);                     // finds: tracing-high-cardinality-span-name
  start("star[" + star + "]");                              // finds: tracing-high-cardinality-span-name
}

void contextOk(const std::string &verb, const std::string &table, const std::string &status,
               const Row &row) {
  start("SELECT " + table);
  start("GET /api/" + verb);
  start("GET /stages/" + row.text);
  start("step #" + row.text);
  start("table[" + table + "]");
  start("reply status=" + status);
  start("GET /orders?sort=asc " + verb);
  start("order " + status);
}

// What a library's request has is whatever somebody sent.
void requestBad(const httplib::Request &request) {
  start("GET " + request.path); // finds: tracing-high-cardinality-span-name (proof)
  start("GET " + request.get_header_value("X-Request-Id")); // finds: tracing-high-cardinality-span-name (proof)
}

// A number in a text is what something is called.
void numberBad(const std::string &number) { start("invoice " + number); } // finds: tracing-high-cardinality-span-name
void ticketNumberBad(const std::string &complaint_number) {
  start("complaint/" + complaint_number); // finds: tracing-high-cardinality-span-name
}
void plateBad(const std::string &plate) { start("park " + plate); } // finds: tracing-high-cardinality-span-name
void addressesBad(const std::string &src_addr) { start("route " + src_addr); } // finds: tracing-high-cardinality-span-name
void modelNumberOk(const std::string &model_number) { start("flash " + model_number); }
void versionNumberOk(const std::string &version_number) { start("api " + version_number); }
void numberFormatOk(const std::string &number_format) { start("print " + number_format); }
