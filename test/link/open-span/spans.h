#pragma once

#include "opencensus/trace/span.h"

#include <vector>

namespace shop {

opencensus::trace::Span start(const char *name);
void finish(const opencensus::trace::Span &span, bool failed);
void annotate(const opencensus::trace::Span &span);
void keep(const opencensus::trace::Span &span);

class Guard {
public:
  explicit Guard(const opencensus::trace::Span &span);
  ~Guard();

private:
  opencensus::trace::Span span_;
};

} // namespace shop
