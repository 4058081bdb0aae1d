// Ids of events and messages at hand where a span starts, and the contexts that
// they bring along.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Events that B handles where the span starts, with their ids.
void readEvents(Draft &D, model::Span &S, const clang::Stmt *At, Body &B);

} // namespace spantidy::extract
