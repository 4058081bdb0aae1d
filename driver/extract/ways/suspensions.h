// Where a coroutine suspends, and how a scope could end before that.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Each `co_await` and `co_yield` of the code.
void readSuspensions(Draft &D, const clang::Stmt *Node, Body &B);

} // namespace spantidy::extract
