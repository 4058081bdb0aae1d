// Which span is active: the one whose scope was opened last of those that are
// open there.
#pragma once

#include "moment.h"

namespace spantidy::model {

// Is there a way on which the scope is open at the moment?
bool isOpen(const Scope &S, Moment At, const Unit &U);

// Does any scope make it active?
bool isEverActive(Ref<Span> Of, const Unit &U);

// The scope of the span that is active where X opens. None: no scope of the
// function is open there, or it is not known which are.
const Scope *activeBefore(const Scope &X, const Unit &U);

// May a scope be open there that the function, or a callee for it, has opened?
bool maySomethingBeActive(Moment At, const Unit &U);

} // namespace spantidy::model
