// RUN: %expectations --modes one %s -- -pthread

// How libraries say that something went wrong.

#include "absl/status/status.h"
#include "arrow/result.h"
#include "boost/system/error_code.hpp"
#include "grpcpp/support/status.h"
#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"
#include "opentracing/tracer.h"
#include "rocksdb/status.h"
#include "tl/expected.hpp"
#include "userver/tracing/span.hpp"

#include <stdexcept>
#include <string>

namespace trace = opentelemetry::trace;

static opentelemetry::nostd::shared_ptr<trace::Tracer> tracer() {
  return trace::Provider::GetTracerProvider()->GetTracer("shop");
}

bool reserve();
absl::Status store();
arrow::Status write();
arrow::Result<int> read();
grpc::Status call();
rocksdb::Status put();
tl::expected<int, std::string> find();
boost::system::error_code connect();

absl::Status abseilBad() {
  trace::Scope scope(tracer()->StartSpan("order.store"));
  if (auto status = store(); status.code() != absl::StatusCode::kOk)
    return status; // finds: tracing-unrecorded-error
  return absl::ErrnoToStatus(5, "write");
}

arrow::Status arrowBad() {
  trace::Scope scope(tracer()->StartSpan("order.write"));
  ARROW_RETURN_NOT_OK(write()); // finds: tracing-unrecorded-error
  return arrow::Status::OK();
}

arrow::Status arrowMadeBad() {
  trace::Scope scope(tracer()->StartSpan("order.write"));
  if (!reserve())
    return arrow::Status::IOError("disk ", 3); // finds: tracing-unrecorded-error "returned 'arrow::Status::IOError'"
  return arrow::Status::OK();
}

arrow::Result<int> arrowResultBad() {
  trace::Scope scope(tracer()->StartSpan("order.read"));
  auto result = read();
  if (!result.ok())
    return result.status(); // finds: tracing-unrecorded-error
  return result;
}

arrow::Status arrowCancelledOk() {
  trace::Scope scope(tracer()->StartSpan("order.write"));
  if (!reserve())
    return arrow::Status::Cancelled("gone");
  return write();
}

grpc::Status grpcBad() {
  trace::Scope scope(tracer()->StartSpan("order.call"));
  if (!reserve())
    return grpc::Status(grpc::StatusCode::INTERNAL, "stock"); // finds: tracing-unrecorded-error "returned 'grpc::Status(INTERNAL)'"
  return grpc::Status::OK;
}

grpc::Status grpcBracesBad() {
  trace::Scope scope(tracer()->StartSpan("order.call"));
  if (!reserve())
    return {grpc::StatusCode::UNAVAILABLE, "stock"}; // finds: tracing-unrecorded-error
  return call();
}

grpc::Status grpcOk(grpc::StatusCode code) {
  trace::Scope scope(tracer()->StartSpan("order.call"));
  if (!reserve())
    return grpc::Status(grpc::StatusCode::NOT_FOUND, "stock");
  if (!reserve())
    return grpc::Status(code, "perhaps");
  return grpc::Status(grpc::StatusCode::OK, "");
}

// What the question says, the error is.
rocksdb::Status askedOk() {
  trace::Scope scope(tracer()->StartSpan("order.put"));
  rocksdb::Status status = put();
  if (!status.ok()) {
    if (status.IsNotFound())
      return status;
    return rocksdb::Status::OK();
  }
  return status;
}

rocksdb::Status rocksdbBad() {
  trace::Scope scope(tracer()->StartSpan("order.put"));
  rocksdb::Status status = put();
  if (!status.ok() && !status.IsNotFound())
    return status; // finds: tracing-unrecorded-error
  if (!reserve())
    return rocksdb::Status::NotFound();
  return rocksdb::Status::OK();
}

tl::expected<int, std::string> expectedBad() {
  trace::Scope scope(tracer()->StartSpan("order.find"));
  if (!reserve())
    return tl::unexpected(std::string("stock")); // finds: tracing-unrecorded-error "returned 'tl::unexpected'"
  return 1;
}

tl::expected<int, std::string> expectedMadeBad() {
  trace::Scope scope(tracer()->StartSpan("order.find"));
  auto found = find();
  if (!found)
    return tl::make_unexpected(found.error()); // finds: tracing-unrecorded-error
  return *found + 1;
}

tl::expected<int, std::string> expectedForwardedBad() {
  trace::Scope scope(tracer()->StartSpan("order.find"));
  auto found = find();
  if (!found.has_value())
    return found; // finds: tracing-unrecorded-error
  return *found + 1;
}

boost::system::error_code boostBad() {
  trace::Scope scope(tracer()->StartSpan("order.connect"));
  if (auto error = connect())
    return error; // finds: tracing-unrecorded-error
  return {};
}

boost::system::error_code boostFailedBad() {
  trace::Scope scope(tracer()->StartSpan("order.connect"));
  auto error = connect();
  if (error.failed())
    return error; // finds: tracing-unrecorded-error
  return {};
}

void openTracingBad() {
  auto span = opentracing::Tracer::Global()->StartSpan("order.place");
  if (!reserve())
    throw std::runtime_error("stock"); // finds: tracing-unrecorded-error
}

void openTracingChildBad(const opentracing::SpanContext &parent) {
  auto span = opentracing::Tracer::Global()->StartSpan("order.place", {opentracing::ChildOf(&parent)});
  if (!reserve())
    throw std::runtime_error("stock"); // finds: tracing-unrecorded-error
}

void openTracingOk() {
  auto span = opentracing::Tracer::Global()->StartSpan("order.place");
  if (!reserve()) {
    span->SetTag("error", true);
    throw std::runtime_error("stock");
  }
}

void openTracingLogOk() {
  auto span = opentracing::Tracer::Global()->StartSpan("order.place");
  if (!reserve()) {
    span->Log({{"event", "error"}});
    throw std::runtime_error("stock");
  }
}

void userverBad() {
  userver::tracing::Span span("order.place");
  if (!reserve())
    throw std::runtime_error("stock"); // finds: tracing-unrecorded-error
}

void userverOk() {
  userver::tracing::Span span("order.place");
  if (!reserve()) {
    span.AddTag("error", "stock");
    throw std::runtime_error("stock");
  }
}
