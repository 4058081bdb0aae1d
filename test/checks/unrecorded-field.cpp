// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}
bool work();
std::string outcome();
std::optional<std::string> find(int number);

void neverBad() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field (proof) "'result' of span 'cart.load' is declared empty and never recorded"
  trace::Scope scope(span);
  work();
}

void placeholderBad() {
  auto span = tracer()->StartSpan("cart.load", {{"cart.result", "tbd"}}); // finds: tracing-unrecorded-field (likely) "'cart.result'"
  work();
}

void setLaterAsPlaceholderBad() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetAttribute("result", ""); // finds: tracing-unrecorded-field
  if (!work())
    return;
  span->SetAttribute("result", outcome());
}

bool oneBranchBad() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field (proof) "stays empty on a way"
  if (work()) {
    span->SetAttribute("result", "success");
    return true;
  }
  return false;
}

bool earlyReturnBad(bool cached) {
  auto span = tracer()->StartSpan("cart.load", {{"result", "<unset>"}}); // finds: tracing-unrecorded-field
  if (cached)
    return true;
  span->SetAttribute("result", outcome());
  return false;
}

void endedBeforeBad() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field
  bool done = work();
  if (done) {
    span->End();
    return;
  }
  span->SetAttribute("result", "failure");
  span->End();
}

void switchBad(int kind) {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field
  switch (kind) {
  case 0:
    span->SetAttribute("result", "none");
    break;
  case 1:
    work();
    break;
  default:
    span->SetAttribute("result", "other");
  }
}

void caughtBad() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field
  try {
    work();
    span->SetAttribute("result", "success");
  } catch (const std::exception &) {
    work();
  }
}

void otherKeyBad() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field
  span->SetAttribute("results", "success");
}

void otherSpanBad() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field
  auto inner = tracer()->StartSpan("cart.price");
  inner->SetAttribute("result", "success");
}

void twoFieldsBad() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}, // finds: tracing-unrecorded-field "'result'"
                                                {"cart.size", "tbd"}}); // finds: tracing-unrecorded-field "'cart.size'"
  work();
}

void placeholderAgainBad() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field
  if (work())
    span->SetAttribute("result", "tbd");
}

template <typename Number> void templateBad(Number) {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field
  work();
}
template void templateBad(int);

// The loop may have nothing to do: a note, nothing to fail for.
void loopBad(const std::vector<int> &items) {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}}); // finds: tracing-unrecorded-field "stays empty on a way"
  for (int item : items)
    span->SetAttribute("result", item);
}

void everyBranchOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  if (work())
    span->SetAttribute("result", "success");
  else
    span->SetAttribute("result", "failure");
}

void straightOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  work();
  span->SetAttribute("result", "success");
}

void setTwiceOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  span->SetAttribute("result", "started");
  if (work())
    span->SetAttribute("result", "success"); // overwritten on purpose
}

// Recorded where there is one: the guide's own example.
void optionalOk(const std::optional<std::string> &user) {
  auto span = tracer()->StartSpan("cart.load", {{"cart.user", ""}});
  if (user)
    span->SetAttribute("cart.user", *user);
}

void optionalNamedOk(std::optional<std::string> user) {
  auto span = tracer()->StartSpan("cart.load", {{"cart.user", ""}});
  if (user.has_value() && !user->empty())
    span->SetAttribute("cart.user", user.value());
}

void foundOk(int number) {
  auto span = tracer()->StartSpan("cart.load", {{"cart.user", ""}});
  if (auto user = find(number))
    span->SetAttribute("cart.user", *user);
}

void pointerOk(const std::string *user) {
  auto span = tracer()->StartSpan("cart.load", {{"cart.user", ""}});
  if (user != nullptr)
    span->SetAttribute("cart.user", *user);
}

void absentReturnsOk(const std::optional<std::string> &user) {
  auto span = tracer()->StartSpan("cart.load", {{"cart.user", ""}});
  if (!user)
    return;
  span->SetAttribute("cart.user", *user);
  work();
}

void iteratorOk(const std::map<int, std::string> &users, int number) {
  auto span = tracer()->StartSpan("cart.load", {{"cart.user", ""}});
  auto found = users.find(number);
  if (found != users.end())
    span->SetAttribute("cart.user", found->second);
}

static void finish(trace::Span &span, bool done) {
  span.SetAttribute("result", done ? "success" : "failure");
}

void helperOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  finish(*span, work());
}

