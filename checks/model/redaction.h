// Redaction: what leaves nothing of a datum, and where the code can be made to do
// it.
#pragma once

#include "value.h"

namespace spantidy::model {

// Text that is in the program anyway, or that tells nothing of the datum: cleaned,
// measured, a flag, a number.
bool tellsNothing(const Value &V);

// Is it, or what it is made of alone, the result of the function with this name?
bool goesThrough(const Value &V, const std::string &Function);
bool goesThrough(const Path &Steps, const std::string &Function);

// May the guilty text be exchanged for another one? Only where its own text is
// known exactly.
bool canBeReplaced(const Value &V);

// Does what is put in the place of the guilty leaf live as long as the use? It
// lives as long as the recording call, or as the string that it becomes part of;
// a view would outlive it.
bool outlivesCall(const Path &Steps, const Place &Use);

} // namespace spantidy::model
