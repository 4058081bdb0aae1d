// RUN: %expectations %s

#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
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

using Attributes = std::map<std::string, common::AttributeValue>;
using Pairs = std::vector<std::pair<nostd::string_view, common::AttributeValue>>;

struct Order {
  int id;
  std::string name;
  std::vector<std::string> notes;
};

std::string describe(const Order &order);
Order nextOrder();
Attributes makeAttributes();
void handle(const Attributes &attributes);

void valueBad(trace::Span &span, int id) {
  common::AttributeValue value = std::to_string(id); // finds: tracing-dangling-attribute (proof) "'std::to_string(id)' does not outlive its statement, but 'value' still refers to it"
  span.SetAttribute("order.id", value);
}

void braceBad(trace::Span &span, const Order &order) {
  common::AttributeValue value{describe(order)}; // finds: tracing-dangling-attribute
  span.SetAttribute("order.text", value);
}

void constReferenceBad(trace::Span &span, int id) {
  const common::AttributeValue &value = std::to_string(id); // finds: tracing-dangling-attribute
  span.SetAttribute("order.id", value);
}

void assignedBad(trace::Span &span, int id) {
  common::AttributeValue value = 0;
  if (id > 0)
    value = std::to_string(id); // finds: tracing-dangling-attribute
  span.SetAttribute("order.id", value);
}

void keyBad(trace::Span &span, const std::string &prefix) {
  nostd::string_view key = prefix + ".id"; // finds: tracing-dangling-attribute "'prefix + ".id"' does not outlive"
  span.SetAttribute(key, 1);
}

void charactersBad(trace::Span &span, const std::string &path) {
  const char *name = path.substr(1).c_str(); // finds: tracing-dangling-attribute "'path.substr(1)'"
  span.SetAttribute("file.name", name);
}

void streamBad(trace::Span &span, const Order &order) {
  std::ostringstream out;
  out << order.id << '/' << order.name;
  common::AttributeValue value = out.str(); // finds: tracing-dangling-attribute
  span.SetAttribute("order.text", value);
}

void ternaryBad(trace::Span &span, int id) {
  nostd::string_view text = id ? nostd::string_view(std::to_string(id)) : nostd::string_view("none"); // finds: tracing-dangling-attribute
  span.SetAttribute("order.id", text);
}

void memberOfTemporaryBad(trace::Span &span) {
  common::AttributeValue value = nextOrder().name; // finds: tracing-dangling-attribute "'nextOrder().name'"
  span.SetAttribute("order.name", value);
}

void initialisedListBad(int id) {
  Attributes attributes = {{"order.kind", "web"}, {"order.id", std::to_string(id)}}; // finds: tracing-dangling-attribute "'attributes'"
  auto span = tracer()->StartSpan("order.load", attributes);
  trace::Scope scope(span);
}

void subscriptBad(const Order &order) {
  Attributes attributes;
  attributes["order.text"] = describe(order); // finds: tracing-dangling-attribute
  attributes["order.kind"] = "web";
  auto span = tracer()->StartSpan("order.load", attributes);
  trace::Scope scope(span);
}

void emplaceBad(trace::Span &span, int id) {
  Attributes attributes;
  attributes.emplace("order.id", common::AttributeValue{std::to_string(id)}); // finds: tracing-dangling-attribute
  span.AddEvent("loaded", attributes);
}

void insertPairBad(trace::Span &span, int id) {
  Attributes attributes;
  attributes.insert(std::make_pair("order.id", std::to_string(id))); // finds: tracing-dangling-attribute
  span.AddEvent("loaded", attributes);
}

void viewsBad(trace::Span &span, const std::vector<int> &ids) {
  std::vector<nostd::string_view> texts;
  for (int id : ids)
    texts.push_back(std::to_string(id)); // finds: tracing-dangling-attribute
  span.SetAttribute("order.ids", nostd::span<const nostd::string_view>(texts.data(), texts.size()));
}
void viewsOfOwnedOk(trace::Span &span, const std::vector<std::string> &ids) {
  std::vector<nostd::string_view> texts;
  for (const std::string &id : ids)
    texts.push_back(id);
  span.SetAttribute("order.ids", nostd::span<const nostd::string_view>(texts.data(), texts.size()));
}

void pushBackBad(trace::Span &span, int id) {
  Pairs pairs;
  pairs.push_back({"order.id", std::to_string(id)}); // finds: tracing-dangling-attribute
  span.AddEvent("loaded", pairs);
}

void pairBad(trace::Span &span, int id) {
  std::pair<nostd::string_view, common::AttributeValue> pair{"order.id", std::to_string(id)}; // finds: tracing-dangling-attribute
  span.SetAttribute(pair.first, pair.second);
}

