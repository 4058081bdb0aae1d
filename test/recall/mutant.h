// What broken code needs, in front of every file that is broken (-include).
#pragma once

#include "opentelemetry/trace/provider.h"
#include "opentelemetry/trace/tracer.h"

#include <stdexcept>
#include <string>
#include <thread>

struct MutantLogin {
  std::string password, body;
};
const MutantLogin &mutantLogin();
bool mutantFails();
inline void mutantWork() {
  auto tracer = opentelemetry::trace::Provider::GetTracerProvider()->GetTracer("mutant");
  auto span = tracer->StartSpan("mutant.work");
  span->AddEvent("worked");
}
