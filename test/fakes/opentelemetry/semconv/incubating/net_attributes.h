// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace net {
OPENTELEMETRY_DEPRECATED static constexpr const char *kNetHostName =
    "net.host.name";
OPENTELEMETRY_DEPRECATED static constexpr const char *kNetHostPort =
    "net.host.port";
OPENTELEMETRY_DEPRECATED static constexpr const char *kNetPeerName =
    "net.peer.name";
OPENTELEMETRY_DEPRECATED static constexpr const char *kNetPeerPort =
    "net.peer.port";
OPENTELEMETRY_DEPRECATED static constexpr const char *kNetProtocolVersion =
    "net.protocol.version";
OPENTELEMETRY_DEPRECATED static constexpr const char *kNetSockPeerAddr =
    "net.sock.peer.addr";
OPENTELEMETRY_DEPRECATED static constexpr const char *kNetTransport =
    "net.transport";
} // namespace net
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
