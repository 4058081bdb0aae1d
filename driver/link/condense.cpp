#include "condense.h"

#include "model/gist.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

// Nodes of a text. Helpers of helpers would make it larger at each step.
static constexpr size_t LargestText = 40;

static Value leafOf(const Value &V) {
  Value Leaf;
  Leaf.At = V.At;
  Leaf.Own = cardinality(V);
  return Leaf;
}

static bool matters(const Value &V) {
  return dependsOnCaller(V) || !unboundedPath(V).empty() ||
         !sensitivePath(V).empty() || !largePath(V).empty();
}

static bool isSame(const Value &A, const Value &B) {
  return A.What == B.What && A.Text == B.Text && A.Name == B.Name &&
         A.Index == B.Index && A.Own == B.Own && A.Does == B.Does &&
         A.Secrecy == B.Secrecy && A.Parts.size() == B.Parts.size() &&
         std::equal(A.Parts.begin(), A.Parts.end(), B.Parts.begin(), isSame);
}

static Value text(const Value &V) {
  if (!matters(V) && cardinality(V) != Cardinality::Constant &&
      cardinality(V) != Cardinality::Finite)
    return leafOf(V);
  Value Result = V;
  Result.Parts.clear();
  for (const Value &Part : V.Parts) {
    Value Small = text(Part);
    bool Known = V.What == Value::Kind::Choice &&
                 std::any_of(Result.Parts.begin(), Result.Parts.end(),
                             [&](const Value &P) { return isSame(P, Small); });
    if (!Known)
      Result.Parts.push_back(std::move(Small));
  }
  return Result;
}

Value condensed(const Value &V, bool Number) {
  if (Number)
    return gistOf(V, true);
  Value Small = text(V);
  return sizeOf(Small) > LargestText ? gistOf(Small) : Small;
}

} // namespace spantidy::link
