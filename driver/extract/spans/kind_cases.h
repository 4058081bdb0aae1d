// Kinds that constants of the project's own stand for.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// What each constant that a parameter of the function can be makes of a kind.
struct KindChoice {
  unsigned Parameter = 0;
  std::vector<model::KindCase> Cases;
};

// Of `options.kind = convert(kind)`.
std::optional<KindChoice> choiceOfKind(Draft &D, const clang::Expr *Given,
                                       Body &B);

// Of `switch (kind) { case Kind::Server: options.kind = kServer; .. }`.
std::optional<KindChoice> choiceOfKind(Draft &D, const clang::VarDecl *Options,
                                       Body &B);

} // namespace spantidy::extract
