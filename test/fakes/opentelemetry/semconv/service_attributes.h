// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace service {
static constexpr const char *kServiceInstanceId = "service.instance.id";
static constexpr const char *kServiceName = "service.name";
static constexpr const char *kServiceNamespace = "service.namespace";
static constexpr const char *kServiceVersion = "service.version";
} // namespace service
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
