// The active span, and one that comes by reference, are somebody else's: who
// started it goes on to record on it, and what follows is lost.

#include "evidence.h"

#include "model/active.h"

namespace spantidy {

using model::Deed;
using model::Unit;

static constexpr Message Messages[] = {
    {"active", "the active span is ended, but it was not started here"},
    {"given", "span '{0}' is ended, but the caller has it"},
};

static bool isGivenCurrent(const model::Call &C) {
  return std::any_of(C.Arguments.begin(), C.Arguments.end(),
                     [](const model::Argument &A) { return A.Current; });
}

// Is it the function's business to end what it is given?
static bool mayEnd(const model::Function &F) {
  return F.SaysEnd || F.Constructs || F.Outer || F.NeverReturns ||
         F.Name.find('~') != std::string::npos;
}

// Through: the helper that does it. What one does to the active span is told there.
static bool endsActive(const Deed &D, const model::Call *Through,
                       const Unit &U) {
  return D.Current && !D.OfContext && (!Through || isGivenCurrent(*Through)) &&
         !maySomethingBeActive(D, U);
}

// Where nothing comes back from, nobody has use for the span any more.
static bool isLastDeed(const Deed &D, const Unit &U) {
  return std::none_of(U.Exits.begin(), U.Exits.end(),
                      [&](const auto &E) { return model::Ways(U).lead(D, E); });
}

// The parameter of the function's that the caller wants to have back.
static const model::Parameter *
endsGiven(const Deed &D, const model::Call *Through, const model::Function &F) {
  if (D.Current || !D.Parameter || *D.Parameter >= F.Parameters.size())
    return nullptr;
  const model::Parameter &P = F.Parameters[*D.Parameter];
  bool Keeps = P.HeldBy && *P.HeldBy != model::Holder::Local;
  return P.Borrowed && !Keeps && (!Through || Through->SaysEnd) &&
                 F.Overrides.empty()
             ? &P
             : nullptr;
}

extern const Check EndOfBorrowedSpan = {
    .Id = "end-of-borrowed-span",
    .Messages = Messages,
    .Group = "life",
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (const Deed &D : U.Deeds) {
            const model::Function &In = U.Functions[D.Function];
            if (D.What != Deed::Kind::Ends || D.Sometimes || mayEnd(In) ||
                isLastDeed(D, U))
              continue;
            const model::Call *Through = callAt(U, D);
            Finding F{.At = Through ? Through->At : D.At};
            if (const model::Parameter *P = endsGiven(D, Through, In))
              F.Says = message(Messages, "given"), F.Arguments = {P->Name},
              F.Grade = Evidence::Likely;
            else if (endsActive(D, Through, U))
              F.Says = message(Messages, "active");
            else
              continue;
            if (Through)
              F.Notes.push_back({D.At, "it is ended here"});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
