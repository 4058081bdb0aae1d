// RUN: %expectations %s
// options: missing-span.Functions=shop::*Service::*;*Handler::handle*;shop::api::*
// options: missing-span.Except=*::ping*;shop::api::internal::*

#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <functional>
#include <string>
#include <thread>
#include <vector>

namespace trace = opentelemetry::trace;
namespace context = opentelemetry::context;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

static SpanPointer start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("shop")->StartSpan(name);
}

int load(int id);
void save(int value);

struct Guard {
  explicit Guard(const char *name) : scope(start(name)) {}
  trace::Scope scope;
};

template <typename Work> void traced(const char *name, Work work) {
  trace::Scope scope(start(name));
  work();
}

namespace shop {

class OrderService {
public:
  OrderService() : size_(0) {
    size_ = load(1);
    save(size_);
    save(2);
  }
  ~OrderService() {
    save(1);
    save(2);
    save(3);
  }

  void createBad(int id) { // finds: tracing-missing-span (proof) "'shop::OrderService::createBad' has no span"
    int value = load(id);
    save(value);
    save(value + 1);
    save(value + 2);
  }

  int branchesBad(int id) { // finds: tracing-missing-span
    if (id < 0)
      return 0;
    return load(id);
  }

  static void staticBad(int id) { // finds: tracing-missing-span
    save(id);
    save(id + 1);
    save(id + 2);
  }

  template <typename T> void templateBad(T id) { // finds: tracing-missing-span
    save(id);
    save(id + 1);
    save(id + 2);
  }

  void elsewhereBad(int id); // not here: at its definition

  virtual void virtualBad(int id) { // finds: tracing-missing-span
    save(id);
    save(id + 1);
    save(id + 2);
  }

  void calleeHasOneBad(int id) { // finds: tracing-missing-span
    startedOk(id);
    save(id);
    save(id + 1);
  }

  void startedOk(int id) {
    auto span = start("order.start");
    save(id);
    save(id + 1);
    save(id + 2);
  }

  void guardOk(int id) {
    Guard guard("order.guard");
    save(id);
    save(id + 1);
    save(id + 2);
  }

  void annotatesOk(int id) {
    trace::Tracer::GetCurrentSpan()->SetAttribute("order.id", id);
    save(id);
    save(id + 1);
    save(id + 2);
  }

  void attachesOk(const context::Context &parent) {
    auto token = context::RuntimeContext::Attach(parent);
    save(1);
    save(2);
    save(3);
  }

  void spanGivenOk(trace::Span &span, int id) {
    span.SetAttribute("order.id", id);
    save(id);
    save(id + 1);
    save(id + 2);
  }

  void wrapsOk(int id) {
    traced("order.wrap", [&] {
      save(id);
      save(id + 1);
    });
    save(id);
    save(id + 1);
  }

  void ownSpanOk(int id) {
    span_->AddEvent("again");
    save(id);
    save(id + 1);
    save(id + 2);
  }

  int sizeOk() const { return size_; }
  void setSizeOk(int size) { size_ = size; }

  int delegatesOk(int id) {
    int value = load(id);
    save(value);
    return value;
  }

  bool operator==(const OrderService &other) const {
    if (size_ != other.size_)
      return false;
    save(size_);
    return true;
  }

  explicit operator bool() const {
    save(size_);
    save(size_);
    return size_ > 0;
  }

  OrderService(const OrderService &) = default;

  void ping() {
    save(1);
    save(2);
    save(3);
  }

  void startedInLambdaOk(const std::vector<int> &ids) {
    auto each = [](int id) {
      auto span = start("order.each");
      save(id);
    };
    for (int id : ids)
      each(id);
    save(1);
  }

  // Only called below: there a span is active.
  void onlyUnderScopeOk(int id) {
    save(id);
    save(id + 1);
    save(id + 2);
  }

  void callerOk(int id) {
    Guard guard("order.caller");
    onlyUnderScopeOk(id);
    alsoElsewhereBad(id);
  }

  void alsoElsewhereBad(int id) { // finds: tracing-missing-span
    save(id);
    save(id + 1);
    save(id + 2);
  }

  void recursiveBad(int id) { // finds: tracing-missing-span
    if (id > 0)
      recursiveBad(id - 1);
    save(id);
    alsoElsewhereBad(id);
  }

protected:
  void protectedOk(int id) {
    save(id);
    save(id + 1);
    save(id + 2);
  }

private:
  void privateOk(int id) {
    save(id);
    save(id + 1);
    save(id + 2);
  }

  int size_;
  SpanPointer span_;
};

template void OrderService::templateBad(int);

void OrderService::elsewhereBad(int id) { // finds: tracing-missing-span
  save(id);
  save(id + 1);
  save(id + 2);
}

class Repository {
public:
  void otherLayerOk(int id) {
    save(id);
    save(id + 1);
    save(id + 2);
  }
};

class CartHandler {
public:
  void handleAddBad(int id) { // finds: tracing-missing-span
    save(id);
    prepareOk(id);
    save(id + 1);
  }
  void prepareOk(int id) {
    save(id);
    save(id + 1);
    save(id + 2);
  }
};

namespace api {

void listOrdersBad(int id) { // finds: tracing-missing-span "'shop::api::listOrdersBad'"
  for (int i = 0; i < id; ++i)
    save(i);
  save(id);
}

static void internalLinkageOk(int id) {
  save(id);
  save(id + 1);
  save(id + 2);
}

namespace {
void unnamedOk(int id) {
  save(id);
  save(id + 1);
  save(id + 2);
}
} // namespace

void deletedFromListOk(int) {}

void callsOk(int id) {
  auto span = start("orders.call");
  internalLinkageOk(id);
  unnamedOk(id);
}

namespace internal {
void exceptedOk(int id) {
  save(id);
  save(id + 1);
  save(id + 2);
}
} // namespace internal

// What a macro of the project's own leaves out, in this configuration, is not there.
#define SHOP_SPAN(name) (void)0
void FP_macroThatIsOff(int id) { // finds: tracing-missing-span
  SHOP_SPAN("orders.list");
  save(id);
  save(id + 1);
}

// Two calls in a row are taken for a delegation, though each may be a request.
void FN_delegates(int id) {
  save(id);
  save(id + 1);
}

} // namespace api
} // namespace shop
