#include "given.h"

#include <algorithm>

namespace spantidy::model {

bool isGivenInObject(const Span &S, const Unit &U) {
  return S.Held.GivenAway && !S.Through.empty() &&
         std::none_of(U.Calls.begin(), U.Calls.end(), [&](const Call &C) {
           return C.Constructs && C.At == S.At;
         });
}

std::vector<std::pair<Place, Stray>> straysByStart(const Unit &U) {
  std::vector<std::pair<Place, Stray>> All;
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (isGivenInObject(U.Spans[I], U))
      if (auto Found = strayBelow(U, I))
        All.push_back({U.Spans[I].Through.back(), *Found});
  return All;
}

} // namespace spantidy::model
