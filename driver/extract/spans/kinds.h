// How a span has its kind.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Does every way to Use lead through the assignment?
bool isSettled(Draft &D, const clang::Stmt *Change, const clang::Stmt *Use,
               Body &B);

// May the kind in the options be written in a way that readOption does not see?
bool mayChange(Draft &D, const clang::VarDecl *Options, const clang::Expr *Use,
               Body &B);

// In the place of a constant that is written out.
std::optional<model::KindSlot> kindSlotIn(Draft &D,
                                          const clang::Expr *Constant);

// One more argument of a start without options.
std::optional<model::KindSlot> kindSlotAfter(Draft &D, const CallSite &Site);

} // namespace spantidy::extract
