#include "opencensus/trace/span.h"
#include "opentelemetry/metrics/sync_instruments.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <stdexcept>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace metrics = opentelemetry::metrics;

opentelemetry::nostd::shared_ptr<trace::Tracer> tracer();
bool work();

struct Order {
  std::string id, email;
  std::vector<int> items;
};

namespace shop {
struct Cart {
  void checkout() {
    auto span = tracer()->StartSpan("do_work");
    trace::Scope scope(span);
  }
  void run() {
    auto span = tracer()->StartSpan("");
    trace::Scope scope(span);
  }
};
void process() {
  auto span = tracer()->StartSpan("test");
  trace::Scope scope(span);
}
} // namespace shop

void fields(const Order &order) {
  auto first = tracer()->StartSpan("field.first", {{"order.id", order.id}, {"result", ""}});
  auto second = tracer()->StartSpan("field.second", {{"result", ""}, {"order.id", order.id}});
  auto only = tracer()->StartSpan("field.only", {{"result", ""}});
  auto later = tracer()->StartSpan("field.later");
  later->SetAttribute("result", "");
  first->End(), second->End(), only->End(), later->End();
}

void statuses() {
  auto one = tracer()->StartSpan("status.one");
  one->SetStatus(trace::StatusCode::kOk, "done");
  auto two = tracer()->StartSpan("status.two");
  two->SetStatus(trace::StatusCode::kError, "no");
  two->SetStatus(trace::StatusCode::kUnset);
  auto three = tracer()->StartSpan("status.three");
  three->SetStatus(trace::StatusCode::kError, "no");
  three->SetStatus(trace::StatusCode::kOk);
}

void borrowed(trace::Span &span) {
  work();
  span.End();
}

void counted(metrics::Counter<std::uint64_t> &logins, const Order &order, const std::string &user_id) {
  logins.Add(1, {{"user.id", user_id}});
  logins.Add(1, {{"user.id", user_id}, {"shop", "books"}});
}

bool left(int state) {
  auto span = opencensus::trace::Span::StartSpan("cart.load");
  if (state == 1)
    return true;
  if (state == 2) {
    work();
    return true;
  }
  if (state == 3)
    throw std::runtime_error("state");
  span.End();
  return false;
}

void open() {
  auto span = opencensus::trace::Span::StartSpan("cart.load");
  work(); // of the cart
}

void wrong() {
  auto place = tracer()->StartSpan("order.place");
  trace::Scope placing(place);
  auto store = tracer()->StartSpan("order.store");
  trace::Scope storing(place);
  work();
}

void secret(trace::Span &span, const Order &order, const std::string &password) {
  span.SetAttribute("order.note", password);
  work();
}

void large(trace::Span &span, const std::string &body) {
  span.SetAttribute("order.body", body);
  work();
}

// Which of them is it?
void several() {
  auto one = tracer()->StartSpan("task");
  auto two = tracer()->StartSpan("job");
  one->End(), two->End();
}
