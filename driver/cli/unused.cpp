#include "unused.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/Path.h"

namespace spantidy::cli {

using llvm::StringRef;

void Unused::add(const model::Unit &U, const std::vector<Chosen> &Asked,
                 bool Whole) {
  auto By =
      llvm::find_if(Asked, [](const Chosen &C) { return C.Is->OfReport; });
  if (By == Asked.end())
    return;
  std::set<std::string_view> Ids;
  for (const Chosen &C : Asked)
    Ids.insert(C.Is->Id);
  for (const model::File &F : U.Files) {
    if (llvm::sys::path::is_absolute(F.Path))
      continue; // not the project's
    auto [It, New] =
        Files.try_emplace(F.Path, File{F.Digest, false, Ids, &*By});
    File &Known = It->second;
    Known.Doubtful = Known.Doubtful || !Whole || Known.Digest != F.Digest;
    if (!New)
      std::erase_if(Known.Asked, [&](auto Id) { return !Ids.contains(Id); });
  }
}

// Everything that is on by default and that the name may mean was asked.
static bool wasAsked(StringRef Name, const std::set<std::string_view> &Ids) {
  clang::tidy::GlobList Means(Name);
  bool One = !Name.contains('*');
  return llvm::all_of(allChecks(), [&](const Check *C) {
    std::string Id = std::string(CheckPrefix) + std::string(C->Id);
    return !Means.contains(Id) || (!One && !C->OnByDefault) ||
           Ids.contains(C->Id);
  });
}

void Unused::tell(const Comments &Of, const Reporter &Report) const {
  for (const auto &[Path, F] : Files) {
    const Suppressions *Comments = F.Doubtful ? nullptr : Of(Path, F.Digest);
    if (!Comments)
      continue;
    auto report = [&](std::vector<Suppressions::Named> All, size_t Says) {
      for (auto &Named : All)
        Report(Path, std::move(Named), *F.By, F.By->Is->Messages[Says]);
    };
    report(Comments->unused(
               [&](StringRef Name) { return wasAsked(Name, F.Asked); }),
           0);
    if (F.By->Options.flag("RequireReason"))
      report(Comments->unreasoned(), 1);
  }
}

} // namespace spantidy::cli
