// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace rpc {
OPENTELEMETRY_DEPRECATED static constexpr const char *kRpcGrpcStatusCode =
    "rpc.grpc.status_code";
static constexpr const char *kRpcMethod = "rpc.method";
static constexpr const char *kRpcResponseStatusCode =
    "rpc.response.status_code";
OPENTELEMETRY_DEPRECATED static constexpr const char *kRpcService =
    "rpc.service";
OPENTELEMETRY_DEPRECATED static constexpr const char *kRpcSystem = "rpc.system";
static constexpr const char *kRpcSystemName = "rpc.system.name";
} // namespace rpc
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
