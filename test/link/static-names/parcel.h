#pragma once

#include "opentelemetry/trace/scope.h"
#include "opentelemetry/trace/span.h"

#include <string>

struct Parcel {
  std::string parcel_id, size, password;
};

opentelemetry::trace::Scope enter(const std::string &name);
