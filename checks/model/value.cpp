#include "value.h"

#include <algorithm>

namespace spantidy::model {

void Value::makeLarge(Bulk By) {
  Size = SizeClass::Large;
  SizeReason = By;
  SizeNamed = By == Bulk::Named || By == Bulk::File || By == Bulk::Object;
}

void Value::forgetSize() {
  Size = SizeClass::Unknown;
  SizeReason = Bulk::None;
  SizeWord.clear();
  SizeNamed = false;
}

bool isLeaf(const Value &V) {
  switch (V.What) {
  case Value::Kind::Concat:
  case Value::Kind::Choice:
    return false;
  case Value::Kind::Variable:
    return V.Parts.empty();
  case Value::Kind::Call:
    return V.Does == Effect::None || V.Parts.empty();
  default:
    return true;
  }
}

namespace {

// Joined as alternatives and as pieces of one text alike: one unbounded part
// makes the whole unbounded, one unknown part makes the rest unknown.
Cardinality join(Cardinality A, Cardinality B) {
  if (A == Cardinality::Unbounded || B == Cardinality::Unbounded)
    return Cardinality::Unbounded;
  if (A == Cardinality::Unknown || B == Cardinality::Unknown)
    return Cardinality::Unknown;
  return std::max(A, B);
}

// Walks to the first leaf that IsGuilty accepts; IsClosed says that nothing
// beneath a node counts.
template <typename Closed, typename Guilty>
bool walk(const Value &V, Path &Steps, Closed IsClosed, Guilty IsGuilty) {
  Steps.push_back(&V);
  if (IsGuilty(V))
    return true;
  if (!isLeaf(V) && !IsClosed(V))
    for (const Value &Part : V.Parts)
      if (walk(Part, Steps, IsClosed, IsGuilty))
        return true;
  Steps.pop_back();
  return false;
}

// What is measured, cleaned or cut has a number of values of its own.
bool closesCardinality(const Value &V) {
  return V.Does == Effect::Measures || V.Does == Effect::Cleans ||
         V.Does == Effect::Truncates;
}

bool closesSecrets(const Value &V) {
  return V.Does == Effect::Cleans || V.Does == Effect::Measures ||
         V.NotSensitive;
}

bool closesSize(const Value &V) {
  return closesSecrets(V) || V.Does == Effect::Truncates ||
         (V.Size == SizeClass::Small && V.What == Value::Kind::Concat);
}

} // namespace

static Cardinality cardinalityOfParts(const Value &V) {
  Cardinality Whole = Cardinality::Constant;
  for (const Value &Part : V.Parts)
    Whole = join(Whole, cardinality(Part));
  // Alternatives of known text are a finite set, however many there are.
  return V.What == Value::Kind::Choice && V.Parts.size() > 1 &&
                 Whole == Cardinality::Constant
             ? Cardinality::Finite
             : Whole;
}

// What it is called counts where nobody knows what is in it.
Cardinality cardinality(const Value &V) {
  if (isLeaf(V) || closesCardinality(V))
    return V.Own;
  Cardinality Whole = cardinalityOfParts(V);
  return Whole == Cardinality::Unknown && V.Own == Cardinality::Unbounded
             ? V.Own
             : Whole;
}

static bool walkUnbounded(const Value &V, Path &Steps) {
  Steps.push_back(&V);
  bool Ends = isLeaf(V) || closesCardinality(V);
  if (Ends && V.Own == Cardinality::Unbounded)
    return true;
  if (!Ends)
    for (const Value &Part : V.Parts)
      if (walkUnbounded(Part, Steps))
        return true;
  if (!Ends && V.Own == Cardinality::Unbounded &&
      cardinalityOfParts(V) == Cardinality::Unknown)
    return true;
  Steps.pop_back();
  return false;
}

Path unboundedPath(const Value &V) {
  Path Steps;
  walkUnbounded(V, Steps);
  return Steps;
}

static Sensitivity worstOf(const Value &V) {
  Sensitivity Worst = V.NotSensitive ? Sensitivity::None : V.Secrecy;
  if (!isLeaf(V) && !closesSecrets(V))
    for (const Value &Part : V.Parts)
      Worst = std::max(Worst, worstOf(Part));
  return Worst;
}

// A user's name in front of a password does not hide it.
Path sensitivePath(const Value &V) {
  Path Steps;
  Sensitivity Worst = worstOf(V);
  if (Worst != Sensitivity::None)
    walk(V, Steps, closesSecrets,
         [&](const Value &N) { return N.Secrecy == Worst && !N.NotSensitive; });
  return Steps;
}

Path largePath(const Value &V) {
  Path Steps;
  walk(V, Steps, closesSize,
       [](const Value &N) { return N.Size == SizeClass::Large; });
  return Steps;
}

Sensitivity sensitivity(const Value &V) {
  Path Steps = sensitivePath(V);
  return Steps.empty() ? Sensitivity::None : Steps.back()->Secrecy;
}

SizeClass sizeClass(const Value &V) {
  if (!largePath(V).empty())
    return SizeClass::Large;
  return V.Size;
}

const Value *asLiteral(const Value &V) {
  if (V.What == Value::Kind::Literal)
    return &V;
  bool LooksThrough =
      V.Parts.size() == 1 &&
      (V.What == Value::Kind::Variable || V.What == Value::Kind::Choice ||
       V.What == Value::Kind::Concat ||
       (V.What == Value::Kind::Call && V.Does == Effect::Passes));
  return LooksThrough ? asLiteral(V.Parts.front()) : nullptr;
}

static bool isClean(const Value &V) {
  if (V.What == Value::Kind::Literal)
    return true;
  if (V.What == Value::Kind::Call &&
      (V.Does == Effect::Cleans || V.Does == Effect::Measures))
    return true;
  bool LooksThrough = V.What == Value::Kind::Variable ||
                      V.What == Value::Kind::Choice ||
                      V.What == Value::Kind::Concat ||
                      (V.What == Value::Kind::Call && V.Does == Effect::Passes);
  return LooksThrough && !V.Parts.empty() &&
         std::all_of(V.Parts.begin(), V.Parts.end(), isClean);
}

static bool isReduced(const Value &V) {
  return V.Does == Effect::Cleans || V.Does == Effect::Measures ||
         V.Does == Effect::Truncates || V.NotSensitive ||
         std::any_of(V.Parts.begin(), V.Parts.end(), isReduced);
}

// Known to be small, whatever it is called.
static bool isBounded(const Value &V) {
  if (isClean(V) || closesSize(V))
    return true;
  bool LooksThrough = V.What == Value::Kind::Variable ||
                      V.What == Value::Kind::Choice ||
                      V.What == Value::Kind::Concat;
  return LooksThrough && !V.Parts.empty() &&
         std::all_of(V.Parts.begin(), V.Parts.end(), isBounded);
}

void settle(Value &V) {
  bool Call = V.What == Value::Kind::Call && V.Does == Effect::Passes;
  if ((V.What != Value::Kind::Variable && !Call) || V.Parts.empty())
    return;
  const Value &Content = V.Parts.front();
  // A function that is called after a secret may leave out what is one.
  if (isClean(Content) || (Call && isReduced(Content))) {
    V.Secrecy = Sensitivity::None;
    V.Word.clear();
  }
  if (Call)
    return;
  if (isBounded(Content))
    V.Size = SizeClass::Small;
}

bool dependsOnParameter(const Value &V) {
  if (V.What == Value::Kind::Parameter)
    return true;
  return std::any_of(V.Parts.begin(), V.Parts.end(), dependsOnParameter);
}

bool dependsOnCaller(const Value &V) {
  return V.What == Value::Kind::Parameter ||
         (V.What == Value::Kind::Member && !V.Usr.empty()) ||
         std::any_of(V.Parts.begin(), V.Parts.end(), dependsOnCaller);
}

} // namespace spantidy::model
