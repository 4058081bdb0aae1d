// RUN: %expectations %s
// A smart pointer that is moved from has no span.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <map>
#include <memory>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

int work();
void keep(SpanPointer span);

struct Parcel {
  SpanPointer span;
};

void movedToLocalBad() {
  auto span = tracer()->StartSpan("parcel.pack");
  auto other = std::move(span);
  span->SetAttribute("parcel.items", 3); // finds: tracing-use-after-end (proof) "attribute reaches no span: its variable is moved from before"
  other->End();
}

void movedToFunctionBad() {
  auto span = tracer()->StartSpan("parcel.pack");
  keep(std::move(span));
  work();
  span->AddEvent("packed"); // finds: tracing-use-after-end "event reaches no span"
}

void movedIntoMemberBad(Parcel &parcel) {
  auto span = tracer()->StartSpan("parcel.pack");
  parcel.span = std::move(span);
  span->SetStatus(trace::StatusCode::kError, "torn"); // finds: tracing-use-after-end "status reaches no span"
}

void movedIntoListBad(std::vector<SpanPointer> &spans) {
  auto span = tracer()->StartSpan("parcel.pack");
  spans.push_back(std::move(span));
  span->UpdateName("parcel.repack"); // finds: tracing-use-after-end "new name reaches no span"
}

void movedIntoTaskBad() {
  auto span = tracer()->StartSpan("parcel.pack");
  auto later = [held = std::move(span)] { held->End(); };
  span->SetAttribute("parcel.items", 3); // finds: tracing-use-after-end
  later();
}

void parameterBad(SpanPointer span, std::vector<SpanPointer> &spans) {
  spans.push_back(std::move(span));
  span->SetAttribute("parcel.items", 3); // finds: tracing-use-after-end
}

void movedOnBothWaysBad(Parcel &parcel, bool fast) {
  auto span = tracer()->StartSpan("parcel.pack");
  if (fast)
    parcel.span = std::move(span);
  else
    keep(std::move(span));
  span->SetAttribute("parcel.fast", fast); // finds: tracing-use-after-end
}

static void annotate(const SpanPointer &span) { span->SetAttribute("parcel.items", 3); }

void throughHelperBad() {
  auto span = tracer()->StartSpan("parcel.pack");
  keep(std::move(span));
  annotate(span); // finds: tracing-use-after-end
}

void usedThroughNewOwnerOk() {
  auto span = tracer()->StartSpan("parcel.pack");
  auto other = std::move(span);
  other->SetAttribute("parcel.items", 3);
  other->End();
}

void memberUsedOk(Parcel &parcel) {
  auto span = tracer()->StartSpan("parcel.pack");
  parcel.span = std::move(span);
  parcel.span->SetAttribute("parcel.items", 3);
}

void filledAgainOk(std::vector<SpanPointer> &spans) {
  auto span = tracer()->StartSpan("parcel.pack");
  spans.push_back(std::move(span));
  span = tracer()->StartSpan("parcel.send");
  span->SetAttribute("parcel.items", 3);
}

void filledEachTurnOk(std::vector<SpanPointer> &spans, int parcels) {
  SpanPointer span;
  for (int i = 0; i < parcels; ++i) {
    span = tracer()->StartSpan("parcel.pack");
    span->SetAttribute("parcel.number", i);
    spans.push_back(std::move(span));
  }
}

void ownOfEachTurnOk(std::vector<SpanPointer> &spans, int parcels) {
  for (int i = 0; i < parcels; ++i) {
    auto span = tracer()->StartSpan("parcel.pack");
    span->SetAttribute("parcel.number", i);
    spans.push_back(std::move(span));
  }
}

void movedOnOneWayOk(Parcel &parcel, bool fast) {
  auto span = tracer()->StartSpan("parcel.pack");
  if (fast)
    parcel.span = std::move(span);
  if (!fast)
    span->SetAttribute("parcel.fast", fast);
}

void movedOnTheWayOutOk(Parcel &parcel, bool fast) {
  auto span = tracer()->StartSpan("parcel.pack");
  if (fast) {
    parcel.span = std::move(span);
    return;
  }
  span->SetAttribute("parcel.fast", fast);
}

void askedBad(Parcel &parcel) {
  auto span = tracer()->StartSpan("parcel.pack");
  parcel.span = std::move(span);
  if (span) // finds: tracing-use-after-end "condition reaches no span"
    span->SetAttribute("parcel.items", 3);
}

void perhapsMovedOk(Parcel &parcel, bool fast) {
  auto span = tracer()->StartSpan("parcel.pack");
  if (fast)
    parcel.span = std::move(span);
  if (span)
    span->SetAttribute("parcel.items", 3);
}

void assured(bool holds);

void assuredOk(Parcel &parcel) {
  auto span = tracer()->StartSpan("parcel.pack");
  parcel.span = std::move(span);
  assured(!span);
  if (!span)
    work();
}

// Who takes a reference need not take the span.
void look(SpanPointer &&span);

void lentOk() {
  auto span = tracer()->StartSpan("parcel.pack");
  look(std::move(span));
  span->SetAttribute("parcel.items", 3);
}

static const SpanPointer &same(const SpanPointer &span) { return span; }

void nobodyTakesItOk() {
  auto span = tracer()->StartSpan("parcel.pack");
  const SpanPointer &other = std::move(span);
  span->SetAttribute("parcel.items", 3);
  same(other)->End();
}

void swappedBackOk(SpanPointer &other) {
  auto span = tracer()->StartSpan("parcel.pack");
  keep(std::move(span));
  span.swap(other);
  span->SetAttribute("parcel.items", 3);
}

void copiedBeforeOk() {
  auto span = tracer()->StartSpan("parcel.pack");
  auto mine = span;
  keep(std::move(span));
  mine->SetAttribute("parcel.items", 3);
}

void tracedCaptureOk() {
  auto span = tracer()->StartSpan("parcel.pack");
  auto *raw = span.get();
  keep(std::move(span));
  raw->SetAttribute("parcel.items", 3);
}

// What is asked whether it has taken the span may not have.
void perhapsTakenOk(std::map<int, SpanPointer> &open, int id) {
  auto span = tracer()->StartSpan("parcel.pack");
  auto [place, taken] = open.try_emplace(id, std::move(span));
  if (!taken)
    span->End();
}
