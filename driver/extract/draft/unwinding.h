// What a destructor does only where an exception has brought it about.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Is it in a branch that is taken while an exception is on its way, and then only:
// `if (std::uncaught_exceptions() > before) ..`?
bool isOnlyUnwinding(Draft &D, const clang::Stmt *Node, Body &B);

} // namespace spantidy::extract
