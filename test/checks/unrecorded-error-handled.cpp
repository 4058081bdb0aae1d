// RUN: %expectations %s

// Errors that are handled, expected, or no error of the span.

#include "absl/status/status.h"
#include "absl/status/statusor.h"
#include "grpcpp/support/status.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cassert>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <string>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

struct Order {
  long cents = 0;
  std::string id;
};
struct NotFoundException : std::runtime_error {
  using std::runtime_error::runtime_error;
};
void charge(const Order &order);
bool reserve(const Order &order);
absl::Status store(const Order &order);
absl::StatusOr<Order> load(long number);
Order cached(long number);
void logError(const std::string &why);

// Handled

Order fallbackOk(long number) {
  auto span = tracer()->StartSpan("order.load");
  Order order;
  try {
    order = *load(number);
  } catch (const std::exception &) {
    order = cached(number);
  }
  return order;
}

void retryOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  for (int attempt = 0; attempt < 3; ++attempt) {
    try {
      charge(order);
      return;
    } catch (const std::exception &error) {
      std::cerr << error.what();
    }
  }
}

void flagOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  bool failed = false;
  try {
    charge(order);
  } catch (const std::exception &) {
    failed = true;
  }
  if (failed)
    reserve(order);
}

void furtherWorkOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    std::cerr << error.what();
  }
  reserve(order);
}

void asideOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  charge(order);
  try {
    logError("charged");
  } catch (...) {
  }
}

void endsProcessOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) {
    std::cerr << error.what();
    std::abort();
  }
}

absl::Status repairedOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  absl::Status status = store(order);
  if (!status.ok()) {
    status = store(order);
    return status;
  }
  return absl::OkStatus();
}

// Part of normal work

absl::StatusOr<Order> notFoundOk(long number) {
  auto span = tracer()->StartSpan("order.load");
  if (number == 0)
    return absl::NotFoundError("no order");
  return load(number);
}

absl::Status cancelledOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  if (!reserve(order))
    return absl::Status(absl::StatusCode::kCancelled, "gone");
  return absl::OkStatus();
}

void notFoundExceptionOk(long number) {
  auto span = tracer()->StartSpan("order.load");
  if (number == 0)
    throw NotFoundException("no order");
}

std::optional<Order> nulloptOk(long number) {
  auto span = tracer()->StartSpan("order.load");
  if (number == 0)
    return std::nullopt;
  return cached(number);
}

bool predicateOk(const Order &order) {
  auto span = tracer()->StartSpan("order.check");
  if (!reserve(order))
    return false;
  return true;
}

absl::Status unknownStatusOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  return store(order);
}

absl::Status eitherStatusOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  auto first = store(order), second = store(order);
  if (!first.ok() || !second.ok())
    return first;
  return second;
}

grpc::Status badRequestOk(const Order &order) {
  trace::StartSpanOptions options;
  options.kind = trace::SpanKind::kServer;
  auto span = tracer()->StartSpan("order.place", options);
  if (order.id.empty())
    return grpc::Status(grpc::StatusCode::INVALID_ARGUMENT, "id");
  return grpc::Status::OK;
}

// Outside of the span's extent

void validatedBeforeOk(const Order &order) {
  if (order.cents < 0)
    throw std::invalid_argument("cents");
  auto span = tracer()->StartSpan("order.charge");
  charge(order);
}

absl::Status endedBeforeOk(const Order &order) {
  auto span = tracer()->StartSpan("order.store");
  absl::Status status = store(order);
  span->End();
  if (!status.ok())
    return status;
  return absl::OkStatus();
}

absl::Status blockIsOverOk(const Order &order) {
  absl::Status status;
  {
    trace::Scope scope(tracer()->StartSpan("order.store"));
    status = store(order);
  }
  if (!status.ok())
    return status;
  return absl::OkStatus();
}

void parentTellsOk(const Order &order) {
  auto span = tracer()->StartSpan("order.place");
  auto child = tracer()->StartSpan("order.reserve");
  bool reserved = reserve(order);
  child->End();
  if (!reserved) {
    span->SetStatus(trace::StatusCode::kError, "out of stock");
    throw std::runtime_error("out of stock");
  }
}

void insideTryOk(const Order &order) {
  try {
    auto span = tracer()->StartSpan("order.charge");
    charge(order);
  } catch (const std::exception &error) {
    std::cerr << error.what();
  }
}

// Where nothing leaves

void noexceptOk(const Order &order) noexcept {
  auto span = tracer()->StartSpan("order.charge");
  if (!reserve(order))
    throw std::runtime_error("ends the process");
}

void assertOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  assert(order.cents > 0);
  if (order.id.empty())
    std::abort();
}

void lambdaOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  auto check = [](const Order &o) {
    if (o.cents < 0)
      throw std::invalid_argument("cents");
  };
  charge(order);
  (void)check;
}

#define EXPECT_THROW(statement, type)                                                              \
  try {                                                                                            \
    statement;                                                                                     \
    std::cerr << "did not throw";                                                                  \
  } catch (const type &) {                                                                         \
  }

void testOk() {
  EXPECT_THROW(
      {
        auto span = tracer()->StartSpan("order.charge");
        throw std::runtime_error("out of stock");
      },
      std::runtime_error)
}

// As tests assert
struct Report {
  enum Result { kSuccess, kFatalFailure };
  explicit Report(Result result);
  void operator=(const char *text) const;
};
#define ASSERT_TRUE(condition)                                                                     \
  if (condition)                                                                                   \
    ;                                                                                              \
  else                                                                                             \
    return Report(Report::kFatalFailure) = "is false"

void assertionOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  ASSERT_TRUE(reserve(order));
  ASSERT_TRUE(store(order).ok());
  charge(order);
}

class Shop {
public:
  explicit Shop(const Order &order) {
    auto span = tracer()->StartSpan("shop.open");
    if (order.id.empty())
      throw std::invalid_argument("id");
  }
};

int main() {
  auto span = tracer()->StartSpan("shop");
  try {
    charge(Order());
  } catch (const std::exception &error) {
    std::cerr << error.what();
    return -1;
  }
}

// The handler comes when the span is over.
void updateAgain();
void overBad(bool there) {
  try {
    auto span = tracer()->StartSpan("cache.update");
    if (!there)
      throw std::runtime_error("nothing there"); // finds: tracing-unrecorded-error
    updateAgain();
  } catch (const std::exception &) {
    updateAgain();
    throw;
  }
}
void rethrownBad() {
  try {
    auto span = tracer()->StartSpan("cache.update");
    try {
      updateAgain();
    } catch (const std::exception &) {
      throw; // finds: tracing-unrecorded-error
    }
  } catch (...) {
    updateAgain();
    throw;
  }
}
void overOk(bool there) {
  try {
    auto span = tracer()->StartSpan("cache.update");
    if (!there) {
      span->SetStatus(trace::StatusCode::kError, "nothing there");
      throw std::runtime_error("nothing there");
    }
    updateAgain();
  } catch (const std::exception &) {
    updateAgain();
    throw;
  }
}
void aroundOk(bool there) {
  auto span = tracer()->StartSpan("cache.update");
  try {
    if (!there)
      throw std::runtime_error("nothing there");
    updateAgain();
  } catch (const std::exception &error) {
    span->SetStatus(trace::StatusCode::kError, error.what());
  }
}
