// What is declared in a unit, and who takes callables there: asked by whoever writes
// a vocabulary.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// As the settings ask.
void listDeclared(Draft &D);
void listTakers(Draft &D);

} // namespace spantidy::extract
