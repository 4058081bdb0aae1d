// RUN: %expectations %s
// A scope of the wrong one: of a span that has ended, or of the outer one, in a loop.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("kiln", "1.0");
}
static SpanPointer below(nostd::string_view name, const SpanPointer &parent) {
  if (!parent)
    return SpanPointer();
  trace::StartSpanOptions options;
  options.parent = parent->GetContext();
  return tracer()->StartSpan(name, options);
}
bool load(const SpanPointer &span);
void fire();

void endedBad(const SpanPointer &parent) {
  auto loading = below("kiln.load", parent);
  bool loaded = load(loading);
  loading->End();
  if (!loaded)
    return;
  auto firing = below("kiln.fire", parent);
  trace::Scope scope(loading); // finds: tracing-confused-span (likely) "'loading' is the wrong span: it has ended, and 'firing' never is active"
  fire();
  firing->End();
}
void endedInLoopBad(const std::vector<std::string> &loads) {
  for (const std::string &each : loads) {
    auto loading = tracer()->StartSpan("kiln.load");
    loading->SetAttribute("kiln.load", each);
    loading->End();
    auto firing = tracer()->StartSpan("kiln.fire");
    trace::Scope scope(loading); // finds: tracing-confused-span "'loading'"
    fire();
    firing->End();
  }
}

void stillOpenOk(const SpanPointer &parent) {
  auto loading = below("kiln.load", parent);
  auto firing = below("kiln.fire", parent);
  trace::Scope scope(loading);
  fire();
  firing->End();
  loading->End();
}
void rightOneOk() {
  auto loading = tracer()->StartSpan("kiln.load");
  loading->End();
  auto firing = tracer()->StartSpan("kiln.fire");
  trace::Scope scope(firing);
  fire();
  firing->End();
}
void endedOnOneWayOk(bool early) {
  auto loading = tracer()->StartSpan("kiln.load");
  if (early)
    loading->End();
  auto firing = tracer()->StartSpan("kiln.fire");
  trace::Scope scope(loading);
  fire();
  firing->End();
}
// The other one was there before, and the variable has another span.
void olderOk() {
  auto firing = tracer()->StartSpan("kiln.fire");
  auto loading = tracer()->StartSpan("kiln.load");
  loading->End();
  loading = tracer()->StartSpan("kiln.unload");
  trace::Scope scope(loading);
  fire();
  loading->End();
  firing->End();
}

// The outer one is active already.
void inLoopBad(const std::vector<int> &loads) {
  auto whole = tracer()->StartSpan("kiln.fire");
  trace::Scope whole_scope(whole);
  for (int each : loads) {
    auto one = tracer()->StartSpan("kiln.fire.one");
    trace::Scope scope(whole); // finds: tracing-confused-span (likely) "'whole' is the wrong span: it is active already, and 'one' never is"
    one->SetAttribute("kiln.load", each);
    fire();
    one->End();
  }
  whole->End();
}
void inLoopOk(const std::vector<int> &loads) {
  auto whole = tracer()->StartSpan("kiln.fire");
  trace::Scope whole_scope(whole);
  for (int each : loads) {
    auto one = tracer()->StartSpan("kiln.fire.one");
    trace::Scope scope(one);
    one->SetAttribute("kiln.load", each);
    fire();
    one->End();
  }
  whole->End();
}
// What is waited for is the outer one's.
void besideInLoopOk(const std::vector<int> &loads) {
  auto whole = tracer()->StartSpan("kiln.fire");
  trace::Scope whole_scope(whole);
  for (int each : loads) {
    auto waiting = tracer()->StartSpan("kiln.wait");
    {
      trace::Scope again(whole);
      fire();
    }
    waiting->SetAttribute("kiln.load", each);
    waiting->End();
  }
  whole->End();
}
