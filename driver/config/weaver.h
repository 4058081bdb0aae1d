// A registry in the form of OpenTelemetry Weaver: a folder of YAML files with groups
// of attributes, or with what its second version has in their place.
#pragma once

#include "rules/vocabulary.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace spantidy::config {

struct WeaverRegistry {
  std::vector<std::pair<std::string, rules::RegisteredKey>> Keys;
  std::vector<rules::SpanType> SpanTypes;
};

// A folder, or one file. Nothing: Error says file, line, what was expected and what
// stood there.
std::optional<WeaverRegistry> readWeaver(const std::string &Path,
                                         std::string &Error);

} // namespace spantidy::config
