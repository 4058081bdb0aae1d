// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py %t.json %s

// What does not run is no code: nothing of it is in the model.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <thread>
#include <typeinfo>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void operands(trace::Span &span, const std::string &order_id) {
  (void)sizeof(tracer()->StartSpan("sizeof " + order_id));
  (void)alignof(decltype(tracer()->StartSpan("alignof")));
  constexpr bool quiet = noexcept(tracer()->StartSpan("noexcept"));
  const std::type_info &type = typeid(tracer()->StartSpan("typeid"));
  decltype(tracer()->StartSpan("decltype")) *none = nullptr;
  __typeof__(tracer()->StartSpan("typeof")) *nothing = nullptr;
  (void)__builtin_constant_p(span.IsRecording() ? span.AddEvent("constant"), 1 : 2);
  static_assert(noexcept(span.AddEvent("static_assert")));
  (void)_Generic(1, int : 0, long : (span.AddEvent("_Generic"), 1));
  (void)sizeof([&] { span.AddEvent("lambda in sizeof"); });
  (void)noexcept(std::thread([] { tracer()->StartSpan("task"); }).detach());
  std::string name = "kept";
  if (!noexcept(name = order_id))
    span.SetAttribute("key", name);
}
//= operands: span of parameter 0: "key" = name{"kept"}

template <bool Traced> void branches(trace::Span &span) {
  if constexpr (Traced)
    span.SetAttribute("traced", 1);
  else
    span.SetAttribute("untraced", 2);
  if constexpr (requires { span.AddEvent("requires"); })
    span.SetAttribute("can", 3);
}
template void branches<true>(trace::Span &);
//= branches: span of parameter 0: "traced" = "1"
//= branches: span of parameter 0: "can" = "3"

static constexpr bool Traced = sizeof(int) > 100;

void discarded(trace::Span &span) {
  if constexpr (Traced) {
    auto inner = tracer()->StartSpan("discarded");
    trace::Scope scope(inner);
    std::thread([] { tracer()->StartSpan("task"); }).detach();
  } else {
    span.SetAttribute("taken", 4);
  }
  if constexpr (!Traced)
    span.SetAttribute("taken too", 5);
  if consteval {
    span.SetAttribute("consteval", 6);
  } else {
    span.SetAttribute("run time", 7);
  }
  if !consteval {
    span.SetAttribute("run time too", 8);
  }
}
//= discarded: span of parameter 0: "taken" = "4"
//= discarded: span of parameter 0: "taken too" = "5"
//= discarded: span of parameter 0: "run time" = "7"
//= discarded: span of parameter 0: "run time too" = "8"

struct Sized {
  Sized() : size(sizeof(tracer()->StartSpan("initialiser"))) {}
  unsigned long size = sizeof(tracer()->StartSpan("default initialiser"));
};

using Lambda = decltype([](trace::Span &span) { span.AddEvent("lambda in a type"); });

static const bool Quiet = noexcept([](trace::Span &span) { span.AddEvent("global"); });

// What has to run to know the type, or the size.
struct Polymorphic {
  virtual ~Polymorphic() = default;
};
Polymorphic &made(trace::Span &span) {
  span.SetAttribute("made", 9);
  static Polymorphic one;
  return one;
}
const std::type_info &runs(trace::Span &span) {
  return typeid((span.SetAttribute("runs", 10), made(span)));
}
//= made: span of parameter 0: "made" = "9"
//= runs: span of parameter 0: "runs" = "10"
//= runs: span of parameter 0: "made" = "9"
