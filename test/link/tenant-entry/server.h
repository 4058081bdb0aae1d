#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> receive(const char *name);
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> internal(const char *name);
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
start(const char *name, opentelemetry::trace::SpanKind kind);
opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span>
either(const char *name, bool incoming);
