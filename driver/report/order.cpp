#include "order.h"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace spantidy::report {

template <typename Function> static void eachRegion(Results &R, Function Do) {
  for (Result &One : R.List) {
    Do(One.At);
    for (Remark &Note : One.Notes)
      Do(Note.At);
    for (Repair &Fix : One.Fixes)
      for (Replacement &Edit : Fix.Edits)
        Do(Edit.At);
    if (One.Suppressed)
      Do(One.Suppressed->At);
  }
  for (LargeFunction &F : R.Unfollowed)
    Do(F.At);
}

static void sortFiles(Results &R) {
  std::vector<unsigned> Order(R.Files.size()), Now(R.Files.size());
  std::iota(Order.begin(), Order.end(), 0);
  std::ranges::stable_sort(Order, {}, [&](unsigned I) {
    return std::tie(R.Files[I].Path, R.Files[I].Lost);
  });
  std::vector<SourceFile> Sorted;
  for (unsigned I : Order) {
    Now[I] = Sorted.size();
    Sorted.push_back(std::move(R.Files[I]));
  }
  R.Files = std::move(Sorted);
  eachRegion(R, [&](Region &At) { At.File = Now[At.File]; });
}

void sortResults(Results &R) {
  std::ranges::sort(R.List, {}, [&](const Result &One) {
    return std::tuple<std::string_view, uint32_t, unsigned, std::string_view>(
        R.Files[One.At.File].Path, One.At.Begin, One.Rule, One.Message);
  });
  std::ranges::sort(R.Unfollowed, {}, [&](const LargeFunction &F) {
    return std::tuple<std::string_view, uint32_t, std::string_view>(
        R.Files[F.At.File].Path, F.At.Begin, F.Name);
  });
  sortFiles(R);
}

bool isLost(const Repair &Fix, const std::vector<SourceFile> &Files) {
  return std::ranges::any_of(Fix.Edits, [&](const Replacement &Edit) {
    return !Files[Edit.At.File].Lost.empty();
  });
}

bool areSameEdits(const std::vector<Replacement> &A,
                  const std::vector<Replacement> &B) {
  return std::ranges::equal(
      A, B, [](const Replacement &X, const Replacement &Y) {
        return std::tie(X.At.File, X.At.Begin, X.At.End, X.Text) ==
               std::tie(Y.At.File, Y.At.Begin, Y.At.End, Y.Text);
      });
}

bool areSame(const std::vector<Repair> &A, const std::vector<Repair> &B) {
  return std::ranges::equal(A, B, [](const Repair &X, const Repair &Y) {
    return X.Title == Y.Title && X.Safe == Y.Safe &&
           areSameEdits(X.Edits, Y.Edits);
  });
}

} // namespace spantidy::report
