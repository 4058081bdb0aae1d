// A vocabulary of a program's own functions, proposed to whoever teaches them to
// programs that lack their code.
#pragma once

#include "model/summary.h"

#include <set>
#include <string>

namespace spantidy::cli {

// JSON as rules/schema.json has it. Takers: functions of which it is not known what
// they do with the callables that they are given.
std::string suggestedVocabulary(const model::Summaries &Program,
                                const std::set<model::Taker> &Takers);

} // namespace spantidy::cli
