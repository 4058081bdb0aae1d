// Scopes that are put into what may have one or none: `scope.emplace(span)`.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// Can it be without what it owns?
bool mayBeEmpty(Draft &D, clang::QualType T);

// Where the scopes were put that are surely there at Node, by all ways that lead
// to it: into locals of the body, and into members of its object.
std::vector<const clang::Expr *> placedAt(Draft &D, const clang::Stmt *Node,
                                          Body &B);

} // namespace spantidy::extract
