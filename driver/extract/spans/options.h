// What a start is told by an object of options: a kind, a parent.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// A span while its start is read.
struct Start {
  model::Span Span;
  const clang::VarDecl *Parent =
      nullptr;          // whose span it is given as its parent
  unsigned Parents = 0; // how often it is given one
};

// What an object of options says by itself, to whatever is started with it.
model::StartOptions optionsOf(Draft &D, const clang::Expr *Options, Body &B);

void readOptions(Draft &D, const clang::Expr *Options, Body &B, Start &S);

} // namespace spantidy::extract
