// RUN: %expectations %s

// Messages whose headers alone are given to what extracts.

#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <map>
#include <string>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
using Carrier = context::propagation::TextMapCarrier;
using Stamps = std::map<std::string, std::string>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("post");
}

static auto propagator() { return context::propagation::GlobalTextMapPropagator::GetGlobalPropagator(); }

class StampCarrier : public Carrier {
public:
  explicit StampCarrier(Stamps *stamps) : stamps_(stamps) {}
  nostd::string_view Get(nostd::string_view key) const noexcept override {
    auto it = stamps_->find(std::string(key));
    return it == stamps_->end() ? nostd::string_view() : nostd::string_view(it->second);
  }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    (*stamps_)[std::string(key)] = std::string(value);
  }

private:
  Stamps *stamps_;
};

static trace::StartSpanOptions senderOf(const Stamps &stamps, trace::SpanKind kind) {
  Stamps copy = stamps;
  StampCarrier carrier(&copy);
  auto now = context::RuntimeContext::GetCurrent();
  trace::StartSpanOptions options;
  options.kind = kind;
  options.parent = propagator()->Extract(carrier, now);
  return options;
}

static context::Context contextOf(Stamps stamps) {
  StampCarrier carrier(&stamps);
  context::Context fresh;
  return propagator()->Extract(carrier, fresh);
}

// What has stamps, but gives them to nobody who extracts.
static std::size_t count(const Stamps &stamps) { return stamps.size(); }

struct Letter {
  std::string id, text;
  Stamps stamps;
};

struct Visit {
  std::string path, body;
  const Stamps &stamps() const;
};

struct Postcard {
  std::string id;
  Stamps stamps;
};

struct Order {
  std::string id;
};

void letterOk(const Letter &letter) {
  auto span = tracer()->StartSpan("letter.read", {}, senderOf(letter.stamps, trace::SpanKind::kConsumer));
  trace::Scope scope(span);
}

void visitOk(const Visit &visit) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  options.parent = contextOf(visit.stamps());
  auto span = tracer()->StartSpan("visit", options);
  trace::Scope scope(span);
}

void letterBad(const Letter &letter) {
  auto span = tracer()->StartSpan("letter.return", {{"letter.id", letter.id}}, {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-extraction (likely) "consumer span 'letter.return' ignores the trace context that 'letter' may carry"
  trace::Scope scope(span);
}

void pointerBad(const Letter *letter) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("letter.return", options); // finds: tracing-missing-extraction
  span->SetAttribute("letter.empty", letter->text.empty());
}

void getterBad(const Visit &visit) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("visit.again", options); // finds: tracing-missing-extraction "'visit'"
  span->SetAttribute("visit.bytes", static_cast<std::int64_t>(visit.body.size()));
}

class Desk {
public:
  void onLetter(const Letter &letter) {
    auto span = tracer()->StartSpan("desk.letter", {}, {.kind = trace::SpanKind::kServer}); // finds: tracing-missing-extraction
    span->SetAttribute("letter.id", letter.id);
  }
};

// Nobody extracts from one of these.
void countedOk(const Postcard &card) {
  auto span = tracer()->StartSpan("postcard.read", {}, {.kind = trace::SpanKind::kConsumer});
  span->SetAttribute("stamps", static_cast<std::int64_t>(count(card.stamps)));
}

void otherOk(const Order &order) {
  auto span = tracer()->StartSpan("order.read", {}, {.kind = trace::SpanKind::kConsumer});
  span->SetAttribute("order.id", order.id);
}

void internalOk(const Letter &letter) {
  auto span = tracer()->StartSpan("letter.sort");
  span->SetAttribute("letter.id", letter.id);
}

void attachedOk(const Letter &letter) {
  auto token = context::RuntimeContext::Attach(contextOf(letter.stamps));
  auto span = tracer()->StartSpan("letter.read", {}, {.kind = trace::SpanKind::kConsumer});
}

static void below(const Letter &letter) {
  auto span = tracer()->StartSpan("letter.read", {}, {.kind = trace::SpanKind::kConsumer});
  span->SetAttribute("letter.id", letter.id);
}
void aboveOk(const Letter &letter) {
  auto token = context::RuntimeContext::Attach(contextOf(letter.stamps));
  below(letter);
}

// Made here, for somebody else.
void madeOk() {
  Letter letter;
  letter.text = "dear all";
  auto span = tracer()->StartSpan("letter.write", {}, {.kind = trace::SpanKind::kServer});
  span->SetAttribute("letter.empty", letter.text.empty());
}

context::Context seen(const Stamps &stamps);
void unseenOk(const Letter &letter) {
  auto token = context::RuntimeContext::Attach(seen(letter.stamps));
  auto span = tracer()->StartSpan("letter.read", {}, {.kind = trace::SpanKind::kConsumer});
}
