// The active span, and one that comes by reference, are somebody else's: who
// started it goes on to record on it, and what follows is lost.

#include "check.h"
#include "flow_notes.h"

#include <algorithm>

namespace spantidy {

using model::Deed;
using model::Unit;

namespace {

// May a span of the function's own be active there?
bool isOwnActive(const Deed &D, const Unit &U) {
  model::Paths Ways(U.Functions[D.Function].Control);
  auto before = [&](unsigned Function, model::Point When) {
    return Function == D.Function && Ways.lead(When, D.When);
  };
  return std::any_of(U.Scopes.begin(), U.Scopes.end(),
                     [&](const model::Scope &S) {
                       return before(S.Function, S.When);
                     }) ||
         std::any_of(U.Calls.begin(), U.Calls.end(), [&](const model::Call &C) {
           return C.Activates && before(C.Function, C.When);
         });
}

bool isGivenCurrent(const model::Call &C) {
  return std::any_of(C.Arguments.begin(), C.Arguments.end(),
                     [](const model::Argument &A) { return A.Current; });
}

// Is it the function's business to end what it is given?
bool mayEnd(const model::Function &F) {
  return F.SaysEnd || F.Constructs || F.Outer ||
         F.Name.find('~') != std::string::npos;
}

} // namespace

extern const Check EndOfBorrowedSpan = {
    .Id = "end-of-borrowed-span",
    .Message = "{0} is ended, but {1}",
    .Group = "life",
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (const Deed &D : U.Deeds) {
            const model::Function &F = U.Functions[D.Function];
            if (D.What != Deed::Kind::Ends || D.Sometimes || mayEnd(F))
              continue;
            const model::Call *Through = callAt(U, D.Function, D.When);
            Finding Found;
            Found.At = Through ? Through->At : D.At;
            if (D.Current) {
              // What a helper does to the active span is told there.
              if (D.OfContext || (Through && !isGivenCurrent(*Through)) ||
                  isOwnActive(D, U))
                continue;
              Found.Arguments = {"the active span", "it was not started here"};
            } else if (D.Parameter && *D.Parameter < F.Parameters.size()) {
              const model::Parameter &P = F.Parameters[*D.Parameter];
              if (!P.Borrowed || (P.HeldBy && *P.HeldBy != model::Holder::Local) ||
                  (Through && !Through->SaysEnd) || !F.Overrides.empty())
                continue;
              Found.Arguments = {"span '" + P.Name + "'", "the caller has it"};
            } else {
              continue;
            }
            if (Through)
              Found.Notes.push_back({D.At, "it is ended here"});
            Report(std::move(Found));
          }
        },
};

} // namespace spantidy
