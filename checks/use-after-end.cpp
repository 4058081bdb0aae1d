// After its end a span takes nothing more: whatever is recorded is lost without
// a word. Only where every way to the record leads through an end, and nothing
// on it can have put another span into the same hands.

#include "check.h"
#include "flow_notes.h"

#include <algorithm>
#include <set>

namespace spantidy {

using model::Deed;
using model::Point;
using model::Subject;
using model::Unit;

namespace {

struct Use : Subject {
  unsigned Function;
  model::Place At;
  Point When;
  std::string What;
};

// The same span, or the same hands.
bool isSame(const Subject &A, const Subject &B) {
  if (A.Span || B.Span)
    return A.Span == B.Span;
  if (A.Parameter || B.Parameter)
    return A.Parameter == B.Parameter;
  return A.Own && B.Own && A.Member == B.Member && !A.Member.empty();
}

bool mayBeSame(const Subject &A, const Subject &B) {
  return isSame(A, B) || (A.Own && B.Own && (A.Member.empty() || B.Member.empty()));
}

std::vector<Use> usesIn(const Unit &U) {
  std::vector<Use> Uses;
  auto add = [&](const auto &Item, std::string What) {
    Uses.push_back({Item, Item.Function, Item.At, Item.When, std::move(What)});
  };
  for (const model::Attribute &A : U.Attributes) {
    const model::Value *Key = model::asLiteral(A.Key);
    if (A.AtStart || A.Inside)
      continue;
    if (A.Guarded && callAt(U, A.Function, A.When))
      continue; // a helper that is asked not to
    if (A.On == model::Target::Span)
      add(A, Key ? "attribute '" + Key->Text + "'" : "attribute");
    else if (A.On == model::Target::Link)
      add(A, "link");
  }
  for (const model::Naming &N : U.Namings)
    add(N, N.Of == "span" ? "new name" : N.Of);
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Ends && !D.Sometimes)
      add(D, "second end");
    else if (D.What == Deed::Kind::SetsStatus && !D.Sometimes)
      add(D, "status");
  return Uses;
}

// In an object that has it, nobody can tell what other code does to it.
bool inObject(const Subject &S, unsigned Function, const Unit &U) {
  if (S.Span)
    return U.Spans[*S.Span].GivenAway;
  const auto &Parameters = U.Functions[Function].Parameters;
  return S.Own || (S.Parameter && *S.Parameter < Parameters.size() &&
                   Parameters[*S.Parameter].Object);
}

// May the hands have another span on the way from the end to the use?
bool isDoubtful(const Deed &End, const Use &Of, const model::Paths &Ways,
                const Unit &U) {
  auto between = [&](Point When) {
    return When != Of.When &&
           (Ways.lead(End.When, When) || When == End.When) &&
           Ways.lead(When, Of.When);
  };
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Replaces && D.Function == Of.Function &&
        mayBeSame(D, Of) && between(D.When))
      return true;
  if (!inObject(Of, Of.Function, U))
    return false;
  for (const model::Call &C : U.Calls)
    if (C.Function == Of.Function && C.When != End.When && between(C.When))
      return true;
  for (const model::Suspension &S : U.Suspensions)
    if (S.Function == Of.Function && between(S.When))
      return true;
  return false;
}

std::string nameOf(const Use &Of, const Unit &U) {
  if (Of.Span)
    if (const auto *Name = model::asLiteral(U.Spans[*Of.Span].Name))
      return "span '" + Name->Text + "'";
  const auto &Parameters = U.Functions[Of.Function].Parameters;
  if (Of.Parameter && *Of.Parameter < Parameters.size())
    return "'" + Parameters[*Of.Parameter].Name + "'";
  return "the span";
}

} // namespace

extern const Check UseAfterEnd = {
    .Id = "use-after-end",
    .Message = "{0} has no effect: {1} has ended before",
    .Group = "life",
    .Guide = "Missing Attributes",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          std::set<std::pair<unsigned, std::pair<uint32_t, uint32_t>>> Told;
          for (const Use &Of : usesIn(U)) {
            if (!Of.Span && !Of.Parameter && Of.Member.empty())
              continue;
            model::Paths Ways(U.Functions[Of.Function].Control);
            Point From = Ways.entry();
            if (Of.Span && U.Spans[*Of.Span].Function != Of.Function)
              continue; // in a lambda
            const model::Call *Through = callAt(U, Of.Function, Of.When);
            if (Through && Through->Name.find('~') != std::string::npos)
              continue; // a guard makes sure of it
            if (Of.Span)
              From = U.Spans[*Of.Span].When;
            std::vector<const Deed *> Ends;
            std::vector<Point> At;
            for (const Deed &D : U.Deeds)
              if (D.What == Deed::Kind::Ends && !D.Sometimes &&
                  D.Function == Of.Function && isSame(D, Of) && D.When != Of.When &&
                  Ways.lead(D.When, Of.When))
                Ends.push_back(&D), At.push_back(D.When);
            if (Ends.empty() || !Ways.allPass(From, Of.When, At) ||
                std::any_of(Ends.begin(), Ends.end(), [&](const Deed *E) {
                  return isDoubtful(*E, Of, Ways, U);
                }))
              continue;
            if (!Told.insert({Of.Function, {Of.When.Block, Of.When.Step}}).second)
              continue; // one call, several records
            Finding F;
            F.At = Through ? Through->At : Of.At;
            F.Arguments = {Of.What, nameOf(Of, U)};
            if (Through)
              F.Notes.push_back({Of.At, "it is done here"});
            for (const Deed *E : Ends) {
              const model::Call *Helper = callAt(U, Of.Function, E->When);
              F.Notes.push_back({Helper ? Helper->At : E->At, "ended here"});
              if (E->Swap && Ends.size() == 1 && !Through && !Helper &&
                  E->Swap->At.File == Of.At.File &&
                  E->Swap->At.Begin < Of.At.Begin && Of.At.End <= E->Swap->At.End)
                F.Fixes.push_back({"record it before the end", {*E->Swap}});
            }
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
