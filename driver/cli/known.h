// Findings that are known already: those of the baseline.
#pragma once

#include "judging.h"
#include "reporting.h"

#include "config/baseline.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::cli {

// Says of each result how it stands to the baseline, if there is one, and which
// entries are gone. Not empty: why it cannot be read.
std::string compare(Judgement &J, const Options &O);

// Reports what neither the baseline has nor unchanged lines. The exit status.
int told(Judgement J, const Options &O, const std::vector<Output> &Outputs,
         const std::string &Start);

// The file that `baseline` writes.
std::string baselineFile(const Options &O, const units::Project &P);

struct NextBaseline {
  std::vector<config::KnownFinding> All;
  size_t New = 0, Gone = 0; // against what the file holds now
};

// What is not suppressed, and the entries of File, if it is there, that the run says
// nothing of. Nothing: Error says why the file cannot be read.
std::optional<NextBaseline>
nextBaseline(const Judgement &J, const std::string &File, std::string &Error);

} // namespace spantidy::cli
