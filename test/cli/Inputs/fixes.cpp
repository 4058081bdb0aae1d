#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <string>
#include <string_view>
#include <thread>

namespace trace = opentelemetry::trace;
namespace shop {
inline std::string safe(const std::string &text) { return text.substr(0, 1) + "***"; }
}

struct Request {
  std::string tenant_id, password;
  long order_id;
};

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

static void pack() {
  auto span = tracer()->StartSpan("parcel.pack");
  trace::Scope scope(span);
}

void twoFixesAtOnePlace(const Request &request) {
  auto span = tracer()->StartSpan("order.load " + std::to_string(request.order_id));
  trace::Scope scope(span);
}

void launchedTwice() {
  auto span = tracer()->StartSpan("order.ship");
  trace::Scope scope(span);
  auto task = [] { pack(); };
  std::thread first(task), second(task);
  first.join();
  second.join();
}

void notAnAttribute(std::string_view user_id, unsigned long long job_id, long double total_id) {
  auto user = tracer()->StartSpan("user.load " + std::string(user_id));
  auto job = tracer()->StartSpan("job.load " + std::to_string(job_id));
  auto sum = tracer()->StartSpan("sum.load " + std::to_string(total_id));
}

void notAnAttributeEither(const std::wstring &tenant_id) {
  auto span = tracer()->StartSpan("order.list");
  trace::Scope scope(span);
}

void redacted(trace::Span &span, const std::string &password) {
  span.SetAttribute("login.input", password);
  std::string_view view = password;
  span.SetAttribute("login.view", view.data());
  span.SetAttribute("user.password", shop::safe(password));
}

void nameless() {
  auto span = tracer()->StartSpan("order.pay");
  tracer()->WithActiveSpan(span);
  trace::Scope{span};
}

struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_always initial_suspend() noexcept { return {}; }
    std::suspend_always final_suspend() noexcept { return {}; }
    void return_void() {}
    void unhandled_exception() {}
  };
};

Task suspended() {
  auto span = tracer()->StartSpan("order.wait");
  trace::Scope scope(span);
  nameless();
  co_await std::suspend_always{};
  nameless();
}

Task needed() {
  auto span = tracer()->StartSpan("order.wait");
  trace::Scope scope(span);
  int needed = 1;
  co_await std::suspend_always{};
  span->SetAttribute("order.needed", needed);
}

void endedTooEarly(int items) {
  auto span = tracer()->StartSpan("order.count");
  span->End(); // counted
  span->SetAttribute("order.items", items);
}

static void savePart() {
  auto span = tracer()->StartSpan("part.save");
  trace::Scope scope(span);
}

void inactive() {
  auto span = tracer()->StartSpan("order.part");
  savePart();
}
