#include "confused.h"

#include "active.h"
#include "hands.h"
#include "life.h"
#include "through.h"

#include <algorithm>

namespace spantidy::model {

// Is it there to be active, or to be below the one that is?
static bool isMeant(const Span &S, Ref<Span> Active) {
  return isForScope(S) ||
         (staysLocal(S) && S.Held.ByScope && S.Start.ParentIs.Span == Active);
}

std::vector<Confusion> activeAgain(const Scope &Again, const Unit &U) {
  const Scope *Before =
      Again.Span && Again.When.known() ? activeBefore(Again, U) : nullptr;
  std::vector<Confusion> Found;
  if (!Before || Before->Span != Again.Span)
    return Found;
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (U.Spans[I].Function == Again.Function &&
        isMeant(U.Spans[I], *Again.Span) && !isEverActive(I, U) &&
        isOpen(*Before, U.Spans[I], U) && !closesWithin(Again, I, U) &&
        mayBeOpen(I, Again, U))
      Found.push_back({Again.At, *Again.Span, I, Before->At, Again.NamedAt});
  return Found;
}

std::vector<Confusion> activeAfterEnd(const Scope &Active, const Unit &U) {
  if (!Active.Span || !Active.When.known())
    return {};
  Ways Along(U);
  std::vector<const Deed *> Ends = endsBefore(Active, Active, U);
  if (Ends.empty())
    return {};
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (I != *Active.Span && !isEverActive(I, U) &&
        isInVariableAt(I, Active, U) &&
        std::any_of(Ends.begin(), Ends.end(), [&](const Deed *End) {
          return Along.allComeBy(U.Spans[I], {*End});
        }))
      return {{Active.At, *Active.Span, I, placeOf(U, *Ends.front()),
               Active.NamedAt}};
  return {};
}

std::vector<Confusion> endedTwice(Ref<Span> Wrong, const Unit &U) {
  Ways Along(U);
  Life Of(U, Wrong);
  std::vector<Confusion> Found;
  auto judge = [&](const Deed &First, const Deed &Again) {
    if (First.Sometimes || Again.Sometimes || Again.Once ||
        Moment(First) == Moment(Again) ||
        !Along.allPass(Of.Start, Again, {First}))
      return;
    for (unsigned I = 0; I < U.Spans.size(); ++I)
      if (Life Other(U, I); isForScope(U.Spans[I]) && Other.MayEnd.empty() &&
                            Along.allComeBy(First, {Other.Start}) &&
                            Along.lead(Other.Start, Again, Other.Dies))
        Found.push_back(
            {placeOf(U, Again), Wrong, I, placeOf(U, First), Again.NamedAt});
  };
  for (const Deed *Again : Of.Ends)
    for (const Deed *First : Of.Ends)
      judge(*First, *Again);
  return Found;
}

std::optional<Confusion> endedParent(Ref<Span> Child, const Unit &U) {
  const Span &S = U.Spans[Child];
  if (!S.Start.ParentIs.Span || *S.Start.ParentIs.Span == Child)
    return std::nullopt;
  Ref<Span> Parent = *S.Start.ParentIs.Span;
  Life Of(U, Parent);
  if (U.Spans[Parent].Call || !Ways(U).allPass(Of.Start, S, Of.MustEnd))
    return std::nullopt;
  Place Ended;
  for (const Deed *D : Of.Ends)
    if (!D->Sometimes && D->Function == S.Function)
      Ended = placeOf(U, *D);
  if (!Ended.known())
    return std::nullopt;
  return Confusion{S.At, Parent, Child, Ended};
}

std::vector<Confusion> endedParents(Ref<Span> Child, const Unit &U) {
  std::vector<Confusion> Found;
  if (auto Ended = endedParent(Child, U))
    for (unsigned I = 0; I < U.Spans.size(); ++I)
      if (I != Child && I != Ended->Wrong &&
          isInVariableAt(I, U.Spans[Child], U))
        Found.push_back({Ended->At, Ended->Wrong, I, Ended->Because});
  return Found;
}

bool isBelowTurnBefore(Ref<Span> Of, const Unit &U) {
  const Span &S = U.Spans[Of];
  if (!S.Start.TurnBefore || S.Call)
    return false;
  Life Its(U, Of);
  Moments Over = Its.MustEnd;
  if (!S.Start.KeptForTurn && S.Held.By == Holder::Local && !S.EndsExplicitly)
    Over.insert(Over.end(), Its.Dies.begin(), Its.Dies.end());
  return Ways(U).allPass(S, S, Over);
}

// The first span that a task starts each time it runs.
static const Place *startedIn(const Task &T, const Unit &U) {
  for (const Span &S : U.Spans)
    if (S.Function == T.Given.Runs && !S.Call)
      return &S.At;
  for (const Call &C : U.Calls)
    if (C.Function == T.Given.Runs && C.Starts)
      return &C.Starts->At;
  return nullptr;
}

static bool isWithin(const Place &Inner, const Place &Outer) {
  return Inner.File == Outer.File && Outer.Begin <= Inner.Begin &&
         Inner.End <= Outer.End;
}

std::optional<KeptContext> keptContext(const Task &T, const Unit &U) {
  // What is active because it runs again is no span that somebody else has.
  if (!T.Again || !T.Given.Runs || T.Active.empty() ||
      isWithin(T.Active.front(), T.Given.At))
    return std::nullopt;
  const Place *Starts = startedIn(T, U);
  return Starts
             ? std::optional(KeptContext{T.Active.front(), *T.Again, *Starts})
             : std::nullopt;
}

} // namespace spantidy::model
