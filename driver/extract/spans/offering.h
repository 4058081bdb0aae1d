// Objects that have a span: whether they may make it active, or give it to who may.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Can an object of this type hold a scope, as far as its definition tells? Opaque:
// a part of it is defined elsewhere, which is not counted then.
bool mayActivate(Draft &D, clang::QualType T, bool *Opaque = nullptr,
                 unsigned Depth = 0);

// Something that a caller could do with the span what we cannot see here.
bool standsForSpan(Draft &D, clang::QualType T);

// Can others, friends among them, get at the span that its object has?
bool offers(Draft &D, const clang::CXXRecordDecl *Class);

// Of what the function makes or gives, for those who cannot see into it.
bool mayBeActiveInside(Draft &D, Body &B);
bool isOffered(Draft &D, Body &B);

} // namespace spantidy::extract
