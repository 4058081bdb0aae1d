// RUN: %expectations %s
// about: tracing-unrecorded-error
// Lambdas that are run with the span of whoever runs them.

#include "absl/status/status.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <iostream>
#include <stdexcept>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Span> begin(const std::string &name) {
  return trace::Provider::GetTracerProvider()->GetTracer("mill")->StartSpan(name);
}

// Gives it, and what comes of it back.
template <class Work> auto during(const std::string &name, Work &&work) {
  auto span = begin(name);
  auto scope = trace::Scope(span);
  return work(*span);
}

static void record(trace::Span &span, const absl::Status &status) {
  if (!status.ok())
    span.SetStatus(trace::StatusCode::kError, std::string(status.message()));
}
// Looks at what came of it.
template <class Work> absl::Status watched(const std::string &name, Work &&work) {
  auto span = begin(name);
  auto scope = trace::Scope(span);
  absl::Status status = work(*span);
  record(*span, status);
  return status;
}
template <class Work> auto caught(const std::string &name, Work &&work) {
  auto span = begin(name);
  try {
    return work(*span);
  } catch (const std::exception &error) {
    span->SetStatus(trace::StatusCode::kError, error.what());
    throw;
  }
}

static absl::Status grind(int stones);

absl::Status returnedBad(int stones) {
  return during("mill.grind", [&](trace::Span &span) -> absl::Status {
    span.SetAttribute("stones", stones);
    auto status = grind(stones);
    if (!status.ok())
      return status; // finds: tracing-unrecorded-error "is not recorded on span 'mill.grind'"
    return absl::OkStatus();
  });
}
bool loggedBad(int stones) {
  return during("mill.grind", [&](trace::Span &) {
    if (auto status = grind(stones); !status.ok()) {
      std::cerr << "grinding failed";
      return false; // finds: tracing-unrecorded-error
    }
    return true;
  });
}
void thrownBad(int stones) {
  during("mill.grind", [&](trace::Span &) {
    if (stones < 0)
      throw std::runtime_error("stones"); // finds: tracing-unrecorded-error
    return true;
  });
}

absl::Status recordedOk(int stones) {
  return during("mill.grind", [&](trace::Span &span) -> absl::Status {
    auto status = grind(stones);
    if (!status.ok()) {
      span.SetStatus(trace::StatusCode::kError, "grinding");
      return status;
    }
    return absl::OkStatus();
  });
}
absl::Status helperOk(int stones) {
  return during("mill.grind", [&](trace::Span &span) -> absl::Status {
    auto status = grind(stones);
    record(span, status);
    if (!status.ok())
      return status;
    return absl::OkStatus();
  });
}
absl::Status watchedOk(int stones) {
  return watched("mill.grind", [&](trace::Span &) -> absl::Status {
    auto status = grind(stones);
    if (!status.ok())
      return status;
    return absl::OkStatus();
  });
}
void caughtOk(int stones) {
  caught("mill.grind", [&](trace::Span &) {
    if (stones < 0)
      throw std::runtime_error("stones");
    return true;
  });
}
// Its own span tells.
absl::Status ownOk(int stones) {
  return during("mill.grind", [&](trace::Span &) -> absl::Status {
    auto inner = begin("mill.inner");
    auto status = grind(stones);
    if (!status.ok()) {
      inner->SetStatus(trace::StatusCode::kError, "grinding");
      return status;
    }
    return absl::OkStatus();
  });
}
bool plainOk(int stones) {
  return during("mill.grind", [&](trace::Span &) { return stones > 3; });
}
