// What callable objects run: lambdas and functions, through the variables and the
// wrappers that have them.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// The one lambda or function that a callable expression runs; null: it may be
// any, or it is not known.
const clang::FunctionDecl *runBy(Draft &D, const clang::Expr *Callable,
                                 Body &B);

// The callable that a call wraps into its result: `std::function`, or
// `make_shared<packaged_task<..>>`.
const clang::Expr *wrappedBy(Draft &D, const CallSite &Site);

// Is the lambda called by the functions around it, at once or by its name, and
// nothing else is done with it?
bool isOnlyCalled(Draft &D, Body &Lambda);

} // namespace spantidy::extract
