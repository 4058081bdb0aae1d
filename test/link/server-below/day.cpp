#include "mast.h"

int day() {
  auto span = tracer()->StartSpan("mast.day");
  trace::Scope scope(span);
  return probe() + quiet() + shared();
}

int night() { return shared(); }

int serves(const Carrier &carrier) {
  auto now = context::RuntimeContext::GetCurrent();
  auto token = context::RuntimeContext::Attach(propagator()->Extract(carrier, now));
  return served();
}
