// Carriers of the project's own: classes of which the program puts a context into
// an object, or takes one from it.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// The class of the project that the object is of, through pointers and owners;
// null: it is of none.
const clang::CXXRecordDecl *ownClass(Draft &D, clang::QualType T);

// Which classes are carriers, by what the function does with one.
void readOwnCarriers(Draft &D, Body &B);

// Objects that may be carriers among the arguments of calls.
void readGivenObjects(Draft &D, Body &B);

} // namespace spantidy::extract
