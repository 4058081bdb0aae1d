// RUN: %expectations %s -- -pthread

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <memory>
#include <optional>
#include <thread>
#include <utility>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

static void packParcel() {
  auto span = tracer()->StartSpan("parcel.pack");
  trace::Scope scope(span);
}

void take(std::optional<trace::Scope> &scope);
bool isLarge();

// A scope that is put into a local.

void emplacedBad() {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  scope.emplace(span);
  std::thread([] { packParcel(); }).detach(); // finds: tracing-detached-task
  scope.reset();
}

void madeBad() {
  auto span = tracer()->StartSpan("order.pack");
  std::unique_ptr<trace::Scope> scope;
  scope = std::make_unique<trace::Scope>(span);
  std::thread([] { packParcel(); }).detach(); // finds: tracing-detached-task
  scope.reset();
}

void againBad() {
  auto span = tracer()->StartSpan("order.pack");
  auto scope = std::make_unique<trace::Scope>(span);
  scope.reset();
  scope = std::make_unique<trace::Scope>(span);
  std::thread([] { packParcel(); }).detach(); // finds: tracing-detached-task
}

void eitherBad() {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  if (isLarge())
    scope.emplace(span);
  else
    scope = std::make_optional<trace::Scope>(span);
  std::thread([] { packParcel(); }).detach(); // finds: tracing-detached-task
}

void resetOk() {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  scope.emplace(span);
  scope.reset();
  std::thread([] { packParcel(); }).detach();
}

void emptyOk() {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  std::thread([] { packParcel(); }).detach();
  scope.emplace(span);
}

void nothingOk() {
  auto span = tracer()->StartSpan("order.pack");
  std::unique_ptr<trace::Scope> scope;
  scope = std::make_unique<trace::Scope>(span);
  scope = nullptr;
  std::thread([] { packParcel(); }).detach();
}

void sometimesOk() {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  if (isLarge())
    scope.emplace(span);
  std::thread([] { packParcel(); }).detach();
}

void resetSometimesOk() {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  scope.emplace(span);
  if (isLarge())
    scope.reset();
  std::thread([] { packParcel(); }).detach();
}

void givenOk() {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  scope.emplace(span);
  take(scope);
  std::thread([] { packParcel(); }).detach();
}

void lambdaOk() {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  scope.emplace(span);
  auto close = [&] { scope.reset(); };
  close();
  std::thread([] { packParcel(); }).detach();
}

void loopOk(int parcels) {
  auto span = tracer()->StartSpan("order.pack");
  std::optional<trace::Scope> scope;
  for (int i = 0; i < parcels; ++i) {
    std::thread([] { packParcel(); }).detach();
    scope.emplace(span);
    scope.reset();
  }
}

// One that is put into a member.

class Packing {
public:
  void beginBad() {
    span_ = tracer()->StartSpan("order.pack");
    scope_ = std::make_unique<trace::Scope>(span_);
    std::thread([] { packParcel(); }).detach(); // finds: tracing-detached-task
    scope_.reset();
  }

  void closedInTaskBad() {
    span_ = tracer()->StartSpan("order.pack");
    scope_ = std::make_unique<trace::Scope>(span_);
    std::thread([this] { // finds: tracing-detached-task
      packParcel();
      span_->End();
    }).detach();
    scope_.reset();
  }

  void emplacedBad() {
    span_ = tracer()->StartSpan("order.pack");
    placed_.emplace(span_);
    count();
    std::thread([] { packParcel(); }).detach(); // finds: tracing-detached-task
    placed_.reset();
  }

  void resetOk() {
    span_ = tracer()->StartSpan("order.pack");
    scope_ = std::make_unique<trace::Scope>(span_);
    scope_.reset();
    std::thread([] { packParcel(); }).detach();
  }

  void closedByMethodOk() {
    span_ = tracer()->StartSpan("order.pack");
    scope_ = std::make_unique<trace::Scope>(span_);
    close();
    std::thread([] { packParcel(); }).detach();
  }

  void closedElsewhereOk() {
    span_ = tracer()->StartSpan("order.pack");
    scope_ = std::make_unique<trace::Scope>(span_);
    settle();
    std::thread([] { packParcel(); }).detach();
  }

  void ofAnotherOk(Packing &other) {
    span_ = tracer()->StartSpan("order.pack");
    other.scope_ = std::make_unique<trace::Scope>(span_);
    other.close();
    std::thread([] { packParcel(); }).detach();
  }

  void carriedOk() {
    span_ = tracer()->StartSpan("order.pack");
    placed_.emplace(span_);
    auto current = context::RuntimeContext::GetCurrent();
    std::thread([current] {
      auto token = context::RuntimeContext::Attach(current);
      packParcel();
    }).detach();
    placed_.reset();
  }

private:
  void close() { scope_.reset(); }
  void settle();
  int count() const;

  SpanPointer span_;
  std::unique_ptr<trace::Scope> scope_;
  std::optional<trace::Scope> placed_;
};
