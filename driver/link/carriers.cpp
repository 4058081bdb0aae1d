// Headers and requests that functions of the project are given: may one of them
// inject, or extract, behind our back?

#include "passes.h"

#include "model/moment.h"
#include "model/nesting.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

// Is it known that the callee, which is given a carrier, puts nothing of a trace
// into it and takes nothing from it? What it does is among the Deeds by now.
static bool leavesAlone(Resolving &R, unsigned Call) {
  const Summary *K = R.calleeOf(R.U.Calls[Call]);
  if (!K || K->Of.Bare)
    return K;
  bool Takes = false, Shares = false;
  for (const Parameter &P : K->Of.Parameters) {
    Takes = Takes || P.Carries;
    Shares = Shares || P.Shared;
  }
  return Takes && !Shares;
}

// Does nobody know what becomes of an object of the project's own there?
static bool isUnseen(Resolving &R, const Call &C) {
  return !R.calleeOf(C) && !(R.Known.isWhole() && !R.Known.isDoubtful(C.Usr));
}

// "Antenna::emit" of "site::Antenna::emit"
static std::string lastTwo(const std::string &Name) {
  size_t Cut = Name.rfind("::");
  if (Cut != std::string::npos && Cut > 0)
    Cut = Name.rfind("::", Cut - 1);
  return Cut == std::string::npos ? Name : Name.substr(Cut + 2);
}

// An object that the function makes, and of a class that takes contexts along.
static bool mayCarry(const Argument &A, const Callees &Known) {
  const CarrierType *Of = Known.carrier(A.Type);
  return Of && Of->Out && !A.OfOthers && A.Holder.known();
}

// May somebody else have put a context into the object?
static bool isFilled(Resolving &R, const Argument &Object, const Call &Sends) {
  Unit &U = R.U;
  bool Plain = Object.Type == MapOfText;
  auto isUnknown = [&](const Call &C) {
    return &C != &Sends && areNested(U, C.Function, Sends.Function) &&
           !R.Known.isSender(C.Usr) &&
           (Plain ? !leavesAlone(R, &C - U.Calls.data()) : isUnseen(R, C)) &&
           std::any_of(C.Arguments.begin(), C.Arguments.end(),
                       [&](const Argument &A) {
                         return A.Holder == Object.Holder && A.Holder.known();
                       });
  };
  const Call *Made = Object.Object ? &U.Calls[*Object.Object] : nullptr;
  return (Made && !Made->Constructs && isUnseen(R, *Made)) ||
         std::any_of(U.Calls.begin(), U.Calls.end(), isUnknown);
}

// Where the project's own messages leave: calls that elsewhere get such an object
// with a context in it. Of a span's calls it is the last one.
static void addRequests(Resolving &R) {
  Unit &U = R.U;
  std::map<unsigned, Request> Last; // by the span
  Ways Along(U);
  for (const Call &C : U.Calls) {
    auto Carries = [&](const Argument &A) { return mayCarry(A, R.Known); };
    auto A = std::find_if(C.Arguments.begin(), C.Arguments.end(), Carries);
    if (A == C.Arguments.end() || !R.Known.isSender(C.Usr) ||
        isFilled(R, *A, C))
      continue;
    Request Sent;
    Sent.Function = C.Function, Sent.At = C.At, Sent.When = C.When;
    Sent.Callee = lastTwo(C.Name);
    for (unsigned I = 0; I < U.Spans.size(); ++I) {
      const Span &S = U.Spans[I];
      Moments Dies;
      for (Point P : S.Held.Dies)
        Dies.push_back({S.Function, P});
      if (!S.Call && S.At < C.At && Along.lead(S, C, Dies))
        Sent.Under.push_back(I);
    }
    if (Sent.Under.empty())
      continue;
    Sent.Kind = U.Spans[Sent.Under.back()].Start.Kind;
    unsigned Innermost = Sent.Under.back();
    auto [It, New] = Last.try_emplace(Innermost, Sent);
    if (!New && It->second.At < Sent.At)
      It->second = std::move(Sent);
  }
  for (auto &[Innermost, Sent] : Last)
    U.Requests.push_back(std::move(Sent));
}

void judgeCarriers(Resolving &R) {
  Unit &U = R.U;
  auto unknown = [&](const Refs<Call> &Given) {
    return std::any_of(Given.begin(), Given.end(),
                       [&](unsigned Call) { return !leavesAlone(R, Call); });
  };
  if (!U.Files.empty()) // a whole unit
    addRequests(R);
  for (Request &Sent : U.Requests) {
    if (Sent.Why != Excuse::None)
      continue;
    if (!Sent.Usr.empty() && R.Known.isOverridden(Sent.Usr))
      Sent.Why = Excuse::Injects; // a client of the project's own, perhaps
    else if (unknown(Sent.Given))
      Sent.Why = Excuse::Shared;
  }
  for (Span &S : U.Spans) {
    std::erase_if(S.Around.Incoming, [&](const Carrier &C) {
      const CarrierType *Of = R.Known.carrier(C.Type);
      return !C.Type.empty() && !(Of && Of->In);
    });
    for (Carrier &C : S.Around.Incoming) {
      bool Unseen =
          std::any_of(C.Given.begin(), C.Given.end(), [&](unsigned Call) {
            return isUnseen(R, U.Calls[Call]);
          });
      C.Shared = C.Shared || (C.Type.empty() ? unknown(C.Given) : Unseen);
      C.Type.clear();
    }
    const Function &F = U.Functions[S.Function];
    if (const Summary *Of = F.Outer ? nullptr : R.Known.summary(F.Usr))
      S.Around.Attached =
          S.Around.Attached || Of->MaybeBelow || Of->ExtractsAbove,
      S.Around.ExtractedAbove = Of->ExtractsAbove;
  }
}

} // namespace spantidy::link
