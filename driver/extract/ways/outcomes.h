// Which exits of a function are errors, and what is done on the way out. What
// is no error for certain is none.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readCaught(Draft &D, const clang::CXXCatchStmt *Handler,
                model::Outcome &O);

// Nothing that it does can tell of an error on a span: it is a library's, it
// says by its name that it logs, or its code is here.
bool isQuiet(Draft &D, const clang::FunctionDecl *F, unsigned Depth = 0);

void readOutcome(Draft &D, const clang::Stmt *Exit, Body &B, model::Outcome &O);

} // namespace spantidy::extract
