// Where no destructor ends a span, a way out of the function that forgets to
// leaves it open: it is never exported. Whoever has been given the span ends it.

#include "evidence.h"

#include "model/life.h"

namespace spantidy {

using model::Exit;
using model::Unit;

// In the order of Exit::Way.
static constexpr Message Messages[] = {
    {"return", "span '{0}' is still open at this return"},
    {"throw", "span '{0}' is still open at this throw"},
    {"end", "span '{0}' is still open at the end of the function"},
    {"replaced", "span '{0}' is still open where its variable gets another"},
};

// The same.
static constexpr const char *Further[] = {"and at this return",
                                          "and at this throw",
                                          "and at the end of the function"};

static Finding lost(const model::Span &S, const model::Place &At,
                    const Message *Says) {
  const model::Value *Name = model::asLiteral(S.Name);
  Finding F{.At = At,
            .Says = Says,
            .Arguments = {Name ? Name->Text : S.Held.Variable}};
  addStart(F, S);
  return F;
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
            if (const model::Place *At = replacedOpen(Of, I, U)) {
              Report(lost(S, *At, message(Messages, "replaced")));
              continue;
            }
            std::vector<const Exit *> Leaks = leftOpenAt(Of, U);
            if (Of.Unsure || Leaks.empty())
              continue;
            // One for a span: it is one forgotten end.
            const Exit &First = *Leaks.front();
            Finding F = lost(S, First.At, &Messages[size_t(First.By)]);
            for (const Exit *E : Leaks)
              if (E != &First)
                F.Notes.push_back({E->At, Further[size_t(E->By)]});
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
