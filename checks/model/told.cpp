#include "told.h"

#include "nesting.h"

#include <algorithm>

namespace spantidy::model {

Moments toldOfOutcomes(const Unit &U) {
  Moments Told;
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::RecordsError)
      Told.push_back(D);
  for (const Attribute &A : U.Attributes)
    if (A.OfOutcome && !A.AtStart && !A.Inside && A.On != Target::Baggage &&
        A.On != Target::Metric)
      Told.push_back(A);
  for (const Naming &N : U.Namings)
    if (N.OfOutcome)
      Told.push_back(N);
  return Told;
}

bool isTold(const Span &S, Moment Error, bool OrLater, const Unit &U) {
  Ways Along(U);
  Moments Told = toldOfOutcomes(U);
  return std::any_of(Told.begin(), Told.end(), [&](Moment M) {
    return (M == Moment(S) || Along.lead(S, M)) &&
           (M == Error || Along.lead(M, Error) ||
            (OrLater && Along.lead(Error, M)));
  });
}

bool isToldByLambdas(Ref<Function> Of, const Unit &U) {
  return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
    bool Own = D.Span && U.Spans[*D.Span].Function == D.Function;
    return D.What == Deed::Kind::RecordsError && D.Function != Of && !Own &&
           outermost(U, D.Function) == Of;
  });
}

bool setsStatus(const Deed &D, std::string_view Code) {
  return D.What == Deed::Kind::SetsStatus && D.Status == Code && !D.Sometimes;
}

} // namespace spantidy::model
