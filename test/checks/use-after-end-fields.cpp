// RUN: %expectations %s
// A span in a field of a local, and behind other names for the span itself.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static SpanPointer start(const char *step) {
  return trace::Provider::GetTracerProvider()->GetTracer("kiln", "1.0")->StartSpan(step);
}
static void finish(trace::Span &span) { span.End(); }
static void finishAt(trace::Span *span) { span->End(); }

struct Firing {
  SpanPointer span;
  int shelves = 0;
};
struct Shift {
  Firing first, second;
};
void reload(Firing &firing);
void reloadSpan(SpanPointer &span);
int temperature(trace::Span &span);

void putThereBad() {
  Firing firing;
  firing.span = start("kiln.fire");
  firing.span->End();
  firing.span->SetAttribute("kiln.shelves", 3); // finds: tracing-use-after-end "span 'kiln.fire'"
}

void helperBad(bool cold) {
  Firing firing;
  firing.shelves = 2;
  firing.span = start("kiln.fire");
  if (cold)
    finish(*firing.span);
  else
    finishAt(firing.span.get());
  firing.span->AddEvent("cold"); // finds: tracing-use-after-end
}

void unknownReaderBad() {
  Firing firing{start("kiln.fire")};
  temperature(*firing.span);
  firing.span->End();
  firing.span->AddEvent("hot"); // finds: tracing-use-after-end
}

void fieldOfFieldBad() {
  Shift shift;
  shift.first.span = start("kiln.fire");
  shift.second.span = start("kiln.cool");
  shift.first.span->End();
  shift.first.span->AddEvent("cold"); // finds: tracing-use-after-end
  shift.second.span->AddEvent("cold");
}

void lambdaBad() {
  Firing firing;
  firing.span = start("kiln.fire");
  auto close = [&] { firing.span->End(); };
  close();
  firing.span->AddEvent("cold"); // finds: tracing-use-after-end
}

void othersFieldOk() {
  Firing first, second;
  first.span = start("kiln.fire");
  second.span = start("kiln.cool");
  first.span->End();
  second.span->AddEvent("cold");
}

void anotherSpanOk() {
  Firing firing;
  firing.span = start("kiln.fire");
  firing.span->End();
  firing.span = start("kiln.cool");
  firing.span->AddEvent("cold");
}

void wholeAssignedOk() {
  Firing firing{start("kiln.fire")};
  firing.span->End();
  firing = Firing{start("kiln.cool")};
  firing.span->AddEvent("cold");
}

void givenToUnknownOk() {
  Firing firing{start("kiln.fire")};
  firing.span->End();
  reload(firing);
  firing.span->AddEvent("cold");
}

void handleGivenToUnknownOk() {
  Firing firing{start("kiln.fire")};
  firing.span->End();
  reloadSpan(firing.span);
  firing.span->AddEvent("cold");
}

void referenceToWholeOk() {
  Firing firing{start("kiln.fire")};
  Firing &same = firing;
  firing.span->End();
  same.span = start("kiln.cool");
  firing.span->AddEvent("cold");
}

void inLambdaOk() {
  Firing firing{start("kiln.fire")};
  auto next = [&] { firing.span = start("kiln.cool"); };
  firing.span->End();
  next();
  firing.span->AddEvent("cold");
}

void elementsOk(std::vector<Firing> &firings) {
  for (Firing &firing : firings) {
    firing.span = start("kiln.fire");
    firing.span->AddEvent("cold");
    firing.span->End();
  }
}

void eachTurnOk() {
  Firing firing;
  for (int turn = 0; turn < 3; ++turn) {
    firing.span = start("kiln.fire");
    firing.span->AddEvent("cold");
    firing.span->End();
  }
}

void referenceBad() {
  auto kept = start("kiln.fire");
  trace::Span &handle = *kept;
  trace::Span *span = &handle;
  span->End();
  span->SetAttribute("kiln.shelves", 3); // finds: tracing-use-after-end
}

void referenceOnlyBad() {
  auto kept = start("kiln.fire");
  trace::Span &span = *kept;
  finish(span);
  kept->AddEvent("cold"); // finds: tracing-use-after-end
}

void pointerElsewhereOk() {
  auto kept = start("kiln.fire");
  auto other = start("kiln.cool");
  trace::Span *span = &*kept;
  kept->End();
  span = &*other;
  span->SetAttribute("kiln.shelves", 3);
}

void handleByAnotherNameOk() {
  auto kept = start("kiln.fire");
  SpanPointer &same = kept;
  kept->End();
  same = start("kiln.cool");
  kept->SetAttribute("kiln.shelves", 3);
}

void referenceToFormerOk() {
  auto kept = start("kiln.fire");
  trace::Span &first = *kept;
  first.End();
  kept = start("kiln.cool");
  kept->SetAttribute("kiln.shelves", 3);
}

// A wrapper asks whether there is a span, which is all that its end depends on.
class Kiln {
public:
  explicit Kiln(const char *step) : span_(start(step)) {}
  void done() {
    if (span_)
      span_->End();
  }
  void doneEarly() {
    if (span_ == nullptr)
      return;
    span_->SetStatus(trace::StatusCode::kOk);
    span_->End();
  }
  void doneIf(bool fired) {
    if (fired)
      span_->End();
  }
  void doneAsWanted() {
    if (isWanted(span_))
      span_->End();
  }
  void doneBelow() {
    if (span_)
      finishBelow();
  }
  void note(const char *what) { span_->AddEvent(what); }

private:
  static bool isWanted(const SpanPointer &span);
  void finishBelow() { done(); }
  SpanPointer span_;
};
void wantedOk() {
  Kiln kiln("kiln.fire");
  kiln.doneAsWanted();
  kiln.note("still open, perhaps");
}
// On the way to it another method asks, which is not followed.
void FN_askedByAnother() {
  Kiln kiln("kiln.fire");
  kiln.doneBelow();
  kiln.note("late");
}
void askedBad() {
  Kiln kiln("kiln.fire");
  kiln.done();
  kiln.note("late"); // finds: tracing-use-after-end
}
// By a function that another one calls.
static void stop(Kiln &kiln) { kiln.done(); }
static void maybeStop(Kiln &kiln, bool fired) {
  if (fired)
    stop(kiln);
}
void askedByCalleeBad() {
  Kiln kiln("kiln.fire");
  stop(kiln);
  kiln.note("late"); // finds: tracing-use-after-end
}
void perhapsByCalleeOk(bool fired) {
  Kiln kiln("kiln.fire");
  maybeStop(kiln, fired);
  kiln.note("still open, perhaps");
}
void askedEarlyBad() {
  Kiln kiln("kiln.fire");
  kiln.doneEarly();
  kiln.note("late"); // finds: tracing-use-after-end
}
void otherQuestionOk(bool fired) {
  Kiln kiln("kiln.fire");
  kiln.doneIf(fired);
  kiln.note("still open, perhaps");
}
void inOrderOk() {
  Kiln kiln("kiln.fire");
  kiln.note("first");
  kiln.done();
}
