// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace url {
static constexpr const char *kUrlFragment = "url.fragment";
static constexpr const char *kUrlFull = "url.full";
static constexpr const char *kUrlPath = "url.path";
static constexpr const char *kUrlQuery = "url.query";
static constexpr const char *kUrlScheme = "url.scheme";
} // namespace url
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
