#pragma once

#include "opentelemetry/nostd/shared_ptr.h"
#include "opentelemetry/trace/span.h"

#include <map>
#include <memory>
#include <string>

namespace shop {

using SpanPtr = opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>;

struct Request {
  std::string tenant_id, request_id;
};

class Keeper {
public:
  void keep(const std::string &request, SpanPtr span);
  void finish(const std::string &request, const std::string &tenant);

private:
  std::map<std::string, SpanPtr> open_;
};

class Operation {
public:
  explicit Operation(const char *name);
  void setTenant(const std::string &tenant);

private:
  SpanPtr span_;
};

bool isSampled(const opentelemetry::trace::Span &span);
std::unique_ptr<Operation> begin(const Request &request);

} // namespace shop
