// RUN: %expectations --modes one %s

// What it overrides has OpenTracing's roles.

#include "jaegertracing/Tracer.h"

#include <string>

void nameBad(const jaegertracing::Tracer &tracer, const opentracing::StartSpanOptions &options,
             const std::string &user_id) {
  auto span = tracer.StartSpan("user.load " + user_id); // finds: tracing-high-cardinality-span-name
  auto other = tracer.StartSpanWithOptions("user.load " + user_id, options); // finds: tracing-high-cardinality-span-name
}

void renamedBad(jaegertracing::Span &span, const std::string &user_id) {
  span.SetOperationName("user.load " + user_id); // finds: tracing-high-cardinality-span-name
  span.setOperationName("user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void recordedBad(jaegertracing::Span &span, const std::string &password) {
  span.SetTag("input", password); // finds: tracing-sensitive-attribute
  span.SetBaggageItem("input", password); // finds: tracing-sensitive-attribute
  span.Log({{"input", password}}); // finds: tracing-sensitive-attribute
}

void madeBad(const std::string &user_id) {
  auto tracer = jaegertracing::Tracer::make("shop", jaegertracing::Config());
  auto span = tracer->StartSpan("user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void namedOk(const jaegertracing::Tracer &tracer, const std::string &user_id) {
  auto span = tracer.StartSpan("user.load", {opentracing::SetTag("user.number", user_id)});
  span->Finish();
}
