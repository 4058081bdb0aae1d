// What the formats of CI services tell: new findings, and units that were not wholly
// analysed, which a report must not be silent about.
#pragma once

#include "results.h"

#include <vector>

namespace spantidy::report {

inline constexpr char UnitFailed[] = "unit-failed"; // in the place of a check

struct Told {
  std::string Check; // "tracing-dropped-span"
  Severity Level = Severity::Error;
  std::string Path; // relative to the root where inside
  // Null: it is of the whole file.
  const Result *Finding = nullptr;
  std::string Message;

  unsigned line() const { return Finding ? Finding->At.Line : 1; }
};

// In the order of the results, failures last.
std::vector<Told> toldOf(const Results &R);

// From 1, in UTF-16 code units, as services and editors count.
unsigned columnOf(const Results &R, const Region &At);
unsigned endColumnOf(const Results &R, const Region &At);

} // namespace spantidy::report
