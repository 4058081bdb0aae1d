// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace thread {
static constexpr const char *kThreadId = "thread.id";
static constexpr const char *kThreadName = "thread.name";
} // namespace thread
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
