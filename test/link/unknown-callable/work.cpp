// What a task runs that nobody knows is not what that instance does.
#include "named.h"

namespace shop {

namespace trace = opentelemetry::trace;

struct Work {
  std::function<void()> run;
};

static auto start() { return startNamed<"work.share">(); }

void anyOk(std::function<void()> work) {
  trace::Scope scope(start());
  std::thread(std::move(work)).detach();
}

void chosenOk(bool first, std::function<void()> one, std::function<void()> other) {
  trace::Scope scope(start());
  std::thread(first ? one : other).detach();
}

void memberOk(const Work &work) {
  trace::Scope scope(start());
  std::thread(work.run).detach();
}

void madeOk() {
  trace::Scope scope(start());
  std::thread(chooseWork()).detach();
}

void pointerOk(void (*work)()) {
  trace::Scope scope(start());
  std::thread(work).detach();
}

void knownBad() {
  trace::Scope scope(start());
  std::thread([] { auto child = start(); }).detach(); // finds: tracing-detached-task
}

} // namespace shop
