// RUN: %expectations %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <any>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <thread>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("studio", "1.0");
}
void record();

// One method opens it, another closes it.
class Take {
public:
  void rollBad() {
    span_ = tracer()->StartSpan("take.roll");
    scope_.emplace(span_); // finds: tracing-scope-escapes (likely) "scope 'scope_' is opened here and closed by 'cut'"
  }
  void cut() {
    scope_.reset();
    span_->End();
  }

private:
  SpanPointer span_;
  std::optional<trace::Scope> scope_;
};

class Reel {
public:
  void openBad(SpanPointer span) { begin(span); }
  void close() { finish(); }

private:
  void begin(SpanPointer span) {
    scope_ = std::make_unique<trace::Scope>(span); // finds: tracing-scope-escapes "closed by 'finish'"
  }
  void finish() { scope_ = nullptr; }
  std::unique_ptr<trace::Scope> scope_;
};

struct Crew {
  virtual ~Crew() = default;
  virtual void onAction() = 0;
  virtual void onCut() = 0;
};
class TracedCrew : public Crew {
  void onAction() override {
    scope_.emplace(tracer()->StartSpan("crew.action")); // finds: tracing-scope-escapes
  }
  void onCut() override { scope_.reset(); }
  std::optional<trace::Scope> scope_;
};

// Nobody owns it.
trace::Scope *returnedBad(SpanPointer span) {
  return new trace::Scope(span); // finds: tracing-scope-escapes (likely) "it is returned as a plain pointer"
}
trace::Scope *returnedLaterBad(SpanPointer span) {
  auto *scope = new trace::Scope(span); // finds: tracing-scope-escapes
  record();
  return scope;
}
void *handleBad(SpanPointer span) {
  return new trace::Scope(span); // finds: tracing-scope-escapes
}
void throughPointerBad(SpanPointer span, trace::Scope **out) {
  *out = new trace::Scope(span); // finds: tracing-scope-escapes "it is given out as a plain pointer"
}
void leakedBad(SpanPointer span) {
  auto *scope = new trace::Scope(span); // finds: tracing-scope-escapes (proof) "nothing ever closes it"
  record();
}
void releasedBad(SpanPointer span) {
  auto scope = std::make_unique<trace::Scope>(span);
  auto *raw = scope.release(); // finds: tracing-scope-escapes
  record();
}

// Kept by what does not know it.
struct Session {
  std::map<std::string, std::any> things;
  std::shared_ptr<void> data;
  void *handle = nullptr;
};
void inAnyBad(Session &session, SpanPointer span) {
  session.things["scope"] = std::make_shared<trace::Scope>(span); // finds: tracing-scope-escapes "kept by key"
}
void inSharedVoidBad(Session &session, SpanPointer span) {
  session.data = std::make_shared<trace::Scope>(span); // finds: tracing-scope-escapes
}
void inVoidBad(Session &session, SpanPointer span) {
  session.handle = new trace::Scope(span); // finds: tracing-scope-escapes
}
void inCallersMapBad(std::map<int, std::unique_ptr<trace::Scope>> &all, SpanPointer span) {
  all[4] = std::make_unique<trace::Scope>(span); // finds: tracing-scope-escapes "kept by key"
}

// Objects that a factory gives to who asks for them.
class Hook : public Crew {
public:
  void onAction() override {
    scope_ = std::make_unique<trace::Scope>(tracer()->StartSpan("hook.action")); // finds: tracing-scope-escapes (proof) "objects of 'Hook' are made by 'create' for others"
  }
  void onCut() override {}

private:
  std::unique_ptr<trace::Scope> scope_;
};
Crew *create() { return new Hook(); }

// In the wrong order.
void outerFirstBad(SpanPointer outer, SpanPointer inner) {
  std::optional<trace::Scope> first(std::in_place, outer);
  record();
  auto second = std::make_unique<trace::Scope>(inner);
  record();
  first.reset(); // finds: tracing-scope-escapes "scope 'first' is closed before 'second'"
  record();
}
void laterFirstBad(SpanPointer outer, SpanPointer inner) {
  std::unique_ptr<trace::Scope> first, second;
  first = std::make_unique<trace::Scope>(outer);
  second = std::make_unique<trace::Scope>(inner);
  record();
  first = nullptr; // finds: tracing-scope-escapes
  second = nullptr;
}

// --- as on a stack
void innerFirstOk(SpanPointer outer, SpanPointer inner) {
  std::optional<trace::Scope> first(std::in_place, outer);
  auto second = std::make_unique<trace::Scope>(inner);
  record();
  second.reset();
  record();
  first.reset();
}
void oneAfterTheOtherOk(SpanPointer one, SpanPointer other) {
  std::optional<trace::Scope> first(std::in_place, one);
  record();
  first.reset();
  std::optional<trace::Scope> second(std::in_place, other);
  record();
}
void perhapsClosedOk(SpanPointer one, SpanPointer other, bool early) {
  std::optional<trace::Scope> first(std::in_place, one);
  std::optional<trace::Scope> second(std::in_place, other);
  if (early)
    second.reset();
  record();
  first.reset();
}
void innerInBlockOk(SpanPointer outer, SpanPointer inner) {
  std::optional<trace::Scope> first(std::in_place, outer);
  {
    trace::Scope second(inner);
    record();
  }
  first.reset();
  record();
}

