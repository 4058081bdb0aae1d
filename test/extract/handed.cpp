// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py --handed %t.json %s

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <map>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

using SpanPointer = nostd::shared_ptr<trace::Span>;
using Attributes = std::map<std::string, std::string>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("t", "1");
}

// Their bodies are somewhere else.
SpanPointer start(const std::string &name, const Attributes &attributes);
void tag(trace::Span &span, const std::string &key, const std::string &text);
void post(std::function<void()> task);
std::function<void()> wrapped(std::function<void()> task);
std::string quoted(const std::string &text);

std::string label(const std::string &kind, int number) {
  return quoted(kind) + std::to_string(number);
}

void looks(const trace::Span &span) { (void)span.IsRecording(); }
void keeps(SpanPointer span, std::vector<SpanPointer> &all) { all.push_back(span); }

void launches(std::function<void()> task) { std::thread(std::move(task)).detach(); }

std::function<void()> carries(std::function<void()> task) {
  return [task, current = context::RuntimeContext::GetCurrent()] {
    auto token = context::RuntimeContext::Attach(current);
    task();
  };
}

void forwards(std::function<void()> task) { post(wrapped(std::move(task))); }

struct Worker {
  explicit Worker(std::string name) : name_(std::move(name)) {}
  Worker &with(const std::string &key, const std::string &text) {
    attributes_[key] = text;
    return *this;
  }
  void later(std::function<void()> task) { task_ = std::move(task); }
  void run() { task_(); }
  void begin() { span_ = start(name_, attributes_); }
  void end() { span_->End(); }
  std::string name_;
  Attributes attributes_;
  std::function<void()> task_;
  SpanPointer span_;
};

void caller(const std::string &id, trace::Span &outer) {
  auto span = start("call " + id, {{"id", id}});
  trace::Scope scope(span);
  tag(*span, "key", id);
  tag(outer, "key", quoted(id));
  post([] {});
  span->SetStatus(trace::StatusCode::kError, "failed");
  Worker worker("caller");
  worker.end();
}

//= label: returns (quoted() + std::to_string(#1 [unbounded]))
//= looks: span #0 is local
//= keeps: span #0 is passed
//= launches: callable #0 launched
//= lambda: carries
//= carries: callable #0 wrapped carries
//= Worker: sets name_ = #0
//= with: returnsSelf
//= with: sets attributes_ [#0] = #1
//= later: callable #0 in task_
//= run: runs task_
//= caller: span #1 is passed
//= end: ends its own span
//= caller: recordsError
//= caller: ends
//= label: calls quoted(#0 [bounded])
//= forwards: calls post(made callable)
//= forwards: calls wrapped(callable #0)
//= begin: calls start(.name_, ?)
//= caller: calls start(("call " + #0 [unbounded]), {"id": #0 [unbounded]})
//= caller: calls Worker("caller"), 1 active
//= caller: calls tag(?, "key", #0 [unbounded]), 1 active
//= caller: calls tag(parameter 1, "key", quoted()), 1 active
//= caller: calls quoted(#0 [unbounded]), 1 active
//= caller: calls post(lambda), 1 active
//= caller: calls end(), 1 active
