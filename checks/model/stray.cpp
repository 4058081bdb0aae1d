#include "unit.h"

#include <algorithm>

namespace spantidy::model {

namespace {

// A span in its function, with all that stands there.
class Around {
public:
  Around(const Unit &U, unsigned Index)
      : U(U), Index(Index), S(U.Spans[Index]),
        Ways(U.Functions[S.Function].Control), Ends(endsOf(Index)) {}

  std::optional<Stray> stray() {
    if (!mayHaveStrays())
      return std::nullopt;
    for (const Call &C : U.Calls)
      if (C.Function == S.Function && C.Starts && C.At != S.At && isOpen(C.When))
        consider(C.At, *C.Starts);
    for (unsigned I = 0; I < U.Spans.size(); ++I)
      if (const Span &T = U.Spans[I]; I != Index && isInside(I)) {
        const Value *Name = asLiteral(T.Name);
        consider(T.At, {T.At, Name ? Name->Text : ""});
      }
    return Found;
  }

private:
  void consider(const Place &At, const Child &Start) {
    if (!Found || At < Found->At)
      Found = Stray{S.At, At, Start};
  }

  // Nobody else has it, and it is never made active; where the function is
  // suspended, being active would be a mistake of its own.
  bool mayHaveStrays() {
    if (S.Call || S.Lent || !S.ByScope || S.HeldBy != Holder::Local ||
        S.Variable.empty() || !S.When.known())
      return false;
    // A call to elsewhere: what goes on here meanwhile is no part of it.
    if (S.Kind == SpanKind::Client || S.Kind == SpanKind::Producer)
      return false;
    for (const Scope &X : U.Scopes)
      if (X.Span == Index)
        return false;
    for (const Deed &D : U.Deeds)
      if (D.Span == Index && D.Function != S.Function)
        return false;
    for (const Suspension &X : U.Suspensions)
      if (X.Function == S.Function && Ways.lead(S.When, X.When, Ends))
        return false;
    return true;
  }

  // Where a span ends, or may: by hand, by whoever had it last.
  std::vector<Point> endsOf(unsigned Span) const {
    std::vector<Point> All = U.Spans[Span].Dies;
    for (const Deed &D : U.Deeds)
      if (D.What == Deed::Kind::Ends && D.Function == S.Function &&
          (D.Span == Span || !D.known()))
        All.push_back(D.When);
    return All;
  }

  // At a point that can be reached while the span is open. No span that became
  // active later, and would be the parent, is active there.
  bool isOpen(Point At) const {
    if (!Ways.lead(S.When, At, Ends))
      return false;
    for (const Scope &X : U.Scopes) {
      if (X.Function != S.Function)
        continue;
      if (!X.When.known() ||
          (Ways.lead(S.When, X.When) && Ways.lead(X.When, At, X.Ends)))
        return false;
    }
    return true;
  }

  // A span of the same function that starts and ends within this one, and is
  // active. Two that are not are side by side, as those of concurrent work are.
  bool isInside(unsigned Other) const {
    const Span &T = U.Spans[Other];
    if (T.Function != S.Function || T.Call || T.From != Parent::Ambient ||
        !T.ByScope || T.Kind == SpanKind::Server ||
        T.Kind == SpanKind::Consumer || !isOpen(T.When))
      return false;
    std::vector<Point> Inner = endsOf(Other);
    bool Active = false;
    for (const Scope &X : U.Scopes)
      if (X.Span == Other && X.Function == S.Function && X.When.known()) {
        Active = true;
        Inner.insert(Inner.end(), X.Ends.begin(), X.Ends.end());
      }
    return Active && !Inner.empty() &&
           std::none_of(Ends.begin(), Ends.end(), [&](const Point &End) {
             return Ways.lead(T.When, End, Inner);
           });
  }

  const Unit &U;
  unsigned Index;
  const Span &S;
  Paths Ways;
  std::vector<Point> Ends;
  std::optional<Stray> Found;
};

} // namespace

std::optional<Stray> strayBelow(const Unit &U, unsigned Span) {
  return Around(U, Span).stray();
}

std::vector<std::pair<std::string, Stray>> straysByMaker(const Unit &U) {
  std::vector<std::pair<std::string, Stray>> All;
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    for (const Call &C : U.Calls)
      if (C.Constructs && C.At == U.Spans[I].At)
        if (auto Found = strayBelow(U, I))
          All.push_back({C.Usr, *Found});
  return All;
}

} // namespace spantidy::model
