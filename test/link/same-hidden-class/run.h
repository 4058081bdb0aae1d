// One template, and arguments that have the same name in two files.
#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/scope.h"

#include <thread>

namespace shop {

inline opentelemetry::nostd::shared_ptr<opentelemetry::trace::Tracer> tracer() {
  return opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("shop");
}

template <typename Job> void runJob(Job job) { job.run(); }

template <typename Job> void runQuietly(void (Job::*)()) { Job().run(); }

} // namespace shop
