// What the program's functions do for each other, and how a unit hears of it.
#pragma once

#include "outcome.h"

#include "model/summary.h"
#include "rules/vocabulary.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace spantidy::units {

// Of all the units together. What is no model is left out. Whole: they are all
// units of the program; it is taken as closed if each was wholly read.
model::Summaries linked(const std::vector<Outcome> &Outcomes,
                        const rules::Lexicon &Words, bool Whole);

// A file that `link` wrote. Nothing: Error names it, what was expected and what
// stood there.
std::optional<model::Summaries> readSummaries(const std::string &File,
                                              std::string &Error);

// Puts into a unit what its callees do.
using Resolve = std::function<void(model::Unit &)>;

// From summaries that were linked elsewhere, which may be older than the unit:
// its own functions speak for themselves where they are not the same any more.
// Both arguments must outlive the result.
Resolve fromSummaries(const model::Summaries &Program,
                      const rules::Lexicon &Words);

} // namespace spantidy::units
