// After its end a span takes nothing more: whatever is recorded is lost without
// a word. Only where every way to the record leads through an end, and nothing
// on it can have put another span into the same hands.

#include "evidence.h"
#include "uses.h"

#include "model/hands.h"

#include <algorithm>

namespace spantidy {

using model::Deed;
using model::Unit;

// By whether the use and the span have names.
static constexpr Message Messages[] = {
    {"attribute", "attribute '{0}' has no effect: span '{1}' has ended before"},
    {"attribute-held", "attribute '{0}' has no effect: '{1}' has ended before"},
    {"attribute-any",
     "attribute '{0}' has no effect: the span has ended before"},
    {"span", "{0} has no effect: span '{1}' has ended before"},
    {"held", "{0} has no effect: '{1}' has ended before"},
    {"any", "{0} has no effect: the span has ended before"},
    {"moved", "{0} reaches no span: its variable is moved from before"},
};

namespace {

void name(Finding &F, const Use &Of, const Unit &U) {
  const auto &Parameters = U.Functions[Of.When.In].Parameters;
  const model::Value *Name =
      Of.Span ? asLiteral(U.Spans[*Of.Span].Name) : nullptr;
  bool Held = !Name && Of.Parameter && *Of.Parameter < Parameters.size();
  F.Says = &Messages[(Of.Keyed ? 0 : 3) + (Name ? 0 : Held ? 1 : 2)];
  F.Arguments = {Of.What};
  if (Name || Held)
    F.Arguments.push_back(Name ? Name->Text : Parameters[*Of.Parameter].Name);
}

// Through a variable of which the span is taken before, on whatever way.
std::optional<Finding> throughEmpty(const Use &Of, const Unit &U) {
  std::vector<const Deed *> Moves = movesBefore(Of, Of.When, U);
  if (Moves.empty())
    return std::nullopt;
  const model::Call *Through = callAt(U, Of.When);
  Finding F{.At = Through ? Through->At : Of.At,
            .Says = message(Messages, "moved"),
            .Arguments = {Of.Keyed ? "attribute" : Of.What}};
  for (const Deed *M : Moves)
    F.Notes.push_back({M->At, "moved from here"});
  return F;
}

// The end and the statement after it change places.
bool mends(const Deed &End, const Use &Of, const Unit &U) {
  return End.Swap && !callAt(U, End) && End.Swap->At.File == Of.At.File &&
         End.Swap->At.Begin < Of.At.Begin && Of.At.End <= End.Swap->At.End;
}

} // namespace

extern const Check UseAfterEnd = {
    .Id = "use-after-end",
    .Messages = Messages,
    .Group = "life",
    .OnWays = true,
    .Guide = "Missing Attributes",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          model::Moments Told;
          for (const Use &Of : usesIn(U)) {
            if (auto F = Of.Emptied ? throughEmpty(Of, U) : std::nullopt) {
              if (!std::count(Told.begin(), Told.end(), Of.When))
                Report(std::move(*F));
              Told.push_back(Of.When);
              continue;
            }
            const model::Call *Through = callAt(U, Of.When);
            if (Through && Through->Name.find('~') != std::string::npos)
              continue; // a guard makes sure of it
            std::vector<const Deed *> Ends = endsBefore(Of, Of.When, U);
            if (Ends.empty() || std::count(Told.begin(), Told.end(), Of.When))
              continue; // one call, several records
            Told.push_back(Of.When);
            Finding F{.At = Through ? Through->At : Of.At};
            name(F, Of, U);
            if (Through)
              F.Notes.push_back({Of.At, "it is done here"});
            for (const Deed *E : Ends) {
              F.Notes.push_back({placeOf(U, *E), "ended here"});
              if (Ends.size() == 1 && !Through && mends(*E, Of, U))
                F.Fixes.push_back(
                    {"record it before the end", {*E->Swap}, Safe});
            }
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
