// RUN: %expectations --modes one %s

#include "opencensus/trace/span.h"
#include "opencensus/trace/with_span.h"

#include <cstdlib>
#include <functional>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

using opencensus::trace::Span;
using opencensus::trace::StatusCode;
using opencensus::trace::WithSpan;

int work();

void neverBad() {
  auto span = Span::StartSpan("cart.load");
  work();
} // finds: tracing-span-not-ended (proof) "span 'cart.load' is still open at the end of the function"

bool earlyReturnBad(bool cached) {
  auto span = Span::StartSpan("cart.load");
  if (cached)
    return true; // finds: tracing-span-not-ended "span 'cart.load' is still open at this return"
  span.End();
  return false;
}

void voidReturnBad(bool cached) {
  Span span = Span::StartSpan("cart.load");
  span.AddAttribute("cart.cached", cached);
  if (cached) {
    span.AddAnnotation("cached");
    return; // finds: tracing-span-not-ended
  }
  span.End();
}

int twoReturnsBad(int state) {
  auto span = Span::StartSpan("cart.load");
  if (state == 1)
    return 1; // finds: tracing-span-not-ended
  if (state == 2)
    return 2; // one report: the other is a note of it
  span.End();
  return 0;
}

void throwBad(bool failed) {
  auto span = Span::StartSpan("cart.load");
  if (failed)
    throw std::runtime_error("failed"); // finds: tracing-span-not-ended "at this throw"
  span.End();
}

int caughtAndLeftBad() {
  auto span = Span::StartSpan("cart.load");
  try {
    work();
  } catch (const std::exception &) {
    span.SetStatus(StatusCode::INTERNAL);
    return -1; // finds: tracing-span-not-ended
  }
  span.End();
  return 0;
}

void activeBad() {
  auto span = Span::StartSpan("cart.load");
  WithSpan active(span);
  work();
} // finds: tracing-span-not-ended

void scopeThatDoesNotEndBad() {
  auto span = Span::StartSpan("cart.load");
  WithSpan active(span, true, false);
  work();
} // finds: tracing-span-not-ended

void parentBad() {
  auto span = Span::StartSpan("cart.load");
  auto child = Span::StartSpan("cart.price", &span);
  child.End();
} // finds: tracing-span-not-ended "cart.load"

void childBad() {
  auto span = Span::StartSpan("cart.load");
  auto child = Span::StartSpan("cart.price", &span);
  span.End();
} // finds: tracing-span-not-ended "cart.price"

static Span startSpan(const char *name) { return Span::StartSpan(name); }

void ownFactoryBad() {
  auto span = startSpan("cart.load");
  work();
} // finds: tracing-span-not-ended

static void annotate(const Span &span) { span.AddAttribute("cart.items", 3); }

void helperThatDoesNotEndBad() {
  auto span = Span::StartSpan("cart.load");
  annotate(span);
} // finds: tracing-span-not-ended

void lambdaBad() {
  auto load = [] {
    auto span = Span::StartSpan("cart.load");
    work();
  }; // finds: tracing-span-not-ended
  load();
}

int switchBad(int state) {
  auto span = Span::StartSpan("cart.load");
  switch (state) {
  case 0:
    return 0; // finds: tracing-span-not-ended
  default:
    span.End();
    return state;
  }
}

void endedOk() {
  auto span = Span::StartSpan("cart.load");
  work();
  span.End();
}

bool endedOnAllWaysOk(bool cached) {
  auto span = Span::StartSpan("cart.load");
  if (cached) {
    span.End();
    return true;
  }
  span.End();
  return false;
}

Span returnedOk() { return Span::StartSpan("cart.load"); }

Span returnedLaterOk(bool cached) {
  auto span = Span::StartSpan("cart.load");
  span.AddAttribute("cart.cached", cached);
  return span;
}

void copiedOk() {
  auto span = Span::StartSpan("cart.load");
  Span same = span;
  same.End();
}

class Owner {
public:
  explicit Owner(Span span) : span_(std::move(span)) {}
  ~Owner() { span_.End(); }

private:
  Span span_;
};

void guardOk() {
  Owner guard(Span::StartSpan("cart.load"));
  work();
}

void guardOfLocalOk() {
  auto span = Span::StartSpan("cart.load");
  Owner guard(span);
  span.AddAttribute("cart.items", 3);
}

