// What a context may have come along with where a span starts: a request, a message,
// and who has seen it before.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

void readIncoming(Draft &D, model::Span &S, const clang::Stmt *At, Body &B);

// Is something active where the span starts, so that it gets a parent?
bool isAttached(Draft &D, const clang::Stmt *At, Body &B);

} // namespace spantidy::extract
