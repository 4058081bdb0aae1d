#pragma once

#include <memory>
#include <string_view>

// The library that a vocabulary is about, in its own house: its headers are the
// project's.
namespace opencensus {
namespace trace {

class Recorder;

class Span final {
public:
  static Span BlankSpan();
  static Span StartSpan(std::string_view name, const Span *parent = nullptr);

  Span(const Span &) = default;
  Span &operator=(const Span &) = default;

  void AddAnnotation(std::string_view text) const;
  void End() const;
  bool IsSampled() const;
  bool IsRecording() const;

private:
  explicit Span(Recorder *recorder);

  std::shared_ptr<Recorder> recorder_;
};

} // namespace trace
} // namespace opencensus
