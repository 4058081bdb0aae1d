#pragma once

#include "opentelemetry/trace/tracer.h"

#include <string>

namespace shop {

class Telemetry {
public:
  explicit Telemetry(opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer);
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span(const std::string &name);

private:
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer_;
};

class Orders {
public:
  explicit Orders(Telemetry &telemetry) : telemetry_(telemetry) {}
  void loadBad(const std::string &order_id);
  void saveBad(long number);
  void loadOk(const std::string &order_id);

private:
  Telemetry &telemetry_;
};

} // namespace shop
