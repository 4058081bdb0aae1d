// Which span is active: the one whose scope was opened last of those that are
// open there.
#pragma once

#include "moment.h"

#include <functional>

namespace spantidy::model {

// Is there a way on which the scope is open at the moment?
bool isOpen(const Scope &S, Moment At, const Unit &U);

// Is it surely open there, whichever way leads there?
bool isSurelyOpen(const Scope &S, Moment At, const Unit &U);

// Is the scope closed, on some way, before the span is ended by hand? Then the span
// is about more than what the scope is.
bool closesWithin(const Scope &X, Ref<Span> Whole, const Unit &U);

// The first suspension by place that the scope is open at, of those that may suspend.
const Suspension *
suspensionUnder(const Scope &S, const Unit &U,
                const std::function<bool(const Suspension &)> &MaySuspend);

// Does any scope make it active?
bool isEverActive(Ref<Span> Of, const Unit &U);

// The scope of the span that is active where X opens. None: no scope of the
// function is open there, or it is not known which are.
const Scope *activeBefore(const Scope &X, const Unit &U);

// May a scope be open there that the function, or a callee for it, has opened?
bool maySomethingBeActive(Moment At, const Unit &U);

} // namespace spantidy::model
