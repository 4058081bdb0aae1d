// RUN: %expectations %s

#include <cstdlib>

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

int work();

void currentBad() {
  trace::Tracer::GetCurrentSpan()->SetAttribute("cart.items", 3);
  trace::Tracer::GetCurrentSpan()->End(); // finds: tracing-end-of-borrowed-span (proof) "the active span is ended, but it was not started here"
}

void currentInVariableBad() {
  auto span = trace::Tracer::GetCurrentSpan();
  span->SetAttribute("cart.items", 3);
  span->End(); // finds: tracing-end-of-borrowed-span
}

void currentThroughTracerBad() {
  auto span = tracer()->GetCurrentSpan();
  span->End(); // finds: tracing-end-of-borrowed-span
}

void ofCurrentContextBad() {
  trace::GetSpan(context::RuntimeContext::GetCurrent())->End(); // finds: tracing-end-of-borrowed-span
}

void ofCurrentContextInVariableBad() {
  auto span = trace::GetSpan(context::RuntimeContext::GetCurrent());
  span->SetAttribute("cart.items", 3);
  span->End(); // finds: tracing-end-of-borrowed-span "the active span"
}

void ofContextInVariableBad() {
  auto now = context::RuntimeContext::GetCurrent();
  const context::Context same = now;
  SpanPointer span = trace::GetSpan(same);
  work();
  span->End(); // finds: tracing-end-of-borrowed-span
}

static SpanPointer activeSpan() { return trace::Tracer::GetCurrentSpan(); }
static SpanPointer activeOfContext() {
  auto now = context::RuntimeContext::GetCurrent();
  return trace::GetSpan(now);
}
static SpanPointer activeByAnother() { return activeSpan(); }

void fromHelperBad() {
  auto span = activeSpan();
  span->SetAttribute("cart.items", 3);
  span->End(); // finds: tracing-end-of-borrowed-span "the active span"
}

void fromHelperAtOnceBad() {
  activeOfContext()->End(); // finds: tracing-end-of-borrowed-span
}

void fromHelperOfHelperBad() {
  auto span = activeByAnother();
  span->End(); // finds: tracing-end-of-borrowed-span
}

int earlyBad(bool cached) {
  auto span = trace::Tracer::GetCurrentSpan();
  if (cached) {
    span->SetAttribute("cart.cached", true);
    span->End(); // finds: tracing-end-of-borrowed-span
    return 0;
  }
  return work();
}

void catchBad() {
  auto span = trace::Tracer::GetCurrentSpan();
  try {
    work();
  } catch (...) {
    span->SetStatus(trace::StatusCode::kError);
    span->End(); // finds: tracing-end-of-borrowed-span
    throw;
  }
}

void besideOwnBad() {
  auto own = tracer()->StartSpan("cart.load");
  trace::Tracer::GetCurrentSpan()->End(); // finds: tracing-end-of-borrowed-span
  own->End();
}

void referenceBad(trace::Span &span) {
  span.SetAttribute("cart.items", 3);
  span.End(); // finds: tracing-end-of-borrowed-span (likely) "span 'span' is ended, but the caller has it"
}

void pointerBad(trace::Span *parent) {
  if (work())
    parent->AddEvent("loaded");
  parent->End(); // finds: tracing-end-of-borrowed-span "span 'parent'"
}

static void finish(const SpanPointer &span) { span->End(); }

void helperBad() {
  finish(trace::Tracer::GetCurrentSpan()); // finds: tracing-end-of-borrowed-span
}

void helperOfVariableBad() {
  auto span = trace::Tracer::GetCurrentSpan();
  work();
  finish(span); // finds: tracing-end-of-borrowed-span
}

static void endSpan(trace::Span &span) { span.End(); }

void helperOfReferenceBad(trace::Span &span) {
  endSpan(span); // finds: tracing-end-of-borrowed-span
}

class Cart {
public:
  void loadBad() {
    trace::Tracer::GetCurrentSpan()->End(); // finds: tracing-end-of-borrowed-span
  }
};

template <typename T> void templateBad(T items) {
  auto span = trace::Tracer::GetCurrentSpan();
  span->SetAttribute("cart.items", items);
  span->End(); // finds: tracing-end-of-borrowed-span
}
template void templateBad(int);
template void templateBad(double);

void ownOk() {
  auto span = tracer()->StartSpan("cart.load");
  span->End();
}

