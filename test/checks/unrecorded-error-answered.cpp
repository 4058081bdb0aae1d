// RUN: %expectations %s

// Failures that are known where a function leaves, and that leave as something
// else.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <functional>
#include <future>
#include <iostream>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <system_error>
#include <utility>
#include <variant>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

struct Order {
  long cents = 0;
  std::string id;
};
struct Invoice {
  int code = 200;
  std::string text;
};
std::error_code send(const Order &order);
void charge(const Order &order);
bool reserve(const Order &order);
Order *open(const std::string &id);
void notifyWarehouse(const Order &order);
Order cached(long number);

// Under a question about an error

void nothingBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  std::error_code code = send(order);
  if (code)
    return; // finds: tracing-unrecorded-error (proof)
  charge(order);
}

bool falseBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  if (const auto code = send(order)) {
    std::cerr << code.message();
    return false; // finds: tracing-unrecorded-error "returned 'false' of a failure"
  }
  return true;
}

bool lastBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  auto code = send(order);
  if (!code)
    return true;
  std::cerr << "not sent";
  return false; // finds: tracing-unrecorded-error
}

std::optional<Invoice> noneBad(const Order &order) {
  trace::Scope scope(tracer()->StartSpan("order.send"));
  auto code = send(order);
  if (code) {
    return {}; // finds: tracing-unrecorded-error
  } else {
    return Invoice{};
  }
}

Invoice codeBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  if (send(order))
    return {503, "later"}; // finds: tracing-unrecorded-error
  return {};
}

Invoice messageBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  Invoice invoice;
  if (auto error = send(order)) {
    invoice.code = 502;
    invoice.text = error.message();
    return invoice; // finds: tracing-unrecorded-error
  }
  return invoice;
}

void turnsBad(const std::vector<Order> &orders) {
  for (const Order &order : orders) {
    auto span = tracer()->StartSpan("order.send");
    if (auto error = send(order)) {
      std::cerr << error.message();
      continue; // finds: tracing-unrecorded-error
    }
    charge(order);
  }
}

void cleanedUpBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  auto error = send(order);
  if (error) {
    notifyWarehouse(order);
    return; // finds: tracing-unrecorded-error
  }
  charge(order);
}

void onlyLoggedBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  charge(order);
  if (auto error = send(order)) { // finds: tracing-unrecorded-error (proof)
    std::cerr << error.message();
  }
}

Order fallbackOk(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  if (send(order))
    return cached(order.cents);
  return order;
}

Order fallbackInVariableOk(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  Order last = cached(order.cents);
  if (send(order))
    return last;
  return order;
}

std::optional<Order> nextSourceOk(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  if (!send(order))
    return order;
  Order other = cached(order.cents);
  if (other.id.empty())
    return std::nullopt;
  return other;
}

void retryLater(const Order &order);
void retriedLaterOk(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  if (send(order)) {
    retryLater(order);
    return;
  }
  charge(order);
}

void bestEffortOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  auto error = send(order);
  charge(order);
  if (error)
    std::clog << "no mail";
}

bool turnRecordsOk(const std::vector<Order> &orders) {
  for (const Order &order : orders) {
    auto span = tracer()->StartSpan("order.send");
    if (auto error = send(order)) {
      span->SetStatus(trace::StatusCode::kError, error.message());
      continue;
    }
    charge(order);
  }
  return true;
}

void turnOfOuterOk(const std::vector<Order> &orders) {
  auto span = tracer()->StartSpan("orders.send");
  for (const Order &order : orders) {
    if (send(order))
      continue;
    charge(order);
  }
}

bool cancelledOk(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  if (auto error = send(order)) {
    if (error == std::errc::operation_canceled)
      return false;
    span->SetStatus(trace::StatusCode::kError);
    return false;
  }
  return true;
}

// The project's own statuses

class Outcome {
public:
  static Outcome success();
  static Outcome failure(const std::string &why);
  static Outcome notFound(const std::string &what);
  bool ok() const;
  const std::string &message() const;
};
Outcome pack(const Order &order);

Outcome ownForwardedBad(const Order &order) {
  auto span = tracer()->StartSpan("order.pack");
  auto packed = pack(order);
  if (!packed.ok())
    return packed; // finds: tracing-unrecorded-error
  return Outcome::success();
}

