#include "borrowed.h"

#include "active.h"

#include <algorithm>

namespace spantidy::model {

bool mayEnd(const Function &F) {
  return F.SaysEnd || F.Constructs || F.Outer || F.NeverReturns ||
         F.Name.find('~') != std::string::npos;
}

const Parameter *endedForCaller(const Deed &End, const Unit &U) {
  const Function &F = U.Functions[End.Function];
  if (End.Current || !End.Parameter || *End.Parameter >= F.Parameters.size())
    return nullptr;
  const Parameter &P = F.Parameters[*End.Parameter];
  const Call *Through = callAt(U, End);
  bool Keeps = P.HeldBy && *P.HeldBy != Holder::Local;
  return P.Borrowed && !Keeps && (!Through || Through->SaysEnd) &&
                 F.Overrides.empty()
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
