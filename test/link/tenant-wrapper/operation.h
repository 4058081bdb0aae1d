#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

namespace shop {

struct Context {
  std::string tenant_id, user;
};

class Operation {
public:
  Operation(const std::string &name, const Context &context);
  explicit Operation(const std::string &name);
  Operation &forTenant(const std::string &tenant);
  Operation &by(const std::string &user);

private:
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
  opentelemetry::trace::Scope scope_;
};

opentelemetry::trace::Scope enterFor(const char *name, const Context &context);
opentelemetry::trace::Scope enter(const char *name);

} // namespace shop
