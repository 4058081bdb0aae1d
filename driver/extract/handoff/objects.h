// Objects that gather a span's name and attributes before it is started: what
// their methods write into data members, and which call made an object.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// What B puts into the members of its object.
void readSettings(Draft &D, Body &B);

// A list that is a parameter, or a member of the object: its pairs are where
// the function is called.
bool readAllOf(Draft &D, const clang::Expr *List, Body &B, model::Attribute &A);

// Objects that B's calls make: what else is done to them than calls of their
// methods, and which one the function returns.
void readMade(Draft &D, Body &B);

// The call that made an object: of a local variable, its initialiser.
std::optional<unsigned> madeBy(Draft &D, const clang::Expr *Object, Body &B);

} // namespace spantidy::extract
