
// Put behind program/src/orders.cpp.
namespace shop {
static auto start(const std::string &name) {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}
void more(const std::string &order_id) {
  auto span = start(order_id);
}
}
