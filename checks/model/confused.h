// Two spans side by side, and the one that is used is not the one that is meant.
#pragma once

#include "unit.h"

namespace spantidy::model {

struct Confusion {
  Place At; // of what is done with the wrong one
  Ref<Span> Wrong, Right;
  Place Because; // since when the wrong one is active, or has ended
  std::optional<Place> NamedAt = {}; // where the wrong one can be exchanged
};

// `auto inner = start(); Scope scope(outer);` while outer is active already.
std::vector<Confusion> activeAgain(const Scope &Again, const Unit &U);
// `first->End(); auto second = start(); Scope scope(first);`
std::vector<Confusion> activeAfterEnd(const Scope &Active, const Unit &U);
// `outer->End(); outer->End();`
std::vector<Confusion> endedTwice(Ref<Span> Wrong, const Unit &U);
// `options.parent = finished->GetContext();` while another span is open. At is the
// start of Child.
std::vector<Confusion> endedParents(Ref<Span> Child, const Unit &U);
// The same, whatever else is open: Right is the child.
std::optional<Confusion> endedParent(Ref<Span> Child, const Unit &U);

// `parent = span->GetContext();` at the end of each turn of a loop: is the span of the
// turn before over where the next one starts below it?
bool isBelowTurnBefore(Ref<Span> Of, const Unit &U);

// `timer.async_wait([this, context] { attach(context); work(); schedule(); });`
struct KeptContext {
  Place Active, Again; // where its span is active, and the task launched anew
  Place Starts;        // the first span of each run
};
std::optional<KeptContext> keptContext(const Task &T, const Unit &U);

} // namespace spantidy::model
