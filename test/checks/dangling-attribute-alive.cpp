// RUN: %expectations %s

#include "opentelemetry/common/key_value_iterable_view.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
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
  const std::string &title() const;
};

std::string describe(const Order &order);
const std::string &regionName();
void handle(const Attributes &attributes);
void log(std::string_view text);

void withinTheExpressionOk(trace::Span &span, int id) {
  span.SetAttribute("order.id", std::to_string(id));
  span.SetAttribute("order.text", nostd::string_view(std::to_string(id)));
  span.SetAttribute("order.name", std::to_string(id).c_str());
}

void keyWithinTheExpressionOk(trace::Span &span, const std::string &prefix) {
  span.SetAttribute(prefix + ".id", 1);
}

void listWithinTheExpressionOk(trace::Span &span, int id) {
  auto started = tracer()->StartSpan("order.load", {{"order.id", std::to_string(id)}});
  span.AddEvent("loaded", {{"order.id", std::to_string(id)}});
  handle({{"order.id", std::to_string(id)}});
  span.AddEvent("loaded", common::MakeAttributes({{"order.id", std::to_string(id)}}));
}

void ownerOk(trace::Span &span, int id) {
  std::string text = std::to_string(id);
  common::AttributeValue value = text;
  span.SetAttribute("order.id", value);
}

void listOfOwnersOk(int id) {
  std::string text = std::to_string(id);
  Attributes attributes{{"order.id", text}};
  attributes["order.copy"] = nostd::string_view(text);
  auto span = tracer()->StartSpan("order.load", attributes);
  trace::Scope scope(span);
}

void literalOk(trace::Span &span, bool web) {
  common::AttributeValue value = web ? "web" : "shop";
  nostd::string_view key = "order.kind";
  span.SetAttribute(key, value);
}

void numberOk(trace::Span &span, const Order &order) {
  common::AttributeValue value = order.id;
  Attributes attributes{{"order.id", order.id}, {"order.twice", order.id * 2}};
  attributes["order.long"] = static_cast<int64_t>(order.name.size());
  span.SetAttribute("order.id", value);
  span.AddEvent("loaded", attributes);
}

void staticOk(trace::Span &span) {
  static const std::string region = "eu-" + std::string("west");
  common::AttributeValue value = region;
  span.SetAttribute("cloud.region", value);
}

common::AttributeValue returnedStaticOk() {
  static const std::string region = "eu-west";
  return region;
}

common::AttributeValue returnedReferenceOk(const std::string &text) { return text; }

common::AttributeValue returnedFieldOk(const Order &order) { return order.name; }

common::AttributeValue returnedGetterOk(const Order &order) { return order.title(); }

common::AttributeValue returnedLiteralOk(bool web) { return web ? "web" : "shop"; }

common::AttributeValue returnedNumberOk(Order order) { return order.id; }

std::string returnedOwnerOk(int id) {
  std::string text = std::to_string(id);
  nostd::string_view view = text;
  return std::string(view.data(), view.size());
}

std::map<std::string, std::string> returnedTextsOk(int id) {
  return {{"order.id", std::to_string(id)}};
}

class Tag {
public:
  explicit Tag(std::string text) : text_(std::move(text)), value_(text_) {}
  common::AttributeValue value() const { return text_; }
  void refresh(int id) {
    text_ = std::to_string(id);
    value_ = text_;
    more_["order.id"] = text_;
  }

private:
  std::string text_;
  common::AttributeValue value_;
  Attributes more_;
};

void referenceToGlobalOk(trace::Span &span) {
  common::AttributeValue value = regionName();
  span.SetAttribute("cloud.region", value);
}

void extendedOk(trace::Span &span, int id) {
  const auto &text = std::to_string(id);
  common::AttributeValue value = text;
  auto &&more = describe({id, "order"});
  nostd::string_view view = more;
  span.SetAttribute("order.id", value);
  span.SetAttribute("order.text", view);
}

void reassignedOk(trace::Span &span, int id) {
  common::AttributeValue value = std::to_string(id);
  value = id;
  span.SetAttribute("order.id", value);
}

void reassignedInListOk(trace::Span &span, int id) {
  std::string text = std::to_string(id);
  Attributes attributes{{"order.id", std::to_string(id)}};
  attributes["order.id"] = text;
  span.AddEvent("loaded", attributes);
}

void clearedOk(trace::Span &span, int id) {
  Attributes attributes;
  attributes["order.id"] = std::to_string(id);
  attributes.clear();
  span.AddEvent("loaded", attributes);
}

void otherBranchOk(trace::Span &span, int id, bool cached) {
  common::AttributeValue value = std::to_string(id);
  if (cached)
    value = "cached";
  else
    value = id;
  span.SetAttribute("order.id", value);
}

