#include "returned.h"
#include "draft/callees.h"
#include "draft/origins.h"
#include "draft/subjects.h"
#include "options.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;

// Whatever span is active, asked for here or by the one function that is called.
static std::optional<model::Origin> spanReturned(Draft &D, Body &B) {
  model::Origin Found;
  auto Results = Values::results(B);
  for (const Expr *Result : Results) {
    model::Subject Of = subjectOf(D, Result, B);
    if (Of.Current && !Of.OfContext)
      Found.By = model::Origin::Way::Current;
    else if (Of.Span && D.Out.Spans[*Of.Span].Call && Results.size() == 1)
      Found.By = model::Origin::Way::Call,
      Found.Call = D.Out.Spans[*Of.Span].Call;
    else
      return std::nullopt;
    Found.At = D.Where.place(Result);
  }
  return Results.empty() ? std::nullopt : std::optional(Found);
}

// `return *span_;`: which the object, or who called, goes on to have.
static bool isTakenOut(Draft &D, const Expr *Result) {
  for (const Expr *E = stripped(Result); auto Site = asCall(E);) {
    bool Copies = isa<CXXConstructExpr>(E) && Site->Arguments.size() == 1;
    if (D.Known.has(Site->Callee, rules::Role::Releases) ||
        (D.Known.role(Site->Callee, rules::Role::PassesValue) && !Site->Object))
      return true; // moved, exchanged
    E = Copies         ? stripped(Site->Arguments[0])
        : Site->Object ? stripped(Site->Object)
                       : nullptr;
    if (!E)
      break;
  }
  return false;
}

static std::optional<model::Subject> spanGiven(Draft &D, Body &B) {
  std::optional<model::Subject> Found;
  for (const Expr *Result : Values::results(B)) {
    model::Subject Of = subjectOf(D, Result, B);
    bool Given =
        Of.Own || Of.Parameter || (Of.Span && D.Out.Spans[*Of.Span].Call);
    if (!Given || Of.Emptied || isTakenOut(D, Result) ||
        (Found && *Found != Of))
      return std::nullopt;
    Found = Of;
  }
  return Found;
}

void readReturned(Draft &D, Body &B) {
  if (B.Lambda)
    return;
  QualType T = B.F->getReturnType();
  if (holdsSpan(D.Known, T))
    if (auto Found = spanGiven(D, B))
      D.Out.Functions[functionIndex(D, B)].ReturnsSpan = Found;
  if (D.Known.is(T, "span"))
    if (auto Found = spanReturned(D, B))
      D.Out.Functions[functionIndex(D, B)].ReturnsContext = Found;
  bool Options = D.Known.isExactly(T, "start-options");
  if (!Options && !isContext(D, T))
    return;
  std::optional<model::Origin> Context;
  std::optional<model::StartOptions> Told;
  bool Agree = true;
  for (const Expr *Result : Values::results(B)) {
    if (Options) {
      model::StartOptions One = optionsOf(D, Result, B);
      Agree = Agree && (!Told || *Told == One);
      Told = One;
    } else {
      model::Origin One = originOf(D, Result, B);
      Context = Context ? eitherOf(*Context, One) : One;
    }
  }
  if (Told && Agree)
    D.Out.Functions[functionIndex(D, B)].ReturnsOptions = Told;
  if (Context && Context->By != model::Origin::Way::Unknown)
    D.Out.Functions[functionIndex(D, B)].ReturnsContext = Context;
}

void readGivenOptions(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    auto It = D.CallOf.find(Site.Node);
    if (It == D.CallOf.end())
      continue;
    unsigned Count = D.Out.Calls[It->second].Arguments.size();
    for (unsigned I = 0; I < Count && I < Site.Arguments.size(); ++I)
      if (D.Known.isExactly(Site.Arguments[I]->getType(), "start-options")) {
        model::StartOptions Given = optionsOf(D, Site.Arguments[I], B);
        D.Out.Calls[It->second].Arguments[I].Options = std::move(Given);
      }
  }
}

} // namespace spantidy::extract