void unknownHelperOk(void (*record)(SpanPointer)) {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  record(span);
}

void recordAll(SpanPointer span);

void declaredHelperOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  recordAll(span);
}

void lambdaOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  auto record = [&] { span->SetAttribute("result", "success"); };
  record();
}

void currentOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  trace::Scope scope(span);
  work();
  trace::Tracer::GetCurrentSpan()->SetAttribute("result", "success");
}

SpanPointer returnedOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  return span;
}

class Session {
public:
  void startOk() { span_ = tracer()->StartSpan("session.open", {{"result", ""}}); }
  void stopOk() { span_->SetAttribute("result", "closed"); }

private:
  SpanPointer span_;
};

void throwsOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  if (!work())
    throw std::runtime_error("no cart"); // no normal way
  span->SetAttribute("result", "success");
}

void doLoopOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  do
    span->SetAttribute("result", "success");
  while (work());
}

void finalValueOk(const std::string &query) {
  auto span = tracer()->StartSpan("cart.load");
  if (query.empty())
    span->SetAttribute("cart.query", "");
  else
    span->SetAttribute("cart.query", query);
}

void clearedOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->SetAttribute("result", outcome());
  if (!work())
    span->SetAttribute("result", ""); // taken back
}

void knownValueOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", "unknown"}, {"cart.kind", "none"}});
  work();
}

void keyNotKnownOk(const std::string &key) {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  span->SetAttribute(key, outcome());
}

void listNotKnownOk(const std::map<std::string, std::string> &given) {
  auto span = tracer()->StartSpan("cart.load", given);
  work();
}

void eventOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->AddEvent("cart.loaded", {{"detail", ""}});
}

void gotoOk(bool again) {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
retry:
  if (again && work())
    goto retry;
  span->SetAttribute("result", "success");
}

void domainValueOk() {
  auto span = tracer()->StartSpan("order.create", {{"order.status", "pending"}});
  span->SetAttribute("task.column", "todo");
  work();
}

void emptyIsTheValueOk() {
  auto span = tracer()->StartSpan("message.send");
  span->SetAttribute("messaging.rabbitmq.destination.routing_key", "");
  work();
}

void onlyWhereItFailsOk() {
  auto span = tracer()->StartSpan("cart.load", {{"error.type", ""}});
  try {
    work();
  } catch (const std::exception &error) {
    span->SetAttribute("error.type", error.what());
    throw;
  }
}

void onlyWhereThereIsMoreOk(const std::string &cursor) {
  auto span = tracer()->StartSpan("cart.list", {{"next_cursor", ""}});
  if (work())
    span->SetAttribute("next_cursor", cursor);
}

void wordsInStringsOk() {
  auto span = tracer()->StartSpan("cart.load", {{"cart.note", "SetAttribute(\"result\", \"\")"}});
  work();
}

class Recorder {
public:
  explicit Recorder(SpanPointer span) : span_(std::move(span)) {}
  ~Recorder() { span_->SetAttribute("result", "done"); }

private:
  SpanPointer span_;
};

void recorderOk() {
  auto span = tracer()->StartSpan("cart.load", {{"result", ""}});
  Recorder recorder(span);
  work();
}

void emptyVariableBad() {
  std::string result;
  auto span = tracer()->StartSpan("cart.load", {{"result", result}}); // finds: tracing-unrecorded-field
  work();
}

static SpanPointer startCart() {
  return tracer()->StartSpan("cart.load", {{"result", ""}});
}

void wrapperDeclaresBad() {
  auto span = startCart(); // finds: tracing-unrecorded-field
  work();
}

// --- declared by a wrapper or a builder -----------------------------------------------------------
class CartSpan {
public:
  explicit CartSpan(std::string name) : name_(std::move(name)) {}
  CartSpan &expects(const std::string &key) {
    tags_.emplace_back(key, "");
    return *this;
  }
  CartSpan &has(const std::string &key, const std::string &value) {
    tags_.emplace_back(key, value);
    return *this;
  }
  SpanPointer begin() { return tracer()->StartSpan(name_, tags_); }

private:
  std::string name_;
  std::vector<std::pair<std::string, std::string>> tags_;
};
static SpanPointer beginExpecting(const char *name, const char *key) {
  return tracer()->StartSpan(name, {{key, ""}});
}
static SpanPointer beginWith(const char *name, const char *key, const std::string &value) {
  return tracer()->StartSpan(name, {{key, value}});
}
static SpanPointer beginCheckout() { return tracer()->StartSpan("cart.checkout", {{"cart.result", ""}}); }

