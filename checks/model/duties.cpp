#include "duties.h"

#include "active.h"
#include "joined.h"
#include "life.h"

#include <algorithm>

namespace spantidy::model {

using Kinds = std::vector<SpanKind>;

static bool has(const Kinds &All, SpanKind Wanted) {
  return std::find(All.begin(), All.end(), Wanted) != All.end();
}

static bool meet(const Kinds &A, const Kinds &B) {
  return std::any_of(A.begin(), A.end(),
                     [&](SpanKind Kind) { return has(B, Kind); });
}

KindTold kindTold(const Unit &U, Ref<Span> Of) {
  SpanKind Kind = U.Spans[Of].Start.Kind;
  KindTold Told;
  bool Several = false; // a span for several things: which is it?
  for (const Attribute &A : U.Attributes) {
    if (A.Span != Of || A.Guarded || A.Kinds.empty())
      continue;
    Told.Anything = true;
    Told.Agrees = Told.Agrees || has(A.Kinds, Kind);
    Several = Several || (Told.Against && !meet(A.Kinds, Told.Against->Kinds));
    if (has(A.Against, Kind) &&
        (!Told.Against || A.Kinds.size() < Told.Against->Kinds.size()))
      Told.Against = &A;
  }
  if (Told.Agrees || Several)
    Told.Against = nullptr;
  return Told;
}

static bool isEntry(SpanKind Kind) {
  return Kind == SpanKind::Server || Kind == SpanKind::Consumer;
}

std::optional<SpanKind> entryKind(const Unit &U, Ref<Span> Of) {
  const SpanStart &Start = U.Spans[Of].Start;
  if (isEntry(Start.Kind))
    return Start.Kind;
  KindTold Told = kindTold(U, Of);
  if (Start.Kind != SpanKind::Internal || !Told.Against ||
      Told.Against->Kinds.size() != 1 || !isEntry(Told.Against->Kinds.front()))
    return std::nullopt;
  SpanKind Kind = Told.Against->Kinds.front();
  bool OthersGoOn =
      std::any_of(U.Spans.begin(), U.Spans.end(), [&](const Span &Other) {
        return Other.Start.Kind == Kind && Other.Start.From == Parent::Explicit;
      });
  return OthersGoOn ? std::optional(Kind) : std::nullopt;
}

const Place &kindPlace(const Unit &U, const Span &S) {
  bool Elsewhere = !S.Start.KindAt ||
                   (!S.Through.empty() && !(*S.Start.KindAt < S.At)) ||
                   !standsIn(*S.Start.KindAt, S.Function, U);
  return Elsewhere ? S.At : *S.Start.KindAt;
}

// Is another span of the function open there that may be meant?
static bool isAnotherOpen(const Unit &U, Ref<Span> Of, Moment At) {
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (I != Of && U.Spans[I].Function == At.In && !U.Spans[I].Call &&
        mayBeOpen(I, At, U))
      return true;
  return false;
}

// Where the span's context is sent on, by the function or by a callee that has no
// span of its own; null: nowhere, or for another span.
static const Deed *sendsOn(const Unit &U, Ref<Span> Of) {
  auto isActive = [&](const Deed &D) {
    return std::any_of(U.Scopes.begin(), U.Scopes.end(), [&](const Scope &S) {
      return S.Span == Of && isOpen(S, D, U);
    });
  };
  for (const Deed &D : U.Deeds) {
    bool Known = D.What == Deed::Kind::Injects && !D.ByHand && !D.Below &&
                 D.Function == U.Spans[Of].Function && D.When.known();
    if (Known && (D.Span == Of ||
                  (D.OfCurrent && isActive(D) && !isAnotherOpen(U, Of, D))))
      return &D;
  }
  return nullptr;
}

// The scope of an internal span of the same function that is surely its parent;
// null: there is none.
static const Scope *localParent(const Unit &U, Ref<Span> Of) {
  const Span &S = U.Spans[Of];
  if (S.Start.From != Parent::Ambient || !S.When.known())
    return nullptr;
  for (const Scope &Around : U.Scopes) {
    if (Around.Function != S.Function || !Around.Span || *Around.Span == Of ||
        !isOpen(Around, S, U))
      continue;
    const Span &Outer = U.Spans[*Around.Span];
    if (Outer.Function == S.Function && !Outer.Call &&
        Outer.Start.Kind == SpanKind::Internal && !Outer.Start.KindVaries &&
        Ways(U).allComeBy(S, {Around}))
      return &Around;
  }
  return nullptr;
}

std::optional<DoneAgainst> doneAgainstKind(const Unit &U, Ref<Span> Of) {
  const Span &S = U.Spans[Of];
  // What a wrapper gives to all is nobody's choice.
  bool Chosen =
      S.Start.KindAt && (S.Through.empty() || !(kindPlace(U, S) == S.At));
  bool Enters = isEntry(S.Start.Kind) && S.Around.Incoming.empty() &&
                !isDone(U, Deed::Kind::Extracts, S.Function);
  DoneAgainst Found;
  if (S.Start.Kind == SpanKind::Internal && !Chosen && !S.Start.Extracted)
    Found.Sent = sendsOn(U, Of);
  else if (Enters && !(Found.Parent = localParent(U, Of)) &&
           S.Start.Kind == SpanKind::Server && S.Around.Nested &&
           !S.Around.ExtractedAbove && S.Start.From == Parent::Ambient)
    Found.Sent = sendsOn(U, Of);
  return Found.Parent || Found.Sent ? std::optional(Found) : std::nullopt;
}

} // namespace spantidy::model
