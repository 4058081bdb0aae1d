#include "storage.h"

#include "resolver.h"

#include <algorithm>
#include <tuple>

namespace spantidy::link {

using namespace model;

void StorageOfProgram::add(const Unit &U) {
  for (const Lasting &L : U.Lastings) {
    if (L.Class.empty())
      continue;
    Evidence New{U.Files[L.At.File], L};
    auto [It, First] = ByClass.try_emplace(L.Class, New);
    Evidence &Old = It->second;
    if (!First && std::tie(New.File.Path, L.At.Begin, L.Why) <
                      std::tie(Old.File.Path, Old.Of.At.Begin, Old.Of.Why))
      Old = std::move(New);
  }
}

void StorageOfProgram::tell(Summaries &Out) const {
  for (const auto &[Class, Known] : ByClass) {
    Lasting &L = Out.Lastings.emplace_back(Known.Of);
    L.At.File = indexIn(Out.Files, Known.File);
  }
}

void Resolver::judgeStored() {
  for (StoredScope &S : U.StoredScopes)
    if (const Lasting *L = S.Class.empty() ? nullptr : Known.lasting(S.Class)) {
      S.Because = imported(L->At);
      S.Why = L->Why;
    }
  for (PublicFunction &F : U.PublicFunctions)
    F.OnlyUnderScope = Known.isOnlyUnderScope(F.Usr);
}

} // namespace spantidy::link
