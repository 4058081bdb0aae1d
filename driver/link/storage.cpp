// Where scopes are kept, as far as it takes the whole program to tell.

#include "resolver.h"

namespace spantidy::link {

using namespace model;

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
