// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace peer {
OPENTELEMETRY_DEPRECATED static constexpr const char *kPeerService =
    "peer.service";
} // namespace peer
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
