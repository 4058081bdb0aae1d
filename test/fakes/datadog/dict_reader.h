#pragma once

#include <functional>

#include "expected.h"

namespace datadog {
namespace tracing {

class DictReader {
public:
  virtual ~DictReader() {}
  virtual Optional<StringView> lookup(StringView key) const = 0;
  virtual void
  visit(const std::function<void(StringView key, StringView value)> &visitor) const = 0;
};

class DictWriter {
public:
  virtual ~DictWriter() {}
  virtual void set(StringView key, StringView value) = 0;
  virtual void erase(StringView) {}
};

} // namespace tracing
} // namespace datadog
