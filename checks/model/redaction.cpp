#include "redaction.h"

#include <algorithm>

namespace spantidy::model {

bool tellsNothing(const Value &V) {
  if (V.What == Value::Kind::Literal || V.Does == Effect::Cleans ||
      V.Does == Effect::Measures || V.NotSensitive)
    return true;
  bool Whole = V.Parts.empty();
  if (Whole && (V.Own == Cardinality::Bounded || V.Size == SizeClass::Small))
    return true;
  return !isLeaf(V) &&
         std::all_of(V.Parts.begin(), V.Parts.end(), tellsNothing);
}

bool goesThrough(const Value &V, const std::string &Function) {
  bool Is = V.What == Value::Kind::Call && !V.Name.empty() &&
            (V.Name == Function || Function.ends_with("::" + V.Name));
  return Is || (V.Parts.size() == 1 && goesThrough(V.Parts.front(), Function));
}

bool goesThrough(const Path &Steps, const std::string &Function) {
  return std::any_of(Steps.begin(), Steps.end(), [&](const Value *Step) {
    return goesThrough(*Step, Function);
  });
}

bool canBeReplaced(const Value &V) {
  return V.IsText && V.At.End - V.At.Begin == V.Text.size() &&
         V.Text.find("//") == std::string::npos;
}

bool outlivesCall(const Path &Steps, const Place &Use) {
  const Value &Guilty = *Steps.back();
  bool InString = false;
  for (const Value *Step : Steps) {
    if (Step == &Guilty || Step->What != Value::Kind::Variable)
      continue;
    if (Step->Borrows)
      return false;
    InString = true;
  }
  return InString || (Guilty.At.File == Use.File && Guilty.At.Line == Use.Line);
}

} // namespace spantidy::model
