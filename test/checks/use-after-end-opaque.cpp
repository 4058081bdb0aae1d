// RUN: %expectations %s
// Handles whose span is behind a pointer that may be null.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <stdexcept>
#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
using Handle = opentelemetry::nostd::shared_ptr<trace::Span>;

static Handle begin(const std::string &name) {
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name);
}

struct State {
  Handle span;
};

class Opaque {
public:
  explicit Opaque(std::unique_ptr<State> state) : state_(std::move(state)) {}
  void note(const std::string &name) {
    if (state_)
      state_->span->AddEvent(name);
  }
  void count(int n) {
    if (!state_)
      return;
    state_->span->SetAttribute("n", n);
  }
  void fail(const std::string &why) {
    if (state_)
      state_->span->SetStatus(trace::StatusCode::kError, why);
  }
  void end() {
    if (state_)
      state_->span->End();
  }

private:
  std::unique_ptr<State> state_;
};

static Opaque opaque(const std::string &name) {
  auto state = std::make_unique<State>();
  state->span = begin(name);
  return Opaque(std::move(state));
}

struct Open {
  std::unique_ptr<State> state;
  void note(const std::string &name) {
    if (state)
      state->span->AddEvent(name);
  }
  void end() {
    if (state)
      state->span->End();
  }
};

static Open open(const std::string &name) {
  auto state = std::make_unique<State>();
  state->span = begin(name);
  return Open{std::move(state)};
}

// It ends one of two spans.
class Pair {
public:
  explicit Pair(const std::string &name) : first_(std::make_unique<State>()), second_(std::make_unique<State>()) {
    first_->span = begin(name);
    second_->span = begin(name + " again");
  }
  void endBad() {
    first_->span->End();
    first_->span->AddEvent("late"); // finds: tracing-use-after-end
    second_->span->End();
  }
  void swapOk() {
    first_->span->End();
    first_ = std::make_unique<State>();
    first_->span = begin("mill.other");
    first_->span->AddEvent("other");
    first_->span->End();
  }
  void otherOk() {
    first_->span->End();
    second_->span->AddEvent("still there");
    second_->span->End();
  }

private:
  std::unique_ptr<State> first_, second_;
};

// Whose span it is, others say.
struct Shared {
  std::shared_ptr<State> state;
  void end() { state->span->End(); }
  void note() { state->span->AddEvent("again"); }
};

static void child() { auto span = begin("mill.child"); }

void lateBad() {
  Opaque handle = opaque("mill.late");
  handle.end();
  handle.note("late"); // finds: tracing-use-after-end
}
void lateCountBad() {
  auto handle = opaque("mill.late");
  handle.end();
  handle.count(3); // finds: tracing-use-after-end
}
void openLateBad() {
  auto handle = open("mill.late");
  handle.end();
  handle.note("late"); // finds: tracing-use-after-end
}
void inTimeOk() {
  auto handle = opaque("mill.time");
  handle.count(3);
  handle.note("in time");
  handle.end();
}
void againOk() {
  auto handle = opaque("mill.first");
  handle.end();
  handle = opaque("mill.second");
  handle.note("in time");
  handle.end();
}
void sharedOk(Shared &shared) {
  shared.end();
  shared.note();
}

// Nobody can make such a handle active: a matter of its class, if at all.
void FN_inactive() {
  auto handle = opaque("mill.parent");
  child();
  handle.end();
}
void thrownBad(int stones) {
  auto handle = opaque("mill.thrown");
  if (stones < 0)
    throw std::runtime_error("stones"); // finds: tracing-unrecorded-error
  handle.end();
}
void thrownOk(int stones) {
  auto handle = opaque("mill.thrown");
  if (stones < 0) {
    handle.fail("stones");
    throw std::runtime_error("stones");
  }
  handle.end();
}
void droppedBad() {
  opaque("mill.dropped"); // finds: tracing-dropped-span
}
