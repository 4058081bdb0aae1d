// RUN: %expectations %s

// What a log calls a failure, and nothing but the log is told.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <exception>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("ferry");
}

void board(int car);
bool moor(int pier);

// Handlers that only log, after which a constant says that all is well.

int zeroBad(int car) {
  auto span = tracer()->StartSpan("car.board");
  try {
    board(car);
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error
    std::cerr << error.what();
  }
  return 0;
}

bool trueBad(int car) {
  auto span = tracer()->StartSpan("car.board");
  try {
    board(car);
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error
    std::cout << "boarding failed: " << error.what();
  }
  return true;
}

enum class Berth { Ok, Late, Foreign };

Berth enumeratorBad(int car) {
  auto span = tracer()->StartSpan("car.board");
  try {
    board(car);
  } catch (const std::exception &error) { // finds: tracing-unrecorded-error
    std::cerr << error.what();
  }
  return Berth::Ok;
}

int defaultOk(int car) {
  auto span = tracer()->StartSpan("car.board");
  try {
    board(car);
  } catch (const std::exception &error) {
    std::cerr << error.what();
  }
  return 30;
}

int nothingSaidOk(int car) {
  auto span = tracer()->StartSpan("car.board");
  try {
    board(car);
  } catch (const std::exception &) {
    std::clog << "walks";
  }
  return 0;
}

int worksOnOk(int car) {
  auto span = tracer()->StartSpan("car.board");
  try {
    board(car);
  } catch (const std::exception &error) {
    std::cerr << error.what();
  }
  moor(car);
  return 0;
}

int toldOk(int car) {
  auto span = tracer()->StartSpan("car.board");
  try {
    board(car);
  } catch (const std::exception &error) {
    std::cerr << error.what();
    span->SetStatus(trace::StatusCode::kError, error.what());
  }
  return 0;
}

// Another enumerator than that of success.

Berth otherBad(int pier) {
  auto span = tracer()->StartSpan("ferry.moor");
  if (!moor(pier)) {
    std::cerr << "mooring failed\n";
    return Berth::Foreign; // finds: tracing-unrecorded-error
  }
  return Berth::Ok;
}

Berth notLoggedOk(int pier) {
  auto span = tracer()->StartSpan("ferry.moor");
  if (!moor(pier))
    return Berth::Foreign;
  return Berth::Ok;
}

enum class Side { Port, Starboard };

Side choiceOk(int pier) {
  auto span = tracer()->StartSpan("ferry.moor");
  if (!moor(pier)) {
    std::cerr << "mooring failed on one side\n";
    return Side::Starboard;
  }
  return Side::Port;
}

// A flag that gathers how all went, of each attempt.

bool gatheredBad() {
  auto span = tracer()->StartSpan("ferry.moor");
  for (int attempt = 0; attempt < 3; ++attempt) {
    bool ok = true;
    for (int pier = 0; pier < 2; ++pier)
      ok = moor(pier) && ok;
    if (ok)
      return true;
  }
  std::cerr << "all attempts failed\n";
  return false; // finds: tracing-unrecorded-error
}

bool gatheredOnceBad() {
  auto span = tracer()->StartSpan("ferry.moor");
  bool ok = true;
  for (int pier = 0; pier < 2; ++pier)
    ok = moor(pier) && ok;
  if (!ok) {
    std::cerr << "mooring failed\n";
    return false; // finds: tracing-unrecorded-error
  }
  return true;
}

bool gatheredOk() {
  auto span = tracer()->StartSpan("ferry.moor");
  bool ok = true;
  for (int pier = 0; pier < 2; ++pier)
    ok = moor(pier) && ok;
  if (!ok)
    return false;
  return true;
}

// What is recorded before it leaves the `try` is of no use to the handler.

class Trip {
public:
  Trip() : span_(tracer()->StartSpan("ferry.trip")) {}
  ~Trip() { span_->End(); }
  void fail(std::string_view why) {
    span_->SetStatus(trace::StatusCode::kError, {why.data(), why.size()});
  }

private:
  nostd::shared_ptr<trace::Span> span_;
};

bool leftBeforeBad(int pier) {
  auto span = tracer()->StartSpan("ferry.moor");
  try {
    if (!moor(pier)) {
      span->SetStatus(trace::StatusCode::kError, "no mooring");
      return false;
    }
  } catch (const std::exception &error) {
    std::cerr << error.what();
    return false; // finds: tracing-unrecorded-error
  }
  return true;
}

int leftBeforeByGuardBad(int pier) {
  Trip trip;
  try {
    if (!moor(pier)) {
      trip.fail("no mooring");
      return 500;
    }
  } catch (const std::exception &error) {
    std::cerr << error.what();
    return 503; // finds: tracing-unrecorded-error
  }
  return 201;
}

bool recordedThenThrownOk(int pier) {
  auto span = tracer()->StartSpan("ferry.moor");
  try {
    if (!moor(pier)) {
      span->SetStatus(trace::StatusCode::kError, "no mooring");
      throw std::runtime_error("no mooring");
    }
  } catch (const std::exception &error) {
    std::cerr << error.what();
    return false;
  }
  return true;
}

bool recordedThenWorksOnOk(int pier) {
  auto span = tracer()->StartSpan("ferry.moor");
  try {
    span->SetStatus(trace::StatusCode::kError, "not yet");
    board(pier);
    span->SetStatus(trace::StatusCode::kOk);
  } catch (const std::exception &error) {
    std::cerr << error.what();
    return false;
  }
  return true;
}
