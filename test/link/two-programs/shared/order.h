#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

struct Order {
  std::string order_id;
};

opentelemetry::trace::Scope enter(const std::string &name);

// Each program has its own.
std::string titleOf(const Order &order);
std::string mottoOf(const Order &order);

// One of them has it from a library that nobody sees.
std::string tagOf(const Order &order);

// One text, and in each program it means something else.
inline opentelemetry::trace::Scope enterTitled(const Order &order) {
  return enter(titleOf(order));
}
