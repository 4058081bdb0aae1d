#include "fixes.h"
#include "output.h"

#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <map>

namespace spantidy::cli {

static bool overlaps(const Replacement &A, const Replacement &B) {
  return A.At.File == B.At.File && A.At.Begin < std::max(B.At.End, B.At.Begin + 1) &&
         B.At.Begin < std::max(A.At.End, A.At.Begin + 1);
}

Fixed applyFixes(Results &R) {
  Fixed Done;
  std::map<unsigned, std::vector<Replacement>> ByFile;
  for (const Result &One : R.List) {
    if (One.Suppressed || One.Fixes.empty())
      continue;
    const std::vector<Replacement> &Edits = One.Fixes.front().Edits;
    bool Free = std::none_of(Edits.begin(), Edits.end(), [&](auto &E) {
      auto &Taken = ByFile[E.At.File];
      return std::any_of(Taken.begin(), Taken.end(),
                         [&](auto &T) { return overlaps(T, E); });
    });
    if (!Free)
      continue;
    ++Done.Findings;
    for (const Replacement &E : Edits)
      ByFile[E.At.File].push_back(E);
  }
  for (auto &[File, Edits] : ByFile) {
    const SourceFile &Source = R.Files[File];
    auto Now = llvm::MemoryBuffer::getFile(Source.Absolute);
    if (!Now || (*Now)->getBuffer() != Source.Text.content()) {
      Done.Errors.push_back(Source.Path + ": changed while it was analysed");
      continue;
    }
    std::sort(Edits.begin(), Edits.end(), [](auto &A, auto &B) {
      return A.At.Begin > B.At.Begin;
    });
    std::string Text = Source.Text.content();
    for (const Replacement &E : Edits)
      Text.replace(E.At.Begin, E.At.End - E.At.Begin, E.Text);
    if (std::string Error = writeFile(Source.Absolute, Text); !Error.empty())
      Done.Errors.push_back(Error);
  }
  return Done;
}

} // namespace spantidy::cli
