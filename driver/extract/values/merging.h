// Texts that come together again: after an `if`, where the cases of a switch meet.
//
// A text is a sequence of parts. What the alternatives share is there once and
// they stand behind it, or before it: `if (c) text += x;` is text and then x or
// nothing, not text or text and x, which would double with each such clause.
#pragma once

#include "model/value.h"

namespace spantidy::extract {

using Sequence = std::vector<model::Value>;

// The parts of what was joined at the place, anything else as a whole.
Sequence partsOf(model::Value Text, const model::Place &At);

// One text of all the parts.
model::Value joined(Sequence Parts, const model::Place &At);

// One of the texts, of which there is one at least.
model::Value oneOf(std::vector<model::Value> Texts, const model::Place &At);

} // namespace spantidy::extract
