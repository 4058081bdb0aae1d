#include "borrowed.h"

#include "active.h"

#include <algorithm>

namespace spantidy::model {

bool mayEnd(const Function &F) {
  return F.SaysEnd || F.Constructs || F.Outer || F.NeverReturns ||
         F.Name.find('~') != std::string::npos;
}

// Does a caller in this file go on to use what it has given to the function, in any
// case? Else the function's answer may say that it has ended.
static bool isWantedBack(unsigned Parameter, const Function &By,
                         const Unit &U) {
  auto goesOn = [&](const Call &C, Ref<Span> With) {
    Moments Uses;
    auto add = [&](const auto &All) {
      for (const auto &X : All)
        if (X.Span == With && X.Function == C.Function && X.When != C.When &&
            Ways(U).lead(C, X, {U.Spans[With]}))
          Uses.push_back(X);
    };
    add(U.Deeds), add(U.Attributes), add(U.Namings);
    return !Uses.empty() && Ways(U).allLeaveThrough(C, Uses);
  };
  return std::any_of(U.Calls.begin(), U.Calls.end(), [&](const Call &C) {
    bool Runs = C.Usr == By.Usr ||
                std::find(By.Overrides.begin(), By.Overrides.end(), C.Usr) !=
                    By.Overrides.end();
    return Runs && !C.Usr.empty() && Parameter < C.Arguments.size() &&
           C.Arguments[Parameter].Span &&
           U.Spans[*C.Arguments[Parameter].Span].Function == C.Function &&
           goesOn(C, *C.Arguments[Parameter].Span);
  });
}

const Parameter *endedForCaller(const Deed &End, const Unit &U) {
  const Function &F = U.Functions[End.Function];
  if (End.Current || !End.Parameter || *End.Parameter >= F.Parameters.size())
    return nullptr;
  const Parameter &P = F.Parameters[*End.Parameter];
  const Call *Through = callAt(U, End);
  bool Keeps = P.HeldBy && *P.HeldBy != Holder::Local;
  bool Lent = P.Borrowed && F.Overrides.empty();
  bool Ends = !Keeps && (!Through || Through->SaysEnd);
  return Ends && (Lent || ((P.Borrowed || P.ByReference) &&
                           isWantedBack(*End.Parameter, F, U)))
             ? &P
             : nullptr;
}

bool endsOthersActive(const Deed &End, const Unit &U) {
  const Call *Through = callAt(U, End);
  return End.Current && !End.OfContext &&
         (!Through ||
          std::any_of(Through->Arguments.begin(), Through->Arguments.end(),
                      [](const Argument &A) { return A.Current; })) &&
         !maySomethingBeActive(End, U);
}

} // namespace spantidy::model
