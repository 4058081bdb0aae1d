// Annotations against what the annotated function does.

#include "passes.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

static bool dependsOn(const Value &V, unsigned Parameter) {
  return (V.What == Value::Kind::Parameter && V.Index == Parameter) ||
         std::any_of(V.Parts.begin(), V.Parts.end(), [&](const Value &Part) {
           return dependsOn(Part, Parameter);
         });
}

// Text of a parameter that reaches the value as it was given.
static const Value *passedThrough(const Value &V) {
  if (V.Does == Effect::Cleans || V.Does == Effect::Measures ||
      V.Does == Effect::Truncates || V.Partial)
    return nullptr;
  if (V.What == Value::Kind::Parameter && V.Size != SizeClass::Small)
    return &V;
  if (!isLeaf(V))
    for (const Value &Part : V.Parts)
      if (const Value *Found = passedThrough(Part))
        return Found;
  return nullptr;
}

static Claim::Contradiction contradiction(const Claim &C, const Summary &S) {
  using enum Claim::Contradiction;
  auto named = [&](unsigned Parameter) {
    return std::any_of(S.Spans.begin(), S.Spans.end(),
                       [&](const Span &Started) {
                         return dependsOn(Started.Name, Parameter);
                       });
  };
  auto fate = [&](bool Carries) {
    return std::any_of(S.Of.Parameters.begin(), S.Of.Parameters.end(),
                       [&](const Parameter &P) {
                         return (P.Callable.Launched || P.Callable.Wrapped) &&
                                P.Callable.Carries == Carries;
                       });
  };
  if (C.Word == "starts-span" && S.Spans.empty() && !S.Uses)
    return StartsNone;
  if (C.Word == "name-parameter" && C.Parameter && !S.Spans.empty() &&
      !named(*C.Parameter))
    return NamesNone;
  if (C.Word == "carries-context" && fate(false) && !fate(true))
    return LosesContext;
  if (C.Word == "detached-by-design" && fate(true) && !fate(false))
    return KeepsContext;
  if (C.Word == "redacts" && S.Of.Returns && passedThrough(*S.Of.Returns))
    return ReturnsRaw;
  if (C.Word == "bounded" && !C.Parameter && S.Of.Returns &&
      cardinality(*S.Of.Returns) == Cardinality::Unbounded)
    return Unbounded;
  return None;
}

void judgeClaims(Unit &U, const Callees &Known) {
  for (Claim &C : U.Claims) {
    const Summary *S = Known.summary(U.Functions[C.Function].Usr);
    if (!S || !S->Of.Overrides.empty() || Known.isOverridden(S->Of.Usr))
      continue;
    C.Instead = contradiction(C, *S);
    if (C.Instead == Claim::Contradiction::ReturnsRaw)
      C.Raw = passedThrough(*S->Of.Returns)->Name;
    if (C.Instead == Claim::Contradiction::Unbounded)
      C.Named = unboundedPath(*S->Of.Returns).back()->Named;
  }
}

} // namespace spantidy::link
