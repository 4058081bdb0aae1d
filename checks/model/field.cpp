#include "field.h"

#include "nesting.h"
#include "words.h"

#include <algorithm>

namespace spantidy::model {

FieldRecords recordsOf(const Attribute &Field, const Unit &U,
                       const std::function<bool(const Value &)> &IsEmpty) {
  FieldRecords R;
  for (const Attribute &A : U.Attributes) {
    if (&A == &Field || A.On != Target::Span ||
        (A.known() && A.Span != Field.Span && !A.Current) ||
        !isInside(U, A.Function, Field.Function))
      continue;
    bool Here = A.Function == Field.Function && A.Span == Field.Span;
    const Value *Key = asLiteral(A.Key);
    if (!canBe(A.Key, asLiteral(Field.Key)->Text) || (!Key && !Here))
      continue;
    if (!Key || !Here)
      R.Elsewhere = true;
    else if (IsEmpty(A.What))
      R.Empty.push_back(A);
    else
      R.Of.push_back(A), R.IfThere = R.IfThere || A.IfThere;
  }
  return R;
}

bool isPromise(const Attribute &Field, const FieldRecords &R, const Unit &U) {
  Ways Along(U);
  auto leads = [&](Moment M) { return Along.lead(M, Field); };
  auto follows = [&](Moment M) { return Along.lead(Field, M); };
  return !R.Elsewhere && !R.IfThere &&
         std::none_of(R.Of.begin(), R.Of.end(), leads) &&
         std::none_of(R.Empty.begin(), R.Empty.end(), leads) &&
         std::all_of(R.Of.begin(), R.Of.end(), follows) &&
         (!R.Of.empty() || Field.AtStart);
}

} // namespace spantidy::model
