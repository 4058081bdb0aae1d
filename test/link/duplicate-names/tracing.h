#pragma once

#include "opentelemetry/trace/provider.h"

namespace trace = opentelemetry::trace;
using SpanPointer = opentelemetry::nostd::shared_ptr<trace::Span>;

SpanPointer begin(const char *name);

inline void ping() {
  auto span = begin("harbour.ping"); // included twice, and there once
}
