// What code can name where a span starts: parameters, locals, members of the
// object, and the public fields and getters of these.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

struct AtHand {
  const clang::ValueDecl *D;
  const clang::ValueDecl *Object; // whose field or getter it is, or null
  std::string Expression;
  clang::QualType T;
};
using AtHandVisitor = llvm::function_ref<bool(const AtHand &)>; // true: taken

// "tenant id" of `tenantId`.
std::string joinedWords(const clang::NamedDecl *D);

// What a pointer, or an owner, points to; else the type itself.
clang::QualType pointee(Draft &D, clang::QualType T);

// Fields come after their object, unless the visitor has taken that. A lambda has
// what it captures at hand if it is asked for.
void forEachAtHand(Draft &D, const clang::Stmt *At, Body &B,
                   const AtHandVisitor &Visit, bool Captured = false);
// The public fields and getters of what was found.
void forEachField(Draft &D, const clang::ValueDecl *Object,
                  const std::string &Expression, const AtHandVisitor &Visit);
// What the locals have that are declared behind At in the same block.
void forEachLater(Draft &D, const clang::Stmt *At, Body &B,
                  const AtHandVisitor &Visit);

// What has been found, as the model names it.
model::IdSource sourceOf(Draft &D, const AtHand &Found);

} // namespace spantidy::extract
