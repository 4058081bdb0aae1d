// Which calls leave the process, and which of these inject by themselves.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// The entry that makes a call a request: its own, or that of generated code.
const rules::Function *sending(Draft &D, const CallSite &Site);

// A method of a generated class, or of the class that these stand in.
bool isGenerated(Draft &D, const clang::FunctionDecl *F);

// Of the request's own library, or the standard one: it fills in what it is
// given and no more.
bool isLibrarys(Draft &D, const clang::FunctionDecl *F,
                std::string_view Library);

// By configuration, or as a class that the project derived from the client.
bool injectsItself(Draft &D, const CallSite &Site);

} // namespace spantidy::extract
