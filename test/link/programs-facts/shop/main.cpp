// This program records tenants, and brings a storage of its own.
#include "shared/server.h"

#include "opentelemetry/context/runtime_context.h"

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

nostd::shared_ptr<context::RuntimeContextStorage> makeStorage();
void listOrders(const std::string &tenant_id);

void serveBad() {
  auto span = receive("GET /orders"); // finds: tracing-missing-tenant-id
  trace::Scope scope(span);
}

Task followedOk() {
  trace::Scope scope(tracer()->StartSpan("cart.load"));
  co_await pause_until(3);
}

void onReceive() {}

int main() {
  context::RuntimeContext::SetRuntimeContextStorage(makeStorage());
  serveBad();
  followedOk();
  listOrders("blue");
}