Outcome ownMadeBad(const Order &order) {
  auto span = tracer()->StartSpan("order.pack");
  if (order.id.empty())
    return Outcome::failure("no id"); // finds: tracing-unrecorded-error
  return pack(order);
}

bool ownAnsweredBad(const Order &order) {
  auto span = tracer()->StartSpan("order.pack");
  const Outcome packed = pack(order);
  if (!packed.ok())
    return false; // finds: tracing-unrecorded-error
  return true;
}

Outcome ownNotFoundOk(const Order &order) {
  auto span = tracer()->StartSpan("order.pack");
  if (order.id.empty())
    return Outcome::notFound("order");
  return Outcome::success();
}

Outcome ownRecordedOk(const Order &order) {
  auto span = tracer()->StartSpan("order.pack");
  auto packed = pack(order);
  if (!packed.ok())
    span->SetStatus(trace::StatusCode::kError, packed.message());
  return packed;
}

struct Verdict {
  bool success = true;
  std::string error;
};
Verdict weigh(const Order &order);

Verdict fieldBad(const Order &order) {
  auto span = tracer()->StartSpan("order.weigh");
  auto verdict = weigh(order);
  if (!verdict.success)
    return verdict; // finds: tracing-unrecorded-error (likely)
  return {};
}

Verdict aggregateBad(const Order &order) {
  auto span = tracer()->StartSpan("order.weigh");
  if (order.cents < 0)
    return {false, "cents"}; // finds: tracing-unrecorded-error (likely)
  return {true, ""};
}

std::pair<Verdict, int> pairBad(const Order &order) {
  auto span = tracer()->StartSpan("order.weigh");
  if (order.cents < 0)
    return {Verdict{false, "cents"}, 0}; // finds: tracing-unrecorded-error
  return {Verdict{}, 1};
}

enum class StockError { None, Empty, Broken };
StockError take(const Order &order);

StockError enumeratorBad(const Order &order) {
  auto span = tracer()->StartSpan("order.take");
  if (order.cents < 0)
    return StockError::Broken; // finds: tracing-unrecorded-error
  return StockError::None;
}

std::variant<Order, StockError> alternativeBad(const Order &order) {
  auto span = tracer()->StartSpan("order.take");
  if (order.id.empty())
    return StockError::Empty; // finds: tracing-unrecorded-error
  return order;
}

bool comparedBad(const Order &order) {
  auto span = tracer()->StartSpan("order.take");
  StockError error = take(order);
  if (error != StockError::None)
    return false; // finds: tracing-unrecorded-error
  return true;
}

enum class Size { None, Small, Large };
Size stateOk(const Order &order) {
  auto span = tracer()->StartSpan("order.size");
  if (order.cents > 100)
    return Size::Large;
  return Size::None;
}

// Numbers

int openStore(const std::string &name);
int number(const Order &order);
int find(const Order &order);

int codeReturnedBad(const Order &order) {
  auto span = tracer()->StartSpan("store.open");
  int rc = openStore(order.id);
  if (rc != 0)
    return rc; // finds: tracing-unrecorded-error
  return 0;
}

bool negativeBad(const Order &order) {
  auto span = tracer()->StartSpan("store.open");
  int ret = openStore(order.id);
  if (ret < 0)
    return false; // finds: tracing-unrecorded-error
  return true;
}

int minusBad(const Order &order) {
  auto span = tracer()->StartSpan("store.open");
  if (openStore(order.id) < 0)
    return -1; // finds: tracing-unrecorded-error
  return 0;
}

#define STORE_OK 0
bool macroBad(const Order &order) {
  auto span = tracer()->StartSpan("store.open");
  if (openStore(order.id) != STORE_OK)
    return false; // finds: tracing-unrecorded-error
  return true;
}

int countOk(const Order &order) {
  auto span = tracer()->StartSpan("order.number");
  int count = number(order);
  if (count != 0)
    return count;
  return 1;
}

int notThereOk(const Order &order) {
  auto span = tracer()->StartSpan("order.find");
  if (find(order) < 0)
    return -1;
  return 0;
}

// A flag or a pointer that came to nothing, and a log that calls it a failure

bool loggedBad(const Order &order) {
  auto span = tracer()->StartSpan("order.reserve");
  if (!reserve(order)) {
    std::cerr << "reservation failed\n";
    return false; // finds: tracing-unrecorded-error
  }
  return true;
}

