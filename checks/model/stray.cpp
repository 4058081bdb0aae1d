#include "active.h"
#include "life.h"
#include "nesting.h"

#include <algorithm>

namespace spantidy::model {

namespace {

// A span in its function, with all that stands there.
class Around {
public:
  Around(const Unit &U, Ref<Span> Index)
      : U(U), Index(Index), S(U.Spans[Index]), Along(U),
        Over(Life(U, Index).over()) {}

  std::optional<Stray> stray() {
    if (!mayHaveStrays())
      return std::nullopt;
    for (const Call &C : U.Calls)
      if (C.Starts && C.At != S.At && isOpenAt(C) && !isOverIn(C))
        consider(C.At, *C.Starts);
    for (const Task &T : U.Tasks)
      if (isAwaited(T))
        consider(T.At, {T.Uses->At, T.Uses->Name});
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

  // Nobody else has it, and it is known where it is active; where the function is
  // suspended, being active would be a mistake of its own.
  bool mayHaveStrays() {
    if (!staysLocal(S) || !S.Held.ByScope || !S.When.known() ||
        std::any_of(U.Scopes.begin(), U.Scopes.end(), [&](const Scope &X) {
          return X.Span == Index &&
                 (X.Function != S.Function || !X.When.known());
        }))
      return false;
    // A call to elsewhere: what goes on here meanwhile is no part of it.
    if (S.Start.Kind == SpanKind::Client || S.Start.Kind == SpanKind::Producer)
      return false;
    return std::none_of(U.Deeds.begin(), U.Deeds.end(),
                        [&](const Deed &D) {
                          return D.Span == Index && D.Function != S.Function &&
                                 !isDoneAtCalls(D, S.Function, U);
                        }) &&
           std::none_of(
               U.Suspensions.begin(), U.Suspensions.end(),
               [&](const Suspension &X) { return Along.lead(S, X, Over); });
  }

  // Does the callee end it, or what may be it, before it starts the other one?
  bool isOverIn(const Call &C) const {
    auto isIt = [&](const Subject &Given) {
      return Given.Span ? *Given.Span == Index : !Given.known();
    };
    return (C.Starts->AfterOwn && isIt(C.Object)) ||
           std::any_of(C.Starts->After.begin(), C.Starts->After.end(),
                       [&](unsigned P) {
                         return P >= C.Arguments.size() || isIt(C.Arguments[P]);
                       });
  }

  // At a moment that can be reached while the span is open. No span that became
  // active later, and would be the parent, is active there.
  bool isOpenAt(Moment At) const {
    return Along.lead(S, At, Over) &&
           std::none_of(U.Scopes.begin(), U.Scopes.end(), [&](const Scope &X) {
             return X.Function == S.Function &&
                    (!X.When.known() || (Along.lead(S, X) && isOpen(X, At, U)));
           });
  }

  // A task that starts spans, and that the function waits for before this one is
  // over: then it is a part of its work.
  bool isAwaited(const Task &T) const {
    return T.Function == S.Function && T.Uses && T.Uses->Starts && !T.Carries &&
           T.Active.empty() && isOpenAt(T) &&
           std::any_of(T.Waits.begin(), T.Waits.end(), [&](const Point &P) {
             Moment Wait(T.Function, P);
             return Along.lead(T, Wait) && Along.lead(S, Wait, Over);
           });
  }

  // "order.pack.weigh" says that it is a part of "order.pack".
  bool isNamedBelow(const Span &T) const {
    const Value *Whole = asLiteral(S.Name), *Part = asLiteral(T.Name);
    if (!Whole || !Part || Whole->Text.empty() ||
        Part->Text.size() <= Whole->Text.size() + 1 ||
        Part->Text.compare(0, Whole->Text.size(), Whole->Text) != 0)
      return false;
    char Next = Part->Text[Whole->Text.size()];
    return Next == '.' || Next == '/' || Next == ':';
  }

  // A span of the same function that starts and ends within this one, and is
  // active, or named as a part of it. Two others are side by side, as those of
  // concurrent work are.
  bool isInside(Ref<Span> Other) const {
    const Span &T = U.Spans[Other];
    if (T.Call || T.Start.From != Parent::Ambient || !T.Held.ByScope ||
        T.Start.Kind == SpanKind::Server ||
        T.Start.Kind == SpanKind::Consumer || !isOpenAt(T))
      return false;
    Moments Inner = Life(U, Other).over();
    bool Active = false;
    for (const Scope &X : U.Scopes)
      if (X.Span == Other && X.Function == S.Function && X.When.known()) {
        Active = true;
        for (const Point &End : X.Ends)
          Inner.push_back({X.Function, End});
      }
    return (Active || isNamedBelow(T)) && !Inner.empty() &&
           std::none_of(Over.begin(), Over.end(),
                        [&](Moment End) { return Along.lead(T, End, Inner); });
  }

  const Unit &U;
  Ref<Span> Index;
  const Span &S;
  Ways Along;
  Moments Over;
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
