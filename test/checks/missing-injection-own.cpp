// RUN: %expectations %s

// Messages and clients of the program itself, which it injects into elsewhere.

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
using SpanPointer = nostd::shared_ptr<trace::Span>;
using Carrier = context::propagation::TextMapCarrier;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static auto propagator() { return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator(); }

struct Parcel {
  std::string address;
  std::map<std::string, std::string> labels;
};

class LabelsOfParcel : public Carrier {
public:
  explicit LabelsOfParcel(Parcel &parcel) : parcel_(parcel) {}
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    parcel_.labels[std::string(key)] = std::string(value);
  }

private:
  Parcel &parcel_;
};

bool ship(const Parcel &parcel);
bool weigh(const Parcel &parcel);
void fill(Parcel &parcel);

class Courier {
public:
  bool collect(Parcel parcel);
  bool express(const Parcel &parcel, int hours);
};

static void label(Parcel &parcel) {
  LabelsOfParcel carrier(parcel);
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(carrier, now);
}

static SpanPointer client(const char *name) { return tracer()->StartSpan(name, {.kind = trace::SpanKind::kClient}); }

bool functionOk() {
  auto span = client("parcel.ship");
  trace::Scope scope(span);
  Parcel parcel{"vienna", {}};
  label(parcel);
  return ship(parcel);
}

bool functionBad() {
  auto span = tracer()->StartSpan("parcel.ship", {.kind = trace::SpanKind::kProducer});
  trace::Scope scope(span);
  Parcel parcel{"graz", {}};
  parcel.labels["colour"] = "red";
  return ship(parcel); // finds: tracing-missing-injection (likely) "request sent by 'ship' carries no trace context of span 'parcel.ship'"
}

bool wrappedSpanBad() {
  auto span = client("parcel.ship");
  trace::Scope scope(span);
  Parcel parcel;
  parcel.address = "linz";
  return ship(parcel); // finds: tracing-missing-injection
}

bool methodOk(Courier &courier) {
  auto span = client("parcel.collect");
  trace::Scope scope(span);
  Parcel parcel;
  label(parcel);
  return courier.collect(std::move(parcel));
}

bool methodBad(Courier &courier) {
  auto span = client("parcel.collect");
  trace::Scope scope(span);
  Parcel parcel;
  return courier.collect(std::move(parcel)); // finds: tracing-missing-injection "'Courier::collect'"
}

bool eachTurnBad(Courier &courier) {
  bool done = false;
  for (int attempt = 0; attempt < 3 && !done; ++attempt) {
    auto span = client("parcel.collect");
    trace::Scope scope(span);
    Parcel parcel{"wels", {}};
    done = courier.collect(parcel); // finds: tracing-missing-injection
  }
  return done;
}

// Never seen with a context in it: who knows what it does.
bool otherMethodOk(Courier &courier) {
  auto span = client("parcel.express");
  trace::Scope scope(span);
  Parcel parcel;
  return courier.express(parcel, 2);
}

bool onlyWeighedOk() {
  auto span = client("parcel.weigh");
  trace::Scope scope(span);
  Parcel parcel;
  return weigh(parcel);
}

// Its caller may have labelled it.
bool handedOk(Courier &courier, const Parcel &parcel) {
  auto span = client("parcel.collect");
  trace::Scope scope(span);
  return courier.collect(parcel);
}

bool filledElsewhereOk() {
  auto span = client("parcel.ship");
  trace::Scope scope(span);
  Parcel parcel;
  fill(parcel);
  return ship(parcel);
}

Parcel packed();
bool madeElsewhereOk() {
  auto span = client("parcel.ship");
  trace::Scope scope(span);
  Parcel parcel = packed();
  return ship(parcel);
}

// No span promises that it leaves.
bool internalOk() {
  auto span = tracer()->StartSpan("parcel.ship");
  trace::Scope scope(span);
  Parcel parcel;
  return ship(parcel);
}

bool endedOk() {
  auto span = client("parcel.ship");
  span->End();
  Parcel parcel;
  return ship(parcel);
}

// An office that labels whatever it sends.
class Office {
public:
  bool send(Parcel parcel) {
    label(parcel);
    return ship(parcel);
  }
};

bool officeOk(Office &office) {
  auto span = client("parcel.send");
  trace::Scope scope(span);
  Parcel parcel;
  return office.send(parcel);
}

// An argument that is a carrier by itself.
struct Letter : Carrier {
  std::vector<std::pair<std::string, std::string>> stamps;
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    stamps.emplace_back(std::string(key), std::string(value));
  }
};
struct Mailbox {
  int post(const std::string &address, const Letter &letter);
};

int carrierOk(Mailbox &mailbox) {
  auto span = client("letter.post");
  trace::Scope scope(span);
  Letter letter;
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(letter, now);
  return mailbox.post("vienna", letter);
}

int carrierBad(Mailbox &mailbox) {
  auto span = client("letter.post");
  trace::Scope scope(span);
  Letter letter;
  return mailbox.post("vienna", letter); // finds: tracing-missing-injection "'Mailbox::post'"
}

// --- the context of another span ------------------------------------------------------------------
void ambientBad(Courier &courier) {
  auto span = tracer()->StartSpan("parcel.announce", {.kind = trace::SpanKind::kProducer});
  Parcel parcel;
  label(parcel); // finds: tracing-missing-injection (likely) "what is active is injected, and not span 'parcel.announce'"
  courier.collect(parcel);
  span->End();
}

void ambientHereBad(Mailbox &mailbox) {
  auto span = client("letter.announce");
  Letter letter;
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(letter, now); // finds: tracing-missing-injection
  mailbox.post("graz", letter);
  span->End();
}

void itsOwnContextOk(Mailbox &mailbox) {
  auto span = client("letter.announce");
  Letter letter;
  auto current = context::RuntimeContext::GetCurrent();
  auto ours = trace::SetSpan(current, span);
  propagator()->Inject(letter, ours);
  mailbox.post("graz", letter);
  span->End();
}

void activeOk(Mailbox &mailbox) {
  auto span = client("letter.announce");
  trace::Scope scope(span);
  Letter letter;
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(letter, now);
  mailbox.post("graz", letter);
}

void contextOfOthersOk(Mailbox &mailbox, context::Context from) {
  auto span = client("letter.announce");
  Letter letter;
  propagator()->Inject(letter, from);
  mailbox.post("graz", letter);
  span->End();
}

void afterItsEndOk(Mailbox &mailbox) {
  auto span = client("letter.look_up");
  span->End();
  Letter letter;
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(letter, now);
  mailbox.post("graz", letter);
}
