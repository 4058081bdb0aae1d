// RUN: %expectations %s
// What a lambda does with the span that it is given counts for the span.

#include "absl/status/status.h"
#include "httplib.h"
#include "opentelemetry/context/propagation/global_propagator.h"
#include "opentelemetry/context/propagation/text_map_propagator.h"
#include "opentelemetry/context/runtime_context.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <exception>
#include <stdexcept>
#include <string>
#include <utility>

namespace trace = opentelemetry::trace;
namespace nostd = opentelemetry::nostd;
namespace context = opentelemetry::context;

static nostd::shared_ptr<trace::Tracer> tracer() { return trace::Provider::GetTracerProvider()->GetTracer("ferry"); }

static void failed(trace::Span &span, const std::exception &error) {
  span.SetStatus(trace::StatusCode::kError, error.what());
}

template <class Work> auto during(const std::string &name, trace::SpanKind kind, Work &&work) {
  trace::StartSpanOptions options;
  options.kind = kind;
  auto span = tracer()->StartSpan(name, options);
  trace::Scope scope(span);
  try {
    return std::forward<Work>(work)(*span);
  } catch (const std::exception &error) {
    failed(*span, error);
    throw;
  }
}
template <class Work> auto during(const std::string &name, Work &&work) {
  return during(name, trace::SpanKind::kInternal, std::forward<Work>(work));
}
template <class Work> auto duringFor(const std::string &name, const std::string &line, Work &&work) {
  return during(name, trace::SpanKind::kInternal, [&](trace::Span &span) {
    span.SetAttribute("tenant_id", line);
    return work(span);
  });
}
// Asks what came of it.
template <class Work> bool asked(const std::string &name, Work &&work) {
  auto span = tracer()->StartSpan(name);
  trace::Scope scope(span);
  bool good = work(*span);
  if (!good)
    span->SetStatus(trace::StatusCode::kError, "it was not good");
  return good;
}

struct Booking {
  std::string tenant_id, cabin;
};
absl::Status book(const Booking &booking);

absl::Status refusedBad(const Booking &booking) {
  return duringFor("cabin.book", booking.tenant_id, [&](trace::Span &span) {
    span.SetAttribute("cabin", booking.cabin);
    auto status = book(booking);
    if (!status.ok())
      return status; // finds: tracing-unrecorded-error "is not recorded on span 'cabin.book'"
    return absl::OkStatus();
  });
}
bool oneOfTwoBad(const Booking &booking) {
  return duringFor("cabin.book", booking.tenant_id, [&](trace::Span &span) {
    if (booking.cabin == "none") {
      span.SetStatus(trace::StatusCode::kError, "no cabin");
      return false;
    }
    if (auto status = book(booking); !status.ok())
      return false; // finds: tracing-unrecorded-error
    return true;
  });
}
bool recordedOk(const Booking &booking) {
  return duringFor("cabin.book", booking.tenant_id, [&](trace::Span &span) {
    if (auto status = book(booking); !status.ok()) {
      span.SetStatus(trace::StatusCode::kError, "no cabin");
      return false;
    }
    return true;
  });
}
void thrownOk(const Booking &booking) {
  duringFor("cabin.book", booking.tenant_id, [&](trace::Span &) {
    if (!book(booking).ok())
      throw std::runtime_error("no cabin");
    return true;
  });
}
bool askedOk(const std::string &tenant, const Booking &booking) {
  return asked("cabin.ask", [&](trace::Span &span) {
    span.SetAttribute("tenant_id", tenant);
    if (auto status = book(booking); !status.ok())
      return false;
    return true;
  });
}

bool overwrittenBad(const Booking &booking) {
  return duringFor("cabin.book", booking.tenant_id, [&](trace::Span &span) {
    try {
      return book(booking).ok();
    } catch (const std::exception &error) {
      failed(span, error);
      span.SetStatus(trace::StatusCode::kOk); // finds: tracing-status-misuse
      return false;
    }
  });
}

bool tenantBad(const Booking &booking) {
  return during("cabin.clean", [&](trace::Span &span) { // finds: tracing-missing-tenant-id "though 'booking.tenant_id' is at hand"
    span.SetAttribute("cabin", booking.cabin);
    return booking.cabin.empty();
  });
}
bool tenantInsideOk(const Booking &booking) {
  return during("cabin.clean", [&](trace::Span &span) {
    span.SetAttribute("tenant_id", booking.tenant_id);
    return booking.cabin.empty();
  });
}
bool tenantAroundOk(const Booking &booking) {
  return duringFor("cabin.clean", booking.tenant_id, [&](trace::Span &span) {
    span.SetAttribute("cabin", booking.cabin);
    return booking.cabin.empty();
  });
}

struct Carrier : context::propagation::TextMapCarrier {
  explicit Carrier(httplib::Headers &headers) : headers_(headers) {}
  nostd::string_view Get(nostd::string_view) const noexcept override { return ""; }
  void Set(nostd::string_view key, nostd::string_view value) noexcept override {
    headers_.emplace(std::string(key), std::string(value));
  }
  httplib::Headers &headers_;
};
static void inject(httplib::Headers &headers) {
  Carrier carrier(headers);
  context::propagation::GlobalTextMapPropagator::GetGlobalPropagator()->Inject(
      carrier, context::RuntimeContext::GetCurrent());
}

int kindBad(httplib::Client &harbour, const Booking &booking) {
  return during("POST /berths", [&](trace::Span &span) { // finds: tracing-span-kind (likely)
    span.SetAttribute("tenant_id", booking.tenant_id);
    httplib::Headers headers;
    inject(headers);
    auto answer = harbour.Post("/berths", headers, booking.cabin, "text/plain");
    return answer ? answer->status : 0;
  });
}
int kindOk(httplib::Client &harbour, const Booking &booking) {
  return during("POST /berths", trace::SpanKind::kClient, [&](trace::Span &span) {
    span.SetAttribute("tenant_id", booking.tenant_id);
    httplib::Headers headers;
    inject(headers);
    auto answer = harbour.Post("/berths", headers, booking.cabin, "text/plain");
    return answer ? answer->status : 0;
  });
}
int injectionBad(httplib::Client &harbour, const Booking &booking) {
  return during("POST /berths", trace::SpanKind::kClient, [&](trace::Span &span) {
    span.SetAttribute("tenant_id", booking.tenant_id);
    auto answer = harbour.Post("/berths", booking.cabin, "text/plain"); // finds: tracing-missing-injection "of span 'POST /berths'"
    return answer ? answer->status : 0;
  });
}
