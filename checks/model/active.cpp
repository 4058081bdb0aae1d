#include "active.h"

#include "life.h"

#include <algorithm>

namespace spantidy::model {

bool isOpen(const Scope &S, Moment At, const Unit &U) {
  Moments Ends;
  for (const Point &P : S.Ends)
    Ends.push_back({S.Function, P});
  return Ways(U).lead(S, At, Ends);
}

bool isSurelyOpen(const Scope &S, Moment At, const Unit &U) {
  Ways Along(U);
  return isOpen(S, At, U) && Along.allComeBy(At, {S}) &&
         std::none_of(S.Ends.begin(), S.Ends.end(), [&](Point End) {
           return End != S.When && Along.lead({At.In, End}, At, {S});
         });
}

bool closesWithin(const Scope &X, Ref<Span> Whole, const Unit &U) {
  for (const Deed *End : Life(U, Whole).Ends)
    for (const Point &Closed : X.Ends)
      // In the same turn of a loop, which starts it anew.
      if (Ways(U).lead({X.Function, Closed}, *End, {U.Spans[Whole]}))
        return true;
  return false;
}

const Suspension *
suspensionUnder(const Scope &S, const Unit &U,
                const std::function<bool(const Suspension &)> &MaySuspend) {
  const Suspension *First = nullptr;
  for (const Suspension &At : U.Suspensions)
    if ((!First || At.At < First->At) && MaySuspend(At) && isOpen(S, At, U))
      First = &At;
  return First;
}

bool isEverActive(Ref<Span> Of, const Unit &U) {
  return std::any_of(U.Scopes.begin(), U.Scopes.end(),
                     [&](const Scope &S) { return S.Span == Of; });
}

const Scope *activeBefore(const Scope &X, const Unit &U) {
  const Scope *Last = nullptr;
  for (const Scope &Other : U.Scopes) {
    if (&Other == &X || Other.Function != X.Function)
      continue;
    if (!Other.When.known())
      return nullptr;
    if (isOpen(Other, X, U) && (!Last || Ways(U).lead(*Last, Other)))
      Last = &Other;
  }
  return Last;
}

bool maySomethingBeActive(Moment At, const Unit &U) {
  auto before = [&](Moment M) { return Ways(U).lead(M, At); };
  return std::any_of(U.Scopes.begin(), U.Scopes.end(), before) ||
         std::any_of(U.Calls.begin(), U.Calls.end(),
                     [&](const Call &C) { return C.Activates && before(C); });
}

} // namespace spantidy::model
