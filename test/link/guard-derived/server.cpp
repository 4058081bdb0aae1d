#include "guard.h"

namespace web {

void requestBad(const Request &request) { RequestGuard guard(request); }

void partsBad(const Request &request) {
  RequestGuard guard("GET", request.target); // finds: tracing-high-cardinality-span-name "'request.target'"
}

void partsOk() { RequestGuard guard("GET", "/orders/{id}"); }

void routeOk(const Request &request) { RouteGuard guard(request); }

} // namespace web
