// Values that are there or not: `if (user) span->SetAttribute("user", *user)`.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Is it asked, before the value is recorded, for something that the value is
// made of? Or is it recorded beside the main way, for a special case?
bool isOnlyIfThere(const clang::Expr *Value, Body &B);

// `if (span) span->End()`, `if (!state) return; state->span->End()`: the only
// condition that the use is under, where it asks for nothing but the handle, or
// what has it. Null: there is another, or none.
const clang::Expr *askedFor(const clang::Expr *Handle, Body &B);
// Does the condition, if it Holds or does not, ask only whether the handle is there?
bool asksForHandle(const clang::Expr *Condition, bool Holds,
                   const clang::Expr *Handle);

} // namespace spantidy::extract
