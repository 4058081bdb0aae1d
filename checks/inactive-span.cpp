// A span that is open but not active is nobody's parent: what starts meanwhile
// becomes its sibling, or the root of another trace.

#include "check.h"

#include <algorithm>

namespace spantidy {

using model::Stray;

static std::string nameOf(const model::Unit &U, const model::Span &S) {
  if (const model::Value *Name = model::asLiteral(S.Name))
    return "span '" + Name->Text + "'";
  if (!S.Variable.empty())
    return "the span in '" + S.Variable + "'";
  return "the span of '" + U.Functions[S.Function].Name + "'";
}

static Finding finding(const model::Unit &U, const model::Span &S,
                       const Stray &Found) {
  Finding F;
  F.At = S.At;
  const std::string &Name = Found.Start.Name;
  std::string Child = Name.empty() ? "a span" : "span '" + Name + "'";
  F.Arguments = {nameOf(U, S),
                 Name.empty() ? "what starts below it" : "'" + Name + "'"};
  if (!S.Through.empty())
    F.Notes.push_back({S.Through.back(), "it is started here"});
  if (Found.Under != S.At)
    F.Notes.push_back({Found.Under, "it is open from here on"});
  if (Found.At != Found.Start.At)
    F.Notes.push_back({Found.At, "it is not active at this call"});
  F.Notes.push_back(
      {Found.Start.At, Child + " is started here, without it as parent"});
  return F;
}

// May its scope last as long as its block? Not where something starts after its
// end: that would be below an ended span.
static bool isLast(const model::Unit &U, unsigned Index) {
  const model::Span &S = U.Spans[Index];
  model::Paths Ways(U.Functions[S.Function].Control);
  auto starts = [&](const model::Deed &End, const auto &Item) {
    return Item.Function == S.Function && Ways.lead(End.When, Item.When, S.Dies);
  };
  for (const model::Suspension &X : U.Suspensions)
    if (X.Function == S.Function)
      return false;
  for (const model::Deed &End : U.Deeds) {
    if (End.What != model::Deed::Kind::Ends || End.Span != Index)
      continue;
    for (const model::Call &C : U.Calls)
      if (C.Starts && starts(End, C))
        return false;
    for (const model::Span &Other : U.Spans)
      if (starts(End, Other))
        return false;
  }
  return true;
}

extern const Check InactiveSpan = {
    .Id = "inactive-span",
    .Message = "{0} is never active, so {1} is not its child",
    .Group = "context",
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            // Of an object that never makes its span active the class is to
            // blame, once; unless it gives the span to who may do it.
            bool Kept = std::any_of(
                U.Calls.begin(), U.Calls.end(), [&](const model::Call &C) {
                  return C.Constructs && C.At == S.At;
                });
            if (S.Below && !S.Offered && !S.Lent)
              Report(finding(U, S, *S.Below));
            else if (!Kept || S.Offered)
              if (auto Found = model::strayBelow(U, I)) {
                Finding F = finding(U, S, *Found);
                if (S.Activation && isLast(U, I))
                  F.Fixes.push_back({"make it active", {*S.Activation}});
                Report(std::move(F));
              }
          }
        },
};

} // namespace spantidy
