// What callers need to know of a function.
#pragma once

#include "resolving.h"

namespace spantidy::link {

// Does the function do something that its callers may see?
bool traces(const model::Function &F);

bool takesCallable(const model::Function &F);

// The functions of a unit that do, or have something done in them.
std::vector<unsigned> tracing(const model::Unit &U);

// Does a function of a tree, or one around it, extract a context?
bool extracts(const model::Unit &Tree, std::optional<unsigned> Function);

// Of a tree (see trees.h) that R has resolved.
// Of: the outermost function, or a lambda as the functions around it see it.
model::Summary summaryOf(const model::Unit &Tree, Resolving &R,
                         unsigned Of = 0);

} // namespace spantidy::link
