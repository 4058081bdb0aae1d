// What is thrown, what is caught, and which handler of the function meets it.
#pragma once

#include "draft/draft.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

void readCaught(Draft &D, const clang::CXXCatchStmt *Handler,
                model::Outcome &O);

void readThrown(Draft &D, const clang::CXXThrowExpr *Throw, Body &B,
                model::Outcome &O);

// What this function's handler meets is the handler's business, but for spans
// that are over by then, if it throws the error on.
void leaveToHandler(Draft &D, const clang::CXXThrowExpr *Throw, Body &B,
                    model::Outcome &O);

} // namespace spantidy::extract
