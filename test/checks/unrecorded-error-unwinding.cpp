// RUN: %expectations %s
// Guards that record the exception by which they are left: a failure that is
// returned is none of their business.

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <exception>
#include <stdexcept>
#include <string>
#include <system_error>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;

static nostd::shared_ptr<trace::Span> start(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("dock", "1.0")->StartSpan(name);
}
std::error_code send(int crate);
void lift(int crate);

class Guard {
public:
  explicit Guard(const char *name)
      : before_(std::uncaught_exceptions()), span_(start(name)), scope_(span_) {}
  ~Guard() {
    if (std::uncaught_exceptions() > before_)
      span_->SetStatus(trace::StatusCode::kError, "left by an exception");
    span_->End();
  }
  std::error_code fail(std::error_code error) {
    span_->SetStatus(trace::StatusCode::kError, error.message());
    return error;
  }

private:
  int before_;
  nostd::shared_ptr<trace::Span> span_;
  trace::Scope scope_;
};

std::error_code returnedBad(int crate) {
  Guard guard("crate.ship");
  if (auto error = send(crate))
    return error; // finds: tracing-unrecorded-error "returned error 'error' is not recorded on span 'crate.ship'"
  return {};
}
bool swallowedBad(int crate) {
  Guard guard("crate.ship");
  try {
    lift(crate);
    return true;
  } catch (const std::exception &) {
    return false; // finds: tracing-unrecorded-error
  }
}
std::error_code returnedOk(int crate) {
  Guard guard("crate.ship");
  if (auto error = send(crate))
    return guard.fail(error);
  return {};
}
void thrownOk(int crate) {
  Guard guard("crate.ship");
  if (crate < 0)
    throw std::runtime_error("no such crate");
  lift(crate);
}
void rethrownOk(int crate) {
  Guard guard("crate.ship");
  try {
    lift(crate);
  } catch (const std::exception &) {
    send(crate);
    throw;
  }
}

// By a local, beside another question, and the other way around.
class Asking {
public:
  explicit Asking(const char *name) : span_(start(name)) {}
  ~Asking() {
    const bool thrown = before_ < std::uncaught_exceptions();
    if (thrown && span_->IsRecording()) {
      span_->AddEvent("exception");
      span_->SetStatus(trace::StatusCode::kError);
    }
    span_->End();
  }
  void note(const char *key, int value) { span_->SetAttribute(key, value); }

private:
  int before_ = std::uncaught_exceptions();
  nostd::shared_ptr<trace::Span> span_;
};
std::error_code wardenBad(int crate) {
  Asking guard("crate.ship");
  guard.note("crate.number", crate);
  if (auto error = send(crate))
    return error; // finds: tracing-unrecorded-error
  return {};
}
void askingThrownOk(int crate) {
  Asking guard("crate.ship");
  guard.note("crate.number", crate);
  if (crate < 0)
    throw std::runtime_error("no such crate");
}

// One that records more than exceptions, or may.
class Keeping {
public:
  explicit Keeping(const char *name) : span_(start(name)) {}
  ~Keeping() {
    if (failed_ || std::uncaught_exceptions() > before_)
      span_->SetStatus(trace::StatusCode::kError);
    span_->End();
  }
  void set(bool failed) { failed_ = failed; }

private:
  int before_ = std::uncaught_exceptions();
  bool failed_ = true;
  nostd::shared_ptr<trace::Span> span_;
};
std::error_code keepingOk(int crate) {
  Keeping guard("crate.ship");
  if (auto error = send(crate))
    return error;
  guard.set(false);
  return {};
}
class Calm {
public:
  explicit Calm(const char *name) : span_(start(name)) {}
  ~Calm() {
    if (std::uncaught_exceptions() == before_)
      span_->SetAttribute("crate.status", status_);
    span_->End();
  }
  void set(int status) { status_ = status; }

private:
  int before_ = std::uncaught_exceptions();
  int status_ = 0;
  nostd::shared_ptr<trace::Span> span_;
};
std::error_code calmOk(int crate) {
  Calm guard("crate.ship");
  auto error = send(crate);
  guard.set(error.value());
  if (error)
    return error;
  return {};
}

// The destructor asks more, and tells through a method: it is for exceptions only.
class Warden {
public:
  explicit Warden(const char *name) : span_(start(name)) {}
  ~Warden() {
    if (std::uncaught_exceptions() > before_ && !failed_)
      fail("left by an exception");
    span_->End();
  }
  void fail(const char *why) {
    failed_ = true;
    span_->SetStatus(trace::StatusCode::kError, why);
  }

private:
  int before_ = std::uncaught_exceptions();
  bool failed_ = false;
  nostd::shared_ptr<trace::Span> span_;
};
std::error_code askingBad(int crate) {
  Warden guard("crate.ship");
  if (auto error = send(crate))
    return error; // finds: tracing-unrecorded-error
  return {};
}
std::error_code wardenToldOk(int crate) {
  Warden guard("crate.ship");
  if (auto error = send(crate)) {
    guard.fail("not sent");
    return error;
  }
  return {};
}
