// How results reach whoever asked for them: the reports and the exit status.
#pragma once

#include "options.h"

#include "report/formats.h"
#include "units/project.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::cli {

struct Output {
  report::Format As;
  std::string File; // empty: standard output
};

// Of each "FORMAT[:FILE]", text if there is none. Nothing: Error says what is wrong.
std::optional<std::vector<Output>> outputsOf(const Options &Given,
                                             std::string &Error);

// UTC, ISO 8601.
std::string now();

// Writes the reports of a run that began at Start, and the fixes if they are wanted.
// The exit status.
int report(report::Results &R, const Options &O, const units::Project &P,
           const std::vector<Output> &Outputs, const std::string &Start);

} // namespace spantidy::cli
