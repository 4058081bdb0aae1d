#include "life.h"

#include "nesting.h"

#include <algorithm>

namespace spantidy::model {

Life::Life(const Unit &U, Ref<Span> Of) : Start(U.Spans[Of]) {
  for (const Point &P : U.Spans[Of].Held.Dies)
    Dies.push_back({Start.In, P});
  for (const Deed &D : U.Deeds) {
    bool Here = D.Function == Start.In;
    bool Nameless = Here && !D.known();
    bool Frees = D.What == Deed::Kind::Frees;
    if ((D.What != Deed::Kind::Ends && !Frees) || (D.Span != Of && !Nameless) ||
        isDoneAtCalls(D, Start.In, U))
      continue;
    Unsure = Unsure || Nameless || !Here;
    MayEnd.push_back(D);
    if (Nameless || Frees)
      continue;
    Ends.push_back(&D);
    if (!D.Sometimes)
      MustEnd.push_back(D);
  }
}

// Does it lead there, and then nowhere else?
static bool isOnWayOut(Moment From, Moment At, const Unit &U) {
  Ways Along(U);
  return (From == At || Along.lead(From, At)) &&
         std::none_of(U.Exits.begin(), U.Exits.end(), [&](const Exit &E) {
           return Moment(E) != At && Along.lead(From, E, {At});
         });
}

bool isInnermostAlive(Ref<Span> Of, const Refs<Span> &Others, Moment At,
                      const Unit &U) {
  // `if (error) { span->End(); return error; }`: it was alive when it failed.
  auto isAlive = [&](Ref<Span> Any) {
    Moments Ends = Life(U, Any).MayEnd;
    if (!isOnWayOut(U.Spans[Any], At, U))
      std::erase_if(Ends, [&](Moment End) { return isOnWayOut(End, At, U); });
    return Ways(U).lead(U.Spans[Any], At, Ends);
  };
  return isAlive(Of) &&
         std::none_of(Others.begin(), Others.end(), [&](Ref<Span> Other) {
           return Other != Of &&
                  U.Spans[Other].At.Begin > U.Spans[Of].At.Begin &&
                  isAlive(Other);
         });
}

const Place *overWithout(Ref<Span> Of, Moment From, const Moments &Without,
                         const Unit &U) {
  Ways Along(U);
  for (const Deed *D : Life(U, Of).Ends)
    if (Along.lead(From, *D, Without))
      return &D->At;
  for (const Exit &E : U.Exits)
    if (E.By != Exit::Way::Throws && Along.lead(From, E, Without))
      return &E.At;
  return nullptr;
}

bool mayBeOpen(Ref<Span> Of, Moment At, const Unit &U) {
  return Ways(U).lead(U.Spans[Of], At, Life(U, Of).over());
}

Exits leftOpenAt(const Life &Of, const Unit &U) {
  Ways Along(U);
  std::vector<const Exit *> Left;
  for (const Exit &E : U.Exits)
    if (!isCaught(E, U) && Along.lead(Of.Start, E, Of.MayEnd) &&
        std::none_of(Of.MayEnd.begin(), Of.MayEnd.end(),
                     [&](Moment End) { return Along.lead(End, E); }))
      Left.push_back(&E);
  std::sort(Left.begin(), Left.end(),
            [](const Exit *A, const Exit *B) { return A->At < B->At; });
  return Left;
}

const Place *replacedOpen(const Life &Of, Ref<Span> Index, const Unit &U) {
  Ways Along(U);
  const Span &S = U.Spans[Index];
  auto isKept = [&](Moment At) { // through another name
    return std::any_of(Of.Ends.begin(), Of.Ends.end(), [&](const Deed *End) {
      return End->Function != Of.Start.In || Along.lead(At, *End);
    });
  };
  auto isLost = [&](Moment At, const Moments &Without) {
    return Along.lead(Of.Start, At, Without) &&
           std::none_of(Of.MayEnd.begin(), Of.MayEnd.end(), [&](Moment End) {
             return Along.lead(Of.Start, End) && Along.lead(End, At);
           });
  };
  for (const Closing &R : S.Held.Replaced)
    if (Moment At{Of.Start.In, R.When};
        !isKept(At) && isLost(At, At == Of.Start ? Of.over() : Of.MayEnd))
      return &R.At;
  return nullptr;
}

bool isFollowed(Ref<Span> Of, const Unit &U) {
  Life Life(U, Of);
  auto after = [&](Moment M) {
    return std::any_of(
        Life.Ends.begin(), Life.Ends.end(),
        [&](const Deed *End) { return Ways(U).lead(*End, M, Life.Dies); });
  };
  return std::any_of(U.Suspensions.begin(), U.Suspensions.end(),
                     [&](const Suspension &X) {
                       return X.Function == Life.Start.In;
                     }) ||
         std::any_of(U.Calls.begin(), U.Calls.end(),
                     [&](const Call &C) { return C.Starts && after(C); }) ||
         std::any_of(U.Spans.begin(), U.Spans.end(), after);
}

bool isRenamed(Ref<Span> Of, const Unit &U) {
  Moments Renames;
  for (const Naming &N : U.Namings)
    if (N.Of == Naming::Kind::Span && N.Span == Of)
      Renames.push_back(N);
  return !Renames.empty() && Ways(U).allLeaveThrough(U.Spans[Of], Renames);
}

bool isInVariableAt(Ref<Span> Of, Moment At, const Unit &U) {
  const Span &S = U.Spans[Of];
  return !S.Call && S.Held.By == Holder::Local && !S.Held.Variable.empty() &&
         Ways(U).allComeBy(At, {S}) && mayBeOpen(Of, At, U);
}

bool isOwnersToEnd(const Span &S) {
  return S.EndsExplicitly && !S.Held.GivenAway && S.Held.By == Holder::Local;
}

bool isForScope(const Span &S) {
  return staysLocal(S) && S.Held.ByScope && S.Start.From == Parent::Ambient;
}

bool staysLocal(const Span &S) {
  return !S.Call && !S.Held.Lent && S.Held.By == Holder::Local &&
         !S.Held.Variable.empty();
}

Moments Life::over() const {
  Moments All = Dies;
  All.insert(All.end(), MayEnd.begin(), MayEnd.end());
  return All;
}

} // namespace spantidy::model
