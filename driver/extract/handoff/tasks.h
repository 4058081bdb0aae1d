// Callables that leave the thread: who launches them, and what they run.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// The parameter of the outermost function that a callable expression is,
// through moves, wrappers and copies in locals.
const clang::ParmVarDecl *givenCallable(Draft &D, const clang::Expr *E,
                                        Body &B);

// What a callable expression runs.
void readCallable(Draft &D, const clang::Expr *E, Body &B, model::Argument &A);

// Does the code make a span or context active that was not started in it? Then
// it brings its launcher's context along.
bool carriesContext(Draft &D, Body &B);

// The vocabulary's entry by which this very call launches a task.
const rules::Function *launching(Draft &D, const CallSite &Site);

// Of each call that launches one.
void readTasks(Draft &D, Body &B);

} // namespace spantidy::extract
