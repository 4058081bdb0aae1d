// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"

#ifndef OPENTELEMETRY_ABI_VERSION_NO
#define OPENTELEMETRY_ABI_VERSION_NO 1
#endif

#define OPENTELEMETRY_VERSION "1.29.0-dev"
#define OPENTELEMETRY_VERSION_MAJOR 1
#define OPENTELEMETRY_VERSION_MINOR 29
#define OPENTELEMETRY_VERSION_PATCH 0

#define OPENTELEMETRY_STRINGIFY_(s) #s
#define OPENTELEMETRY_STRINGIFY(s) OPENTELEMETRY_STRINGIFY_(s)
#define OPENTELEMETRY_CONCAT_(a, b) a##b
#define OPENTELEMETRY_CONCAT(a, b) OPENTELEMETRY_CONCAT_(a, b)

#define OPENTELEMETRY_ABI_VERSION                                              \
  OPENTELEMETRY_STRINGIFY(OPENTELEMETRY_ABI_VERSION_NO)

// clang-format off
#define OPENTELEMETRY_BEGIN_NAMESPACE                                          \
  namespace opentelemetry { inline namespace OPENTELEMETRY_CONCAT(v, OPENTELEMETRY_ABI_VERSION_NO) {
#define OPENTELEMETRY_END_NAMESPACE }}
#define OPENTELEMETRY_NAMESPACE                                                \
  opentelemetry :: OPENTELEMETRY_CONCAT(v, OPENTELEMETRY_ABI_VERSION_NO)
// clang-format on

#if OPENTELEMETRY_ABI_VERSION_NO >= 2 &&                                       \
    defined(ENABLE_METRICS_BOUND_INSTRUMENTS_PREVIEW)
#define OPENTELEMETRY_HAVE_METRICS_BOUND_INSTRUMENTS_PREVIEW 1
#endif
