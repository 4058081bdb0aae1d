#pragma once

#include "opencensus/trace/span.h"

namespace opencensus {
namespace trace {

class WithSpan {
public:
  explicit WithSpan(const Span &span, bool cond = true, bool end_span = false)
      : swapped_span_(span), cond_(cond), end_span_(end_span) {}
  ~WithSpan() {
    if (cond_ && end_span_)
      swapped_span_.End();
  }

private:
  WithSpan() = delete;
  WithSpan(const WithSpan &) = delete;
  WithSpan(WithSpan &&) = delete;
  WithSpan &operator=(const WithSpan &) = delete;
  WithSpan &operator=(WithSpan &&) = delete;

  Span swapped_span_;
  const bool cond_, end_span_;
};

} // namespace trace
} // namespace opencensus
