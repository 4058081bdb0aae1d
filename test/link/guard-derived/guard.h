#pragma once

#include "opentelemetry/trace/scope.h"

#include <string>

namespace web {

class Guard {
public:
  explicit Guard(const std::string &name);
  virtual ~Guard();

protected:
  opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> span_;
  opentelemetry::trace::Scope scope_;
};

struct Request {
  std::string method, target, route;
};

class RequestGuard : public Guard {
public:
  explicit RequestGuard(const Request &request);
  RequestGuard(const std::string &method, const std::string &what);
};

class RouteGuard : public Guard {
public:
  explicit RouteGuard(const Request &request);
};

} // namespace web
