// What the code blocks of the pages take for granted.
#include <opencensus/trace/span.h>
#include <opencensus/trace/with_span.h>
#include <opentelemetry/baggage/baggage.h>
#include <opentelemetry/baggage/baggage_context.h>
#include <opentelemetry/context/propagation/global_propagator.h>
#include <opentelemetry/context/propagation/text_map_propagator.h>
#include <opentelemetry/context/runtime_context.h>
#include <opentelemetry/metrics/meter.h>
#include <opentelemetry/metrics/provider.h>
#include <opentelemetry/metrics/sync_instruments.h>
#include <opentelemetry/trace/context.h>
#include <opentelemetry/trace/provider.h>
#include <opentelemetry/trace/scope.h>
#include <opentelemetry/trace/span.h>
#include <opentelemetry/trace/span_startoptions.h>
#include <opentelemetry/trace/tracer.h>

#include <array>
#include <cstdint>
#include <functional>
#include <coroutine>
#include <future>
#include <iostream>
#include <map>
#include <mutex>
#include <optional>
#include <queue>
#include <sstream>
#include <stdexcept>
#include <string>
#include <system_error>
#include <thread>
#include <utility>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;
namespace baggage = opentelemetry::baggage;
namespace metrics = opentelemetry::metrics;

inline nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("orders");
}

// An incoming call. It knows its tenant.
struct Request {
  std::string method; // "GET"
  std::string route;  // "/orders/{id}"
  std::string path;   // "/orders/1842"
  std::string body;
  std::map<std::string, std::string> headers;
  std::string tenant_id;
  std::string user_id;
};

// What a user signs in with. No tenant in it.
struct Login {
  std::string user_name;
  std::string password;
  std::string email;
};

struct Order {
  std::string id;
  std::vector<std::int64_t> item_ids;
  std::int64_t total_cents = 0;
};

enum class Operation { Create, Update, Cancel };

// Work that the blocks call; where it is done does not matter.
void saveOrder(const Order &order);
bool checkLogin(const Login &login);
std::string redacted(const std::string &text);

// A coroutine's result, awaited by another.
template <typename T> struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_value(T) {}
    void unhandled_exception() {}
  };
  bool await_ready() { return false; }
  void await_suspend(std::coroutine_handle<>) {}
  T await_resume() { return {}; }
};
void prepare(int number);
Task<int> query(int number);
