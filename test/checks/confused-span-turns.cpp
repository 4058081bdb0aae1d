// RUN: %expectations %s
// A loop whose turns hang below each other, though each is over when the next begins.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span_startoptions.h"

#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop", "1.0");
}

bool load(int page);

void spanOfTurnBeforeBad(int pages) {
  auto span = tracer()->StartSpan("pages.load");
  for (int page = 0; page < pages; ++page) {
    trace::StartSpanOptions options;
    options.parent = span->GetContext();
    span = tracer()->StartSpan("page.load", {}, options); // finds: tracing-confused-span (likely) "each turn's span is below that of the turn before, which has ended"
    load(page);
    span->End();
  }
}

void contextOfTurnBeforeBad(int pages) {
  auto whole = tracer()->StartSpan("pages.load");
  auto parent = whole->GetContext();
  for (int page = 0; page < pages; ++page) {
    trace::StartSpanOptions options;
    options.parent = parent;
    auto span = tracer()->StartSpan("page.load", {}, options);
    load(page);
    span->End();
    parent = span->GetContext(); // finds: tracing-confused-span
  }
  whole->End();
}

void endedByDestructorBad(int pages) {
  auto whole = tracer()->StartSpan("pages.load");
  auto parent = whole->GetContext();
  for (int page = 0; page < pages; ++page) {
    trace::StartSpanOptions options;
    options.parent = parent;
    auto span = tracer()->StartSpan("page.load", {}, options);
    trace::Scope scope(span);
    load(page);
    parent = span->GetContext(); // finds: tracing-confused-span
  }
}

void optionsOfTurnBeforeBad(int pages) {
  auto whole = tracer()->StartSpan("pages.load");
  trace::StartSpanOptions options;
  options.parent = whole->GetContext();
  for (int page = 0; page < pages; ++page) {
    auto span = tracer()->StartSpan("page.load", {}, options);
    load(page);
    options.parent = span->GetContext(); // finds: tracing-confused-span
    span->End();
  }
  whole->End();
}

void retriedBad() {
  auto parent = tracer()->StartSpan("order.send");
  while (true) {
    trace::StartSpanOptions options;
    options.parent = parent->GetContext();
    auto attempt = tracer()->StartSpan("order.attempt", {}, options);
    bool sent = load(1);
    attempt->End();
    if (sent)
      break;
    parent = attempt; // finds: tracing-confused-span
  }
}

void movedToNextTurnBad(const std::vector<int> &batch) {
  auto parent = tracer()->StartSpan("batch.load");
  for (int page : batch) {
    trace::StartSpanOptions options;
    options.parent = parent->GetContext();
    auto span = tracer()->StartSpan("batch.page", {}, options);
    load(page);
    span->End();
    parent = std::move(span); // finds: tracing-confused-span
  }
}

// What is open is a parent: it is a tree.
void nestedOk(int levels) {
  auto span = tracer()->StartSpan("tree.root");
  std::vector<SpanPointer> open;
  for (int level = 0; level < levels; ++level) {
    trace::StartSpanOptions options;
    options.parent = span->GetContext();
    span = tracer()->StartSpan("tree.level", {}, options);
    open.push_back(span);
  }
  load(levels);
  for (auto &each : open)
    each->End();
}

void openUntilNextOk(int levels) {
  auto parent = tracer()->StartSpan("tree.root");
  for (int level = 0; level < levels; ++level) {
    trace::StartSpanOptions options;
    options.parent = parent->GetContext();
    auto span = tracer()->StartSpan("tree.level", {}, options);
    load(level);
    parent = span;
  }
}

void sameParentOk(int pages) {
  auto whole = tracer()->StartSpan("pages.load");
  trace::StartSpanOptions options;
  options.parent = whole->GetContext();
  for (int page = 0; page < pages; ++page) {
    auto span = tracer()->StartSpan("page.load", {}, options);
    load(page);
    span->End();
  }
  whole->End();
}

void restoredOk(int pages) {
  auto whole = tracer()->StartSpan("pages.load");
  auto parent = whole->GetContext();
  for (int page = 0; page < pages; ++page) {
    trace::StartSpanOptions options;
    options.parent = parent;
    auto span = tracer()->StartSpan("page.load", {}, options);
    parent = span->GetContext();
    load(page);
    span->End();
    parent = whole->GetContext();
  }
}

void newOptionsEachTurnOk(int pages) {
  auto whole = tracer()->StartSpan("pages.load");
  for (int page = 0; page < pages; ++page) {
    trace::StartSpanOptions options;
    options.parent = whole->GetContext();
    auto span = tracer()->StartSpan("page.load", {}, options);
    options.parent = span->GetContext();
    auto part = tracer()->StartSpan("page.part", {}, options);
    load(page);
    part->End();
    span->End();
  }
}

void onlySomeTurnsOk(const std::vector<int> &depths) {
  auto parent = tracer()->StartSpan("tree.walk");
  for (int depth : depths) {
    trace::StartSpanOptions options;
    options.parent = parent->GetContext();
    auto span = tracer()->StartSpan("tree.node", {}, options);
    bool deeper = load(depth);
    span->End();
    if (deeper)
      parent = span;
  }
}

void walkUp(std::vector<SpanPointer> &stack);

void stackOk(const std::vector<int> &depths) {
  std::vector<SpanPointer> stack{tracer()->StartSpan("tree.walk")};
  for (int depth : depths) {
    trace::StartSpanOptions options;
    options.parent = stack.back()->GetContext();
    auto span = tracer()->StartSpan("tree.node", {}, options);
    stack.push_back(span);
    load(depth);
    span->End();
    walkUp(stack);
  }
}

void linkedOk(int pages) {
  auto last = tracer()->StartSpan("pages.load");
  for (int page = 0; page < pages; ++page) {
    auto span = tracer()->StartSpan("page.load", {{"page", page}}, {{last->GetContext(), {}}});
    load(page);
    span->End();
    last = span;
  }
}

void descend(const SpanPointer &above, int levels) {
  if (levels == 0)
    return;
  trace::StartSpanOptions options;
  options.parent = above->GetContext();
  auto span = tracer()->StartSpan("tree.level", {}, options);
  descend(span, levels - 1);
  span->End();
}
