// Is a variable an error where it is returned? Only under a question about it:
// `if (!status.ok()) return status;`
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

bool isFailure(Draft &D, const clang::VarDecl *V, const clang::Stmt *At,
               Body &B);

} // namespace spantidy::extract
