// Tenant ids at hand where a span starts: a parameter, a local, a member of the
// object, or a field of a parameter.
#pragma once

#include "draft/draft.h"

namespace spantidy::extract {

// Tenant ids at hand where the span starts.
void readTenants(Draft &D, model::Span &S, const clang::Stmt *At, Body &B);

} // namespace spantidy::extract
