#include "told.h"

#include "nesting.h"

#include <algorithm>

namespace spantidy::model {

// `reason = "customer"`, and after it all may go well or not: that tells nothing
// of how it went, unless another value takes its place.
static bool isSaidEitherWay(const Attribute &A, const Unit &U) {
  const Value *Key = asLiteral(A.Key);
  if (!Key || !asLiteral(A.What) || A.What.Type == ValueType::Bool)
    return false; // `error = true` leaves no doubt
  Ways Along(U);
  for (const Attribute &Other : U.Attributes)
    if (const Value *Again = asLiteral(Other.Key); &Other != &A && Again &&
                                                   Again->Text == Key->Text &&
                                                   Along.lead(A, Other))
      return false;
  return std::any_of(U.Exits.begin(), U.Exits.end(), [&](const Exit &E) {
    return !E.isError() && Along.lead(A, E);
  });
}

// On a span that a callee has for itself, which is here for its name alone.
static bool isCallees(const Subject &Of, const Unit &U) {
  return Of.Span && U.Spans[*Of.Span].Held.By == Holder::Stored &&
         !U.Spans[*Of.Span].Through.empty();
}

Moments toldOfOutcomes(const Unit &U) {
  Moments Told;
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::RecordsError && !isCallees(D, U))
      Told.push_back(D);
  for (const Attribute &A : U.Attributes)
    if (A.OfOutcome && !isCallees(A, U) && !A.AtStart && !A.Inside &&
        A.On != Target::Baggage && A.On != Target::Metric &&
        A.On != Target::Resource && A.On != Target::Log &&
        !isSaidEitherWay(A, U))
      Told.push_back(A);
  for (const Naming &N : U.Namings)
    if (N.OfOutcome && !isCallees(N, U))
      Told.push_back(N);
  return Told;
}

bool isTold(const Span &S, Moment Error, bool OrLater, const Unit &U) {
  Ways Along(U);
  Moments Told = toldOfOutcomes(U);
  return std::any_of(Told.begin(), Told.end(), [&](Moment M) {
    // In the same turn of a loop, which starts it anew.
    return (M == Moment(S) || Along.lead(S, M)) &&
           (M == Error || Along.lead(M, Error, {S}) ||
            (OrLater && Along.lead(Error, M, {S})));
  });
}

bool isToldNearby(Ref<Function> Of, const Unit &U) {
  auto others = [&](const auto &X) {
    bool Own = X.Span && U.Spans[*X.Span].Function == X.Function;
    return X.Function != Of && !Own && areNested(U, X.Function, Of);
  };
  return std::any_of(U.Deeds.begin(), U.Deeds.end(),
                     [&](const Deed &D) {
                       return D.What == Deed::Kind::RecordsError && others(D) &&
                              !isDoneAtCalls(D, Of, U);
                     }) ||
         std::any_of(
             U.Attributes.begin(), U.Attributes.end(),
             [&](const Attribute &A) { return A.OfOutcome && others(A); });
}

bool setsStatus(const Deed &D, StatusCode Code) {
  return D.What == Deed::Kind::SetsStatus && D.Status == Code && !D.Sometimes;
}

const Deed *finalBefore(const Deed &Error, const Unit &U) {
  const Subject &Whose = Error;
  Ways Along(U);
  if (!setsStatus(Error, StatusCode::Error) || !Error.Ordered || !Whose.known())
    return nullptr;
  for (const Deed &Ok : U.Deeds) {
    auto another = [&](const Deed &D) {
      return (D.What == Deed::Kind::Ends || D.What == Deed::Kind::Replaces) &&
             Along.lead(Ok, D) && Along.lead(D, Error);
    };
    if (setsStatus(Ok, StatusCode::Ok) && Whose == Ok &&
        Ok.When != Error.When && !Along.lead(Error, Ok) &&
        Along.allComeBy(Error, {Ok}) &&
        std::none_of(U.Deeds.begin(), U.Deeds.end(), another))
      return &Ok;
  }
  return nullptr;
}

const Deed *errorBefore(const Deed &Status, const Unit &U) {
  const Subject &Whose = Status;
  Ways Along(U);
  if (!Whose.known())
    return nullptr;
  Moments Ends; // of what the error is the last word on
  if (Whose.Span)
    Ends.push_back(U.Spans[*Whose.Span]);
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Ends || D.What == Deed::Kind::Replaces ||
        (D.What == Deed::Kind::SetsStatus && D.Status != StatusCode::Error &&
         D.When != Status.When))
      Ends.push_back(D);
  for (const Deed &Error : U.Deeds)
    if (setsStatus(Error, StatusCode::Error) && Whose == Error &&
        Error.Function == Status.Function && Error.When != Status.When &&
        Along.lead(Error, Status, Ends))
      return &Error;
  return nullptr;
}

bool isOverwritten(const Deed &Status, const Deed &Later, const Unit &U) {
  const Subject &Whose = Status;
  Ways Along(U);
  if (Whose != Later || !Whose.known() || Status.When == Later.When ||
      !Along.lead(Status, Later) || Along.lead(Status, Status))
    return false;
  for (const Deed &D : U.Deeds)
    if (&D != &Status && &D != &Later &&
        (D.What == Deed::Kind::SetsStatus || D.What == Deed::Kind::Ends ||
         D.What == Deed::Kind::Replaces) &&
        Along.lead(Status, D) && Along.lead(D, Later))
      return false; // another one between, or another span
  return Along.allLeaveThrough(Status, {Later});
}

} // namespace spantidy::model
