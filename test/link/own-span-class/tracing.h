#pragma once

#include "opentelemetry/common/attribute_value.h"
#include "opentelemetry/trace/span.h"

#include <memory>
#include <string>

namespace shop {

// The project's own span, made from one that is started already.
class Span {
public:
  Span() = default;
  Span(Span &&other) noexcept;
  ~Span();

  void set(const std::string &key, const std::string &value);

private:
  friend class Tracing;
  explicit Span(opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span);

  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
  bool valid_ = false;
};

class Tracing {
public:
  static Span start(const std::string &name);
};

// An interface, and a class behind it that nobody else sees.
class Activity {
public:
  virtual ~Activity() = default;
  virtual void set(const std::string &key,
                   const opentelemetry::common::AttributeValue &value) = 0;
};

std::unique_ptr<Activity> begin(const std::string &name);

// Two hops with a value of any type.
class Outer {
public:
  explicit Outer(const std::string &name);
  void set(const std::string &key, const opentelemetry::common::AttributeValue &value);

private:
  std::unique_ptr<Activity> inner_;
};

// Made with `new`.
class Guard {
public:
  explicit Guard(const std::string &name);

private:
  Span span_;
};

std::shared_ptr<Guard> guard(const std::string &name);

} // namespace shop