void ownActiveOk() {
  auto span = tracer()->StartSpan("cart.load");
  trace::Scope scope(span);
  span->End();
}

void ownAsCurrentOk() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  trace::Tracer::GetCurrentSpan()->End();
}

void ownAsCurrentVariableOk() {
  auto span = tracer()->StartSpan("cart.load");
  auto scope = tracer()->WithActiveSpan(span);
  auto current = trace::Tracer::GetCurrentSpan();
  work();
  current->End();
}

void attachedOk(context::Context &kept) {
  auto token = context::RuntimeContext::Attach(kept);
  trace::Tracer::GetCurrentSpan()->End();
}

void ofKeptContextOk(const context::Context &kept) { trace::GetSpan(kept)->End(); }

void ofOwnContextOk() {
  auto current = context::RuntimeContext::GetCurrent();
  auto with = trace::SetSpan(current, tracer()->StartSpan("cart.load"));
  auto span = trace::GetSpan(with);
  span->End();
}

void ofOtherContextOk(const context::Context &kept) {
  auto now = context::RuntimeContext::GetCurrent();
  now = kept;
  auto span = trace::GetSpan(now);
  span->End();
}

static SpanPointer ownOrActive(bool own) {
  if (own)
    return tracer()->StartSpan("cart.load");
  return trace::Tracer::GetCurrentSpan();
}
void fromHelperThatStartsOk() {
  auto span = ownOrActive(work() > 0);
  span->End();
}
void fromHelperUnderOwnScopeOk() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  auto span = activeSpan();
  span->End();
}
void fromHelperReboundOk() {
  auto span = activeSpan();
  span = tracer()->StartSpan("cart.load");
  span->End();
}

// Whoever calls it by its interface may have it end the span.
struct Sink {
  virtual ~Sink() = default;
  virtual void take(trace::Span &span) = 0;
};
struct LocalSink final : Sink {
  void take(trace::Span &span) override { span.End(); }
};

void recordedOnCurrentOk() {
  auto span = trace::Tracer::GetCurrentSpan();
  span->SetAttribute("cart.items", 3);
  span->SetStatus(trace::StatusCode::kError);
}

void sharedOk(const SpanPointer &span) { span->End(); }

void sharedByValueOk(SpanPointer span) { span->End(); }

void ownerOk(std::unique_ptr<trace::Span> span) { span->End(); }

void endSpanOk(trace::Span &span) { span.End(); }
void finishRequest(trace::Span *span) { span->End(); }
void completeOk(trace::Span &span) { span.End(); }
void onClose(trace::Span &span) { span.End(); }
void stop_tracing(trace::Span *span) { span->End(); }
void RecordOutcome(trace::Span &span) { span.End(); }

void endCurrentSpan() { trace::Tracer::GetCurrentSpan()->End(); }

class SpanFinisher {
public:
  void run(trace::Span &span) { span.End(); }
};

class RequestScope {
public:
  void leave() { trace::Tracer::GetCurrentSpan()->End(); }
};

class Hook {
public:
  explicit Hook(trace::Span &span) : span_(span) {}
  ~Hook() { trace::Tracer::GetCurrentSpan()->End(); }

private:
  trace::Span &span_;
};

class Handling {
public:
  void begin() { scope_ = std::make_unique<trace::Scope>(tracer()->StartSpan("cart.load")); }
  void respondOk() {
    trace::Tracer::GetCurrentSpan()->End();
    scope_.reset();
  }

private:
  std::unique_ptr<trace::Scope> scope_;
};

void callbackOk(std::function<void(trace::Span &)> &out) {
  out = [](trace::Span &span) { span.End(); };
}

void lambdaOk() {
  auto leave = [] { trace::Tracer::GetCurrentSpan()->End(); };
  leave();
}

void deletedOk(trace::Span *span) {
  span->End();
  delete span;
}

void adoptedOk(trace::Span *span) {
  std::unique_ptr<trace::Span> own(span);
  span->End();
}

void reboundOk() {
  auto span = trace::Tracer::GetCurrentSpan();
  span = tracer()->StartSpan("cart.load");
  span->End();
}

void chosenOk(bool own) {
  auto span = own ? tracer()->StartSpan("cart.load") : trace::Tracer::GetCurrentSpan();
  if (own)
    span->End();
}

struct Machine {
  static Machine *GetCurrentSpan();
  void End();
};

