#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

struct Order {
  std::string order_id;
};

opentelemetry::trace::Scope enter(const std::string &name);
opentelemetry::trace::Scope enterPlain(const Order &order);

// Each program has its own.
std::string titleOf(const Order &order);
