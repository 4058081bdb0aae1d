// How results reach whoever asked for them: the reports and the exit status.
#pragma once

#include "options.h"

#include "report/results.h"
#include "units/project.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::cli {

struct Output {
  std::string Format, File; // no file: standard output
};

// Of "FORMAT[:FILE]", text if there is none. Nothing: Error says what is wrong.
std::optional<std::vector<Output>>
outputsOf(const std::vector<std::string> &Given, std::string &Error);

// UTC, ISO 8601.
std::string now();

// Writes the reports of a run that began at Start, and the fixes if they are wanted.
// The exit status.
int report(report::Results &R, const Options &O, const units::Project &P,
           const std::vector<Output> &Outputs, const std::string &Start);

} // namespace spantidy::cli
