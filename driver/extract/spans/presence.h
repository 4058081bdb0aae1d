// Values that are there or not: `if (user) span->SetAttribute("user", *user)`.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Is it asked, before the value is recorded, for something that the value is
// made of? Or is it recorded beside the main way, for a special case?
bool isOnlyIfThere(const clang::Expr *Value, Body &B);

} // namespace spantidy::extract
