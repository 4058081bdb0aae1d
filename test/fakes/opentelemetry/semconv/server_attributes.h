// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace server {
static constexpr const char *kServerAddress = "server.address";
static constexpr const char *kServerPort = "server.port";
} // namespace server
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
