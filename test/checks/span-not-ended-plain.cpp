// RUN: %expectations %s

// What only a plain pointer has ends where somebody ends it, or deletes it.
// about: tracing-span-not-ended, tracing-use-after-end, tracing-end-of-borrowed-span

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"

#include <map>
#include <memory>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
using SpanHandle = opentelemetry::nostd::shared_ptr<trace::Span>;

static SpanHandle started(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name);
}

struct Phase {
  SpanHandle span;
};

static Phase *beginPhase(const char *name) { return new Phase{started(name)}; }
static void failPhase(Phase *phase, const char *why) {
  phase->span->SetStatus(trace::StatusCode::kError, why);
}
static void endPhase(Phase *phase) {
  phase->span->End();
  delete phase;
}

class Shift {
public:
  explicit Shift(const char *name) : span_(started(name)) {}
  ~Shift() { span_->End(); }
  void count(int sacks) { span_->SetAttribute("shift.sacks", sacks); }

private:
  SpanHandle span_;
};

int grindBad(int corn) {
  Phase *phase = beginPhase("corn.grind");
  if (corn < 0) {
    failPhase(phase, "no corn");
    return corn; // finds: tracing-span-not-ended
  }
  endPhase(phase);
  return corn * 2;
}

int grindOk(int corn) {
  Phase *phase = beginPhase("corn.grind");
  if (corn < 0) {
    failPhase(phase, "no corn");
    endPhase(phase);
    return corn;
  }
  endPhase(phase);
  return corn * 2;
}

void shiftBad(int sacks) {
  auto *shift = new Shift("mill.shift");
  shift->count(sacks);
} // finds: tracing-span-not-ended

void shiftOk(int sacks) {
  auto *shift = new Shift("mill.shift");
  shift->count(sacks);
  delete shift;
}

void ownedShiftOk(int sacks) {
  std::unique_ptr<Shift> shift(new Shift("mill.shift"));
  shift->count(sacks);
}

void resetShiftOk(std::unique_ptr<Shift> &shift) { shift.reset(new Shift("mill.shift")); }

Shift *handedOnOk() {
  auto *shift = new Shift("mill.shift");
  shift->count(0);
  return shift;
}

void takenLaterOk(int sacks) {
  Shift *shift = new Shift("mill.shift");
  shift->count(sacks);
  std::unique_ptr<Shift> owner(shift);
}

static std::vector<Shift *> shifts;
static std::map<std::string, Shift *> shiftOf;
static Shift *current;
struct Mill {
  Shift *shift = nullptr;
};

void listedOk() {
  auto *shift = new Shift("mill.shift");
  shifts.push_back(shift);
}

void keyedOk(const std::string &miller) {
  auto *shift = new Shift("mill.shift");
  shiftOf[miller] = shift;
}

void keptOk(Mill &mill) {
  auto *shift = new Shift("mill.shift");
  mill.shift = shift;
}

void globalOk() {
  auto *shift = new Shift("mill.shift");
  current = shift;
}

void later(void (*run)(void *), void *with);
void handedToCallbackOk() {
  auto *shift = new Shift("mill.shift");
  later([](void *with) { delete static_cast<Shift *>(with); }, shift);
}

// Of another library, out of its smart pointer.
using PlainSpan = opentracing::Span *;

static PlainSpan beginPlain(const char *name) {
  return opentracing::Tracer::Global()->StartSpan(name).release();
}
static void endPlain(PlainSpan span) {
  span->Finish();
  delete span;
}

void sieveBad(const std::string &flour) {
  PlainSpan span = beginPlain("flour.sieve");
  span->SetTag("flour", flour);
} // finds: tracing-span-not-ended

void sieveOk(const std::string &flour) {
  PlainSpan span = beginPlain("flour.sieve");
  span->SetTag("flour", flour);
  endPlain(span);
}

void deletedOk(const std::string &flour) {
  PlainSpan span = beginPlain("flour.sieve");
  span->SetTag("flour", flour);
  delete span;
}

void ownedAgainOk(const std::string &flour) {
  std::unique_ptr<opentracing::Span> span(beginPlain("flour.sieve"));
  span->SetTag("flour", flour);
}

// What it was in before gives it away.
void FN_releasedLaterBad() {
  auto owner = opentracing::Tracer::Global()->StartSpan("flour.bag");
  opentracing::Span *span = owner.release();
  span->SetTag("bags", 3);
}
