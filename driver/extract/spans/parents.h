// Which span a span is given as its parent.
#pragma once

#include "draft/lists.h"

namespace spantidy::extract {

// A span while its start is read.
struct Start {
  model::Span Span;
  const clang::VarDecl *Parent =
      nullptr;          // whose span it is given as its parent
  unsigned Parents = 0; // how often it is given one
  std::vector<const clang::Expr *> ParentsGiven; // on any way
  unsigned Names = 0;                            // the same of names
  // What its options say that it records, and where that is written.
  std::vector<std::pair<ListedPair, Body *>> Pairs;
};

// The parent in `options.parent = span->GetContext()`, if it is given once
// only.
void readParent(Draft &D, const clang::Expr *Given, Body &B, Start &S);

// Has a variable no span but what starts at Start?
bool isUnset(Draft &D, const clang::VarDecl *V, const clang::Expr *Start,
             Body &B);

} // namespace spantidy::extract
