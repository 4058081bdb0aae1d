// What is done under a span, as far as it tells of the span's kind.
#pragma once

#include "unit.h"

namespace spantidy::model {

// Where the span's context is sent on, by the function or by a callee that has no
// span of its own; null: nowhere, or for another span.
const Deed *sendsOn(const Unit &U, Ref<Span> Of);

// The scope of an internal span of the same function that is surely its parent;
// null: there is none.
const Scope *localParent(const Unit &U, Ref<Span> Of);

} // namespace spantidy::model
