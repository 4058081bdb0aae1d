// RUN: %expectations %s

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <coroutine>
#include <cstdio>
#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

struct Order {
  long cents = 0;
  std::string id;
};
void charge(const Order &order);
bool reserve(const Order &order);
absl::Status store(const Order &order);
absl::StatusOr<Order> load(long number);
std::error_code send(const Order &order);
int total(const Order &order);

// Exceptions

void throwBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error (proof) "thrown 'std::runtime_error' is not recorded on span 'order.charge'"
  charge(order);
}

void throwInScopeBad(const Order &order) {
  trace::Scope scope(tracer()->StartSpan("order.charge"));
  if (order.cents < 0)
    throw std::invalid_argument("cents"); // finds: tracing-unrecorded-error
  charge(order);
}

void onlyOneWayRecordsBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (order.cents < 0) {
    span->SetStatus(trace::StatusCode::kError, "negative");
    throw std::invalid_argument("cents");
  }
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error "std::runtime_error"
  charge(order);
}

void otherHandlerBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    if (!reserve(order))
      throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
    charge(order);
  } catch (const std::logic_error &error) {
    span->SetStatus(trace::StatusCode::kError, error.what());
  }
}

void rethrowBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    std::cerr << error.what();
    throw; // finds: tracing-unrecorded-error (proof) "rethrown exception is not recorded on span 'order.charge'"
  }
}

void wrappedBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    throw std::runtime_error(std::string("charge: ") + error.what()); // finds: tracing-unrecorded-error
  }
}

void okStatusBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &) {
    span->SetStatus(trace::StatusCode::kOk);
    throw; // finds: tracing-unrecorded-error
  }
}

void swallowedBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error (proof) "caught 'std::exception' is not recorded"
    std::cerr << "charge: " << error.what() << '\n';
  }
}

void swallowedAllBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (...) { // finds: tracing-unrecorded-error "caught exception is not recorded"
    std::fprintf(stderr, "charge failed\n");
  }
  span->End();
}

bool falseBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
    return true;
  } catch (const std::exception &error) {
    std::cerr << error.what();
    return false; // finds: tracing-unrecorded-error (proof) "returned 'false' of a failure"
  }
}

std::optional<long> nulloptBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
    return order.cents;
  } catch (const std::runtime_error &) {
    return std::nullopt; // finds: tracing-unrecorded-error "returned 'std::nullopt' of a failure"
  }
}

std::unique_ptr<Order> nullBad(const Order &order) {
  auto span = tracer()->StartSpan("order.copy");
  try {
    return std::make_unique<Order>(order);
  } catch (const std::bad_alloc &) {
    return nullptr; // finds: tracing-unrecorded-error
  }
}

// Statuses

absl::Status madeBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order))
    return absl::InternalError("out of stock"); // finds: tracing-unrecorded-error (proof) "returned 'absl::InternalError'"
  return absl::OkStatus();
}

absl::Status codeBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order))
    return absl::Status(absl::StatusCode::kUnavailable, "later"); // finds: tracing-unrecorded-error "returned 'absl::Status(kUnavailable)'"
  return absl::Status();
}

absl::Status forwardedBad(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  absl::Status status = store(order);
  if (!status.ok())
    return status; // finds: tracing-unrecorded-error (proof) "returned error 'status' is not recorded on span 'order.store'"
  span->SetAttribute("order.cents", order.cents);
  return absl::OkStatus();
}

absl::Status inIfBad(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  if (auto status = store(order); !status.ok() && order.cents > 0)
    return status; // finds: tracing-unrecorded-error
  return absl::OkStatus();
}

absl::StatusOr<Order> statusOrBad(long number) {
  auto span = tracer()->StartSpan("order.load");
  auto order = load(number);
  if (!order.ok()) {
    std::cerr << "no order\n";
    return order.status(); // finds: tracing-unrecorded-error (proof) "returned error of 'order'"
  }
  return *order;
}

absl::StatusOr<Order> afterSuccessBad(long number) {
  auto span = tracer()->StartSpan("order.load");
  auto order = load(number);
  if (order.ok())
    return *order;
  return order.status(); // finds: tracing-unrecorded-error
}

