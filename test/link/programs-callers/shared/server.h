#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer();

struct Handler {
  virtual ~Handler() = default;
  virtual void handle() = 0;
};

// Handles one after the other, below a span.
void serve(Handler &handler);
