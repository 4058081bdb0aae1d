#include "repaired.h"

#include <algorithm>
#include <tuple>

namespace spantidy::report {

// The edits from the I-th on that share lines; I is then the next one.
static Hunk hunkAt(const SourceText &Text,
                   const std::vector<Replacement> &Edits, size_t &I) {
  Hunk H{Edits[I].At.File, Edits[I].At.Line, Edits[I].At.EndLine, {}};
  uint32_t At = Text.startOf(H.Line);
  for (size_t First = I;
       I == First || (I < Edits.size() && Edits[I].At.File == H.File &&
                      Edits[I].At.Line <= H.Last);
       ++I) {
    H.After += Text.content().substr(At, Edits[I].At.Begin - At);
    H.After += Edits[I].Text;
    At = Edits[I].At.End;
    H.Last = std::max(H.Last, Edits[I].At.EndLine);
  }
  uint32_t End = Text.startOf(H.Last) + Text.line(H.Last).size();
  H.After += Text.content().substr(At, End - At);
  return H;
}

std::vector<Hunk> hunksOf(const Results &R, const Repair &Fix) {
  std::vector<Replacement> Edits = Fix.Edits;
  std::sort(Edits.begin(), Edits.end(), [](auto &A, auto &B) {
    return std::tie(A.At.File, A.At.Begin) < std::tie(B.At.File, B.At.Begin);
  });
  std::vector<Hunk> Hunks;
  for (size_t I = 0; I < Edits.size();) {
    const SourceText &Text = R.Files[Edits[I].At.File].Text;
    if (Text.line(Edits[I].At.Line).size() > LongestLine)
      ++I;
    else
      Hunks.push_back(hunkAt(Text, Edits, I));
  }
  return Hunks;
}

} // namespace spantidy::report
