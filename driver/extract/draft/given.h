// What a parameter is given: nothing, a constant, what the caller was given.
#pragma once

#include "draft.h"

namespace spantidy::extract {

// Has a parameter what it was given wherever it is used?
bool isAsGiven(const clang::ParmVarDecl *P, Body &B);
// Does nobody but the function itself write to its local?
bool isWrittenInPlace(const clang::VarDecl *V, Body &B);

// The constant, of a kind or a flag, that a parameter is by default.
std::string defaultConstant(const clang::ParmVarDecl *P);

// Is nothing given: a null pointer, an empty object?
bool isAbsent(const clang::Expr *Given);
// The same, or whatever context is active.
bool isAbsentByDefault(Draft &D, const clang::ParmVarDecl *P);

// `if (parent) options.parent = *parent;`: the parameter without which the
// expression is not reached.
std::optional<unsigned> onlyWith(const clang::Expr *Given, Body &B);

// The parameter of the function that is handed on as it came.
std::optional<unsigned> handedOn(const clang::Expr *Given, Body &B);

} // namespace spantidy::extract
