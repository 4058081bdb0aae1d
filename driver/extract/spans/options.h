// What a start is told by an object of options: a kind, a parent.
#pragma once

#include "parents.h"

namespace spantidy::extract {

// What an object of options says by itself, to whatever is started with it.
model::StartOptions optionsOf(Draft &D, const clang::Expr *Options, Body &B);

// What one of its fields is given. True if it was the kind.
bool readOption(Draft &D, const clang::FieldDecl *Field,
                const clang::Expr *Given, Body &B, Start &S);

void readOptions(Draft &D, const clang::Expr *Options, Body &B, Start &S);

} // namespace spantidy::extract
