// From the command line to results, for every command that judges.
#pragma once

#include "changed.h"
#include "options.h"
#include "selection.h"

#include "report/results.h"
#include "units/linking.h"
#include "units/project.h"

#include <map>
#include <optional>
#include <string>

namespace spantidy::cli {

// The least evidence that was asked of a check's findings in any unit, by
// "tracing-<id>".
using Asked = std::map<std::string, Evidence>;

struct Judgement {
  units::Project P;
  report::Results R;
  std::optional<Asked> LookedFor;      // nothing: not in the whole program
  std::optional<ChangedLines> Changed; // the only ones that are asked about
};

// The units of P, with what the Program knows of others. Linked: they are in it, as they
// are.
report::Results judged(const units::Project &P,
                       const std::vector<units::Outcome> &Outcomes,
                       const model::Summaries &Program, bool Linked,
                       Selection &Checks);

// Nothing: Error says why in one line.
std::optional<Judgement> judge(const Options &O, std::string &Error);

} // namespace spantidy::cli
