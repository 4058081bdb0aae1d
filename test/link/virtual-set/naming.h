#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span.h"

#include <string>

namespace shop {

struct Order {
  std::string order_id, status;
};

// One class fulfils it.
class Namer {
public:
  virtual ~Namer() = default;
  virtual std::string name(const Order &order) const = 0;
};

// Two classes fulfil it, and they disagree.
class Labeler {
public:
  virtual ~Labeler() = default;
  virtual std::string label(const Order &order) const = 0;
};

// Two classes fulfil it, both with constants.
class Stage {
public:
  virtual ~Stage() = default;
  virtual std::string title() const = 0;
};

// Its text is made of further texts.
class Note {
public:
  virtual ~Note() = default;
  virtual std::string words() const = 0;
};

class Ticket final {
public:
  std::string caption(const Order &order) const;
};

class Tracing {
public:
  virtual ~Tracing() = default;
  virtual opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
  start(const std::string &name) = 0;
};

} // namespace shop
