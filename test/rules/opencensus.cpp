// RUN: %expectations --modes one %s

#include "opencensus/trace/context_util.h"
#include "opencensus/trace/span.h"
#include "opencensus/trace/with_span.h"

#include <string>

using opencensus::trace::Span;
using opencensus::trace::StatusCode;

void nameBad(const std::string &user_id) {
  auto span = Span::StartSpan("user.load " + user_id); // finds: tracing-high-cardinality-span-name
  span.End();
}

void remoteNameBad(const opencensus::trace::SpanContext &parent, const std::string &user_id) {
  auto span = Span::StartSpanWithRemoteParent("user.load " + user_id, parent); // finds: tracing-high-cardinality-span-name
  span.End();
}

void renamedBad(const std::string &user_id) {
  auto span = Span::StartSpan("user.load");
  span.SetName("user.load " + user_id); // finds: tracing-high-cardinality-span-name
  span.End();
}

void recordedBad(const std::string &password) {
  auto span = Span::StartSpan("user.load");
  span.AddAttribute("input", password); // finds: tracing-sensitive-attribute
  span.AddAttributes({{"input", password}}); // finds: tracing-sensitive-attribute
  span.AddAnnotation("input", {{"text", password}}); // finds: tracing-sensitive-attribute
  span.AddAnnotation(password); // finds: tracing-sensitive-attribute
  span.AddParentLink({}, {{"text", password}}); // finds: tracing-sensitive-attribute
  span.AddChildLink({}, {{"text", password}}); // finds: tracing-sensitive-attribute
  span.SetStatus(StatusCode::INTERNAL, password); // finds: tracing-sensitive-attribute
  span.End();
}

void droppedBad() {
  auto span = Span::StartSpan("user.load");
  opencensus::trace::WithSpan{span}; // finds: tracing-dropped-span
  span.End();
}

void currentBad() {
  opencensus::trace::GetCurrentSpan().End(); // finds: tracing-end-of-borrowed-span
}

void statusBad() {
  auto span = Span::StartSpan("user.load");
  span.SetStatus(StatusCode::NOT_FOUND);
  span.SetStatus(StatusCode::OK); // finds: tracing-status-misuse
  span.End();
}

void overwrittenByErrorOk() {
  auto span = Span::StartSpan("user.load");
  span.SetStatus(StatusCode::NOT_FOUND);
  span.SetStatus(StatusCode::INTERNAL);
  span.End();
}

// Here a description is no error's alone.
void describedOk() {
  auto span = Span::StartSpan("user.load");
  span.SetStatus(StatusCode::OK, "from the cache");
  span.End();
}

void errorAfterOk_Ok() {
  auto span = Span::StartSpan("user.load");
  span.SetStatus(StatusCode::OK);
  span.SetStatus(StatusCode::INTERNAL);
  span.End();
}

static void note(const Span &span, std::string_view key, opencensus::trace::AttributeValueRef value) {
  span.AddAttribute(key, value);
}

void notedBad(const std::string &password) {
  auto span = Span::StartSpan("user.load");
  note(span, "note", password); // finds: tracing-sensitive-attribute
  span.End();
}
