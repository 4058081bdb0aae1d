// Where comments on lines silence all that there is, nobody looks for blocks, and
// nobody misses the end of one. In both roofs.
//
// RUN: %clang_tidy --checks=-*,tracing-dropped-span %s -- -std=c++20 -I%fakes 2>&1 | FileCheck %s --check-prefix=PLUGIN --implicit-check-not=error:
// RUN: %span_tidy check %s --checks=-*,tracing-dropped-span -- -std=c++20 -I%fakes | FileCheck %s --implicit-check-not=error:
// PLUGIN: Suppressed 2 warnings (2 {{NO}}LINT)
// CHECK: 0 findings (2 suppressed)

#include "opentelemetry/trace/provider.h"

#define START tracer()->StartSpan("a.b") // NOLINT

static auto tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

// NOLINTBEGIN
void line() { tracer()->StartSpan("a.b"); } // NOLINT
void macro() { START; }
