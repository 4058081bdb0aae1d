// The .model files that `extract` writes, one per unit, with all configurations.
#pragma once

#include "outcome.h"
#include "project.h"

#include <optional>
#include <string>
#include <vector>

namespace spantidy::units {

// Names with each "@file" replaced by the names that the file holds, separated
// by blanks or line ends and quoted as in a shell. Nothing: Error names a file
// that cannot be read.
std::optional<std::vector<std::string>>
withResponseFiles(const std::vector<std::string> &Names, std::string &Error);

// Nothing: Error names the file, what was expected and what stood there.
std::optional<std::vector<Outcome>> readModel(const std::string &File,
                                              std::string &Error);

// The files as units of a project, whose jobs they become; those that it leaves
// out are dropped. One that is no model is a unit that was not analysed; one that
// is given twice counts once. Nothing: Error says why in one line.
std::optional<std::vector<Outcome>>
readModels(const std::vector<std::string> &Files, Project &P,
           std::string &Error);

} // namespace spantidy::units
