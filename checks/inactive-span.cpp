// A span that is open but not active is nobody's parent: what starts meanwhile
// becomes its sibling, or the root of another trace.

#include "evidence.h"

#include "model/given.h"
#include "model/life.h"

namespace spantidy {

using namespace model;

static constexpr Message Messages[] = {
    {"named", "span '{0}' is never active, so '{1}' is not its child"},
    {"named-any",
     "span '{0}' is never active, so what starts below it is not its child"},
    {"held", "the span in '{0}' is never active, so '{1}' is not its child"},
    {"held-any", "the span in '{0}' is never active, so what starts below it "
                 "is not its child"},
    {"of", "the span of '{0}' is never active, so '{1}' is not its child"},
    {"of-any", "the span of '{0}' is never active, so what starts below it is "
               "not its child"},
    {"then", "span '{0}' is open but not active where '{1}' starts"},
    {"then-any", "span '{0}' is open but not active where another one starts"},
};

static Finding named(const Unit &U, const Span &S, const Stray &Found) {
  bool Any = Found.Start.Name.empty();
  if (const Value *Name = asLiteral(S.Name))
    return {.Says = Any ? message(Messages, "named-any")
                        : message(Messages, "named"),
            .Arguments = {Name->Text, Found.Start.Name}};
  if (!S.Held.Variable.empty())
    return {.Says =
                Any ? message(Messages, "held-any") : message(Messages, "held"),
            .Arguments = {S.Held.Variable, Found.Start.Name}};
  return {.Says = Any ? message(Messages, "of-any") : message(Messages, "of"),
          .Arguments = {U.Functions[S.Function].Name, Found.Start.Name}};
}

// Active, but not at that time.
static Finding namedThen(const Span &S, const Stray &Found) {
  const Value *Name = asLiteral(S.Name);
  return {.Says = Found.Start.Name.empty() ? message(Messages, "then-any")
                                           : message(Messages, "then"),
          .Arguments = {Name ? Name->Text : S.Held.Variable, Found.Start.Name}};
}

static Finding finding(const Unit &U, const Span &S, const Stray &Found,
                       const Scope *Active = nullptr) {
  Finding F = Active ? namedThen(S, Found) : named(U, S, Found);
  if (Active)
    F.Notes.push_back({Active->At, "it is active from here on"});
  F.At = S.At;
  if (!S.Through.empty())
    F.Notes.push_back({S.Through.back(), "it is started here"});
  if (Found.Under != S.At)
    F.Notes.push_back({Found.Under, "it is open from here on"});
  if (Found.At != Found.Start.At)
    F.Notes.push_back({Found.At, "it is not active at this call"});
  const std::string &Child = Found.Start.Name;
  F.Notes.push_back(
      {Found.Start.At, (Child.empty() ? "a span" : "span '" + Child + "'") +
                           " is started here, without it as parent"});
  return F;
}

extern const Check InactiveSpan = {
    .Id = "inactive-span",
    .Messages = Messages,
    .Group = "context",
    .OnWays = true,
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const Span &S = U.Spans[I];
            // Of an object that never makes its span active the class is to
            // blame, once; unless it gives the span to who may do it.
            bool InObject = std::any_of(U.Calls.begin(), U.Calls.end(),
                                        [&](const Call &C) {
                                          return C.Constructs && C.At == S.At;
                                        }) ||
                            isGivenInObject(S, U);
            // Of a scope that is gone at once another check tells.
            bool Dropped = std::any_of(
                U.Discards.begin(), U.Discards.end(), [&](const Discard &X) {
                  return X.What == Kept::Scope && X.Function == S.Function &&
                         X.At > S.At;
                });
            if (Dropped)
              continue;
            if (S.Around.Below && !S.Held.Offered && !S.Held.Lent)
              Report(finding(U, S, *S.Around.Below));
            else if (auto Found = !InObject || S.Held.Offered ? strayBelow(U, I)
                                                              : std::nullopt) {
              auto Active =
                  std::find_if(U.Scopes.begin(), U.Scopes.end(),
                               [&](const Scope &X) { return X.Span == I; });
              bool Ever = Active != U.Scopes.end();
              Finding F = finding(U, S, *Found, Ever ? &*Active : nullptr);
              if (S.Activation && !Ever && !isFollowed(I, U))
                F.Fixes.push_back({"make it active", {*S.Activation}});
              Report(std::move(F));
            }
          }
        },
};

} // namespace spantidy
