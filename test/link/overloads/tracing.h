#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

namespace shop {

opentelemetry::trace::Scope enter(const std::string &name);
opentelemetry::trace::Scope enter(const char *name, const std::string &subject);
opentelemetry::trace::Scope enter(int component, const std::string &name);

namespace quiet {
void enter(const std::string &name);
}

} // namespace shop
