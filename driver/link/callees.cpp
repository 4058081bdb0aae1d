#include "callees.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

const Summary *Callees::one(const std::string &Usr) {
  if (Hidden && Hidden(Usr))
    return nullptr;
  auto It = S.ByUsr.find(Usr);
  return It == S.ByUsr.end() ? nullptr : &It->second;
}

static bool sameRecord(const Attribute &A, const Attribute &B) {
  const Value *KeyA = asLiteral(A.Key), *KeyB = asLiteral(B.Key);
  return KeyA && KeyB && KeyA->Text == KeyB->Text && A.On == B.On &&
         A.Parameter == B.Parameter && A.Current == B.Current && A.Own == B.Own;
}

static bool sameDeed(const Deed &A, const Deed &B) {
  return A.What == B.What && static_cast<const Subject &>(A) == B;
}

// Keeps what `Same` finds in the other list, too.
template <typename T, typename Equal>
static void intersect(std::vector<T> &List, const std::vector<T> &Other,
                      Equal Same) {
  std::erase_if(List, [&](const T &X) {
    return std::none_of(Other.begin(), Other.end(),
                        [&](const T &Y) { return Same(X, Y); });
  });
}

static Summary joined(const std::vector<const Summary *> &All) {
  Summary Whole = *All.front();
  std::vector<Value> Results;
  for (const Summary *One : All) {
    if (One->Of.Returns)
      Results.push_back(*One->Of.Returns);
    if (One == All.front())
      continue;
    Whole.Spans.clear(); // each starts its own
    intersect(Whole.Attributes, One->Attributes, sameRecord);
    intersect(Whole.Deeds, One->Deeds, sameDeed);
    Whole.Namings.clear();
    if (!One->Uses)
      Whole.Uses.reset();
    Whole.Of.Carries = Whole.Of.Carries || One->Of.Carries;
    bool Differ = One->Attributes.size() != Whole.Attributes.size();
    for (size_t I = 0; I < Whole.Of.Parameters.size() &&
                       I < One->Of.Parameters.size(); ++I) {
      Parameter &P = Whole.Of.Parameters[I];
      const Parameter &Q = One->Of.Parameters[I];
      P.HeldBy = std::max(P.HeldBy, Q.HeldBy);
      if (P.HeldBy && Differ) // somebody does more to it than the others
        P.HeldBy = Holder::Passed;
      P.Callable.Launched = P.Callable.Launched && Q.Callable.Launched;
      P.Callable.Carries = P.Callable.Carries || Q.Callable.Carries;
      if (P.Callable.Member != Q.Callable.Member)
        P.Callable.Member.clear();
    }
  }
  for (Attribute &A : Whole.Attributes)
    A.Span.reset();
  Whole.Of.Returns.reset();
  bool Agree = std::all_of(Results.begin(), Results.end(), [&](const Value &V) {
    return cardinality(V) == cardinality(Results.front());
  });
  if (Agree && Results.size() == All.size()) {
    Value Any;
    Any.What = Value::Kind::Choice;
    Any.Parts = std::move(Results);
    Whole.Of.Returns = std::move(Any);
  }
  return Whole;
}

const Summary *Callees::of(const std::string &Usr, bool Virtual) {
  auto Over = Virtual ? S.Overriders.find(Usr) : S.Overriders.end();
  if (Over == S.Overriders.end())
    return one(Usr);
  auto It = Joined.find(Usr);
  if (It == Joined.end()) {
    std::vector<const Summary *> All;
    if (const Summary *Self = one(Usr))
      All.push_back(Self);
    for (const std::string &Name : Over->second) {
      const Summary *Other = one(Name);
      if (!Other)
        return nullptr; // one of them is not known, yet
      All.push_back(Other);
    }
    It = Joined.emplace(Usr, All.size() == 1 ? *All.front() : joined(All)).first;
  }
  return &It->second;
}

} // namespace spantidy::link
