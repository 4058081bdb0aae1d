// Functions as the model has them, and the calls of the project's own.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// The function that a call comes to: of `make_unique<Guard>("x")`, the one
// constructor of Guard that takes as many arguments.
const clang::FunctionDecl *calledBy(Draft &D, const CallSite &Site);

// Does a container, or an optional, make one of its elements of the arguments?
bool emplaces(Draft &D, const CallSite &Site);

// The local in which the call makes an object: `guard.emplace(..)`. Null: none.
const clang::VarDecl *filledBy(Draft &D, const clang::Expr *E);

// The call as the model has it, made when somebody first asks.
std::optional<unsigned> callOf(Draft &D, const CallSite &Site, Body &B,
                               bool Implicit = false);

// The function as the model has it, made when somebody first asks.
unsigned functionIndex(Draft &D, Body &B);

} // namespace spantidy::extract
