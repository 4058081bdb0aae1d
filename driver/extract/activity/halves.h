// Scopes in a member that one method opens and another closes: nothing makes sure
// that it is done in their thread's order, or at all.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Popped: those that are closed newest first.
void readHalves(Draft &D, const std::vector<std::pair<Body *, Movement>> &All,
                const std::set<const clang::ValueDecl *> &Popped);

// A local of a class that can keep a scope goes with its block.
void readLocalObject(Draft &D, const clang::VarDecl *V, Body &B);

} // namespace spantidy::extract
