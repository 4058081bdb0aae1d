// Loops that go on until somebody stops them: what starts in their turns belongs
// to no one who has started the loop.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Of B's own code.
void readServing(Draft &D, Body &B);

// Does the condition ask whether to stop?
bool asksToStop(Draft &D, const clang::Stmt *Condition);
// `done_`: whether to stop, or whether the work of one request is done?
bool asksWhetherDone(Draft &D, const clang::Stmt *Condition);

} // namespace spantidy::extract
