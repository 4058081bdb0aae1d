"""The library of generated programs: what traces, in layers, and what does not."""

LIBRARY = {
    "lib/types.h": """\
#pragma once

#include <string>

namespace shop {

struct Customer {
  std::string customer_id, name, email;
  int level = 0;
};

struct Order {
  std::string order_id, status;
  Customer buyer;
  int items = 0;
  long total = 0;
};

struct Request {
  std::string request_id, tenant_id, path, route;
  int attempt = 0;
};

enum class Stage { Cart, Payment };

std::string joined(const std::string &left, const std::string &right);
std::string quoted(const std::string &text);
std::string shortened(const std::string &text);
const char *nameOf(Stage stage);
std::string operationOf(const Order &order);

} // namespace shop
""",
    "lib/text.cpp": """\
#include "lib/types.h"

namespace shop {

std::string joined(const std::string &left, const std::string &right) { return left + "." + right; }
std::string quoted(const std::string &text) { return "'" + text + "'"; }
std::string shortened(const std::string &text) { return std::to_string(text.size()) + " chars"; }
const char *nameOf(Stage stage) { return stage == Stage::Cart ? "cart" : "payment"; }
std::string operationOf(const Order &order) { return order.items > 9 ? "large" : "small"; }

} // namespace shop
""",
    "lib/tracing.h": """\
#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/version.h"

#include <memory>
#include <string>

OPENTELEMETRY_BEGIN_NAMESPACE
namespace trace {
class Span;
class Scope;
} // namespace trace
OPENTELEMETRY_END_NAMESPACE

namespace shop {

using SpanPtr = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;
SpanPtr startSpan(const std::string &name);
void note(const SpanPtr &span, const std::string &key, const std::string &value);
void noteTenant(const std::string &tenant);

class Guard {
public:
  explicit Guard(const std::string &name);
  Guard(const std::string &component, const std::string &operation);
  ~Guard();
  Guard &tag(const std::string &key, const std::string &value);
  Guard &forTenant(const std::string &tenant);

private:
  SpanPtr span_;
  std::unique_ptr<opentelemetry::trace::Scope> scope_;
};
} // namespace shop
""",
    "lib/tracing.cpp": """\
#include "lib/tracing.h"

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

namespace shop {

namespace trace = opentelemetry::trace;

SpanPtr startSpan(const std::string &name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

void note(const SpanPtr &span, const std::string &key, const std::string &value) {
  span->SetAttribute(key, value);
}

void noteTenant(const std::string &tenant) {
  note(trace::Tracer::GetCurrentSpan(), "tenant_id", tenant);
}

Guard::Guard(const std::string &name)
    : span_(startSpan(name)), scope_(std::make_unique<trace::Scope>(span_)) {}

Guard::Guard(const std::string &component, const std::string &operation)
    : Guard(component + "." + operation) {}
Guard::~Guard() = default;

Guard &Guard::tag(const std::string &key, const std::string &value) {
  note(span_, key, value);
  return *this;
}

Guard &Guard::forTenant(const std::string &tenant) { return tag("tenant_id", tenant); }

} // namespace shop
""",
    "lib/pool.h": """\
#pragma once

#include <functional>

namespace shop {
void post(std::function<void()> task);
void postInContext(std::function<void()> task);
} // namespace shop
""",
    "lib/pool.cpp": """\
#include "lib/pool.h"

#include "opentelemetry/context/runtime_context.h"

#include <thread>
#include <utility>

namespace shop {

void post(std::function<void()> task) { std::thread(std::move(task)).detach(); }

void postInContext(std::function<void()> task) {
  post([current = opentelemetry::context::RuntimeContext::GetCurrent(), task] {
    auto token = opentelemetry::context::RuntimeContext::Attach(current);
    task();
  });
}

} // namespace shop
""",
}

# Three hops from the library, and nothing of it in the header.
SPARSE = {
    "lib/operation.h": """\
#pragma once

#include <functional>
#include <memory>
#include <string>

namespace shop {

class Guard;

class Operation {
public:
  explicit Operation(const std::string &name);
  Operation(const std::string &component, const std::string &operation);
  ~Operation();
  Operation &tag(const std::string &key, const std::string &value);
  Operation &forTenant(const std::string &tenant);

private:
  std::unique_ptr<Guard> guard_;
};

void noteTenantOf(const std::string &tenant);
void post(std::function<void()> task);
void postInContext(std::function<void()> task);

} // namespace shop
""",
    "lib/operation.cpp": """\
#include "lib/operation.h"
#include "lib/tracing.h"

namespace shop {

Operation::Operation(const std::string &name) : guard_(std::make_unique<Guard>(name)) {}
Operation::Operation(const std::string &component, const std::string &operation)
    : guard_(std::make_unique<Guard>(component, operation)) {}
Operation::~Operation() = default;

Operation &Operation::tag(const std::string &key, const std::string &value) {
  guard_->tag(key, value);
  return *this;
}

Operation &Operation::forTenant(const std::string &tenant) { return tag("tenant_id", tenant); }

void noteTenantOf(const std::string &tenant) { noteTenant(tenant); }

} // namespace shop
""",
}
