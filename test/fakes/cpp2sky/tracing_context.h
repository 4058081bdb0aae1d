// Spans are handed around: none is active.
#pragma once

#include <chrono>
#include <list>

#include "cpp2sky/propagation.h"

namespace cpp2sky {

using SystemTime = std::chrono::system_clock;
template <class T> using TimePoint = std::chrono::time_point<T>;

class TracingSpan {
public:
  virtual ~TracingSpan() = default;
  virtual int32_t spanId() const = 0;
  virtual bool errorStatus() const = 0;
  virtual void startSpan(absl::string_view operation_name) = 0;
  virtual void startSpan(absl::string_view operation_name, TimePoint<SystemTime> current_time) = 0;
  virtual void endSpan() = 0;
  virtual void endSpan(TimePoint<SystemTime> current_time) = 0;
  virtual void setPeer(absl::string_view remote_address) = 0;
  virtual void setErrorStatus() = 0;
  virtual void addTag(absl::string_view key, absl::string_view value) = 0;
  virtual void addLog(absl::string_view key, absl::string_view value) = 0;
  virtual void addLog(absl::string_view key, absl::string_view value,
                      TimePoint<SystemTime> current_time) = 0;
  virtual void setOperationName(absl::string_view operation_name) = 0;
  virtual bool finished() const = 0;
};

using TracingSpanSharedPtr = std::shared_ptr<TracingSpan>;

class TracingContext {
public:
  virtual ~TracingContext() = default;
  virtual const std::list<TracingSpanSharedPtr> &spans() const = 0;
  virtual TracingSpanSharedPtr createExitSpan(TracingSpanSharedPtr parent_span) = 0;
  virtual TracingSpanSharedPtr createEntrySpan() = 0;
  virtual absl::optional<std::string>
  createSW8HeaderValue(const absl::string_view target_address) = 0;
  virtual bool readyToSend() = 0;
};

using TracingContextSharedPtr = std::shared_ptr<TracingContext>;

class StartEntrySpan {
public:
  StartEntrySpan(TracingContextSharedPtr tracing_context, absl::string_view operation_name)
      : span_(tracing_context->createEntrySpan()) {
    span_->startSpan(operation_name.data());
  }
  ~StartEntrySpan() { span_->endSpan(); }
  TracingSpanSharedPtr get() { return span_; }

private:
  TracingSpanSharedPtr span_;
};

class StartExitSpan {
public:
  StartExitSpan(TracingContextSharedPtr tracing_context, TracingSpanSharedPtr parent_span,
                absl::string_view operation_name)
      : span_(tracing_context->createExitSpan(parent_span)) {
    span_->startSpan(operation_name.data());
  }
  ~StartExitSpan() { span_->endSpan(); }
  TracingSpanSharedPtr get() { return span_; }

private:
  TracingSpanSharedPtr span_;
};

} // namespace cpp2sky
