#pragma once

#include "opencensus/trace/span.h"

#include <utility>

using opencensus::trace::Span;

// Ends what it has, elsewhere.
class Ending {
public:
  explicit Ending(Span span) : span_(std::move(span)) {}
  ~Ending();
  void note() const { span_.AddAnnotation("noted"); }

private:
  Span span_;
};

// Does nothing of its own, which stands elsewhere as well.
class Keeping {
public:
  explicit Keeping(Span span) : span_(std::move(span)) {}
  ~Keeping();
  void note() const { span_.AddAnnotation("noted"); }

private:
  Span span_;
};

// Defined in a unit that nobody has seen.
class Hidden {
public:
  explicit Hidden(Span span) : span_(std::move(span)) {}
  ~Hidden();
  void note() const { span_.AddAnnotation("noted"); }

private:
  Span span_;
};

// Has none.
class Plain {
public:
  explicit Plain(Span span) : span_(std::move(span)) {}
  void note() const { span_.AddAnnotation("noted"); }

private:
  Span span_;
};
