#include "spans.h"

namespace shop {

static std::vector<opencensus::trace::Span> all;

opencensus::trace::Span start(const char *name) { return opencensus::trace::Span::StartSpan(name); }

void finish(const opencensus::trace::Span &span, bool failed) {
  if (failed)
    span.SetStatus(opencensus::trace::StatusCode::INTERNAL);
  span.End();
}

void annotate(const opencensus::trace::Span &span) { span.AddAttribute("cart.items", 3); }

void keep(const opencensus::trace::Span &span) { all.push_back(span); }

Guard::Guard(const opencensus::trace::Span &span) : span_(span) {}
Guard::~Guard() { span_.End(); }

} // namespace shop
