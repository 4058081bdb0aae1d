// Findings that a project has made its peace with: a file that it keeps beside its
// sources, with an entry for each.
//
// An entry has no line: it stays as it is when lines move, and so does the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace spantidy::config {

inline constexpr std::string_view BaselineName = ".span-tidy-baseline.json";

struct KnownFinding {
  std::string File, Check, Message; // File: relative to the root where inside
  std::string Evidence;             // "possible", "likely", "proof"
  std::string Fingerprint;

  friend auto operator<=>(const KnownFinding &, const KnownFinding &) = default;
};

// Nothing: Error says where, what was expected and what stood there.
std::optional<std::vector<KnownFinding>> readBaseline(const std::string &File,
                                                      std::string &Error);

// The text of the file, the same for any order of the entries.
std::string baselineOf(std::vector<KnownFinding> All);

} // namespace spantidy::config
