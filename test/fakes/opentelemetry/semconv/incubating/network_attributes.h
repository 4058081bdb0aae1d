// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace network {
static constexpr const char *kNetworkPeerAddress = "network.peer.address";
static constexpr const char *kNetworkPeerPort = "network.peer.port";
static constexpr const char *kNetworkProtocolName = "network.protocol.name";
static constexpr const char *kNetworkProtocolVersion =
    "network.protocol.version";
static constexpr const char *kNetworkTransport = "network.transport";
static constexpr const char *kNetworkType = "network.type";
} // namespace network
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
