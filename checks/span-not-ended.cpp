// Where no destructor ends a span, a way out of the function that forgets to
// leaves it open: it is never exported. Whoever has been given the span ends it.

#include "evidence.h"

#include "model/life.h"

#include <algorithm>

namespace spantidy {

using model::Exit;
using model::Unit;

static constexpr Message Messages[] = {
    // In the order of Exit::Way.
    {"return", "span '{0}' is still open at this return"},
    {"throw", "span '{0}' is still open at this throw"},
    {"end", "span '{0}' is still open at the end of the function"},
};

// Ways out that leave it open, in the order of the source.
static std::vector<const Exit *> leaksOf(const model::Life &Of, const Unit &U) {
  model::Ways Along(U);
  std::vector<const Exit *> Leaks;
  for (const Exit &E : U.Exits) {
    if (isCaught(E, U) || !Along.lead(Of.Start, E, Of.MayEnd))
      continue;
    // Ended on some ways to it: a flag may tell which.
    if (std::none_of(Of.MayEnd.begin(), Of.MayEnd.end(),
                     [&](model::Moment End) { return Along.lead(End, E); }))
      Leaks.push_back(&E);
  }
  std::sort(Leaks.begin(), Leaks.end(),
            [](const Exit *A, const Exit *B) { return A->At < B->At; });
  return Leaks;
}

static const char *place(const Exit &E) {
  return E.By == Exit::Way::Returns  ? "and at this return"
         : E.By == Exit::Way::Throws ? "and at this throw"
                                     : "and at the end of the function";
}

extern const Check SpanNotEnded = {
    .Id = "span-not-ended",
    .Messages = Messages,
    .Group = "life",
    .Guide = "Manual Span Creation",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            if (!S.EndsExplicitly || S.Held.GivenAway ||
                S.Held.By != model::Holder::Local)
              continue;
            model::Life Of(U, I);
            std::vector<const Exit *> Leaks = leaksOf(Of, U);
            if (Of.Unsure || Leaks.empty())
              continue;
            // One for a span: it is one forgotten end.
            const Exit &First = *Leaks.front();
            const model::Value *Name = model::asLiteral(S.Name);
            Finding F{.At = First.At,
                      .Says = &Messages[size_t(First.By)],
                      .Arguments = {Name ? Name->Text : S.Held.Variable}};
            addStart(F.Notes, S, F.At);
            for (const Exit *E : Leaks)
              if (E != &First)
                F.Notes.push_back({E->At, place(*E)});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
