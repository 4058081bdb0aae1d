// Two spans side by side, and the one that is used is not the one that is
// meant: code that was copied, or a name that was mistyped.

#include "check.h"

#include <algorithm>

namespace spantidy {

using namespace model;

namespace {

class Mixups {
public:
  Mixups(const Unit &U, const std::function<void(Finding)> &Report)
      : U(U), Report(Report) {}

  // `auto inner = start(); Scope scope(outer);` while outer is active already.
  void scopes() {
    for (const Scope &Again : U.Scopes) {
      if (!Again.Span || !Again.When.known())
        continue;
      const Scope *Before = activeAt(Again);
      if (!Before || Before->Span != Again.Span)
        continue;
      for (unsigned I = 0; I < U.Spans.size(); ++I)
        if (isForgotten(I, Again.Function) && !isActivated(I) &&
            ways(Again).lead(Before->When, U.Spans[I].When, Before->Ends) &&
            ways(Again).lead(U.Spans[I].When, Again.When, endsOf(I)))
          report(Again.At, *Again.Span,
                 "it is active already, and '" + nameOf(I) + "' never is",
                 {Before->At, "it is active from here on"}, I);
    }
  }

  // `outer->End(); outer->End();`
  void ends() {
    for (const Deed &Again : U.Deeds) {
      if (Again.What != Deed::Kind::Ends || !Again.Span || Again.Sometimes ||
          U.Spans[*Again.Span].Function != Again.Function)
        continue;
      for (const Deed &First : U.Deeds)
        if (First.What == Deed::Kind::Ends && First.Span == Again.Span &&
            First.Function == Again.Function && First.When != Again.When &&
            !First.Sometimes &&
            ways(Again).allPass(U.Spans[*Again.Span].When, Again.When,
                                std::span(&First.When, 1)))
          for (unsigned I = 0; I < U.Spans.size(); ++I)
            if (isForgotten(I, Again.Function) && !endsByHand(I) &&
                ways(Again).allPass(ways(Again).entry(), First.When,
                                    std::span(&U.Spans[I].When, 1)) &&
                ways(Again).lead(U.Spans[I].When, Again.When, U.Spans[I].Dies))
              report(placeOf(Again), *Again.Span,
                     "it has ended, and '" + nameOf(I) + "' never does",
                     {placeOf(First), "it ends here"}, I);
    }
  }

  // `options.parent = finished->GetContext();` while another span is open.
  void parents() {
    for (unsigned I = 0; I < U.Spans.size(); ++I) {
      const Span &S = U.Spans[I];
      if (S.OwnParent)
        report(S.At, I, "it is its own parent", {}, I);
      if (!S.ParentIs.Span || *S.ParentIs.Span == I)
        continue;
      const Span &P = U.Spans[*S.ParentIs.Span];
      if (P.Function != S.Function || P.Call)
        continue;
      std::vector<Point> Ends;
      const Deed *End = nullptr;
      for (const Deed &D : U.Deeds)
        if (D.What == Deed::Kind::Ends && D.Span == S.ParentIs.Span &&
            D.Function == S.Function && !D.Sometimes)
          Ends.push_back(D.When), End = &D;
      if (!End || !ways(S).allPass(P.When, S.When, Ends))
        continue;
      for (unsigned L = 0; L < U.Spans.size(); ++L)
        if (L != I && L != *S.ParentIs.Span && isOpenAt(L, S))
          report(S.At, *S.ParentIs.Span,
                 "as a parent it has ended, and '" + nameOf(L) + "' is open",
                 {placeOf(*End), "it ends here"}, L);
    }
  }

private:
  template <typename T> Paths ways(const T &Item) const {
    return Paths(U.Functions[Item.Function].Control);
  }

  std::string nameOf(unsigned Span) const {
    const model::Span &S = U.Spans[Span];
    const Value *Name = asLiteral(S.Name);
    return !S.Variable.empty() ? S.Variable : Name ? Name->Text : "span";
  }

  // Right: the other span, that was meant.
  void report(const Place &At, unsigned Wrong, std::string Why, Note Because,
              unsigned Right) {
    Finding F;
    F.At = At;
    F.Arguments = {nameOf(Wrong), std::move(Why)};
    if (Right != Wrong)
      F.Notes = {std::move(Because),
                 {U.Spans[Right].At, "'" + nameOf(Right) + "' is started here"}};
    Report(std::move(F));
  }

  // What a callee does is told of at its call.
  Place placeOf(const Deed &D) const {
    for (const Call &C : U.Calls)
      if (C.Function == D.Function && C.When == D.When)
        return C.At;
    return D.At;
  }

  std::vector<Point> endsOf(unsigned Span) const {
    std::vector<Point> All = U.Spans[Span].Dies;
    for (const Deed &D : U.Deeds)
      if (D.What == Deed::Kind::Ends && D.Function == U.Spans[Span].Function &&
          (D.Span == Span || !D.known()))
        All.push_back(D.When);
    return All;
  }

  bool endsByHand(unsigned Span) const {
    return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
      return D.What == Deed::Kind::Ends &&
             (D.Span == Span ||
              (!D.known() && D.Function == U.Spans[Span].Function));
    });
  }

  bool isActivated(unsigned Span) const {
    return std::any_of(U.Scopes.begin(), U.Scopes.end(),
                       [&](const Scope &S) { return S.Span == Span; });
  }

  // A local span of which nobody else could take care.
  bool isForgotten(unsigned Span, unsigned Function) const {
    const model::Span &S = U.Spans[Span];
    return S.Function == Function && !S.Call && !S.Lent && S.ByScope &&
           S.From == Parent::Ambient && S.HeldBy == Holder::Local &&
           !S.Variable.empty();
  }

  // The scope that was opened last of those that are open where X opens.
  const Scope *activeAt(const Scope &X) const {
    const Scope *Last = nullptr;
    for (const Scope &Other : U.Scopes) {
      if (&Other == &X || Other.Function != X.Function)
        continue;
      if (!Other.When.known())
        return nullptr;
      if (!ways(X).lead(Other.When, X.When, Other.Ends))
        continue;
      if (!Last || ways(X).lead(Last->When, Other.When))
        Last = &Other;
    }
    return Last;
  }

  bool isOpenAt(unsigned Index, const Span &S) const {
    const Span &L = U.Spans[Index];
    return L.Function == S.Function && !L.Call && L.HeldBy == Holder::Local &&
           !L.Variable.empty() &&
           ways(S).allPass(ways(S).entry(), S.When, std::span(&L.When, 1)) &&
           ways(S).lead(L.When, S.When, endsOf(Index));
  }

  const Unit &U;
  const std::function<void(Finding)> &Report;
};

} // namespace

extern const Check ConfusedSpan = {
    .Id = "confused-span",
    .Message = "'{0}' is the wrong span: {1}",
    .Group = "context",
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          Mixups M(U, Report);
          M.scopes();
          M.ends();
          M.parents();
        },
};

} // namespace spantidy
