// Writes the model from Clang's AST: the only room that sees it.
//
// Extraction never fails. What it cannot follow it leaves unknown, and the
// checks are silent about it.
#pragma once

#include "model/unit.h"
#include "settings/settings.h"

namespace clang {
class ASTContext;
} // namespace clang

namespace spantidy::extract {

// The model of a parsed unit. Code of library and system headers is left out.
model::Unit extract(clang::ASTContext &Ast, const Settings &S);

} // namespace spantidy::extract
