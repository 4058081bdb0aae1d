// Two spans side by side, and the one that is used is not the one that is
// meant: code that was copied, or a name that was mistyped.

#include "evidence.h"

#include "model/active.h"
#include "model/hands.h"
#include "model/life.h"

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
    {"own-parent", "'{0}' is the wrong span: it is its own parent"},
    {"kept-context",
     "each run of the task is below the span of its first launch, without end"},
    {"turn-parent",
     "each turn's span is below that of the turn before, which has ended"},
};

static Finding found(const Place &At, const Message *Says, const Span &Wrong,
                     Note Because, const Span &Right) {
  return {.At = At,
          .Says = Says,
          .Arguments = {variableOf(Wrong), variableOf(Right)},
          .Notes = {std::move(Because),
                    {Right.At, "'" + variableOf(Right) + "' is started here"}},
          .Grade = Evidence::Likely};
}

// Is it there to be active, or to be below the one that is?
static bool isMeant(const Span &S, Ref<Span> Active) {
  return isForScope(S) ||
         (staysLocal(S) && S.Held.ByScope && S.Start.ParentIs.Span == Active);
}

// `auto inner = start(); Scope scope(outer);` while outer is active already.
static void judgeScope(const Unit &U, const Scope &Again,
                       const Reporter &Report) {
  const Scope *Before =
      Again.Span && Again.When.known() ? activeBefore(Again, U) : nullptr;
  if (!Before || Before->Span != Again.Span)
    return;
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (U.Spans[I].Function == Again.Function &&
        isMeant(U.Spans[I], *Again.Span) && !isEverActive(I, U) &&
        isOpen(*Before, U.Spans[I], U) && !closesWithin(Again, I, U) &&
        mayBeOpen(I, Again, U))
      Report(found(Again.At, message(Messages, "active-again"),
                   U.Spans[*Again.Span],
                   {Before->At, "it is active from here on"}, U.Spans[I]));
}

// `first->End(); auto second = start(); Scope scope(first);`
static void judgeScopeOfEnded(const Unit &U, const Scope &Active,
                              const Reporter &Report) {
  if (!Active.Span || !Active.When.known())
    return;
  Ways Along(U);
  std::vector<const Deed *> Ends = endsBefore(Active, Active, U);
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (I != *Active.Span && !isEverActive(I, U) &&
        isInVariableAt(I, Active, U) &&
        std::any_of(Ends.begin(), Ends.end(), [&](const Deed *End) {
          return Along.allComeBy(U.Spans[I], {*End});
        })) {
      Report(found(Active.At, message(Messages, "active-ended"),
                   U.Spans[*Active.Span],
                   {placeOf(U, *Ends.front()), "it ends here"}, U.Spans[I]));
      return;
    }
}

// `outer->End(); outer->End();`
static void judgeEnds(const Unit &U, Ref<Span> Index, const Reporter &Report) {
  Ways Along(U);
  Life Of(U, Index);
  auto judge = [&](const Deed &First, const Deed &Again) {
    if (First.Sometimes || Again.Sometimes || Moment(First) == Moment(Again) ||
        !Along.allPass(Of.Start, Again, {First}))
      return;
    for (unsigned I = 0; I < U.Spans.size(); ++I)
      if (Life Other(U, I); isForScope(U.Spans[I]) && Other.MayEnd.empty() &&
                            Along.allComeBy(First, {Other.Start}) &&
                            Along.lead(Other.Start, Again, Other.Dies))
        Report(found(placeOf(U, Again), message(Messages, "ended-twice"),
                     U.Spans[Index], {placeOf(U, First), "it ends here"},
                     U.Spans[I]));
  };
  for (const Deed *Again : Of.Ends)
    for (const Deed *First : Of.Ends)
      judge(*First, *Again);
}

// `options.parent = finished->GetContext();` while another span is open.
static void judgeParent(const Unit &U, Ref<Span> Index,
                        const Reporter &Report) {
  const Span &S = U.Spans[Index];
  if (S.Start.OwnParent)
    Report({.At = S.At,
            .Says = message(Messages, "own-parent"),
            .Arguments = {variableOf(S)}});
  if (!S.Start.ParentIs.Span || *S.Start.ParentIs.Span == Index)
    return;
  const Span &Parent = U.Spans[*S.Start.ParentIs.Span];
  Life Of(U, *S.Start.ParentIs.Span);
  if (Parent.Call || !Ways(U).allPass(Parent, S, Of.MustEnd))
    return;
  Place Ended;
  for (const Deed *D : Of.Ends)
    if (!D->Sometimes && D->Function == S.Function)
      Ended = placeOf(U, *D);
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (I != Index && I != *S.Start.ParentIs.Span && isInVariableAt(I, S, U))
      Report(found(S.At, message(Messages, "ended-parent"), Parent,
                   {Ended, "it ends here"}, U.Spans[I]));
}

// `parent = span->GetContext();` at the end of each turn of a loop.
static void judgeTurns(const Unit &U, Ref<Span> Index, const Reporter &Report) {
  const Span &S = U.Spans[Index];
  if (!S.Start.TurnBefore || S.Call)
    return;
  Life Of(U, Index);
  Moments Over = Of.MustEnd;
  if (!S.Start.KeptForTurn && S.Held.By == Holder::Local && !S.EndsExplicitly)
    Over.insert(Over.end(), Of.Dies.begin(), Of.Dies.end());
  if (Ways(U).allPass(S, S, Over))
    Report({.At = *S.Start.TurnBefore,
            .Says = message(Messages, "turn-parent"),
            .Notes = {{S.At, "it is started here, each time"}},
            .Grade = Evidence::Likely});
}

// The first span that a task starts each time it runs.
static const Place *startedIn(const Task &T, const Unit &U) {
  for (const Span &S : U.Spans)
    if (S.Function == T.Given.Runs && !S.Call)
      return &S.At;
  for (const Call &C : U.Calls)
    if (C.Function == T.Given.Runs && C.Starts)
      return &C.Starts->At;
  return nullptr;
}

static bool isWithin(const Place &Inner, const Place &Outer) {
  return Inner.File == Outer.File && Outer.Begin <= Inner.Begin &&
         Inner.End <= Outer.End;
}

// `timer.async_wait([this, context] { attach(context); work(); schedule(); });`
static void judgeTask(const Unit &U, const Task &T, const Reporter &Report) {
  // What is active because it runs again is no span that somebody else has.
  if (!T.Again || !T.Given.Runs || T.Active.empty() ||
      isWithin(T.Active.front(), T.Given.At))
    return;
  if (const Place *Starts = startedIn(T, U))
    Report({.At = T.At,
            .Says = message(Messages, "kept-context"),
            .Notes = {{T.Active.front(), "the span is active here"},
                      {*T.Again, "it is launched again here, in that context"},
                      {*Starts, "it starts a span here, each time"}},
            .Grade = Evidence::Likely});
}

extern const Check ConfusedSpan = {
    .Id = "confused-span",
    .Messages = Messages,
    .Group = "context",
    .Guide = "Use Span Hierarchy",
    .Precision = "high",
    .Run =
        [](const Unit &U, const OptionValues &, const auto &Report) {
          for (const Scope &S : U.Scopes) {
            judgeScope(U, S, Report);
            judgeScopeOfEnded(U, S, Report);
          }
          for (const Task &T : U.Tasks)
            judgeTask(U, T, Report);
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            judgeEnds(U, I, Report);
            judgeParent(U, I, Report);
            judgeTurns(U, I, Report);
          }
        },
};

} // namespace spantidy
