// Part of the fakes; see test/fakes/README.md.
#pragma once

#include "opentelemetry/common/macros.h"
#include "opentelemetry/version.h"

OPENTELEMETRY_BEGIN_NAMESPACE
namespace semconv {
namespace code {
static constexpr const char *kCodeColumnNumber = "code.column.number";
static constexpr const char *kCodeFilePath = "code.file.path";
OPENTELEMETRY_DEPRECATED static constexpr const char *kCodeFilepath =
    "code.filepath";
OPENTELEMETRY_DEPRECATED static constexpr const char *kCodeFunction =
    "code.function";
static constexpr const char *kCodeFunctionName = "code.function.name";
static constexpr const char *kCodeLineNumber = "code.line.number";
OPENTELEMETRY_DEPRECATED static constexpr const char *kCodeLineno =
    "code.lineno";
OPENTELEMETRY_DEPRECATED static constexpr const char *kCodeNamespace =
    "code.namespace";
} // namespace code
} // namespace semconv
OPENTELEMETRY_END_NAMESPACE
