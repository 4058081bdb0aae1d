// Whether an object that is made has an open scope from then on.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

struct Opening {
  bool Opens = false;
  std::optional<unsigned> By; // it does if the callee of this call does
};

// Of what Init gives to something of type T.
Opening openingOf(Draft &D, clang::QualType T, const clang::Expr *Init,
                  Body &B);

// Of constructors, and of functions that make an object for their callers.
void readOpenings(Draft &D, Body &B);

} // namespace spantidy::extract
