#include "shop.h"

#include "opentelemetry/trace/scope.h"
#include <thread>

namespace trace = opentelemetry::trace;

void pack() {
  auto span = shop::tracer()->StartSpan("order.pack");
  /* 𝄞 */ trace::Scope{span};
  span->SetAttribute("http.method", "GET");
  shop::work();
}

static void reserveStock() {
  auto span = shop::tracer()->StartSpan("stock.reserve");
  auto scope = trace::Scope(span);
}

void place() {
  auto span = shop::tracer()->StartSpan("order.place");
  auto scope = trace::Scope(span);
  std::thread worker([] { reserveStock(); });
  worker.join();
}