std::unique_ptr<Order> pointerBad(const std::string &id) {
  auto span = tracer()->StartSpan("order.open");
  Order *order = open(id);
  if (order == nullptr) {
    std::cerr << "cannot open the order\n";
    return nullptr; // finds: tracing-unrecorded-error
  }
  return std::make_unique<Order>(*order);
}

bool notLoggedOk(const Order &order) {
  auto span = tracer()->StartSpan("order.reserve");
  if (!reserve(order))
    return false;
  return true;
}

std::unique_ptr<Order> notThereEitherOk(const std::string &id) {
  auto span = tracer()->StartSpan("order.open");
  Order *order = open(id);
  if (!order)
    return nullptr;
  return std::make_unique<Order>(*order);
}

bool loggedAsNewsOk(const Order &order) {
  auto span = tracer()->StartSpan("order.reserve");
  if (!reserve(order)) {
    std::clog << "nothing to reserve\n";
    return false;
  }
  return true;
}

// In handlers

Invoice caughtCodeBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
    return {};
  } catch (const std::exception &) {
    return {500, "internal"}; // finds: tracing-unrecorded-error
  }
}

int caughtNumberBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &) {
    return 2; // finds: tracing-unrecorded-error
  }
  return 0;
}

std::string caughtTextBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
    return "";
  } catch (const std::exception &error) {
    return std::string("charge: ") + error.what(); // finds: tracing-unrecorded-error
  }
}

bool caughtFlagBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  bool charged = true;
  try {
    charge(order);
  } catch (const std::exception &) { // finds: tracing-unrecorded-error
    charged = false;
  }
  return charged;
}

void caughtReplyBad(const Order &order, Invoice &invoice) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error
    invoice.code = 500;
    invoice.text = error.what();
  }
}

void caughtPromiseBad(const Order &order, std::promise<int> &done) {
  auto span = tracer()->StartSpan("order.charge");
  try {
    charge(order);
    done.set_value(1);
  } catch (...) { // finds: tracing-unrecorded-error
    done.set_exception(std::current_exception());
  }
}

void caughtTurnBad(const std::vector<Order> &orders) {
  int failures = 0;
  for (const Order &order : orders) {
    auto span = tracer()->StartSpan("order.charge");
    try {
      charge(order);
    } catch (const std::exception &error) { // finds: tracing-unrecorded-error
      std::cerr << error.what();
      ++failures;
    }
  }
}

Order caughtFallbackOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  Order paid = order;
  try {
    charge(order);
  } catch (const std::exception &) {
    paid = cached(order.cents);
  }
  return paid;
}

int caughtDefaultOk(const std::string &text) {
  auto span = tracer()->StartSpan("order.parse");
  try {
    return std::stoi(text);
  } catch (const std::invalid_argument &) {
    return 30;
  }
}

Invoice caughtNotThereOk(const std::map<std::string, Invoice> &invoices) {
  auto span = tracer()->StartSpan("invoice.find");
  try {
    return invoices.at("x");
  } catch (const std::out_of_range &) {
    return {404, "not there"};
  }
}

void translatedBad(const std::map<std::string, Invoice> &invoices) {
  auto span = tracer()->StartSpan("invoice.find");
  try {
    invoices.at("x");
  } catch (const std::out_of_range &) {
    throw std::runtime_error("no invoice"); // finds: tracing-unrecorded-error
  }
}

// All attempts

bool attemptsBad(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  for (int attempt = 0; attempt < 3; ++attempt) {
    try {
      charge(order);
      return true;
    } catch (const std::exception &error) {
      std::cerr << error.what();
    }
  }
  return false; // finds: tracing-unrecorded-error
}

bool attemptsRecordedOk(const Order &order) {
  auto span = tracer()->StartSpan("order.charge");
  for (int attempt = 0; attempt < 3; ++attempt) {
    try {
      charge(order);
      return true;
    } catch (const std::exception &error) {
      std::cerr << error.what();
    }
  }
  span->SetStatus(trace::StatusCode::kError, "gave up");
  return false;
}

// Ended on the way out

void endedThenThrownBad(const Order &order) {
  auto span = tracer()->StartSpan("order.reserve");
  if (!reserve(order)) {
    span->End();
    throw std::runtime_error("out of stock"); // finds: tracing-unrecorded-error
  }
  charge(order);
  span->End();
}

