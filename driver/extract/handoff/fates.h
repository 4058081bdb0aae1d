// What becomes of the callables that a function is given or that an object
// keeps: run, launched on another thread, put by for somebody else.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// What becomes of a callable that B is given, or has in a local.
model::Fate fateOf(Draft &D, const clang::VarDecl *Callable, Body &B);

// Which callables of data members B runs or launches.
void readMembers(Draft &D, Body &B);

} // namespace spantidy::extract
