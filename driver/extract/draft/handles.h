// What an expression stands for that only passes a span or a context on.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// Through `span->` of a smart pointer, `*span`, `&span` and moves.
const clang::Expr *handleOf(const clang::Expr *E, Names &Known);

// What a local has from its declaration to the end of its life.
const clang::Expr *constantly(const clang::Expr *E, Body &B);

// The call that gives a context, here or to a local.
std::optional<CallSite> givenBy(Draft &D, const clang::Expr *Context, Body &B);

// Is it the context that was current when the function asked for it?
bool isCurrentContext(Draft &D, const clang::Expr *Context, Body &B);

} // namespace spantidy::extract
