// Where scopes are that do not follow their thread's stack, as the model has it.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Kept there, in something of this type.
void addStored(Draft &D, model::StoredScope::In Where, clang::QualType T,
               llvm::StringRef Name, clang::SourceLocation At);

// Objects of the class last, and with them those that they have by themselves.
void addLasting(Draft &D, const clang::CXXRecordDecl *Class,
                clang::SourceLocation At, model::Lasting::How By,
                std::string Maker = "");

} // namespace spantidy::extract
