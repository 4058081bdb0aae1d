#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

namespace shop {
opentelemetry::trace::Scope enter(const std::string &component, const std::string &name);
}
