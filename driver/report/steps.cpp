#include "steps.h"

#include <algorithm>

namespace spantidy::report {

std::vector<Step> stepsOf(const Results &R, const Result &One) {
  std::vector<const Remark *> Notes;
  for (const Remark &Note : One.Notes)
    Notes.push_back(&Note);
  auto Before = Notes.begin();
  if (!One.Flow && R.Rules[One.Rule].OnWays) {
    auto Others = std::ranges::stable_partition(Notes, [&](const Remark *Note) {
      return Note->At.File == One.At.File && Note->At.Begin < One.At.Begin;
    });
    Before = Others.begin();
    std::ranges::stable_sort(Notes.begin(), Before, {},
                             [](const Remark *Note) { return Note->At.Begin; });
  }
  std::vector<Step> Steps;
  auto add = [&](auto From, auto To) {
    for (; From != To; ++From)
      Steps.push_back({(*From)->At, (*From)->Text});
  };
  add(Notes.begin(), Before);
  Steps.push_back({One.At, One.Message, /*IsFinding=*/true});
  add(Before, Notes.end());
  return Steps;
}

} // namespace spantidy::report
