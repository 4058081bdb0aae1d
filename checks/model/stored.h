// Scopes that do not follow the stack of their thread: kept by anything else, or
// closed in another order than they were opened.
#pragma once

#include "unit.h"

namespace spantidy::model {

// The task that takes the function, which has or closes the scope, to another
// thread; null: none does, as far as is known.
const Task *taskOf(const StoredScope &S, const Unit &U);

// Does it leave the stack? One that a method closes is told of where another thread
// does it.
bool leavesStack(const StoredScope &S, const Unit &U);

// May whoever has it close it in time: the pointer, the method?
bool mayBeClosed(const StoredScope &S);

// A scope that is closed while one is open that was opened after it.
struct Misorder {
  const Closing *Closed;
  const Scope *Outer, *Inner;
};
std::vector<Misorder> misordersIn(const Unit &U);

} // namespace spantidy::model
