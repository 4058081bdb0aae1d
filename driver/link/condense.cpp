#include "condense.h"

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

static void parametersOf(const Value &V, std::vector<Value> &Out) {
  bool Gives = V.What == Value::Kind::Parameter ||
               (V.What == Value::Kind::Member && !V.Usr.empty());
  if (Gives && std::none_of(Out.begin(), Out.end(), [&](const Value &Known) {
        return isSame(Known, V);
      }))
    Out.push_back(V);
  for (const Value &Part : V.Parts)
    parametersOf(Part, Out);
}

// The leaves that decide, without the way to them.
static Value essence(const Value &V, bool Number) {
  Value Whole = leafOf(V);
  Whole.What = Value::Kind::Concat;
  auto add = [&](const Path &Steps) {
    if (Steps.empty() || Steps.back()->What == Value::Kind::Parameter)
      return;
    Value Leaf = *Steps.back();
    if (!isLeaf(Leaf)) // a local that is sensitive by its name
      Leaf.Parts.clear();
    if (std::none_of(Whole.Parts.begin(), Whole.Parts.end(),
                     [&](const Value &Known) { return isSame(Known, Leaf); }))
      Whole.Parts.push_back(std::move(Leaf));
  };
  add(unboundedPath(V));
  if (!Number) {
    add(sensitivePath(V));
    add(largePath(V));
  }
  // A number that is unbounded anyway is so whatever it is given.
  if (!Number || Whole.Parts.empty())
    parametersOf(V, Whole.Parts);
  if (Whole.Parts.empty())
    return leafOf(V);
  if (cardinality(V) == Cardinality::Unknown)
    Whole.Parts.push_back(leafOf(V)); // the rest
  return Whole.Parts.size() == 1 ? Value(Whole.Parts.front()) : Whole;
}

size_t sizeOf(const Value &V) {
  size_t N = 1;
  for (const Value &Part : V.Parts)
    N += sizeOf(Part);
  return N;
}

Value condensed(const Value &V, bool Number) {
  if (Number)
    return essence(V, true);
  Value Small = text(V);
  return sizeOf(Small) > LargestText ? essence(Small, false) : Small;
}

} // namespace spantidy::link
