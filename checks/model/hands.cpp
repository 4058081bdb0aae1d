#include "hands.h"

#include <algorithm>

namespace spantidy::model {

bool areSameHands(const Subject &A, const Subject &B) {
  if (A.Span || B.Span)
    return A.Span == B.Span;
  if (A.Parameter || B.Parameter)
    return A.Parameter == B.Parameter;
  if (A.Handle || B.Handle)
    return A.Handle == B.Handle;
  return A.Own && B.Own && A.Member == B.Member && !A.Member.empty();
}

// `state_` is around `state_->span`.
static bool isAround(const std::string &Whole, const std::string &Part) {
  return Whole.empty() || Part.starts_with(Whole + ".");
}

bool maybeSameHands(const Subject &A, const Subject &B) {
  return areSameHands(A, B) ||
         (A.Own && B.Own &&
          (isAround(A.Member, B.Member) || isAround(B.Member, A.Member)));
}

bool isInObject(const Subject &S, Ref<Function> In, const Unit &U) {
  if (S.Span)
    return U.Spans[*S.Span].Held.GivenAway;
  const auto &Parameters = U.Functions[In].Parameters;
  return S.Own || (S.Parameter && *S.Parameter < Parameters.size() &&
                   Parameters[*S.Parameter].Object);
}

bool mayChange(const Subject &Hands, Moment Earlier, Moment Later,
               const Unit &U) {
  Ways Along(U);
  auto between = [&](Moment M) {
    return M != Later && (Along.lead(Earlier, M) || M == Earlier) &&
           Along.lead(M, Later);
  };
  auto happens = [&](const auto &List) {
    return std::any_of(List.begin(), List.end(), between);
  };
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Replaces && maybeSameHands(D, Hands) &&
        between(D))
      return true;
  if (!isInObject(Hands, Later.In, U))
    return false;
  return happens(U.Suspensions) ||
         std::any_of(U.Calls.begin(), U.Calls.end(), [&](const Call &C) {
           return Moment(C) != Earlier && between(C);
         });
}

std::vector<const Deed *> endsBefore(const Subject &Hands, Moment At,
                                     const Unit &U) {
  Ways Along(U);
  std::vector<const Deed *> Ends;
  Moments Points;
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Ends && !D.Sometimes && areSameHands(D, Hands) &&
        Moment(D) != At && Along.lead(D, At))
      Ends.push_back(&D), Points.push_back(D);
  // A lambda has the span of a function around it from its first step.
  bool Here = Hands.Span && U.Spans[*Hands.Span].Function == At.In;
  Moment From = Here ? Moment(U.Spans[*Hands.Span]) : Along.entry(At.In);
  bool Sure = Along.allPass(From, At, Points) &&
              std::none_of(Points.begin(), Points.end(), [&](Moment End) {
                return mayChange(Hands, End, At, U);
              });
  return Sure ? Ends : std::vector<const Deed *>();
}

std::vector<const Deed *> movesBefore(const Subject &Through, Moment At,
                                      const Unit &U) {
  Ways Along(U);
  std::vector<const Deed *> Moves;
  Moments Points;
  auto isThere = [&](const Deed &D, Deed::Kind What) {
    return D.What == What && D.Emptied == Through.Emptied &&
           D.Function == At.In;
  };
  for (const Deed &D : U.Deeds)
    if (isThere(D, Deed::Kind::Empties) && Along.lead(D, At))
      Moves.push_back(&D), Points.push_back(D);
  auto undoes = [&](const Deed &D) {
    return isThere(D, Deed::Kind::Refills) && Along.lead(D, At) &&
           std::any_of(Points.begin(), Points.end(),
                       [&](Moment Move) { return Along.lead(Move, D); });
  };
  bool Sure = Through.Emptied && Along.allComeBy(At, Points) &&
              std::none_of(U.Deeds.begin(), U.Deeds.end(), undoes);
  return Sure ? Moves : std::vector<const Deed *>();
}

} // namespace spantidy::model
