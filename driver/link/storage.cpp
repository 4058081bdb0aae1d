// Where scopes are kept, as far as it takes the whole program to tell.

#include "passes.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

void judgeStored(Resolving &R) {
  std::erase_if(R.U.StoredScopes, [&](StoredScope &S) {
    const Lasting *L = S.Class.empty() ? nullptr : R.Known.lasting(S.Class);
    if (S.Where == StoredScope::In::Halves)
      return L != nullptr; // who has such an object tells more of it
    if (L && L->lasts())
      S.Because = R.imported(*L);
    return false;
  });
  for (PublicFunction &F : R.U.PublicFunctions)
    F.OnlyUnderScope = R.Known.isOnlyUnderScope(F.Usr);
}

// Scopes that calls may have opened, once it is known which callees do.
void judgeOpenings(Resolving &R) {
  auto opens = [&](Ref<Call> Index) {
    const Summary *K = R.calleeOf(R.U.Calls[Index]);
    return K && K->Of.Opens;
  };
  for (Function &F : R.U.Functions)
    F.Opens = F.Opens || std::any_of(F.OpensBy.begin(), F.OpensBy.end(), opens);
  std::erase_if(R.U.Scopes, [&](Scope &S) {
    if (!S.By)
      return false;
    bool Opens = opens(*S.By);
    S.By.reset();
    return !Opens;
  });
}

} // namespace spantidy::link
