// A comment that opens a block and has no end, or ends one that nobody opened,
// silences nothing and is an error; all others stand as they are. In both roofs.
//
// RUN: not %clang_tidy --checks=-*,tracing-dropped-span %s -- -std=c++20 -I%fakes > %t.plugin 2>/dev/null
// RUN: FileCheck %s --implicit-check-not=warning: --implicit-check-not=error: < %t.plugin
// RUN: not %span_tidy check %s --checks=-*,tracing-dropped-span --output text --output sarif:%t.sarif -- -std=c++20 -I%fakes > %t.program
// RUN: FileCheck %s --implicit-check-not=warning: --implicit-check-not=error: < %t.program
// RUN: FileCheck %s --check-prefix=SARIF < %t.sarif
// RUN: %span_tidy check %s --checks=-*,tracing-dropped-span --fail-on=never -- -std=c++20 -I%fakes

#include "opentelemetry/trace/provider.h"

static auto tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

void before() { tracer()->StartSpan("a.b"); }
// CHECK: :[[@LINE-1]]:27: warning:
// NOLINTBEGIN
void inside() { tracer()->StartSpan("a.b"); }
// NOLINTEND
void between() { tracer()->StartSpan("a.b"); }
// CHECK: :[[@LINE-1]]:28: warning:
// NOLINTEND(tracing-*): nobody opened it
// CHECK: :[[@LINE-1]]:4: error: unmatched '{{NO}}LINTEND' comment without a previous '{{NO}}LINTBEGIN' comment [clang-tidy-nolint]
void after() { tracer()->StartSpan("a.b"); }
// CHECK: :[[@LINE-1]]:26: warning:
// NOLINTBEGIN(tracing-dropped-span)
// CHECK: :[[@LINE-1]]:4: error: unmatched '{{NO}}LINTBEGIN' comment without a subsequent '{{NO}}LINTEND' comment [clang-tidy-nolint]
void open() { tracer()->StartSpan("a.b"); }
// CHECK: :[[@LINE-1]]:25: warning:
void line() { tracer()->StartSpan("a.b"); } // NOLINT
// NOLINTBEGIN
void closed() { tracer()->StartSpan("a.b"); }
// NOLINTEND
void last() { tracer()->StartSpan("a.b"); }
// CHECK: :[[@LINE-1]]:25: warning:

// SARIF: "id": "clang-tidy-nolint",
// SARIF: "helpUri": "https://clang.llvm.org/extra/clang-tidy/#suppressing-undesired-diagnostics",
// SARIF: "ruleId": "clang-tidy-nolint",
