// RUN: %expectations %s
// An object that does as another one of its interface does, with a span around it.

#include "absl/status/status.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <memory>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> begin(const char *name) {
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name);
}

static absl::Status ended(trace::Span &span, const absl::Status &status) {
  if (status.ok())
    span.SetStatus(trace::StatusCode::kOk);
  else
    span.SetStatus(trace::StatusCode::kError, std::string(status.message()));
  span.End();
  return status;
}

struct Mill {
  virtual ~Mill();
  virtual absl::Status grind(const std::string &sack) = 0;
  virtual absl::Status sift(const std::string &sack) = 0;
  virtual absl::Status tell(const std::string &owner_email) = 0;
};

class TracedMill : public Mill {
public:
  explicit TracedMill(std::shared_ptr<Mill> inner) : inner_(std::move(inner)) {}

  absl::Status grind(const std::string &sack) override {
    auto span = begin("mill.grind");
    trace::Scope scope(span);
    auto status = inner_->grind(sack);
    if (!status.ok())
      return status; // finds: tracing-unrecorded-error
    return ended(*span, status);
  }
  absl::Status sift(const std::string &sack) override {
    auto span = begin("mill.sift");
    trace::Scope scope(span);
    return ended(*span, inner_->sift(sack));
  }
  // Said once, where it is recorded.
  absl::Status tell(const std::string &owner_email) override {
    auto span = begin("mill.tell");
    trace::Scope scope(span);
    span->SetAttribute("mill.owner", owner_email); // finds: tracing-sensitive-attribute
    return ended(*span, inner_->tell(owner_email));
  }

private:
  std::shared_ptr<Mill> inner_;
};

struct Wheel {
  virtual ~Wheel();
  virtual absl::Status turn() = 0;
};
// Who calls it records what went wrong, on a span of its own.
class PlainWheel : public Wheel {
public:
  absl::Status turn() override {
    auto span = begin("wheel.turn");
    auto status = oil();
    if (!status.ok())
      return status; // finds: tracing-unrecorded-error
    return absl::OkStatus();
  }

private:
  absl::Status oil();
};
absl::Status turnOk(Wheel &wheel) {
  auto span = begin("wheel.day");
  return ended(*span, wheel.turn());
}
