// Two spans side by side, and the one that is used is not the one that is
// meant: code that was copied, or a name that was mistyped.

#include "evidence.h"

#include "model/confused.h"

namespace spantidy {

using namespace model;

static constexpr Message Messages[] = {
    {"active-again",
     "'{0}' is the wrong span: it is active already, and '{1}' never is"},
    {"active-ended",
     "'{0}' is the wrong span: it has ended, and '{1}' never is active"},
    {"ended-twice",
     "'{0}' is the wrong span: it has ended, and '{1}' never does"},
    {"ended-parent",
     "'{0}' is the wrong span: as a parent it has ended, and '{1}' is open"},
    {"ended-parent-alone",
     "'{0}' is the wrong span: as the parent of '{1}' it has ended"},
    {"own-parent", "'{0}' is the wrong span: it is its own parent"},
    {"kept-context",
     "each run of the task is below the span of its first launch, without end"},
    {"turn-parent",
     "each turn's span is below that of the turn before, which has ended"},
};

// Because: what has been with the wrong span at the place that is told of.
static void report(const Unit &U, const std::vector<Confusion> &All,
                   const Message *Says, const char *Because,
                   const Reporter &Report) {
  for (const Confusion &C : All) {
    const Span &Right = U.Spans[C.Right];
    Finding F{
        .At = C.At,
        .Says = Says,
        .Arguments = {variableOf(U.Spans[C.Wrong]), variableOf(Right)},
        .Notes = {{C.Because, Because},
                  {Right.At, "'" + variableOf(Right) + "' is started here"}},
        .Grade = Evidence::Likely};
    if (C.NamedAt && !Right.Held.Variable.empty() &&
        Right.Function == U.Spans[C.Wrong].Function)
      F.Fixes.push_back({"use '" + Right.Held.Variable + "'",
                         {{*C.NamedAt, Right.Held.Variable}}});
    Report(std::move(F));
  }
}

static void judgeScope(const Unit &U, const Scope &S, const Reporter &Report) {
  if (auto Again = activeAgain(S, U); !Again.empty())
    report(U, Again, message(Messages, "active-again"),
           "it is active from here on", Report);
  else
    report(U, activeAfterEnd(S, U), message(Messages, "active-ended"),
           "it ends here", Report);
}

static void judgeTask(const Unit &U, const Task &T, const Reporter &Report) {
  if (auto Kept = keptContext(T, U))
    Report(
        {.At = T.At,
         .Says = message(Messages, "kept-context"),
         .Notes = {{Kept->Active, "the span is active here"},
                   {Kept->Again, "it is launched again here, in that context"},
                   {Kept->Starts, "it starts a span here, each time"}},
         .Grade = Evidence::Likely});
}

static void judgeSpan(const Unit &U, Ref<Span> Index, const Reporter &Report) {
  const Span &S = U.Spans[Index];
  report(U, endedTwice(Index, U), message(Messages, "ended-twice"),
         "it ends here", Report);
  if (S.Start.OwnParent)
    Report({.At = S.At,
            .Says = message(Messages, "own-parent"),
            .Arguments = {variableOf(S)}});
  auto Ended = endedParents(Index, U);
  report(U, Ended, message(Messages, "ended-parent"), "it ends here", Report);
  // What is told of past work is below what has ended, too.
  if (auto Alone = Ended.empty() ? endedParent(Index, U) : std::nullopt)
    Report({.At = Alone->At,
            .Says = message(Messages, "ended-parent-alone"),
            .Arguments = {variableOf(U.Spans[Alone->Wrong]), variableOf(S)},
            .Notes = {{Alone->Because, "it ends here"}},
            .Grade = Evidence::Possible});
  if (isBelowTurnBefore(Index, U))
    Report({.At = *S.Start.TurnBefore,
            .Says = message(Messages, "turn-parent"),
            .Notes = {{S.At, "it is started here, each time"}},
            .Grade = Evidence::Likely});
}

extern const Check ConfusedSpan = {
    .Id = "confused-span",
    .Messages = Messages,
    .Group = "context",
    .OnWays = true,
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (const Scope &S : U.Scopes)
            judgeScope(U, S, Report);
          for (const Task &T : U.Tasks)
            judgeTask(U, T, Report);
          for (unsigned I = 0; I < U.Spans.size(); ++I)
            judgeSpan(U, I, Report);
        },
};

} // namespace spantidy
