// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace user {
static constexpr const char *kUserEmail = "user.email";
static constexpr const char *kUserFullName = "user.full_name";
static constexpr const char *kUserHash = "user.hash";
static constexpr const char *kUserId = "user.id";
static constexpr const char *kUserName = "user.name";
static constexpr const char *kUserRoles = "user.roles";
} // namespace user
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
