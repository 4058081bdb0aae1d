#include "mail.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace trace = opentelemetry::trace;

static auto tracer() { return trace::Provider::GetTracerProvider()->GetTracer("post"); }

void receiveOk(const Letter &letter) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = contextOf(letter.stamps);
  trace::Scope scope(tracer()->StartSpan("letter.receive", options));
}

void returnedBad(const Letter &letter) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  trace::Scope scope(tracer()->StartSpan("letter.return", options)); // finds: tracing-missing-extraction
  (void)letter;
}

// Not the one that a context is taken from, or not surely.
void readNoteOk(const Letter &letter, const Note &note) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  options.parent = contextWith(letter.stamps, note.words);
  trace::Scope scope(tracer()->StartSpan("note.read", options));
}

void noteOk(const Note &note) {
  count(note.words);
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kConsumer;
  trace::Scope scope(tracer()->StartSpan("note.write", options));
}

void internalOk(const Letter &letter) {
  trace::Scope scope(tracer()->StartSpan("letter.sort"));
  (void)letter;
}
