// Part of the fakes; see test/fakes/README.md.
#pragma once

#include <string>
#include <string_view>

namespace userver {
namespace tracing {

enum class ReferenceType { kChild, kReference };

class Span final {
public:
  explicit Span(std::string_view name, ReferenceType = ReferenceType::kChild);
  Span(Span &&) noexcept;
  ~Span();
  static Span MakeSpan(std::string name, std::string_view trace_id,
                       std::string_view parent_span_id);
  static Span MakeRootSpan(std::string name);
  static Span &CurrentSpan();
  static Span *CurrentSpanUnchecked();
  Span CreateChild(std::string name) const;
  Span CreateFollower(std::string name) const;
  void AddTag(std::string key, std::string value);
  void AddTagFrozen(std::string key, std::string value);
  void AddNonInheritableTag(std::string key, std::string value);
};

} // namespace tracing
} // namespace userver