class Raii {
public:
  explicit Raii(SpanPointer span) : scope_(std::make_unique<trace::Scope>(span)) {}
  void finishOk() { scope_.reset(); }

private:
  std::unique_ptr<trace::Scope> scope_;
};

class Worker {
public:
  void workOk(SpanPointer span) {
    scope_ = std::make_unique<trace::Scope>(span);
    record();
    scope_.reset();
  }
  void runOk(SpanPointer span) {
    enter(span);
    record();
    leave();
  }

private:
  void enter(SpanPointer span) { other_ = std::make_unique<trace::Scope>(span); }
  void leave() { other_.reset(); }
  std::unique_ptr<trace::Scope> scope_, other_;
};

class MillTest {
public:
  void SetUp() { scope_ = std::make_unique<trace::Scope>(tracer()->StartSpan("test")); }
  void TearDown() { scope_.reset(); }

private:
  std::unique_ptr<trace::Scope> scope_;
};

// Its objects are locals of the functions that use them.
class Stopwatch {
public:
  void startOk(SpanPointer span) { scope_.emplace(span); }
  void stop() { scope_.reset(); }

private:
  std::optional<trace::Scope> scope_;
};
void measureOk(SpanPointer span) {
  Stopwatch watch;
  watch.startOk(span);
  record();
  watch.stop();
}

// Only its destructor closes it.
class Lazy {
public:
  void activateOk(SpanPointer span) { scope_.emplace(span); }

private:
  std::optional<trace::Scope> scope_;
};

void deletedOk(SpanPointer span) {
  auto *scope = new trace::Scope(span);
  record();
  delete scope;
}
std::unique_ptr<trace::Scope> ownedOk(SpanPointer span) {
  return std::unique_ptr<trace::Scope>(new trace::Scope(span));
}
void ownedLaterOk(SpanPointer span) {
  auto *scope = new trace::Scope(span);
  std::unique_ptr<trace::Scope> owner(scope);
  record();
}
void passedOn(trace::Scope *scope);
void handedOk(SpanPointer span) {
  auto *scope = new trace::Scope(span);
  passedOn(scope);
}
void ownMapOk(SpanPointer span) {
  std::map<int, std::unique_ptr<trace::Scope>> all;
  all[4] = std::make_unique<trace::Scope>(span);
  record();
}
void localAnyOk(SpanPointer span) {
  std::any keeper = std::make_shared<trace::Scope>(span);
  record();
}

// In a field of a local that somebody keeps.
struct Shot {
  SpanPointer span;
  std::unique_ptr<trace::Scope> scope;
};
class Camera {
public:
  void rollBad(int id) {
    Shot shot;
    shot.span = tracer()->StartSpan("shot.roll");
    shot.scope = std::make_unique<trace::Scope>(shot.span); // finds: tracing-scope-escapes
    shots_[id] = std::move(shot);
  }
  void placeBad(int id) {
    Shot shot;
    shot.span = tracer()->StartSpan("shot.place");
    shot.scope = std::make_unique<trace::Scope>(shot.span); // finds: tracing-scope-escapes
    shots_.emplace(id, std::move(shot));
  }
  void onStackOk() {
    Shot shot;
    shot.span = tracer()->StartSpan("shot.test");
    shot.scope = std::make_unique<trace::Scope>(shot.span);
    record();
  }

private:
  std::map<int, Shot> shots_;
};

// In a field of an object that a caller has.
struct Visit {
  SpanPointer span;
  trace::Scope *scope = nullptr;
};
void beginBad(Visit *visit) {
  visit->span = tracer()->StartSpan("visit");
  visit->scope = new trace::Scope(visit->span); // finds: tracing-scope-escapes (likely) "it is given out as a plain pointer"
}
void endVisit(Visit *visit) {
  delete visit->scope;
  visit->scope = nullptr;
}
struct OwnVisit {
  SpanPointer span;
  trace::Scope *scope = nullptr;
  ~OwnVisit() { delete scope; }
};
void ownVisitOk() {
  OwnVisit visit;
  visit.span = tracer()->StartSpan("visit");
  visit.scope = new trace::Scope(visit.span);
  record();
}

// What `main` has, and gives to others, lasts as long as the program.
class Stage {
public:
  void enterBad() {
    span_ = tracer()->StartSpan("stage.play");
    scope_.reset(new trace::Scope(span_)); // finds: tracing-scope-escapes (likely) "closed by 'leave'"
  }
  void leave() { scope_.reset(); }

private:
  SpanPointer span_;
  std::unique_ptr<trace::Scope> scope_;
};
class Alley {
public:
  void enterOk() {
    span_ = tracer()->StartSpan("alley.play");
    scope_.reset(new trace::Scope(span_));
  }
  void leave() { scope_.reset(); }

private:
  SpanPointer span_;
  std::unique_ptr<trace::Scope> scope_;
};
void play(Stage &stage);
int main() {
  Stage stage;
  play(stage);
  for (int turn = 0; turn < 3; ++turn) {
    Alley alley;
    alley.enterOk();
    record();
    alley.leave();
  }
}
