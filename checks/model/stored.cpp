#include "stored.h"

#include "active.h"
#include "through.h"

#include <algorithm>

namespace spantidy::model {

using In = StoredScope::In;

const Task *taskOf(const StoredScope &S, const Unit &U) {
  if (!S.Function)
    return nullptr;
  const std::string &Usr = U.Functions[*S.Function].Usr;
  for (const Task &T : U.Tasks)
    if (T.Given.Runs == *S.Function || (!Usr.empty() && T.Given.RunsUsr == Usr))
      return &T;
  return nullptr;
}

static bool isClosedElsewhere(const StoredScope &Half, const Unit &U) {
  return std::any_of(
      U.StoredScopes.begin(), U.StoredScopes.end(), [&](const StoredScope &S) {
        return S.Where == In::Closing && S.Name == Half.Name && taskOf(S, U);
      });
}

static bool outlivesSpan(const StoredScope &S, const Unit &U) {
  return S.Of &&
         std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
           bool Follows = callAt(U, D) || S.At < D.At;
           return D.What == Deed::Kind::Ends && D.Span == S.Of &&
                  !D.Sometimes && Follows &&
                  D.Function == U.Spans[*S.Of].Function;
         });
}

bool leavesStack(const StoredScope &S, const Unit &U) {
  return (S.Where != In::Member || S.Because || outlivesSpan(S, U)) &&
         (!S.Function || taskOf(S, U)) &&
         (S.Where != In::Halves || !isClosedElsewhere(S, U));
}

bool mayBeClosed(const StoredScope &S) {
  return S.Where == In::Returned || S.Where == In::GivenOut ||
         S.Where == In::Erased || S.Where == In::Halves;
}

// The first scope on top of it where it is closed.
static const Scope *onTopOf(const Scope &Outer, Moment Closed, const Unit &U) {
  Ways Along(U);
  if (!Outer.When.known() || !isOpen(Outer, Closed, U))
    return nullptr;
  for (const Scope &Inner : U.Scopes)
    if (Inner.At != Outer.At && Inner.Function == Outer.Function &&
        Inner.When.known() && Along.lead(Outer, Inner) &&
        !Along.lead(Inner, Outer) && isOpen(Outer, Inner, U) &&
        isSurelyOpen(Inner, Closed, U))
      return &Inner;
  return nullptr;
}

std::vector<Misorder> misordersIn(const Unit &U) {
  std::vector<Misorder> Found;
  for (const Scope &Outer : U.Scopes)
    for (const Closing &Closed : Outer.Closed)
      if (auto *Inner = onTopOf(Outer, {Outer.Function, Closed.When}, U))
        Found.push_back({&Closed, &Outer, Inner});
  return Found;
}

} // namespace spantidy::model
