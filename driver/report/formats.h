// The reports. Each is a pure function of the results.
#pragma once

#include "results.h"

#include "llvm/Support/raw_ostream.h"

#include <string_view>

namespace spantidy::report {

// Clang-style text for people.
struct TextStyle {
  bool Coloured = false;
  bool Summary = true;     // a closing one
  bool Statistics = false; // how many findings each check has, in their place
};
void writeText(const Results &R, llvm::raw_ostream &Out, TextStyle Style);

// {"version", "findings": [..], "failures": [..], "lost": [..], "unfollowed": [..]},
// columns in bytes. `span-tidy merge` reads it again.
std::string jsonReport(const Results &R);

// SARIF 2.1.0 (OASIS, errata 01). Its columns, and those of all below, are in UTF-16
// code units.
std::string sarifReport(const Results &R);

// For CI services: what is new, and units that were not wholly analysed.
std::string githubReport(const Results &R);
std::string gitlabReport(const Results &R);
std::string junitReport(const Results &R);
std::string checkstyleReport(const Results &R);
std::string sonarReport(const Results &R);

// One file for a browser, which fetches nothing: all that is known, with the source
// around it.
std::string htmlReport(const Results &R);

struct Format {
  std::string_view Name;
  std::string (*Report)(const Results &R); // null: the text
};
inline constexpr Format Formats[] = {{"text", nullptr},
                                     {"json", jsonReport},
                                     {"sarif", sarifReport},
                                     {"html", htmlReport},
                                     {"github", githubReport},
                                     {"gitlab", gitlabReport},
                                     {"junit", junitReport},
                                     {"sonar", sonarReport},
                                     {"checkstyle", checkstyleReport}};

} // namespace spantidy::report
