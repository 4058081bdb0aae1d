// Where no destructor ends a span, a way out of the function that forgets to
// leaves it open: it is never exported. Whoever has been given the span ends it.

#include "evidence.h"

#include "model/life.h"

namespace spantidy {

using namespace model;

// In the order of Exit::Way.
static constexpr Message Messages[] = {
    {"return", "span '{0}' is still open at this return"},
    {"throw", "span '{0}' is still open at this throw"},
    {"end", "span '{0}' is still open at the end of the function"},
    {"replaced", "span '{0}' is still open where its variable gets another"},
};

static Finding lost(const Span &S, const Place &At, const Message *Says) {
  const Value *Name = asLiteral(S.Name);
  Finding F{.At = At, .Says = Says};
  F.Arguments = {Name ? Name->Text : S.Held.Variable};
  addStart(F, S);
  return F;
}

// One for a span: it is one forgotten end.
static Finding leaking(const Unit &U, unsigned Of, const Exits &Leaks) {
  const Exit &First = *Leaks.front();
  Finding F = lost(U.Spans[Of], First.At, &Messages[size_t(First.By)]);
  for (size_t I = 1; I < Leaks.size(); ++I)
    F.Notes.push_back({Leaks[I]->At, "and here"});
  offerToEnd(F, U, Of, Leaks);
  return F;
}

extern const Check SpanNotEnded = {
    .Id = "span-not-ended",
    .Messages = Messages,
    .Group = "life",
    .OnWays = true,
    .Guide = "Manual Span Creation",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            if (!isOwnersToEnd(U.Spans[I]))
              continue;
            Life Of(U, I);
            Exits Leaks = leftOpenAt(Of, U);
            if (const Place *At = replacedOpen(Of, I, U))
              Report(lost(U.Spans[I], *At, message(Messages, "replaced")));
            else if (!Of.Unsure && !Leaks.empty())
              Report(leaking(U, I, Leaks));
          }
        },
};

} // namespace spantidy
