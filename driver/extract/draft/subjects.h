// Which span an expression denotes: one that was started here, a parameter, a
// member of the object, or the active one.
#pragma once

#include "draft.h"

namespace spantidy::extract {

std::optional<unsigned> startedSpan(Draft &D, const clang::Expr *E, Body &B);

model::Subject subjectOf(Draft &D, const clang::Expr *E, Body &B);

} // namespace spantidy::extract
