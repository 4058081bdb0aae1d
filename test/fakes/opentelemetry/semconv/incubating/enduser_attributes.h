// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace enduser {
static constexpr const char *kEnduserId = "enduser.id";
static constexpr const char *kEnduserPseudoId = "enduser.pseudo.id";
OPENTELEMETRY_DEPRECATED static constexpr const char *kEnduserRole =
    "enduser.role";
OPENTELEMETRY_DEPRECATED static constexpr const char *kEnduserScope =
    "enduser.scope";
} // namespace enduser
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
