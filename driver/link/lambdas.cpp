// Lambdas that are called in the function that they stand in: what they do is
// done at the call, as a named function's doings are, and also to what they have
// captured.

#include "export.h"
#include "passes.h"

#include "model/nesting.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

static unsigned firstParameter(const Unit &U, unsigned Lambda) {
  unsigned First = 0;
  for (auto Outer = U.Functions[Lambda].Outer; Outer;
       Outer = U.Functions[*Outer].Outer)
    First += OfLambda;
  return First;
}

std::optional<unsigned> Resolving::lambdaAt(const Call &C) {
  if (!LambdasKnown) {
    LambdasKnown = true;
    for (unsigned I = 0; I < U.Functions.size(); ++I)
      if (U.Functions[I].Outer)
        Lambdas.emplace(U.Functions[I].Usr, I);
  }
  auto It = Lambdas.find(C.Usr);
  bool Here = It != Lambdas.end() && model::outermost(U, It->second) ==
                                         model::outermost(U, C.Function);
  return Here ? std::optional(It->second) : std::nullopt;
}

const Summary *Resolving::calleeOf(const Call &C) {
  if (auto Lambda = lambdaAt(C))
    return LambdasReady ? summaryOfLambda(*Lambda) : nullptr;
  return Known.of(C.Usr, C.Virtual);
}

// In the terms of a callee's summary: its places are none of the unit's own.
const Summary *Resolving::summaryOfLambda(unsigned Lambda) {
  auto [It, New] = OfLambdas.try_emplace(Lambda);
  if (!New)
    return It->second ? &*It->second : nullptr; // none: it is being made
  Summary S = summaryOf(U, *this, Lambda);
  if (!U.Files.empty())
    forEachPlace(S, [&](Place &P) {
      if (P.known())
        P.File += FileOf.size();
    });
  std::optional<Summary> &Made = OfLambdas[Lambda];
  Made = std::move(S);
  return &*Made;
}

// What the lambda itself calls comes first.
static void inlineLambda(Resolving &R, unsigned Index) {
  Unit &U = R.U;
  if (std::exchange(R.Pending[Index].Done, true))
    return;
  const Resolving::PendingLambda Now = R.Pending[Index];
  for (unsigned I = 0; I < R.Pending.size(); ++I)
    if (isInside(U, U.Calls[R.Pending[I].Call].Function, Now.Lambda))
      inlineLambda(R, I);
  const Call &C = U.Calls[Now.Call];
  if (isInside(U, C.Function, Now.Lambda))
    return; // it calls itself
  const Summary *K = R.summaryOfLambda(Now.Lambda);
  if (!K)
    return;
  if (Now.Named)
    handOver(R, Now.Call, K, std::nullopt);
  put(R,
      {C, *K, std::nullopt, Now.Named ? std::optional(Now.Call) : std::nullopt,
       firstParameter(U, Now.Lambda), Now.Maybe});
}

void inlineLambdas(Resolving &R) {
  R.LambdasReady = true;
  for (unsigned I = 0; I < R.U.Calls.size(); ++I)
    if (auto Lambda = R.lambdaAt(R.U.Calls[I]))
      R.Pending.push_back({I, *Lambda, R.U.Calls[I].Maybe, true});
  for (unsigned I = 0; I < R.Pending.size(); ++I)
    inlineLambda(R, I);
}

} // namespace spantidy::link
