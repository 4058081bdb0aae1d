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
    if (D.What != Deed::Kind::Ends || (D.Span != Of && !Nameless) ||
        isDoneAtCalls(D, Start.In, U))
      continue;
    Unsure = Unsure || Nameless || !Here;
    MayEnd.push_back(D);
    if (Nameless)
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
