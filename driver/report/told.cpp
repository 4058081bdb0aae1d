#include "told.h"

namespace spantidy::report {

std::vector<Told> toldOf(const Results &R) {
  std::vector<Told> All;
  for (const Result &One : R.List)
    if (One.counts())
      All.push_back({R.Rules[One.Rule].Id, One.Level, R.Files[One.At.File].Path,
                     &One, One.Message});
  for (const Failure &F : R.Failures)
    All.push_back({UnitFailed, Severity::Error, F.Unit, nullptr,
                   "not fully analysed: " + F.Reason + ": " + F.Detail});
  return All;
}

unsigned columnOf(const Results &R, const Region &At) {
  return R.Files[At.File].Text.utf16Column(At.Line, At.Column);
}

unsigned endColumnOf(const Results &R, const Region &At) {
  return R.Files[At.File].Text.utf16Column(At.EndLine, At.EndColumn);
}

} // namespace spantidy::report
