#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

struct Order {
  std::string order_id;
};

opentelemetry::trace::Scope enter(const std::string &name);
