// What callers need to know of a function.
#pragma once

#include "resolver.h"

namespace spantidy::link {

// Of a tree (see trees.h) that R has resolved.
model::Summary summaryOf(const model::Unit &Tree, Resolver &R);

} // namespace spantidy::link
