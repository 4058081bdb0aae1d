// RUN: %span_tidy dump-model %s -- -std=c++20 -I%fakes > %t.json
// RUN: %python %S/outline.py --outcomes %t.json %s

// Which exits are errors, what is told of them, and what is done on the way out.

#include "absl/status/statusor.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cstdio>
#include <functional>
#include <stdexcept>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}
void work();
void unseen();
void logDone(const std::string &text);
bool ready();
absl::Status store();

void thrown() {
  auto span = tracer()->StartSpan("a");
  if (!ready())
    throw std::runtime_error("no");
}

void met() {
  auto span = tracer()->StartSpan("b");
  try {
    throw std::runtime_error("no");
  } catch (const std::exception &error) {
    std::puts(error.what());
  }
}

void rethrown() {
  auto span = tracer()->StartSpan("c");
  try {
    auto inner = tracer()->StartSpan("d");
    work();
  } catch (const std::exception &error) {
    logDone(error.what());
    throw;
  } catch (...) {
  }
}

absl::Status statuses(int number) {
  auto span = tracer()->StartSpan("e");
  absl::Status status = store();
  if (!status.ok())
    return status;
  if (number == 0)
    return absl::NotFoundError("none");
  if (number == 1)
    return absl::InvalidArgumentError("one");
  return status;
}

int numbers(const std::function<void()> &failed) {
  auto span = tracer()->StartSpan("f");
  if (!ready()) {
    failed();
    return -1;
  }
  if (!ready()) {
    unseen();
    return -2;
  }
  return 1;
}

void handled() {
  auto span = tracer()->StartSpan("g");
  bool failed = false;
  try {
    work();
  } catch (const std::exception &) {
    failed = true;
  }
  try {
    work();
  } catch (const std::exception &) {
    unseen();
  }
  if (!failed)
    work();
}

//= thrown: exit: thrown 'std::runtime_error', 1 open
//= rethrown: exit: thrown, 1 open as error.what()
//= statuses: exit: returned 'absl::InvalidArgumentError', 1 open callers
//= statuses: exit: returned 'absl::NotFoundError', 1 open expected
//= statuses: exit: variable 'status', 1 open
//= numbers: exit: returned '-2', 1 open negative
//= numbers: exit: returned '-1', 1 open negative doubtful
//= met: handler: caught 'std::exception', 1 open as error.what()
//= rethrown: handler: caught, 1 open empty
