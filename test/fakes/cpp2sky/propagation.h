// Part of the fakes; see test/fakes/README.md. absl::string_view is
// std::string_view here, and absl::optional std::optional.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace absl {
using std::optional;
using std::string_view;
} // namespace absl

namespace cpp2sky {

class SpanContext {
public:
  virtual ~SpanContext() = default;
  virtual const std::string &traceId() const = 0;
};

using SpanContextSharedPtr = std::shared_ptr<SpanContext>;

SpanContextSharedPtr createSpanContext(absl::string_view ctx);

} // namespace cpp2sky
