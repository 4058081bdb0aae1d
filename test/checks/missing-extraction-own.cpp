// RUN: %expectations %s

// Messages of the program itself, which it extracts from elsewhere.

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

struct Letter {
  std::string id, text;
  std::map<std::string, std::string> stamps;
};

class StampsOfLetter : public Carrier {
public:
  explicit StampsOfLetter(const Letter &letter) : letter_(letter) {}
  nostd::string_view Get(nostd::string_view key) const noexcept override {
    auto it = letter_.stamps.find(std::string(key));
    return it == letter_.stamps.end() ? nostd::string_view() : nostd::string_view(it->second);
  }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  const Letter &letter_;
};

static context::Context senderOf(const Letter &letter) {
  StampsOfLetter carrier(letter);
  context::Context fresh;
  return propagator()->Extract(carrier, fresh);
}

static context::Context active(const Letter &letter) {
  auto now = context::RuntimeContext::GetCurrent();
  return now.SetValue("letter", static_cast<std::uint64_t>(letter.text.size()));
}

void extractedOk(const Letter &letter) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = senderOf(letter);
  auto span = tracer()->StartSpan("letter.read", options);
}

void consumerBad(const Letter &letter) {
  auto span = tracer()->StartSpan("letter.read", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-extraction (likely) "consumer span 'letter.read' ignores the trace context that 'letter' may carry"
  span->SetAttribute("message.id", letter.id);
}

void serverBad(const Letter *letter) {
  auto span = tracer()->StartSpan("letter.answer", {.kind = trace::SpanKind::kServer}); // finds: tracing-missing-extraction (likely) "server span"
  span->SetAttribute("empty", letter->text.empty());
}

void eachBad(const std::vector<Letter> &letters) {
  for (const Letter &letter : letters) {
    auto span = tracer()->StartSpan("letter.read", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-extraction "'letter'"
    span->SetAttribute("message.id", letter.id);
  }
}

Letter next();
void receivedBad() {
  Letter letter = next();
  auto span = tracer()->StartSpan("letter.read", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-extraction
  span->SetAttribute("message.id", letter.id);
}

static SpanPointer begin(const char *name, const Letter &) {
  return tracer()->StartSpan(name, {.kind = trace::SpanKind::kServer});
}

void wrapperBad(const Letter &letter) {
  auto span = begin("letter.answer", letter); // finds: tracing-missing-extraction
}

void ambientParentBad(const Letter &letter) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  options.parent = active(letter);
  auto span = tracer()->StartSpan("letter.answer", options); // finds: tracing-missing-extraction
}

static void below(const Letter &letter) {
  auto span = tracer()->StartSpan("letter.answer", {.kind = trace::SpanKind::kServer});
  span->SetAttribute("empty", letter.text.empty());
}
void attachedOk(const Letter &letter) {
  auto token = context::RuntimeContext::Attach(senderOf(letter));
  below(letter);
}

void linkedOk(const Letter &letter) {
  auto sender = trace::GetSpan(senderOf(letter))->GetContext();
  auto span = tracer()->StartSpan("letter.read", {{"message.id", letter.id}}, {{sender, {}}}, {.kind = trace::SpanKind::kConsumer});
}

// Nobody takes a context from one of these.
struct Note {
  std::map<std::string, std::string> stamps;
};
void otherTypeOk(const Note &note) {
  auto span = tracer()->StartSpan("note.read", {.kind = trace::SpanKind::kServer});
  span->SetAttribute("empty", note.stamps.empty());
}

void internalOk(const Letter &letter) {
  auto span = tracer()->StartSpan("letter.sort");
  span->SetAttribute("empty", letter.text.empty());
}

void unseen(const Letter &letter);
context::Context contextOf(const Letter &letter);
void givenToUnseenOk(const Letter &letter) {
  auto token = context::RuntimeContext::Attach(contextOf(letter));
  auto span = tracer()->StartSpan("letter.answer", {.kind = trace::SpanKind::kServer});
}

// It is made here, for an answer.
void madeHereOk() {
  Letter letter;
  auto span = tracer()->StartSpan("letter.answer", {.kind = trace::SpanKind::kServer});
  span->SetAttribute("empty", letter.text.empty());
}

void anyCarrierBad(const Carrier &carrier) {
  auto span = tracer()->StartSpan("letter.answer", {.kind = trace::SpanKind::kServer}); // finds: tracing-missing-extraction "'carrier'"
  span->SetAttribute("empty", carrier.Get("x").empty());
}

void anyCarrierOk(const Carrier &carrier) {
  context::Context fresh;
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  options.parent = propagator()->Extract(carrier, fresh);
  auto span = tracer()->StartSpan("letter.answer", options);
}

// Of which a copy of its headers is wrapped.
struct Parcel {
  std::string id;
  std::map<std::string, std::string> stamps;
};
struct Crate {
  std::map<std::string, std::string> stamps;
};
class MapCarrier : public Carrier {
public:
  explicit MapCarrier(std::map<std::string, std::string> &stamps) : stamps_(stamps) {}
  nostd::string_view Get(nostd::string_view key) const noexcept override {
    auto it = stamps_.find(std::string(key));
    return it == stamps_.end() ? nostd::string_view() : nostd::string_view(it->second);
  }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    stamps_[std::string(key)] = std::string(value);
  }

private:
  std::map<std::string, std::string> &stamps_;
};

void copiedOk(const Parcel &parcel) {
  auto stamps = parcel.stamps;
  MapCarrier carrier(stamps);
  context::Context fresh;
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = propagator()->Extract(carrier, fresh);
  auto span = tracer()->StartSpan("parcel.open", options);
  span->SetAttribute("messaging.message.id", parcel.id);
}
void notCopiedBad(const Parcel &parcel) {
  auto span = tracer()->StartSpan("parcel.weigh", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-extraction "'parcel'"
  span->SetAttribute("messaging.message.id", parcel.id);
}
// What a copy is sent with says nothing of what comes.
void sentOk(const Crate &crate) {
  auto stamps = crate.stamps;
  MapCarrier carrier(stamps);
  auto now = context::RuntimeContext::GetCurrent();
  propagator()->Inject(carrier, now);
}
void crateOk(const Crate &crate) {
  auto span = tracer()->StartSpan("crate.open", {.kind = trace::SpanKind::kServer});
  span->SetAttribute("empty", crate.stamps.empty());
}

// Who extracts for a span of its own says nothing of its siblings.
struct Sack {
  std::string id;
  std::map<std::string, std::string> stamps;
};
class Sorter {
public:
  void run(const Sack &sack) {
    if (sack.id.empty())
      open(sack);
    else
      weigh(sack);
  }

private:
  void open(const Sack &sack) {
    auto stamps = sack.stamps;
    MapCarrier carrier(stamps);
    context::Context fresh;
    trace::StartSpanOptions options;
    options.kind = trace::SpanKind::kConsumer;
    options.parent = propagator()->Extract(carrier, fresh);
    auto span = tracer()->StartSpan("sack.open", options);
    span->SetAttribute("messaging.message.id", sack.id);
  }
  void weigh(const Sack &sack) {
    auto span = tracer()->StartSpan("sack.weigh", {.kind = trace::SpanKind::kConsumer}); // finds: tracing-missing-extraction "'sack'"
    span->SetAttribute("messaging.message.id", sack.id);
  }
};
class Bagger {
public:
  void take(const Sack &sack) {
    auto stamps = sack.stamps;
    MapCarrier carrier(stamps);
    context::Context fresh;
    auto token = context::RuntimeContext::Attach(propagator()->Extract(carrier, fresh));
    bagOk(sack);
  }

private:
  void bagOk(const Sack &sack) {
    auto span = tracer()->StartSpan("sack.bag", {.kind = trace::SpanKind::kConsumer});
    span->SetAttribute("messaging.message.id", sack.id);
  }
};

// One that links to all of a batch, and its neighbour.
void linkedOk(const std::vector<Letter> &letters) {
  std::vector<std::pair<trace::SpanContext, std::map<std::string, std::string>>> links;
  for (const Letter &letter : letters)
    links.emplace_back(trace::GetSpan(senderOf(letter))->GetContext(), std::map<std::string, std::string>());
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  std::map<std::string, std::string> none;
  auto span = tracer()->StartSpan("letters process", none, links, options);
  trace::Scope scope(span);
}
void besideTheBatchBad(const Letter &letter) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("letter process", options); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
void deliver(const std::vector<Letter> &letters) {
  linkedOk(letters);
  besideTheBatchBad(letters.front());
}

// Of a message that the callee gets twice: its headers, and itself.
struct Barrel {
  std::string id;
  std::map<std::string, std::string> tags;
};
class Tags : public Carrier {
public:
  explicit Tags(std::map<std::string, std::string> &tags) : tags_(tags) {}
  nostd::string_view Get(nostd::string_view key) const noexcept override { return tags_[std::string(key)]; }
  void Set(nostd::string_view, nostd::string_view) noexcept override {}

private:
  std::map<std::string, std::string> &tags_;
};
static SpanPointer startFrom(const std::map<std::string, std::string> &tags, const Barrel &barrel) {
  auto copy = tags;
  Tags carrier(copy);
  context::Context fresh;
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = propagator()->Extract(carrier, fresh);
  return tracer()->StartSpan("barrel process", {{"barrel.id", barrel.id}}, options);
}
void startedFromOk(const Barrel &barrel) {
  auto span = startFrom(barrel.tags, barrel);
  trace::Scope scope(span);
}
void withoutItBad(const Barrel &barrel) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  auto span = tracer()->StartSpan("barrel process", {{"barrel.id", barrel.id}}, options); // finds: tracing-missing-extraction
  trace::Scope scope(span);
}
