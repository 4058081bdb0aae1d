// What stands around a value of which nothing else is known.
#pragma once

#include "model/value.h"
#include "rules/vocabulary.h"

namespace spantidy::extract {

// Takes what the literal text in front of each part of V tells of that part.
void heedContext(model::Value &V, const rules::Lexicon &Words);

} // namespace spantidy::extract
