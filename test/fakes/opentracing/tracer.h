// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace opentracing {
inline namespace v3 {

using SystemTime = std::chrono::system_clock::time_point;

class string_view {
public:
  string_view(const char *text) : text_(text) {}
  string_view(const std::string &text) : text_(text.data()) {}

private:
  const char *text_;
};

class Value {
public:
  Value(bool) {}
  Value(int) {}
  Value(const char *) {}
  Value(std::string) {}
  Value(string_view) {}
};

template <class T> class expected {
public:
  bool has_value() const { return true; }
  explicit operator bool() const { return true; }
  T &value() { return value_; }
  T &operator*() { return value_; }
  T *operator->() { return &value_; }

private:
  T value_;
};
template <> class expected<void> {
public:
  bool has_value() const { return true; }
  explicit operator bool() const { return true; }
};

template <class T> class option_wrapper {
public:
  option_wrapper(const T &opt) : ptr_(&opt) {}
  const T &get() const { return *ptr_; }

private:
  const T *ptr_;
};

class SpanContext {
public:
  virtual ~SpanContext() = default;
};

class FinishSpanOption {
public:
  virtual ~FinishSpanOption() = default;
};
struct FinishSpanOptions {};
struct StartSpanOptions {};

class StartSpanOption {
public:
  virtual ~StartSpanOption() = default;
  virtual void Apply(StartSpanOptions &options) const noexcept = 0;
};
enum class SpanReferenceType { ChildOfRef = 1, FollowsFromRef = 2 };
class SpanReference : public StartSpanOption {
public:
  SpanReference(SpanReferenceType, const SpanContext *) noexcept {}
  void Apply(StartSpanOptions &) const noexcept override {}
};
inline SpanReference ChildOf(const SpanContext *span_context) noexcept {
  return {SpanReferenceType::ChildOfRef, span_context};
}
inline SpanReference FollowsFrom(const SpanContext *span_context) noexcept {
  return {SpanReferenceType::FollowsFromRef, span_context};
}
class SetTag : public StartSpanOption {
public:
  SetTag(string_view key, const Value &value) noexcept : key_(key), value_(value) {}
  void Apply(StartSpanOptions &) const noexcept override {}

private:
  const string_view key_;
  const Value &value_;
};

class Span {
public:
  virtual ~Span() = default;
  void Finish(std::initializer_list<option_wrapper<FinishSpanOption>> = {}) noexcept {}
  virtual void FinishWithOptions(const FinishSpanOptions &) noexcept = 0;
  virtual void SetOperationName(string_view name) noexcept = 0;
  virtual void SetTag(string_view key, const Value &value) noexcept = 0;
  virtual void SetBaggageItem(string_view restricted_key, string_view value) noexcept = 0;
  virtual void Log(std::initializer_list<std::pair<string_view, Value>> fields) noexcept = 0;
  virtual void Log(SystemTime timestamp,
                   std::initializer_list<std::pair<string_view, Value>> fields) noexcept = 0;
  virtual const SpanContext &context() const noexcept = 0;
};

class TextMapReader {
public:
  virtual ~TextMapReader() = default;
};
class TextMapWriter {
public:
  virtual ~TextMapWriter() = default;
};

class Tracer {
public:
  virtual ~Tracer() = default;
  std::unique_ptr<Span>
  StartSpan(string_view operation_name,
            std::initializer_list<option_wrapper<StartSpanOption>> = {}) const noexcept {
    return StartSpanWithOptions(operation_name, {});
  }
  virtual std::unique_ptr<Span> StartSpanWithOptions(string_view operation_name,
                                                     const StartSpanOptions &) const noexcept = 0;
  virtual expected<void> Inject(const SpanContext &, const TextMapWriter &) const = 0;
  virtual expected<std::unique_ptr<SpanContext>> Extract(const TextMapReader &) const = 0;
  static std::shared_ptr<Tracer> Global() noexcept { return nullptr; }
  static std::shared_ptr<Tracer> InitGlobal(std::shared_ptr<Tracer> tracer) noexcept {
    return tracer;
  }
};

} // namespace v3
} // namespace opentracing