void usedBeforeOk(trace::Span &span, int id) {
  common::AttributeValue value = id;
  span.SetAttribute("order.id", value);
  value = std::to_string(id);
}

void neverUsedOk(int id) { common::AttributeValue value = std::to_string(id); }

void onlyMeasuredOk(trace::Span &span, int id) {
  Attributes attributes{{"order.id", std::to_string(id)}};
  span.SetAttribute("order.fields", static_cast<int>(attributes.size()));
}

void askedForItsTypeOk(trace::Span &span, int id) {
  common::AttributeValue value = std::to_string(id);
  span.SetAttribute("order.index", static_cast<int>(value.index()));
}

void notTracedOk(int id) {
  std::string_view text = std::to_string(id);
  const char *name = std::to_string(id).c_str();
  log(text);
  log(name);
}

void otherVariantOk(int id) {
  std::variant<int, std::string> value = std::to_string(id);
  std::map<std::string, std::variant<int, std::string>> values{{"id", std::to_string(id)}};
  values["text"] = std::to_string(id);
  log(std::get<std::string>(value));
}

void sameBlockOk(const std::vector<Order> &orders) {
  for (const Order &order : orders) {
    std::string text = describe(order);
    Attributes attributes;
    attributes["order.text"] = text;
    auto span = tracer()->StartSpan("order.load", attributes);
    trace::Scope scope(span);
  }
}

void textsKeptElsewhereOk(const std::vector<Order> &orders) {
  std::vector<std::string> texts;
  texts.reserve(orders.size());
  Attributes attributes;
  for (const Order &order : orders) {
    texts.push_back(describe(order));
    attributes[order.name] = texts.back();
  }
  auto span = tracer()->StartSpan("order.load", attributes);
  trace::Scope scope(span);
}

void borrowedForACallOk(Attributes &attributes, int id) {
  std::string text = std::to_string(id);
  attributes["order.id"] = text;
  auto span = tracer()->StartSpan("order.load", attributes);
  trace::Scope scope(span);
  attributes.erase("order.id");
}

void viewOfLocalOk(trace::Span &span, int id) {
  Attributes attributes{{"order.id", id}};
  common::KeyValueIterableView<Attributes> view(attributes);
  span.AddEvent("loaded", view);
}

void lambdaOk(trace::Span &span, int id) {
  std::string text = std::to_string(id);
  auto value = [&]() -> common::AttributeValue { return text; };
  span.SetAttribute("order.id", value());
}

void viewOfAViewOk(trace::Span &span, nostd::string_view path) {
  nostd::string_view name = path.substr(1);
  common::AttributeValue value = name;
  span.SetAttribute("file.name", value);
}

void filledByAnotherOk(trace::Span &span, int id) {
  void complete(Attributes &attributes);
  Attributes attributes;
  attributes["order.id"] = std::to_string(id);
  complete(attributes); // may give it another value
  span.AddEvent("loaded", attributes);
}

void otherHalfOk(trace::Span &span, int id) {
  std::pair<nostd::string_view, common::AttributeValue> pair{"order.id", std::to_string(id)};
  span.SetAttribute(pair.first, id);
}

struct Tagged {
  std::string key;
  common::AttributeValue value;
};

void otherFieldOk(trace::Span &span, int id) {
  Tagged tagged;
  tagged.key = "order.id";
  tagged.value = std::to_string(id);
  span.SetAttribute(tagged.key, id);
}

struct Field {
  std::string key;
  common::AttributeValue value;
};

// A struct of the project's own that holds an attribute's value is not followed.
void FN_struct(trace::Span &span, int id) {
  Field field{"order.id", std::to_string(id)};
  span.SetAttribute(field.key, field.value);
}

// A parameter that a callee keeps: calls are not looked at.
struct Keeper {
  void keep(common::AttributeValue value) { kept = value; }
  common::AttributeValue kept;
};

void FN_keptByCallee(Keeper &keeper, int id) { keeper.keep(std::to_string(id)); }

// A view that a helper records: it is not known here that it is recorded.
void recordName(trace::Span &span, nostd::string_view name) { span.SetAttribute("name", name); }

void FN_recordedByHelper(trace::Span &span, int id) {
  nostd::string_view name = std::to_string(id);
  recordName(span, name);
}

// The owner is changed while it is referred to.
void FN_changedOwner(trace::Span &span, std::string text) {
  common::AttributeValue value = text;
  text = std::string(1000, '-');
  span.SetAttribute("order.text", value);
}

// A pointer that is assigned, not initialised.
void FN_assignedPointer(trace::Span &span, const std::string &path) {
  const char *name = "";
  name = path.substr(1).c_str();
  span.SetAttribute("file.name", name);
}
