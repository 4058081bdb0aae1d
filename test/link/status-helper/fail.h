#pragma once

#include "opentelemetry/trace/span.h"

#include <string>

namespace trace = opentelemetry::trace;

void fail(trace::Span &span, const std::string &why);
void failBarely(trace::Span &span);
