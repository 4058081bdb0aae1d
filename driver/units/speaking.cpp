// (see word_index.h) Which units may speak of tracing by themselves.
#include "word_index.h"
#include <cstdio>
#include <cstdlib>

#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"

namespace spantidy::units {

// Macros of the vocabularies' own headers, and of what includes those, that stand
// for one of their words, or for another such macro.
static llvm::DenseSet<NameHash>
macrosFor(const llvm::DenseSet<NameHash> &Words,
          const std::vector<const FileNames *> &Headers) {
  llvm::DenseSet<NameHash> Found;
  for (bool Grew = true; Grew;) {
    Grew = false;
    for (const FileNames *F : Headers)
      for (const auto &[Macro, Names] : F->Macros)
        if (!Found.contains(Macro) && llvm::any_of(Names, [&](NameHash Name) {
              return Words.contains(Name) || Found.contains(Name);
            }))
          Grew = Found.insert(Macro).second;
  }
  return Found;
}

std::vector<uint32_t> WordIndex::speaking() const {
  std::vector<bool> Speaks(Units.size());
  auto mark = [&](NameHash Name, uint64_t Needs) {
    std::vector<bool> Named(Units.size());
    markUsers(Name, Named);
    for (size_t Job = 0; Job < Units.size(); ++Job)
      if (Named[Job] && (Units[Job].Speaks & Needs) == Needs)
        Speaks[Job] = true;
  };
  llvm::DenseSet<NameHash> Names;
  for (const Word &W : Words)
    mark(W.Name, W.Needs), Names.insert(W.Name);
  std::vector<const FileNames *> Headers;
  for (const File &F : Files)
    if (!F.Own && F.Speaks)
      Headers.push_back(&F.Names);
  for (NameHash Macro : macrosFor(Names, Headers))
    mark(Macro, 0);
  for (const File &F : Files)
    if (F.Own && F.Names.Annotated)
      for (uint32_t Job : F.Users)
        Speaks[Job] = true;
  return listed(Speaks, {});
}

} // namespace spantidy::units
