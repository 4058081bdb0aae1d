// What callers need to know of a function.
#pragma once

#include "resolver.h"

namespace spantidy::link {

// Does the function do something that its callers may see?
bool traces(const model::Function &F);

// Does a function of a tree, or one around it, extract a context?
bool extracts(const model::Unit &Tree, std::optional<unsigned> Function);

// Of a tree (see trees.h) that R has resolved.
model::Summary summaryOf(const model::Unit &Tree, Resolver &R);

} // namespace spantidy::link
