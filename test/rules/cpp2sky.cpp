// RUN: %expectations --modes one %s

#include "cpp2sky/tracer.h"

#include <exception>
#include <memory>
#include <string>

using namespace cpp2sky;

void load();

void entryNameBad(TracingContextSharedPtr context, const std::string &user_id) {
  StartEntrySpan span(context, "user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void exitNameBad(TracingContextSharedPtr context, TracingSpanSharedPtr parent,
                 const std::string &user_id) {
  StartExitSpan span(context, parent, "user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void startedNameBad(TracingContextSharedPtr context, const std::string &user_id) {
  auto span = context->createEntrySpan();
  span->startSpan("user.load " + user_id); // finds: tracing-high-cardinality-span-name
  span->endSpan();
}

void renamedBad(TracingSpan &span, const std::string &user_id) {
  span.setOperationName("user.load " + user_id); // finds: tracing-high-cardinality-span-name
}

void genericBad(TracingContextSharedPtr context) {
  StartEntrySpan span(context, "do_work"); // finds: tracing-nondescriptive-span-name
}

void recordedBad(TracingSpan &span, const std::string &password) {
  span.addTag("input", password); // finds: tracing-sensitive-attribute
  span.addLog("input", password); // finds: tracing-sensitive-attribute
  span.setPeer(password); // finds: tracing-sensitive-attribute
}

void recordedOnHolderBad(TracingContextSharedPtr context, const std::string &password) {
  StartEntrySpan span(context, "user.load");
  span.get()->addTag("input", password); // finds: tracing-sensitive-attribute
}

void entryNotEndedBad(TracingContextSharedPtr context) {
  auto span = context->createEntrySpan();
  span->startSpan("user.load");
} // finds: tracing-span-not-ended

void exitNotEndedBad(TracingContextSharedPtr context, TracingSpanSharedPtr parent) {
  auto span = context->createExitSpan(parent);
  span->startSpan("user.fetch");
} // finds: tracing-span-not-ended

void endedOk(TracingContextSharedPtr context) {
  auto span = context->createEntrySpan();
  span->startSpan("user.load");
  span->endSpan();
}

void lateBad(TracingContextSharedPtr context) {
  auto span = context->createEntrySpan();
  span->startSpan("user.load");
  span->endSpan();
  span->addTag("stage", "late"); // finds: tracing-use-after-end
}

void droppedBad(TracingContextSharedPtr context) {
  StartEntrySpan(context, "user.load"); // finds: tracing-dropped-span
}

void errorBad(TracingContextSharedPtr context) {
  StartEntrySpan span(context, "user.load");
  try {
    load();
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error
    return;
  }
}

void errorOk(TracingContextSharedPtr context) {
  StartEntrySpan span(context, "user.load");
  try {
    load();
  } catch (const std::exception &error) {
    span.get()->setErrorStatus();
  }
}

void continuedOk(Tracer &tracer, const std::string &header) {
  auto context = tracer.newContext(createSpanContext(header));
  StartEntrySpan span(context, "user.load");
}

void droppedContextBad(const std::string &header) {
  createSpanContext(header); // finds: tracing-dropped-span
}
