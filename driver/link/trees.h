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

std::function<bool(unsigned)> isOneOf(const std::vector<unsigned> &Sorted);

// Lambdas that another outermost function calls: an instance of a template that
// is given one.
std::vector<unsigned> calledElsewhere(const model::Unit &U);

// The unit with these lambdas as outermost functions of their own, which know
// nothing of those that they stand in.
model::Unit apart(const model::Unit &U, const std::vector<unsigned> &Lambdas);

// By index of a function: the outermost one that it stands in.
std::vector<unsigned> rootsOf(const model::Unit &U);

} // namespace spantidy::link