void guardOfMovedOk() {
  auto span = Span::StartSpan("cart.load");
  auto guard = std::make_unique<Owner>(std::move(span));
}

class Session {
public:
  Session() : span_(Span::StartSpan("session.run")) {}
  ~Session() { span_.End(); }
  void restartOk() {
    span_.End();
    span_ = Span::StartSpan("session.restart");
  }

private:
  Span span_;
};

void sessionOk() {
  Session session;
  work();
}

struct Request {
  explicit Request(const Span &span) : span(span) {}
  Span span;
};

void storedInMemberOk(Request &request) {
  request.span = Span::StartSpan("cart.load");
}

void storedFromLocalOk(Request &request) {
  auto span = Span::StartSpan("cart.load");
  request.span = span;
}

void containerOk(std::vector<Span> &spans) {
  auto span = Span::StartSpan("cart.load");
  spans.push_back(span);
}

void later(std::function<void()> done);

void completionOk() {
  auto span = Span::StartSpan("cart.load");
  later([span] { span.End(); });
}

void handedToLambdaOk() {
  auto span = Span::StartSpan("cart.load");
  later([span] {
    auto same = span;
    same.End();
  });
}

void take(Span span);

void handedOnOk() {
  auto span = Span::StartSpan("cart.load");
  take(span);
}

static void drop(Span) {}

void movedOk() {
  auto span = Span::StartSpan("cart.load");
  drop(std::move(span));
}

static void finish(const Span &span, bool failed) {
  if (failed)
    span.SetStatus(StatusCode::INTERNAL);
  span.End();
}

void helperOk() {
  auto span = Span::StartSpan("cart.load");
  finish(span, work() != 0);
}

template <typename Call> struct Finally {
  Call Do;
  ~Finally() { Do(); }
};
template <typename Call> Finally(Call) -> Finally<Call>;

bool scopeGuardOk(bool cached) {
  auto span = Span::StartSpan("cart.load");
  Finally guard{[&] { span.End(); }};
  if (cached)
    return true;
  return work();
}

bool scopeEndsOk(bool cached) {
  auto span = Span::StartSpan("cart.load");
  WithSpan active(span, true, true);
  if (cached)
    return true;
  return work();
}

[[noreturn]] void fail();

void noReturnOk(bool failed) {
  auto span = Span::StartSpan("cart.load");
  if (failed)
    fail();
  if (work())
    std::abort();
  span.End();
}

void throwWithinOk(bool failed) {
  auto span = Span::StartSpan("cart.load");
  try {
    if (failed)
      throw std::runtime_error("failed");
  } catch (const std::runtime_error &) {
    span.SetStatus(StatusCode::INTERNAL);
  }
  span.End();
}

void endedAndThrownOk(bool failed) {
  auto span = Span::StartSpan("cart.load");
  if (failed) {
    span.End();
    throw std::runtime_error("failed");
  }
  span.End();
}

void flagOk(bool traced) {
  auto span = Span::BlankSpan();
  if (traced)
    span = Span::StartSpan("cart.load");
  work();
  if (traced)
    span.End();
}

void endedByFlagOk(int state) {
  auto span = Span::StartSpan("cart.load");
  bool ended = false;
  if (state == 1) {
    span.End();
    ended = true;
  }
  work();
  if (!ended)
    span.End();
}

void loopOk(const std::vector<int> &items) {
  for (int item : items) {
    auto span = Span::StartSpan("cart.item");
    span.AddAttribute("item", item);
    span.End();
  }
}

void blankOk() {
  auto span = Span::BlankSpan();
  span.AddAttribute("cart.items", 3);
}

bool gotoOk(bool cached) {
  auto span = Span::StartSpan("cart.load");
  if (cached)
    goto done;
  work();
done:
  span.End();
  return cached;
}

// Whether it may be ended on another way to the same exit is not told apart from
// a flag that knows.
void FN_endedOnOneBranch(bool ok) {
  auto span = Span::StartSpan("cart.load");
  if (ok)
    span.End();
}

// An aggregate whose destructor ends what it refers to.
struct Ender {
  Span &span;
  ~Ender() { span.End(); }
};
void aggregateGuardOk(bool ready) {
  auto span = Span::StartSpan("user.load");
  Ender ender{span};
  if (!ready)
    return;
  span.AddAnnotation("loaded");
}
