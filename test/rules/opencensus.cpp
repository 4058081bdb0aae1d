// RUN: %expectations --modes one %s

#include "cpr/cpr.h"
#include "opencensus/trace/context_util.h"
#include "opencensus/trace/propagation/b3.h"
#include "opencensus/trace/propagation/cloud_trace_context.h"
#include "opencensus/trace/propagation/grpc_trace_bin.h"
#include "opencensus/trace/propagation/trace_context.h"
#include "opencensus/trace/span.h"
#include "opencensus/trace/with_span.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>

namespace propagation = opencensus::trace::propagation;
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

// What is made of a context for a header is on its way to another process.
static opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> called() {
  opentelemetry::trace::StartSpanOptions options;
  options.kind = opentelemetry::trace::SpanKind::kClient;
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(
      "user call", options);
}

void bareBad(const std::string &url) {
  auto span = called();
  opentelemetry::trace::Scope scope(span);
  cpr::Get(cpr::Url{url}, cpr::Header{{"accept", "text/plain"}}); // finds: tracing-missing-injection
}

void traceParentOk(const std::string &url, const Span &span) {
  auto outer = called();
  opentelemetry::trace::Scope scope(outer);
  std::string value = propagation::ToTraceParentHeader(span.context());
  cpr::Get(cpr::Url{url}, cpr::Header{{"x-trace", value}});
}

void cloudOk(const std::string &url, const Span &span) {
  auto outer = called();
  opentelemetry::trace::Scope scope(outer);
  std::string value = propagation::ToCloudTraceContextHeader(span.context());
  cpr::Get(cpr::Url{url}, cpr::Header{{"x-trace", value}});
}

void b3Ok(const std::string &url, const Span &span) {
  auto outer = called();
  opentelemetry::trace::Scope scope(outer);
  std::string value = propagation::ToB3TraceIdHeader(span.context());
  cpr::Get(cpr::Url{url}, cpr::Header{{"x-trace", value}});
}

void binaryOk(const std::string &url, const Span &span) {
  auto outer = called();
  opentelemetry::trace::Scope scope(outer);
  std::string value = propagation::ToGRPCTraceBinHeader(span.context());
  cpr::Get(cpr::Url{url}, cpr::Header{{"x-trace", value}});
}

void extractedInVainBad(std::string_view header) {
  propagation::FromTraceParentHeader(header); // finds: tracing-dropped-span
  propagation::FromCloudTraceContextHeader(header); // finds: tracing-dropped-span
  propagation::FromB3Headers(header, header, "1"); // finds: tracing-dropped-span
  propagation::FromGRPCTraceBinHeader(header); // finds: tracing-dropped-span
}

void extractedOk(std::string_view header) {
  auto span = Span::StartSpanWithRemoteParent("user.load", propagation::FromTraceParentHeader(header));
  span.End();
}