void otherClassOk() { Machine::GetCurrentSpan()->End(); }

static trace::Scope activate(const SpanPointer &span) { return trace::Scope(span); }

void activatedByHelperOk() {
  auto span = tracer()->StartSpan("cart.load");
  auto scope = activate(span);
  trace::Tracer::GetCurrentSpan()->End();
}

// Its own scope is closed by then: the span that is active is another one.
void FN_afterOwnScope() {
  auto span = tracer()->StartSpan("cart.load");
  { trace::Scope scope(span); }
  trace::Tracer::GetCurrentSpan()->End();
}

void settleOk(trace::Span &span) { span.End(); }
void sealCartOk(trace::Span &span) { span.End(); }

[[noreturn]] void die();
[[noreturn]] void lastWordsOk() {
  trace::Tracer::GetCurrentSpan()->End();
  die();
}

// Nothing comes back from there.
[[noreturn]] void dieOk() {
  trace::Tracer::GetCurrentSpan()->End();
  work();
  std::abort();
}
void diesOnErrorOk(bool broken) {
  if (broken) {
    trace::Tracer::GetCurrentSpan()->End();
    dieOk();
  }
  work();
}

// A class of this name handles requests, whatever it does to spans.
struct LoginHandler {
  void auditBad(trace::Span &span) {
    work();
    span.End(); // finds: tracing-end-of-borrowed-span
  }
  void onDoneOk(trace::Span &span) { span.End(); }
};

// A guard that only reads what it is given has not got it for good.
class Below {
public:
  explicit Below(const trace::Span &parent) : recording_(parent.IsRecording()) {}
  bool isRecording() const { return recording_; }

private:
  bool recording_;
};
class Owning {
public:
  explicit Owning(trace::Span &span);
  ~Owning();
};
bool alsoReadBad(trace::Span &parent, bool wanted) {
  Below guard(parent);
  if (!wanted || !guard.isRecording())
    return false;
  parent.SetAttribute("order.voided", true);
  parent.End(); // finds: tracing-end-of-borrowed-span "'parent'"
  return true;
}
void givenToOwnerOk(trace::Span &parent) {
  Owning guard(parent);
  parent.End();
}

// What is lent as a reference to a pointer, while the caller goes on with it.
using Shared = nostd::shared_ptr<trace::Span>;
int pick(const Shared &span, int parcels) {
  if (parcels > 0)
    return parcels;
  span->SetStatus(trace::StatusCode::kError, "nothing to pick");
  span->End(); // finds: tracing-end-of-borrowed-span (likely) "'span'"
  return 0;
}
void goesOnBad(int parcels) {
  auto span = tracer()->StartSpan("order.pick");
  const int picked = pick(span, parcels);
  span->SetAttribute("order.picked", picked);
}
int pack(const Shared &span, int parcels) {
  if (parcels > 0)
    return parcels;
  span->End();
  return 0;
}
int goesOnWithoutItOk(int parcels) {
  auto span = tracer()->StartSpan("order.pack");
  return pack(span, parcels);
}
// The answer says that it has ended.
bool seal(const Shared &span, int parcels) {
  if (parcels > 0)
    return true;
  span->End();
  return false;
}
void answeredOk(int parcels) {
  auto span = tracer()->StartSpan("order.seal");
  if (!seal(span, parcels))
    return;
  span->SetAttribute("order.sealed", parcels);
}
// Each turn has another one.
void eachTurnOk(const std::vector<int> &all) {
  for (int parcels : all) {
    auto span = tracer()->StartSpan("order.seal");
    span->SetAttribute("order.parcels", parcels);
    seal(span, parcels);
  }
}
// What is copied is shared for good.
int keep(Shared span, int parcels) {
  if (parcels > 0)
    return parcels;
  span->End();
  return 0;
}
void sharedOk(int parcels) {
  auto span = tracer()->StartSpan("order.keep");
  span->SetAttribute("order.kept", keep(span, parcels));
}

class Step {
public:
  virtual ~Step() = default;
  void run() {
    auto span = tracer()->StartSpan("step.run");
    doIt(*span);
    span->SetAttribute("step.ran", true);
  }

protected:
  virtual void doIt(trace::Span &span) = 0;
};
class Skipped : public Step {
protected:
  void doIt(trace::Span &span) override {
    span.AddEvent("skipped");
    span.End(); // finds: tracing-end-of-borrowed-span
  }
};
