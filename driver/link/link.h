// From units to the program: what a function does for its callers is put in
// where it is called, whatever unit it stands in.
//
// `link` makes the Summary of every function, callees first; `resolve` puts
// Summaries into a unit, which checks then read as if all helpers stood in it.
// A function that nobody saw, one of a recursive group as its members see it,
// and one with two different bodies are unknown: nothing is put in.
#pragma once

#include "model/summary.h"
#include "rules/vocabulary.h"

#include <functional>

namespace spantidy::link {

// Units are asked for one by one, some of them twice, so that a large program
// need not be in memory at once. Their order does not matter.
using LoadUnit = std::function<model::Unit(size_t Index)>;
// Whole: the units are all that there is, so that all overriders are known.
model::Summaries link(size_t Count, const LoadUnit &Load,
                      const rules::Lexicon &Words, bool Whole);

// A unit of the program that was linked.
void resolve(model::Unit &U, const model::Summaries &Program,
             const rules::Lexicon &Words);

// A unit that may have changed since, or of which there is no program: what it
// says of its own functions counts where the program does not know them as they
// are now.
void resolveAlone(model::Unit &U, const model::Summaries *Program,
                  const rules::Lexicon &Words);

} // namespace spantidy::link
