#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

struct Order {
  std::string order_id;
};

opentelemetry::trace::Scope enter(const std::string &name);
std::string nameOf(const Order &order);

// The tests have another one.
std::string stampOf(const Order &order);
