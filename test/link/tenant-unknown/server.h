#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Span> receive(const char *name);
