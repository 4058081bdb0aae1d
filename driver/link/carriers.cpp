// Headers and requests that functions of the project are given: may one of them
// inject, or extract, behind our back?

#include "resolver.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

// Is it known that the callee, which is given a carrier, puts nothing of a trace
// into it and takes nothing from it? What it does is among the Deeds by now.
bool Resolver::leavesAlone(unsigned Call) {
  const Summary *K = calleeOf(U.Calls[Call]);
  if (!K)
    return false;
  bool Takes = false, Shares = false;
  for (const Parameter &P : K->Of.Parameters) {
    Takes = Takes || P.Carries;
    Shares = Shares || P.Shared;
  }
  return Takes && !Shares;
}

void Resolver::judgeCarriers() {
  auto unknown = [&](const Refs<Call> &Given) {
    return std::any_of(Given.begin(), Given.end(),
                       [&](unsigned Call) { return !leavesAlone(Call); });
  };
  for (Request &R : U.Requests) {
    if (R.Why != Excuse::None)
      continue;
    if (!R.Usr.empty() && Known.isOverridden(R.Usr))
      R.Why = Excuse::Injects; // a client of the project's own, perhaps
    else if (unknown(R.Given))
      R.Why = Excuse::Shared;
  }
  for (Span &S : U.Spans) {
    for (Carrier &C : S.Incoming)
      C.Shared = C.Shared || unknown(C.Given);
    const Function &F = U.Functions[S.Function];
    if (const Summary *Of = F.Outer ? nullptr : Known.summary(F.Usr))
      S.Attached = S.Attached || Of->MaybeBelow || Of->ExtractsAbove,
      S.ExtractedAbove = Of->ExtractsAbove;
  }
}

} // namespace spantidy::link
