#include "mast.h"

// Only called below a span: nobody's request comes in here.
int probe() {
  auto span = tracer()->StartSpan("mast.probe", {}, {.kind = trace::SpanKind::kServer}); // finds: tracing-span-kind (likely) "span 'mast.probe' is of kind 'server', but sends its context on, as client or producer spans do"
  trace::Scope scope(span);
  Headers headers;
  fill(headers);
  return radio(headers.all);
}

int quiet() {
  auto span = tracer()->StartSpan("mast.quiet", {}, {.kind = trace::SpanKind::kServer});
  trace::Scope scope(span);
  return 1;
}

int shared() {
  auto span = tracer()->StartSpan("mast.shared", {}, {.kind = trace::SpanKind::kServer});
  trace::Scope scope(span);
  Headers headers;
  fill(headers);
  return radio(headers.all);
}

// Its caller has let a context in.
int served() {
  auto span = tracer()->StartSpan("mast.serve", {}, {.kind = trace::SpanKind::kServer});
  trace::Scope scope(span);
  Headers headers;
  fill(headers);
  return radio(headers.all);
}

// Nobody calls it here.
int entry() {
  auto span = tracer()->StartSpan("mast.entry", {}, {.kind = trace::SpanKind::kServer});
  trace::Scope scope(span);
  Headers headers;
  fill(headers);
  return radio(headers.all);
}