void keyInListBad(trace::Span &span, const std::string &prefix) {
  Pairs pairs;
  pairs.emplace_back(prefix + ".count", 3); // finds: tracing-dangling-attribute "'prefix + ".count"'"
  span.AddEvent("loaded", pairs);
}

void viewOfContainerBad(trace::Span &span) {
  common::KeyValueIterableView<Attributes> view{makeAttributes()}; // finds: tracing-dangling-attribute "'makeAttributes()'"
  span.AddEvent("loaded", view);
}

void listOfListBad(trace::Span &span, int count) {
  auto attributes = common::MakeAttributes({{"order.count", count}}); // finds: tracing-dangling-attribute
  for (const auto &[key, value] : attributes)
    span.SetAttribute(key, value);
}

void initialiserListBad(trace::Span &span, int id) {
  std::initializer_list<std::pair<nostd::string_view, common::AttributeValue>> list = {
      {"order.id", std::to_string(id)}}; // finds: tracing-dangling-attribute
  span.AddEvent("loaded", list);
}

void laterCallableBad(trace::Span &span, int id) {
  common::AttributeValue value = std::to_string(id); // finds: tracing-dangling-attribute
  auto record = [&span, value] { span.SetAttribute("order.id", value); };
  record();
}

class Recorder {
public:
  template <typename V> Recorder &set(nostd::string_view key, V &&value) {
    span_->SetAttribute(key, std::forward<V>(value));
    return *this;
  }
  template <typename... Vs> void setAll(nostd::string_view key, Vs &&...values) {
    (span_->SetAttribute(key, std::forward<Vs>(values)), ...);
  }
  template <typename V> void fill(V &&value) { value = 1; }
  template <typename V> void refer(V &value);

private:
  nostd::shared_ptr<trace::Span> span_;
};

void forwardedBad(Recorder &recorder, int id) {
  common::AttributeValue value = std::to_string(id); // finds: tracing-dangling-attribute "but 'value' still refers to it"
  recorder.set("order.id", value);
}

void forwardedAllBad(Recorder &recorder, int id) {
  common::AttributeValue value = std::to_string(id); // finds: tracing-dangling-attribute
  recorder.setAll("order.id", 1, value);
}

void forwardedOk(Recorder &recorder, int id) {
  std::string text = std::to_string(id);
  common::AttributeValue value = text;
  recorder.set("order.id", value).set("order.text", std::to_string(id));
}

void filledOk(Recorder &recorder, int id) {
  common::AttributeValue value = std::to_string(id);
  recorder.fill(value);
  recorder.set("order.id", value);
}

void maybeFilledOk(Recorder &recorder, int id) {
  common::AttributeValue value = std::to_string(id);
  recorder.refer(value);
  recorder.set("order.id", value);
}

void handedOnBad(const Order &order) {
  Attributes attributes{{"order.text", describe(order)}}; // finds: tracing-dangling-attribute
  handle(attributes);
}

void blockBad(const std::vector<Order> &orders) {
  Attributes attributes;
  for (const Order &order : orders) {
    std::string text = describe(order);
    attributes[order.name] = text; // finds: tracing-dangling-attribute "'text' does not outlive its block"
  }
  auto span = tracer()->StartSpan("order.load", attributes);
  trace::Scope scope(span);
}

common::AttributeValue returnedTemporaryBad(int id) {
  return std::to_string(id); // finds: tracing-dangling-attribute "but the result still refers to it"
}

common::AttributeValue returnedLocalBad(const Order &order) {
  std::string text = describe(order);
  return text; // finds: tracing-dangling-attribute "'text' does not outlive the function"
}

common::AttributeValue returnedParameterBad(std::string text) {
  return nostd::string_view(text); // finds: tracing-dangling-attribute
}

Attributes returnedListBad(const Order &order) {
  std::string text = describe(order);
  Attributes attributes;
  attributes["order.text"] = text; // finds: tracing-dangling-attribute "'attributes' still refers to it"
  return attributes;
}

common::KeyValueIterableView<Attributes> returnedViewBad(int id) {
  Attributes attributes{{"order.id", id}};
  return common::KeyValueIterableView<Attributes>(attributes); // finds: tracing-dangling-attribute
}

void outParameterBad(Attributes &attributes, int id) {
  attributes["order.id"] = std::to_string(id); // finds: tracing-dangling-attribute "'attributes' still refers to it"
}

class Tag {
public:
  explicit Tag(int id) : value_(std::to_string(id)) {} // finds: tracing-dangling-attribute "'value_'"
  void set(const Order &order) {
    value_ = describe(order); // finds: tracing-dangling-attribute
  }
  void add(const Order &order) {
    more_.emplace("order.text", describe(order)); // finds: tracing-dangling-attribute "'more_'"
  }

private:
  common::AttributeValue value_;
  Attributes more_;
};
