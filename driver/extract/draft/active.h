// Which scopes are alive where.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// The scopes that are alive at Node, by the blocks that it stands in.
// The span around all of the function, where no other one can be active.
std::optional<unsigned> instrumentedIn(Draft &D, Body &B);

std::vector<model::Place> activeAt(Draft &D, const clang::Stmt *Node, Body &B);

} // namespace spantidy::extract