void endedThenAskedOk(const Order &order) {
  auto span = tracer()->StartSpan("order.reserve");
  bool reserved = reserve(order);
  span->End();
  if (!reserved)
    throw std::runtime_error("out of stock");
  charge(order);
}

// In lambdas, and beside them

void lambdaBad(const std::function<void(std::function<void(const Order &)>)> &each) {
  each([](const Order &order) {
    auto span = tracer()->StartSpan("order.send");
    if (send(order))
      return; // finds: tracing-unrecorded-error
    charge(order);
  });
}

std::error_code besideBad(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  auto note = [&](const char *phase) { span->SetAttribute("order.phase", phase); };
  if (auto error = send(order)) {
    note("stopped");
    return error; // finds: tracing-unrecorded-error
  }
  return {};
}

std::error_code lambdaRecordsOk(const Order &order) {
  auto span = tracer()->StartSpan("order.send");
  auto fail = [&](const std::error_code &why) {
    span->SetStatus(trace::StatusCode::kError, why.message());
    return why;
  };
  if (auto error = send(order))
    return fail(error);
  return {};
}

// What is thrown to steer is no error

struct Redirect {
  std::string to;
};
void steersOk(const Order &order) {
  auto span = tracer()->StartSpan("order.route");
  if (order.id.empty())
    throw Redirect{"/orders"};
}

// All attempts have failed, and a log says so

bool mail(const std::string &to);
bool mailedBad(const std::string &to) {
  auto span = tracer()->StartSpan("mail.send");
  for (int i = 0; i < 3; ++i)
    if (mail(to))
      return true;
  std::cerr << "mail could not be sent\n";
  return false; // finds: tracing-unrecorded-error
}
bool lookedForOk(const std::vector<std::string> &all) {
  auto span = tracer()->StartSpan("mail.look");
  for (const auto &one : all)
    if (mail(one))
      return true;
  return false;
}

// What came to a negative number, and is called a failure

long opened(const std::string &path);
long openBad(const std::string &path) {
  auto span = tracer()->StartSpan("file.open");
  long handle = opened(path);
  if (handle < 0) {
    std::cerr << "open failed\n";
    return handle; // finds: tracing-unrecorded-error
  }
  return 0;
}
int errnoBad(const char *path) {
  auto span = tracer()->StartSpan("file.read");
  std::FILE *file = std::fopen(path, "r");
  if (!file) {
    std::perror("fopen");
    return -errno; // finds: tracing-unrecorded-error
  }
  return 0;
}

// What is said either way tells nothing of how it went

std::error_code refundBad(const Order &order) {
  auto span = tracer()->StartSpan("order.refund");
  span->SetAttribute("refund.reason", "customer");
  if (auto error = send(order))
    return error; // finds: tracing-unrecorded-error
  return {};
}
std::error_code reasonOk(const Order &order) {
  auto span = tracer()->StartSpan("order.refund");
  if (auto error = send(order)) {
    span->SetAttribute("refund.reason", "not sent");
    return error;
  }
  return {};
}
std::error_code pessimistOk(const Order &order) {
  auto span = tracer()->StartSpan("order.refund");
  span->SetAttribute("refund.outcome", "undecided");
  if (auto error = send(order))
    return error;
  span->SetAttribute("refund.outcome", "sent");
  return {};
}

// Codes by which functions say how they went.
enum bind_rc { BIND_OK = 0, BIND_EPEER, BIND_ETIME };
int openPeer();
bind_rc codeBad(int peer) {
  auto span = tracer()->StartSpan("peer.bind");
  int rc = openPeer();
  if (rc != 0)
    return BIND_EPEER; // finds: tracing-unrecorded-error
  return BIND_OK;
}
bind_rc codeRecordedOk(int peer) {
  auto span = tracer()->StartSpan("peer.bind");
  int rc = openPeer();
  if (rc != 0) {
    span->SetStatus(trace::StatusCode::kError, "no peer");
    return BIND_EPEER;
  }
  return BIND_OK;
}
enum class Stage { Ok, Waiting, Done };
// No code of how it went: it may wait.
Stage stageOk(int peer) {
  auto span = tracer()->StartSpan("peer.bind");
  int rc = openPeer();
  if (rc != 0)
    return Stage::Waiting;
  return Stage::Ok;
}
