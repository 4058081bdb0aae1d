// What silences nothing is no affair of clang-tidy's: there is the program alone.
// RUN: %expectations --plugin= %s
// RUN: not %span_tidy check %s --checks=-*,tracing-unused-suppression,tracing-dropped-span --option tracing-unused-suppression.RequireReason=true --output text -- -std=c++20 -I%fakes | FileCheck %S/Inputs/unused-suppression.txt

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("archive");
}
static void work();

void reportedAsEver() {
  tracer()->StartSpan("box.open"); // finds: tracing-dropped-span
  work();
}

void silencedOk() {
  tracer()->StartSpan("box.open"); // NOLINT(tracing-dropped-span): it is a mark in time
  work();
}
void nextLineOk() {
  // NOLINTNEXTLINE(tracing-dropped-span): a mark
  tracer()->StartSpan("box.open");
  work();
}
void everyNameOk() {
  tracer()->StartSpan("box.open"); // NOLINT(tracing-*): a mark
  work();
}

void mendedBad() {
  auto span = tracer()->StartSpan("box.open"); // NOLINT(tracing-dropped-span): a mark // finds: tracing-unused-suppression (proof) "no 'tracing-dropped-span' here"
  work();
}
void mendedNextLineBad() {
  // NOLINTNEXTLINE(tracing-dropped-span): a mark // finds: tracing-unused-suppression
  auto span = tracer()->StartSpan("box.open");
  work();
}
void wrongLineBad() {
  // NOLINTNEXTLINE(tracing-dropped-span): a mark // finds: tracing-unused-suppression
  std::string name = "box.open";
  tracer()->StartSpan(name); // finds: tracing-dropped-span
  work();
}
void listBad() {
  tracer()->StartSpan("box.open"); // NOLINT(tracing-dropped-span, tracing-unused-suppression, bugprone-unused-return-value): a mark // finds: tracing-unused-suppression "'tracing-unused-suppression'"
  work();
}
void noSuchCheckBad() {
  tracer()->StartSpan("box.open"); // NOLINT(tracing-dropped-spans): a mark // finds: tracing-unused-suppression "dropped-spans", tracing-dropped-span
  work();
}

// NOLINTBEGIN(tracing-dropped-span): marks
void blockOk() {
  tracer()->StartSpan("box.open");
  work();
}
// NOLINTEND(tracing-dropped-span)

// NOLINTBEGIN(tracing-dropped-span): marks // finds: tracing-unused-suppression
void blockBad() { work(); }
// NOLINTEND(tracing-dropped-span)

// Not asked in this run: nobody knows.
void otherCheckOk() {
  auto span = tracer()->StartSpan("box.open"); // NOLINT(tracing-large-attribute): few
  work();
}
void allOfThemNotAskedOk() {
  auto span = tracer()->StartSpan("box.open"); // NOLINT(tracing-*): few
  work();
}

// Meant for whoever looks.
void bareOk() {
  auto span = tracer()->StartSpan("box.open"); // NOLINT
  work();
}
void starOk() {
  auto span = tracer()->StartSpan("box.open"); // NOLINT(*)
  work();
}
void othersOk() {
  auto span = tracer()->StartSpan("box.open"); // NOLINT(readability-*): few
  work();
}

#ifdef ARCHIVE_IS_REMOTE
void otherConfigurationOk() {
  tracer()->StartSpan("box.open"); // NOLINT(tracing-dropped-span): a mark
}
#endif

#ifdef ARCHIVE_IS_LARGE
#ifndef NDEBUG
void otherConfigurationTooOk() {
  tracer()->StartSpan("box.open"); // NOLINT(tracing-dropped-span): a mark
}
#endif
#endif

void noReasonBad() {
  tracer()->StartSpan("shelf.open"); // NOLINT(tracing-dropped-span)
  work();
}
