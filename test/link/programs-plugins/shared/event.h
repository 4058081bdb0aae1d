#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

struct Event {
  std::string order_id;
};

opentelemetry::trace::Scope enter(const std::string &name);
