// RUN: %expectations %s
// What the function keeps or counts as a failure, or tells to another one.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include "grpcpp/grpcpp.h"

#include <atomic>
#include <functional>
#include <string>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

using SpanPointer = nostd::shared_ptr<trace::Span>;

static SpanPointer start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("kiln", "1.0")->StartSpan(name);
}

class Glaze {
public:
  explicit Glaze(int coats);
  bool cover(const std::string &tile);
  const std::string *colour(const std::string &tile) const;
};

enum class KilnState { Cold, Hot, Failed };
enum class Colour { None, Blue };

class Kiln {
public:
  bool keptBad(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile)) {
      state_ = KilnState::Failed;
      return false; // finds: tracing-unrecorded-error
    }
    state_ = KilnState::Hot;
    return true;
  }
  bool countedBad(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile)) {
      ++failures_;
      return false; // finds: tracing-unrecorded-error
    }
    return true;
  }
  bool countedByCallBad(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile)) {
      count("kiln.failed");
      return false; // finds: tracing-unrecorded-error
    }
    return true;
  }
  bool collectedBad(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile)) {
      errors_.push_back(tile);
      return false; // finds: tracing-unrecorded-error
    }
    return true;
  }

  bool nothingKeptOk(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile))
      return false;
    return true;
  }
  bool anotherStateOk(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile)) {
      state_ = KilnState::Cold;
      return false;
    }
    return true;
  }
  bool flagOk(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile)) {
      covered_ = false;
      return false;
    }
    covered_ = true;
    return true;
  }
  bool missCountedOk(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.colour(tile)) {
      ++misses_;
      return false;
    }
    return true;
  }
  bool keptAndRecordedOk(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile)) {
      state_ = KilnState::Failed;
      span->SetStatus(trace::StatusCode::kError, "not covered");
      return false;
    }
    return true;
  }
  bool keptAndTriedAgainOk(const std::string &tile) {
    auto span = start("kiln.fire");
    Glaze glaze(2);
    if (!glaze.cover(tile)) {
      state_ = KilnState::Failed;
      retryLater(tile);
      return false;
    }
    return true;
  }

private:
  void count(const char *name) const { ++counted_; }
  void retryLater(const std::string &tile);

  KilnState state_ = KilnState::Cold;
  bool covered_ = false;
  int failures_ = 0, misses_ = 0;
  mutable std::atomic<int> counted_ = 0;
  std::vector<std::string> errors_;
};

// A reactor, or a callback, that is given the error.

class Orders {
public:
  void toldBad(const std::string &tile) {
    auto span = start("orders.place");
    Glaze glaze(1);
    glaze.colour(tile);
    if (!glaze.cover(tile)) {
      finish(grpc::Status(grpc::StatusCode::UNAVAILABLE, "kiln is cold"));
      return; // finds: tracing-unrecorded-error
    }
    finish(grpc::Status());
  }
  void toldAndRecordedOk(const std::string &tile) {
    auto span = start("orders.place");
    Glaze glaze(1);
    if (!glaze.cover(tile)) {
      span->SetStatus(trace::StatusCode::kError, "kiln is cold");
      finish(grpc::Status(grpc::StatusCode::UNAVAILABLE, "kiln is cold"));
      return;
    }
    finish(grpc::Status());
  }
  void normalOk(const std::string &tile) {
    auto span = start("orders.place");
    Glaze glaze(1);
    if (!glaze.cover(tile)) {
      finish(grpc::Status(grpc::StatusCode::NOT_FOUND, "no such tile"));
      return;
    }
    finish(grpc::Status());
  }

private:
  void finish(const grpc::Status &status) { done_(status); }

  std::function<void(const grpc::Status &)> done_;
};
