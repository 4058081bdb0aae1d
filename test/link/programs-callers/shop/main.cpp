#include "shop/sweep.h"

#include "shared/server.h"

namespace trace = opentelemetry::trace;

struct Orders : Handler {
  void handle() override;
};

void Orders::handle() {
  std::thread([] { auto span = tracer()->StartSpan("order.pack"); }).detach(); // finds: tracing-detached-task
}

int main() {
  Orders orders;
  serve(orders);
  trace::Scope scope(tracer()->StartSpan("shop.close"));
  sweep();
}
