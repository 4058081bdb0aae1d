// What a program does with types of its own: objects that carry contexts, and
// options that are kept in objects. Whatever one unit does holds for all.
#pragma once

#include "model/summary.h"

namespace spantidy::link {

void addOwnTypes(const model::Unit &U, model::Summaries &Out);

// What may carry a context is what some unit takes one from.
void leaveKnown(model::Unit &U, const model::Summaries &Known);

// Tree: resolved. Who is given such an object after a context was put into it.
void addSenders(const model::Unit &Tree, model::Summaries &Out);

void settleSenders(model::Summaries &Out);

} // namespace spantidy::link