#define RETURN_IF_ERROR(expression)                                                                \
  do {                                                                                             \
    auto status_ = (expression);                                                                   \
    if (__builtin_expect(!status_.ok(), 0))                                                        \
      return status_;                                                                              \
  } while (false)

absl::Status macroBad(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  RETURN_IF_ERROR(store(order)); // finds: tracing-unrecorded-error
  return absl::OkStatus();
}

absl::Status severalBad(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  RETURN_IF_ERROR(store(order)); // finds: tracing-unrecorded-error
  RETURN_IF_ERROR(store(order));
  if (!reserve(order))
    return absl::InternalError("out of stock");
  return absl::OkStatus();
}

std::error_code errorCodeBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  std::error_code code = send(order);
  if (code)
    return code; // finds: tracing-unrecorded-error "returned error 'code'"
  return {};
}

std::error_code madeCodeBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  if (order.id.empty())
    return std::make_error_code(std::errc::invalid_argument); // finds: tracing-unrecorded-error
  return send(order);
}

absl::Status fromExceptionBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    return absl::InternalError(error.what()); // finds: tracing-unrecorded-error
  }
  return absl::OkStatus();
}

// The innermost span has to say it

absl::Status innermostBad(const Order &order) {
  trace::Scope outer(tracer()->StartSpan("order.place"));
  auto span = tracer()->StartSpan("order.store");
  trace::Scope inner(span);
  RETURN_IF_ERROR(store(order)); // finds: tracing-unrecorded-error "span 'order.store'"
  return absl::OkStatus();
}

absl::Status childIsOverBad(const Order &order) {
  auto span = tracer()->StartSpan("order.place");
  {
    trace::Scope inner(tracer()->StartSpan("order.reserve"));
    reserve(order);
  }
  RETURN_IF_ERROR(store(order)); // finds: tracing-unrecorded-error "span 'order.place'"
  return absl::OkStatus();
}

// Wrappers are spans, too

class Traced {
public:
  explicit Traced(const char *name) : span_(tracer()->StartSpan(name)), scope_(span_) {}
  ~Traced() { span_->End(); }
  void fail(const std::string &why) { span_->SetStatus(trace::StatusCode::kError, why); }

private:
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

void wrapperBad(const Order &order) {
  Traced traced("order.charge");
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error "span 'order.charge'"
  charge(order);
}

static nostd::shared_ptr<trace::Span> begin(const char *name) { return tracer()->StartSpan(name); }

void factoryBad(const Order &order) {
  auto span = begin("order.charge");
  if (!reserve(order))
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
  charge(order);
}

// Coroutines

template <typename T> struct Task {
  struct promise_type {
    Task get_return_object() { return {}; }
    std::suspend_never initial_suspend() noexcept { return {}; }
    std::suspend_never final_suspend() noexcept { return {}; }
    void return_value(T) {}
    void unhandled_exception() {}
  };
};

Task<absl::Status> coroutineBad(Order order) {
  auto span = tracer()->StartSpan("order.store");
  absl::Status status = store(order);
  if (!status.ok())
    co_return status; // finds: tracing-unrecorded-error "returned error 'status'"
  co_return absl::OkStatus();
}

Task<absl::Status> coroutineThrowBad(Order order) {
  auto span = tracer()->StartSpan("order.store");
  if (order.id.empty())
    throw std::invalid_argument("id"); // finds: tracing-unrecorded-error
  co_return store(order);
}

static absl::Status refused(const Order &order) { return absl::InternalError(order.id); }
absl::Status makerOfTheProjectBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order))
    return refused(order); // finds: tracing-unrecorded-error
  return absl::OkStatus();
}

void lambdaBad() {
  auto run = [](const Order &order) {
    auto span = tracer()->StartSpan("order.charge");
    if (!reserve(order))
      throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
  };
  run(Order());
}

// Known gaps

// The error is made by a function of the project that does not say so.
static absl::Status answer(const Order &order) { return absl::InternalError(order.id); }
absl::Status FN_makerOfTheProject(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order))
    return answer(order);
  return absl::OkStatus();
}

// A number is no error by itself: see the option NegativeIsError.
int FN_negative(const Order &order) {
  auto span = tracer()->StartSpan("order.total");
  if (order.id.empty())
    return -1;
  return total(order);
}
