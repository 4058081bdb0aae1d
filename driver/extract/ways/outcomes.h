// Which exits of a function are errors, and what is done on the way out. What
// is no error for certain is none.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of a `continue` or `break`, with nothing that it answers.
void readLeft(Draft &D, const clang::Stmt *Exit, Body &B, model::Outcome &O);

void readOutcome(Draft &D, const clang::Stmt *Exit, Body &B, model::Outcome &O);

} // namespace spantidy::extract
