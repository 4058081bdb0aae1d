// RUN: %expectations %s
// Results that are made of an error, and what says of them that they are.

#include "httplib.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Span> start() {
  return trace::Provider::GetTracerProvider()->GetTracer("mint", "1.0")->StartSpan("coin.strike");
}

enum class Why { Metal, Press, NotFound };

struct Failure {
  int code;
  std::string message;
};

struct MintError {
  Why why;
  std::string reason;
};

// No method of it is called an error's.
template <typename T> class Outcome {
public:
  Outcome(T value) : data_(std::move(value)) {}
  Outcome(Failure failure) : data_(std::move(failure)) {}
  bool ok() const { return data_.index() == 0; }
  explicit operator bool() const { return ok(); }
  const T &operator*() const { return std::get<0>(data_); }
  const Failure &failure() const { return std::get<1>(data_); }

private:
  std::variant<T, Failure> data_;
};

template <typename T> class Minted {
public:
  Minted(T value) : data_(std::move(value)) {}
  Minted(MintError error) : data_(std::move(error)) {}
  bool ok() const { return data_.index() == 0; }
  const T &value() const { return std::get<0>(data_); }
  const MintError &error() const { return std::get<1>(data_); }

private:
  std::variant<T, MintError> data_;
};

struct Coin {
  int weight = 0;
};
Outcome<Coin> blank(int metal);
Minted<Coin> struck(int metal);
MintError problem(int metal);
MintError told(trace::Span &span, MintError error);
void sink(const MintError &error);

// Made where it is returned

Outcome<Coin> madeBad(int metal) {
  auto span = start();
  if (metal == 7)
    return Failure{38, "no such press for it"};
  if (metal < 0)
    return Failure{38, "metal is too soft"}; // finds: tracing-unrecorded-error (likely) "returned 'Failure'"
  return Coin{metal};
}
Minted<Coin> madeInLocalBad(int metal) {
  auto span = start();
  if (metal < 0) {
    MintError error{Why::Press, "press is jammed"};
    span->End();
    return error; // finds: tracing-unrecorded-error (likely) "returned 'MintError'"
  }
  span->End();
  return Coin{metal};
}
Minted<Coin> madeByCallBad(int metal) {
  auto span = start();
  if (metal < 0)
    return problem(metal); // finds: tracing-unrecorded-error (likely)
  return Coin{metal};
}
std::optional<MintError> optionalBad(int metal) {
  auto span = start();
  if (metal < 0)
    return MintError{Why::Metal, "too soft"}; // finds: tracing-unrecorded-error (likely)
  return std::nullopt;
}
Minted<Coin> handedOnBad(int metal) {
  auto span = start();
  auto first = struck(metal);
  if (!first.ok())
    return first.error(); // finds: tracing-unrecorded-error
  return first.value();
}
Outcome<Coin> askedBad(int metal) {
  auto span = start();
  auto first = blank(metal);
  if (!first)
    return first; // finds: tracing-unrecorded-error (likely) "returned error 'first'"
  return Coin{(*first).weight};
}

Outcome<Coin> recordedOk(int metal) {
  auto span = start();
  if (metal < 0) {
    span->SetStatus(trace::StatusCode::kError, "too soft");
    return Failure{38, "metal is too soft"};
  }
  return Coin{metal};
}
Minted<Coin> localRecordedOk(int metal) {
  auto span = start();
  if (metal < 0) {
    MintError error{Why::Press, "press is jammed"};
    span->SetStatus(trace::StatusCode::kError, error.reason);
    return error;
  }
  return Coin{metal};
}
Minted<Coin> expectedOk(int metal) {
  auto span = start();
  if (metal == 0)
    return MintError{Why::NotFound, ""};
  if (metal == 1)
    return MintError{Why::Metal, "coin not found"};
  if (metal == 2) {
    MintError none{Why::NotFound, ""};
    return none;
  }
  return Coin{metal};
}
Minted<Coin> toldByCalleeOk(int metal) {
  auto span = start();
  if (metal < 0)
    return told(*span, MintError{Why::Press, "jammed"});
  return Coin{metal};
}
Minted<Coin> beforeOk(int metal) {
  if (metal < 0)
    return MintError{Why::Press, "jammed"};
  auto span = start();
  return Coin{metal};
}
Outcome<Coin> valueOk(int metal) {
  auto span = start();
  return Coin{metal};
}

// One that is no answer: an entry of a list that is made of an error, and the last
// error, asked for by name.
struct Entry {
  Entry(MintError error) : text(std::move(error.reason)) {}
  std::string text;
};
Entry entryOk(int metal) {
  auto span = start();
  return MintError{Why::Metal, std::to_string(metal)};
}
MintError lastErrorOk(const std::vector<MintError> &all) {
  auto span = start();
  return all.back();
}

// Numbers of a protocol are there for success and failure alike, where a status
// tells of failures.

bool numberBad(httplib::Client &http) {
  auto span = start();
  auto answer = http.Get("/press");
  if (!answer) {
    span->SetStatus(trace::StatusCode::kError, "no answer");
    return false;
  }
  span->SetAttribute("http.response.status_code", answer->status);
  if (answer->status >= 500)
    return false; // finds: tracing-unrecorded-error
  return true;
}
bool numberAsTextBad(httplib::Client &http) {
  auto span = start();
  auto answer = http.Get("/press");
  if (!answer) {
    span->SetStatus(trace::StatusCode::kError);
    return false;
  }
  span->SetAttribute("http.status_code", std::to_string(answer->status));
  if (answer->status != 200)
    return false; // finds: tracing-unrecorded-error
  return true;
}
bool numberAloneBad(httplib::Client &http) {
  auto span = start();
  auto answer = http.Get("/press");
  span->SetAttribute("http.response.status_code", answer->status);
  if (answer->status >= 500)
    return false; // finds: tracing-unrecorded-error
  return true;
}
bool numberOfFailureOk(httplib::Client &http) {
  auto span = start();
  auto answer = http.Get("/press");
  if (!answer) {
    span->SetAttribute("http.response.status_code", 503);
    return false;
  }
  return true;
}
bool numberAndStatusOk(httplib::Client &http) {
  auto span = start();
  auto answer = http.Get("/press");
  span->SetAttribute("http.response.status_code", answer->status);
  if (answer->status >= 400)
    span->SetStatus(trace::StatusCode::kError);
  if (answer->status >= 500)
    return false;
  return true;
}
bool resultCodeOk(httplib::Client &http) {
  auto span = start();
  auto answer = http.Get("/press");
  if (!answer) {
    span->SetStatus(trace::StatusCode::kError, "no answer");
    return false;
  }
  span->SetAttribute("press.result", answer->status);
  if (answer->status >= 500)
    return false;
  return true;
}

// A word for what cannot be read.

enum class PressStatus { kOk, kMalformed, kEmpty };
PressStatus malformedBad(int metal) {
  auto span = start();
  if (metal < 0)
    return PressStatus::kMalformed; // finds: tracing-unrecorded-error
  return PressStatus::kOk;
}
PressStatus emptyOk(int metal) {
  auto span = start();
  return metal == 0 ? PressStatus::kEmpty : PressStatus::kOk;
}
