#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <string>
#include <utility>

// Its spans are kept by an object that nobody gets them from.
class Telemetry {
public:
  class Timing {
  public:
    ~Timing() { stop(); }
    Timing(Timing &&other) noexcept : span_(std::move(other.span_)) {}
    void note(const std::string &key, int value) { span_->SetAttribute(key, value); }
    void stop() {
      if (span_)
        span_->End();
    }

  private:
    friend class Telemetry;
    explicit Timing(opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span) : span_(std::move(span)) {}
    opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
  };

  static Timing start(const std::string &name);
};
