#include "guard.h"

namespace web {

RequestGuard::RequestGuard(const Request &request)
    : Guard("HTTP " + request.target) { // finds: tracing-high-cardinality-span-name "'request.target'"
  span_->SetAttribute("http.request.method", request.method);
}

RequestGuard::RequestGuard(const std::string &method, const std::string &what)
    : Guard(method + " " + what) {}

RouteGuard::RouteGuard(const Request &request) : Guard(request.method + " " + request.route) {}

} // namespace web
