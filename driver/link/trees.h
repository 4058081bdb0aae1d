// A unit cut into its outermost functions, each with its lambdas.
#pragma once

#include "model/unit.h"

#include <functional>

namespace spantidy::link {

// The wanted ones, by the index of the outermost function; it is the first of
// its tree. Trees have no Files: their places keep the numbers that they have.
std::vector<model::Unit>
treesOf(const model::Unit &U, const std::function<bool(unsigned)> &Wanted,
        const std::function<bool(const model::Call &)> &WantedCall);

// Is something handed over that its callee may say more of?
bool handsOver(const model::Call &C);

// By index of a function: the outermost one that it stands in.
std::vector<unsigned> rootsOf(const model::Unit &U);

} // namespace spantidy::link
