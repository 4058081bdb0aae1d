// What a start is told by an object of options: a kind, a parent.
#pragma once

#include "parents.h"

namespace spantidy::extract {

// What an object of options says by itself, to whatever is started with it.
model::StartOptions optionsOf(Draft &D, const clang::Expr *Options, Body &B);

void readOptions(Draft &D, const clang::Expr *Options, Body &B, Start &S);

} // namespace spantidy::extract
