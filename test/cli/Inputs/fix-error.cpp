#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cstdio>
#include <stdexcept>
#include <system_error>

static opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}
void work();
std::error_code send();

void swallowed() {
  auto span = tracer()->StartSpan("swallowed");
  try {
    work();
  } catch (const std::exception &error) {
    std::puts(error.what());
  }
}

bool returned() {
  auto span = tracer()->StartSpan("returned");
  try {
    work();
    return true;
  } catch (const std::runtime_error &problem) {
    return false;
  }
}

void thrown(int number) {
  auto span = tracer()->StartSpan("thrown");
  if (number < 0) {
    throw std::invalid_argument("number");
  }
  work();
}

std::error_code noBlock() {
  auto span = tracer()->StartSpan("noBlock");
  if (auto error = send())
    return error;
  return {};
}

void noVariable() {
  opentelemetry::trace::Scope scope(tracer()->StartSpan("noVariable"));
  try {
    work();
  } catch (...) {
    std::puts("failed");
    throw;
  }
}

int negative(int number) {
  auto span = tracer()->StartSpan("negative");
  if (number < 0) {
    return -22;
  }
  work();
  return 0;
}
