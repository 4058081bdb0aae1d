// The forms that comments have, and what they stand beside.
// RUN: %expectations --plugin= %s

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("library");
}
static void work();

void blockCommentOk() {
  tracer()->StartSpan("book.lend"); /* NOLINT(tracing-dropped-span): a mark */
}
void blockCommentBad() {
  work(); /* NOLINT(tracing-dropped-span): a mark */ // finds: tracing-unused-suppression
}
void blanksOk() {
  tracer()->StartSpan("book.lend"); // NOLINT( tracing-dropped-span ): a mark
}
void blanksBad() {
  work(); // NOLINT( tracing-dropped-span ): a mark // finds: tracing-unused-suppression
}
void listOk() {
  tracer()->StartSpan("book.lend"); // NOLINT(bugprone-unused-return-value,tracing-dropped-span): a mark
}
void lastOfListBad() {
  work(); // NOLINT(bugprone-unused-return-value,tracing-dropped-span): a mark // finds: tracing-unused-suppression
}
void twiceInListBad() {
  work(); // NOLINT(tracing-dropped-span,tracing-dropped-spans): two // finds: tracing-unused-suppression "'tracing-dropped-span'", tracing-unused-suppression "tracing-dropped-spans"
}
void nextLineOk() {
  /* NOLINTNEXTLINE(tracing-dropped-span): a mark */
  tracer()->StartSpan("book.lend");
}
void nextButOneBad() {
  // NOLINTNEXTLINE(tracing-dropped-span): a mark // finds: tracing-unused-suppression

  tracer()->StartSpan("book.lend"); // finds: tracing-dropped-span
}
void behindTextOk() {
  tracer()->StartSpan("book.lend"); // The reader sees a mark. NOLINT(tracing-dropped-span)
}
void behindTextBad() {
  work(); // The reader sees a mark. NOLINT(tracing-dropped-span) // finds: tracing-unused-suppression
}
void globOk() {
  tracer()->StartSpan("book.lend"); // NOLINT(tracing-dropped-*): a mark
}
void globBad() {
  work(); // NOLINT(tracing-dropped-*): a mark // finds: tracing-unused-suppression
}
void endsInGlobOk() {
  tracer()->StartSpan("book.lend"); // NOLINT(*-dropped-span): a mark
}

// Words in a text silence nothing, and nothing is said of them.
const char *inTextOk() { return "NOLINT(tracing-dropped-span)"; }
const char *inRawTextOk() {
  return R"(
// NOLINTNEXTLINE(tracing-dropped-span)
)";
}

// A call over several lines: the comment is on the line that is reported.
void ofSeveralLinesOk() {
  tracer()
      ->StartSpan("book.lend"); // NOLINT(tracing-dropped-span): a mark
}
void onAnotherLineBad() {
  tracer() // NOLINT(tracing-dropped-span): a mark // finds: tracing-unused-suppression
      ->StartSpan("book.lend"); // finds: tracing-dropped-span
}

// Where macros are used, not where they are written.
#define MARK(Name) tracer()->StartSpan(Name)
void byMacroOk() {
  MARK("book.lend"); // NOLINT(tracing-dropped-span): a mark
}
void byMacroBad() {
  auto span = MARK("book.lend"); // NOLINT(tracing-dropped-span): a mark // finds: tracing-unused-suppression
  work();
}

template <typename T> void templateOk(T value) {
  tracer()->StartSpan("book.lend"); // NOLINT(tracing-dropped-span): a mark
  work();
}
void madeOk() { templateOk(1); }

template <typename T> void FP_templateThatIsNeverMade(T value) { // nothing is read of it
  tracer()->StartSpan("book.lend"); // NOLINT(tracing-dropped-span): a mark // finds: tracing-unused-suppression
  work();
}

// Blocks in a function, and one within another.
void blockOk() {
  // NOLINTBEGIN(tracing-dropped-span): marks
  tracer()->StartSpan("book.lend");
  tracer()->StartSpan("book.lend");
  // NOLINTEND(tracing-dropped-span)
}
void innerBlockOk() {
  // NOLINTBEGIN(tracing-dropped-span): marks
  tracer()->StartSpan("book.lend");
  // NOLINTBEGIN(readability-*)
  work();
  // NOLINTEND(readability-*)
  // NOLINTEND(tracing-dropped-span)
}
void emptyBlockBad() {
  // NOLINTBEGIN(tracing-dropped-span): marks // finds: tracing-unused-suppression
  // NOLINTEND(tracing-dropped-span)
  work();
}

// Of others: no word of it.
void namesakeOk() {
  work(); // NOLINT(bugprone-tracing-dropped-span)
}
void otherToolOk() {
  work(); // NOLINT(cppcoreguidelines-*, hicpp-*)
}
// What is written of NOLINT is no comment to it: see NOLINT in the guide.
void toldOfOk() { work(); }
