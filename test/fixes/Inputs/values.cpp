#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace trace = opentelemetry::trace;

template <typename T> static std::string safe(const T &text) {
  return std::string(text).substr(0, 1) + "***";
}

struct Customer {
  std::string email, session_id, uuid;
};

struct Order {
  long id, order_id, number_;
  Customer customer;
};

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void take(std::string) {}

// What is no attribute by its nature does not become one.
void sensitive(const Customer &customer, const std::string &session_id) {
  auto one = tracer()->StartSpan("customer.load " + customer.email);
  auto two = tracer()->StartSpan("session.load " + session_id);
}

// A key that says whose id it is.
void keys(const Order &order, const Order *next, const std::string &order_id) {
  auto one = tracer()->StartSpan("one.load " + std::to_string(order.id));
  auto two = tracer()->StartSpan("two.load " + std::to_string(next->id));
  auto three = tracer()->StartSpan("three.load " + order.customer.uuid);
  auto four = tracer()->StartSpan("four.load " + std::to_string(order.order_id));
  auto five = tracer()->StartSpan("five.load " + order_id);
}

struct Cart {
  long id_, cart_id_;
  void keys() {
    auto one = tracer()->StartSpan("cart.load " + std::to_string(this->cart_id_));
    auto two = tracer()->StartSpan("cart.load " + std::to_string(id_));
  }
};

// Once is enough.
void recordedAlready(const std::string &order_id) {
  auto span = tracer()->StartSpan("order.load " + order_id);
  span->SetAttribute("order_id", order_id);
}

// What is behind a move is not there any more.
void moved(std::string order_id) {
  auto span = tracer()->StartSpan("order.load " + std::move(order_id));
}

// What is not written in the name may not be in sight where it is needed.
void elsewhere(const std::string &order_id) {
  std::string text;
  {
    std::string user_id = order_id + "/1";
    text = user_id;
  }
  auto span = tracer()->StartSpan("order.load " + text);
}

// For some types only.
template <typename T> void instantiated(T order_id) {
  auto span = tracer()->StartSpan("order.load " + std::to_string(order_id));
}
template void instantiated(int);
template void instantiated(long double);

void noAttribute(__int128 order_id, const char8_t *user_id, std::u16string customer_id) {
  auto one = tracer()->StartSpan("order.load " + std::to_string((long)order_id));
}

// A text is redacted, an object with one is not.
void redacted(trace::Span &span, std::string password, std::optional<std::string> secret_key, std::string_view api_key) {
  span.SetAttribute("one", password);
  span.SetAttribute("two", secret_key.value_or(""));
  span.SetAttribute("three", opentelemetry::nostd::string_view(api_key.data(), api_key.size()));
  span.SetAttribute("four", password + // as it came
                                "!");
}
