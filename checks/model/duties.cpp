#include "duties.h"

#include "active.h"
#include "life.h"

#include <algorithm>

namespace spantidy::model {

// Is another span of the function open there that may be meant?
static bool isAnotherOpen(const Unit &U, Ref<Span> Of, Moment At) {
  Ways Along(U);
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (I != Of && U.Spans[I].Function == At.In && !U.Spans[I].Call &&
        Along.lead(U.Spans[I], At, Life(U, I).over()))
      return true;
  return false;
}

const Deed *sendsOn(const Unit &U, Ref<Span> Of) {
  auto isActive = [&](const Deed &D) {
    return std::any_of(U.Scopes.begin(), U.Scopes.end(), [&](const Scope &S) {
      return S.Span == Of && isOpen(S, D, U);
    });
  };
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Injects && D.OfCurrent && !D.ByHand && !D.Below &&
        D.Function == U.Spans[Of].Function && D.When.known() && isActive(D) &&
        !isAnotherOpen(U, Of, D))
      return &D;
  return nullptr;
}

const Scope *localParent(const Unit &U, Ref<Span> Of) {
  const Span &S = U.Spans[Of];
  if (S.Start.From != Parent::Ambient || !S.When.known())
    return nullptr;
  Ways Along(U);
  for (const Scope &Around : U.Scopes) {
    if (Around.Function != S.Function || !Around.Span || *Around.Span == Of ||
        !isOpen(Around, S, U))
      continue;
    const Span &Outer = U.Spans[*Around.Span];
    if (Outer.Function == S.Function && !Outer.Call &&
        Outer.Start.Kind == SpanKind::Internal && !Outer.Start.KindVaries &&
        Along.allPass(Along.entry(S.Function), S, {Around}))
      return &Around;
  }
  return nullptr;
}

} // namespace spantidy::model
