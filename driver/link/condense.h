// Values without what nobody asks of them.
#pragma once

#include "model/value.h"

namespace spantidy::link {

// What a function returns, as far as it matters to callers: what is unbounded,
// sensitive or large in it, what they give, and constant text. Number: of a
// number only how many there can be.
model::Value condensed(const model::Value &V, bool Number);

} // namespace spantidy::link
