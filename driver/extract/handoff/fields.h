// Fields of objects that are handed to functions of the project: a `SpanSpec`
// that says what a span is called, of which kind it is, what it records.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// The index in values of the field of a parameter of B's that E names.
std::optional<unsigned> fieldOfParameter(const clang::Expr *E, Body &B);

// Is it the enumeration of kinds of spans?
bool isKind(Draft &D, clang::QualType T);

// Can a value of this type have no span and no context in it, in whatever form?
bool isPlain(Draft &D, clang::QualType T, unsigned Depth = 0);

// What the fields of the object Given hold.
void readFields(Draft &D, const clang::Expr *Given, Body &B,
                model::Argument &A);

} // namespace spantidy::extract
