// Which span an expression denotes: one that was started here, a parameter, a
// member of the object, or the active one.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// `state_->span`, `job.span`: what the function's object or one of its locals has
// inside, and nobody else.
struct OwnedPart {
  const clang::VarDecl *Local = nullptr; // null: the object
  std::string Member; // USRs of the fields on the way, with dots between them
};
std::optional<OwnedPart> ownedPart(Draft &D, const clang::MemberExpr *Member);

std::optional<unsigned> startedSpan(Draft &D, const clang::Expr *E, Body &B);

model::Subject subjectOf(Draft &D, const clang::Expr *E, Body &B);

} // namespace spantidy::extract
