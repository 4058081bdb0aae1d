// RUN: %expectations %s

// Spans that a method begins, and another one ends.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static void saveOrder() {
  auto span = tracer()->StartSpan("order.save");
  trace::Scope scope(span);
}

class Desk {
public:
  static Desk &shared() {
    static Desk desk;
    return desk;
  }
  SpanPointer begin(const std::string &name) { return tracer()->StartSpan(name); }
  void end(const SpanPointer &span) { span->End(); }
  void stow(const SpanPointer &span) { kept_.push_back(span); }

private:
  std::vector<SpanPointer> kept_;
};

void localBad() {
  Desk desk;
  auto span = desk.begin("order.pack"); // finds: tracing-inactive-span "'order.pack' is never active, so 'order.save'"
  saveOrder();
  desk.end(span);
}

void sharedBad() {
  auto span = Desk::shared().begin("order.pack"); // finds: tracing-inactive-span "'order.pack' is never active, so 'order.save'"
  saveOrder();
  Desk::shared().end(span);
}

void givenBad(Desk &desk) {
  auto span = desk.begin("order.pack"); // finds: tracing-inactive-span "'order.pack' is never active, so 'order.save'"
  saveOrder();
  desk.end(span);
}

class Counter {
public:
  void memberBad() {
    auto span = desk_->begin("order.pack"); // finds: tracing-inactive-span "'order.pack' is never active, so 'order.save'"
    saveOrder();
    desk_->end(span);
  }

private:
  Desk *desk_ = nullptr;
};

void activeOk() {
  Desk desk;
  auto span = desk.begin("order.pack");
  trace::Scope scope(span);
  saveOrder();
  desk.end(span);
}

void endedOk() {
  Desk desk;
  auto span = desk.begin("order.pack");
  desk.end(span);
  saveOrder();
}

void stowedOk() {
  Desk desk;
  auto span = desk.begin("order.pack");
  desk.stow(span);
  saveOrder();
}
