// Which scopes are alive where.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// The span around all of the function, where no other one can be active.
std::optional<unsigned> instrumentedIn(Draft &D, Body &B);

// The scopes that are alive at Node, by the blocks that it stands in. Given: those,
// too, that Node is given.
std::vector<model::Place> activeAt(Draft &D, const clang::Stmt *Node, Body &B,
                                   bool Given = false);

} // namespace spantidy::extract
