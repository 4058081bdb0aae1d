#include "returned.h"
#include "draft/callees.h"
#include "draft/subjects.h"
#include "options.h"
#include "propagation/origins.h"

namespace spantidy::extract {

using namespace clang;

static bool isContext(Draft &D, QualType T) {
  return D.Known.is(T, "context") || D.Known.is(T, "span-context");
}

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

void readReturned(Draft &D, Body &B) {
  if (B.Lambda)
    return;
  QualType T = B.F->getReturnType();
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
