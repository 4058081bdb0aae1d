#include "named.h"

namespace shop {

namespace trace = opentelemetry::trace;

void riseOk() {
  auto span = startNamed<"moon.rise">();
  trace::Scope scope(span);
}

void lambdaBad() {
  trace::Scope scope(startNamed<"moon.watch">());
  std::thread([] { auto child = startNamed<"moon.child">(); }).detach(); // finds: tracing-detached-task
}

void tracedBad() {
  trace::Scope scope(startNamed<"moon.watch">());
  std::thread(moonStep<Depth{true}>).detach(); // finds: tracing-detached-task
}

void untracedOk() {
  trace::Scope scope(startNamed<"moon.watch">());
  std::thread(moonStep<Depth{false}>).detach();
}

void keptBad(Later<"tide"> &later) {
  trace::Scope scope(startNamed<"moon.watch">());
  later.keep([] { moonStep<Depth{true}>(); }); // finds: tracing-detached-task
  later.start();
}

void keptOk(Once<"tide"> &once) {
  trace::Scope scope(startNamed<"moon.watch">());
  once.keep([] { moonStep<Depth{true}>(); });
  once.run();
}

} // namespace shop
