// What is left of a text that is cut.
#pragma once

#include "syntax/calls.h"
#include "syntax/names.h"

#include "model/value.h"

namespace spantidy::extract {

// Cut: a call that cuts its first part, as Site does.
void judgeCut(model::Value &Cut, const CallSite &Site, Names &Known,
              const clang::Expr *Length, const clang::ASTContext &Ast);

} // namespace spantidy::extract
