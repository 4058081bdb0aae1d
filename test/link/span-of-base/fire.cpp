#include "job.h"

namespace kiln {

bool Fire::run(int pots) {
  trace::Scope scope(span_);
  if (!heat(pots * 100))
    return false; // finds: tracing-unrecorded-error "returned 'false' of a failure is not recorded on the span"
  if (!heat(pots))
    return fail("it went out");
  return true;
}

// It tells of none: somebody else may.
bool Fire::runQuietly(int pots) {
  trace::Scope scope(span_);
  if (!heat(pots))
    return false;
  return true;
}

bool Fire::runWithQuestion(int pots) {
  trace::Scope scope(span_);
  if (!hasRoom(pots))
    return false;
  if (!heat(pots))
    return fail("it went out");
  return true;
}

bool Fire::runInSteps(int pots) {
  trace::Scope scope(span_);
  auto first = heat(pots);
  if (!first) {
    span_->SetStatus(trace::StatusCode::kError, "no heat");
    return false;
  }
  auto second = heat(*first);
  if (!second)
    return fail("it went out");
  return true;
}

} // namespace kiln
