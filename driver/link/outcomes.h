// Who hears of the errors that leave a function.
#pragma once

#include "model/summary.h"

#include <functional>

namespace spantidy::link {

// A call, as a way that errors of the callee take.
struct ErrorPath {
  uint32_t Callee, From;
  bool Records;       // From records an error on some way on from the call
  bool Maybe = false; // if both are of one program, which is not known
};

// Is an error recorded on some way on from the call, in a handler perhaps?
bool recordsAfter(const model::Call &C, const model::Unit &Tree);

// Sets CallersRecord of all functions whose callers record, or whose callers'
// callers do.
void tellOfRecorders(model::Summaries &Program,
                     const std::vector<ErrorPath> &Paths,
                     const std::function<std::string(uint32_t)> &UsrOf);

} // namespace spantidy::link
