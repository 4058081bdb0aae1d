// RUN: %expectations %s

// Blocks of the graph that nothing leads to: what stands behind a jump out of
// the life of a local that has a destructor.

#include "opentelemetry/trace/provider.h"

#include <cstdlib>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

bool connect();
int next();
[[noreturn]] void give_up(const std::string &why);

struct Failure {
  int code = 0;
  std::string text;
};

void throwOfLocalBad(bool cached) {
  auto span = tracer()->StartSpan("cache.get");
  span->End();
  if (cached)
    return;
  if (!connect()) {
    Failure failure;
    failure.text = "no connection";
    throw failure;
  }
  span->End(); // finds: tracing-use-after-end
}

void breakBehindLocalBad() {
  auto span = tracer()->StartSpan("cache.get");
  span->End();
  while (connect()) {
    if (next() > 3) {
      std::string why = "three";
      why += "!";
      break;
    }
  }
  span->SetAttribute("cache.tries", 3); // finds: tracing-use-after-end
}

void continueBehindLocalBad() {
  auto span = tracer()->StartSpan("cache.get");
  span->End();
  for (int i = next(); i > 0; --i) {
    if (i == 3) {
      Failure failure;
      continue;
    }
    span->AddEvent("try"); // finds: tracing-use-after-end
  }
}

void gotoBehindLocalBad() {
  auto span = tracer()->StartSpan("cache.get");
  span->End();
again:
  if (next() > 3) {
    Failure failure;
    goto again;
  }
  span->AddEvent("again"); // finds: tracing-use-after-end
}

void noReturnBehindLocalBad() {
  auto span = tracer()->StartSpan("cache.get");
  span->End();
  if (!connect()) {
    std::string why = "no connection";
    give_up(why);
  }
  span->End(); // finds: tracing-use-after-end
}

void switchBehindLocalBad() {
  auto span = tracer()->StartSpan("cache.get");
  span->End();
  switch (next()) {
  case 1: {
    Failure failure;
    break;
  }
  default:
    std::abort();
  }
  span->End(); // finds: tracing-use-after-end
}

// All ways out of it end the span, and behind the throw is none.
static void finish(const SpanPointer &span) {
  span->End();
  if (!connect()) {
    Failure failure;
    throw failure;
  }
}

void throwOfLocalInHelperBad() {
  auto span = tracer()->StartSpan("cache.get");
  finish(span);
  span->AddEvent("finished"); // finds: tracing-use-after-end
}

static void finishOrThrow(const SpanPointer &span) {
  if (connect()) {
    span->End();
  } else {
    Failure failure;
    throw failure;
  }
}

void helperThatThrowsBad() {
  auto span = tracer()->StartSpan("cache.get");
  finishOrThrow(span);
  span->AddEvent("finished"); // finds: tracing-use-after-end
}

// The jump is taken before the other span is there: the variable may hold both.
void otherSpanOk(bool cached) {
  auto span = tracer()->StartSpan("cache.get");
  span->End();
  while (connect()) {
    if (cached) {
      Failure failure;
      break;
    }
    span = tracer()->StartSpan("cache.load");
  }
  span->End();
}

// Whoever starts it records on it, too, in each turn.
static SpanPointer startedWith(const char *name) {
  auto span = tracer()->StartSpan(name);
  span->SetAttribute("lap.kind", "free");
  return span;
}
struct Lap {
  explicit Lap(const char *name) : span(tracer()->StartSpan(name)) { span->SetAttribute("lap.kind", "free"); }
  ~Lap() { span->End(); }
  SpanPointer span;
};
void startedInLoopOk(int laps) {
  while (laps--) {
    auto span = startedWith("lap.run");
    span->End();
  }
}
void guardInLoopOk(int laps) {
  while (laps--) {
    Lap lap("lap.run");
  }
}
void startedInLoopBad(int laps) {
  while (laps--) {
    auto span = startedWith("lap.run");
    span->End();
    span->AddEvent("late"); // finds: tracing-use-after-end
  }
}
