// The active span, and one that comes by reference, are somebody else's: who
// started it goes on to record on it, and what follows is lost.

#include "evidence.h"

#include "model/borrowed.h"

namespace spantidy {

using model::Deed;
using model::Unit;

static constexpr Message Messages[] = {
    {"active", "the active span is ended, but it was not started here"},
    {"given", "span '{0}' is ended, but the caller has it"},
};

extern const Check EndOfBorrowedSpan = {
    .Id = "end-of-borrowed-span",
    .Messages = Messages,
    .Group = "life",
    .OnWays = true,
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (const Deed &D : U.Deeds) {
            // Where nothing comes back from, nobody has use for the span.
            if (D.What != Deed::Kind::Ends || D.Sometimes ||
                mayEnd(U.Functions[D.Function]) || !model::Ways(U).leave(D))
              continue;
            const model::Call *Through = callAt(U, D);
            Finding F{.At = Through ? Through->At : D.At};
            if (const model::Parameter *P = endedForCaller(D, U))
              F.Says = message(Messages, "given"), F.Arguments = {P->Name},
              F.Grade = Evidence::Likely;
            else if (endsOthersActive(D, U))
              F.Says = message(Messages, "active");
            else
              continue;
            if (Through)
              F.Notes.push_back({D.At, "it is ended here"});
            else
              offer(F, "leave it to its owner", D.Without);
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
