#include "fixes.h"
#include "output.h"

#include "llvm/Support/MemoryBuffer.h"

#include <algorithm>
#include <map>

namespace spantidy::cli {

static bool isInsertion(const Replacement &R) { return R.At.Begin == R.At.End; }

// Two findings may add a statement each at one place; the same one only once.
static bool overlaps(const Replacement &A, const Replacement &B) {
  if (isInsertion(A) && isInsertion(B) && A.Text != B.Text)
    return false;
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
    // From the end; of several insertions at one place the last one first.
    std::vector<const Replacement *> Backwards;
    for (const Replacement &E : Edits)
      Backwards.push_back(&E);
    std::sort(Backwards.begin(), Backwards.end(), [](auto *A, auto *B) {
      return std::pair(A->At.Begin, A) > std::pair(B->At.Begin, B);
    });
    std::string Text = Source.Text.content();
    for (const Replacement *E : Backwards)
      Text.replace(E->At.Begin, E->At.End - E->At.Begin, E->Text);
    if (std::string Error = writeFile(Source.Absolute, Text); !Error.empty())
      Done.Errors.push_back(Error);
  }
  return Done;
}

} // namespace spantidy::cli