void builderBad() {
  auto span = CartSpan("cart.load").expects("cart.result").begin(); // finds: tracing-unrecorded-field "'cart.result' of span 'cart.load'"
}
void builderGivenEmptyBad() {
  auto span = CartSpan("cart.load").has("cart.owner", "ann").has("cart.result", "").begin(); // finds: tracing-unrecorded-field "'cart.result'"
}
void builderInLocalBad() {
  CartSpan builder("cart.load");
  builder.expects("cart.result"); // finds: tracing-unrecorded-field
  auto span = builder.begin();
}
void wrapperGivenKeyBad() {
  auto span = beginExpecting("cart.load", "cart.result"); // finds: tracing-unrecorded-field
  span->SetAttribute("cart.size", 3);
}
void wrapperGivenValueBad() {
  auto span = beginWith("cart.load", "cart.result", ""); // finds: tracing-unrecorded-field
}
void wrapperByItselfBad() {
  auto span = beginCheckout(); // finds: tracing-unrecorded-field "'cart.result' of span 'cart.checkout'"
}
void wrapperOnAWayBad() {
  auto span = beginCheckout(); // finds: tracing-unrecorded-field "stays empty on a way"
  if (!work())
    return;
  span->SetAttribute("cart.result", "paid");
}
void builderRecordedOk() {
  auto span = CartSpan("cart.load").expects("cart.result").begin();
  span->SetAttribute("cart.result", "loaded");
}
static void conclude(trace::Span &span) { span.SetAttribute("cart.result", "paid"); }
void wrapperRecordedByHelperOk() {
  auto span = beginCheckout();
  conclude(*span);
}
void builderReplacesOk() {
  auto span = CartSpan("cart.load").expects("cart.result").has("cart.result", "loaded").begin();
}
void wrapperMayBeEmptyOk(const std::string &owner) { auto span = beginWith("cart.load", "cart.owner", owner); }
SpanPointer wrapperHandedOnOk() { return beginCheckout(); }
static SpanPointer checkedOut() {
  auto span = beginCheckout();
  span->SetAttribute("cart.result", "paid");
  return span;
}
void wrapperRecordsItselfOk() { auto span = checkedOut(); }

// --- beside keys that are not all known -------------------------------------------------------------
void familyBesideBad(const std::map<std::string, std::string> &items) {
  auto span = tracer()->StartSpan("cart.load", {{"cart.result", ""}}); // finds: tracing-unrecorded-field
  for (const auto &[name, value] : items)
    span->SetAttribute("cart.item." + name, value);
}
void familyMayBeItOk(const std::string &what) {
  auto span = tracer()->StartSpan("cart.load", {{"cart.result", ""}});
  span->SetAttribute("cart." + what, "x");
}

// A wrapper is given the list: the field stands where it is written.
using Fields = std::initializer_list<std::pair<nostd::string_view, opentelemetry::common::AttributeValue>>;
class Guarded {
public:
  Guarded(nostd::string_view name, Fields fields) : span_(tracer()->StartSpan(name, fields)), scope_(span_) {}

private:
  SpanPointer span_;
  trace::Scope scope_;
};
void listOfWrapperBad() {
  Guarded guarded("cart.load",
                  {{"cart.kind", "guest"},
                   {"cart.result", ""}}); // finds: tracing-unrecorded-field
  work();
}

// A method of a wrapper declares it, and records it.
class Section {
public:
  explicit Section(nostd::string_view name) : span_(tracer()->StartSpan(name)) {}
  Section &set(nostd::string_view key, const opentelemetry::common::AttributeValue &value) {
    span_->SetAttribute(key, value);
    return *this;
  }
  // Of its own accord.
  void begin() { span_->SetAttribute("cart.phase", ""); }

private:
  SpanPointer span_;
};
void setOfWrapperBad(bool guest) {
  Section section("cart.load");
  section.set("cart.result", ""); // finds: tracing-unrecorded-field "stays empty on a way"
  if (guest)
    section.set("cart.result", "guest");
}
void setOfWrapperOk(bool guest) {
  Section section("cart.load");
  section.set("cart.result", "");
  section.set("cart.result", guest ? "guest" : "known");
}
void setByWrapperOk() {
  Section section("cart.load");
  section.begin();
}
