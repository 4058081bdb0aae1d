// Layers that a project runs detached by design: their tasks start traces of
// their own, and nobody is to be told.
#pragma once

#include "config.h"

#include "model/unit.h"

namespace spantidy::config {

// Erases the tasks of U that are launched in a file or a namespace that C names.
// U: as the checks read it, with paths relative to the project's root.
void acceptDetached(model::Unit &U, const Config &C);

// An entry of `detachedByDesign` that is no glob, in one sentence; empty: none.
std::string complaintOf(const std::string &Entry);

} // namespace spantidy::config
