// An error that leaves a span's extent without a word on the span: the trace says
// that all went well. One report per span, at the first exit.

#include "evidence.h"

#include "model/life.h"
#include "model/told.h"

#include <algorithm>

namespace spantidy {

using model::Outcome;
using model::Ref;
using model::Unit;

static constexpr Message Messages[] = {
    {"span", "{0} is not recorded on span '{1}'"},
    {"nameless", "{0} is not recorded on the span"},
};

static const Option Options[] = {
    {"NegativeIsError", "false",
     "a returned negative number is an error, as in POSIX"},
};

// What the error is, for messages.
static std::string termOf(const Outcome &O) {
  using model::Fault;
  bool Bare = O.Of.empty();
  std::string Of = "'" + O.Of + "'";
  switch (O.Error) {
  case Fault::Thrown:
    return Bare ? "rethrown exception" : "thrown " + Of;
  case Fault::Caught:
    return Bare ? "caught exception" : "caught " + Of;
  case Fault::Returned:
    return Bare ? "failure" : "returned " + Of;
  case Fault::Answered:
    return Bare ? "failure" : "returned " + Of + " of a failure";
  case Fault::Variable:
    return "returned error " + Of;
  case Fault::Part:
    return "returned error of " + Of;
  case Fault::HeldUp:
    return Bare ? "failure that is held up" : "error " + Of;
  case Fault::Ended:
    return "failure that ends the work";
  case Fault::None:
    break;
  }
  return {};
}

// Is it a span whose errors are its function's to record?
static bool isAsked(const model::Span &S, const Unit &U) {
  const model::Function &F = U.Functions[S.Function];
  bool Plain = F.Name != "main" && !F.Constructs &&
               F.Name.find('~') == std::string::npos;
  return Plain && (S.Held.By == model::Holder::Local || S.Held.CapturedOnly) &&
         S.KeepsErrors && !S.OpenLater && !S.Held.ClosersRecord &&
         !F.ClosersRecord && !F.CallersRecord && !isToldNearby(S.Function, U);
}

static bool isError(const Outcome &O, bool NegativeToo, const model::Span &S) {
  // Nobody else can tell a span that nobody else has.
  bool Unsure = O.Doubtful || !O.Beside.empty();
  return O.isError() && !O.Expected && (!Unsure || staysLocal(S)) &&
         (!O.Negative || NegativeToo) &&
         !(O.Callers && S.Start.Kind == model::SpanKind::Server);
}

// `try { count(); } catch (..) {}` beside the work itself is meant so.
static bool isAside(const model::Handler &H, const model::Span &S,
                    const Unit &U) {
  return H.Empty &&
         std::any_of(U.Calls.begin(), U.Calls.end(), [&](const model::Call &C) {
           return C.At > S.At && C.Function == H.Function &&
                  model::Ways(U).lead(S, C) &&
                  !(C.At.Begin >= H.Tries.Begin && C.At.Begin < H.Tries.End);
         });
}

namespace {

struct Leak {
  const Outcome *What;
  model::Place At;
};

} // namespace

static std::vector<Leak> leaksOf(Ref<model::Span> Span, bool NegativeToo,
                                 const Unit &U) {
  const model::Span &S = U.Spans[Span];
  std::vector<Leak> Found;
  auto consider = [&](const auto &X, bool Caught) {
    if (X.Function == S.Function && isError(X, NegativeToo, S) &&
        std::find(X.Open.begin(), X.Open.end(), Span) != X.Open.end() &&
        isInnermostAlive(Span, X.Open, X, U) && !isTold(S, X, Caught, U))
      Found.push_back({&X, X.At});
  };
  for (const model::Exit &E : U.Exits)
    consider(E, false);
  for (const model::Handler &H : U.Handlers)
    if (!isAside(H, S, U))
      consider(H, true);
  std::sort(Found.begin(), Found.end(),
            [](const Leak &A, const Leak &B) { return A.At < B.At; });
  return Found;
}

static Finding finding(const model::Span &S, const std::vector<Leak> &Leaks) {
  constexpr size_t MostNotes = 3;
  const Outcome &First = *Leaks.front().What;
  const model::Value *Name = model::asLiteral(S.Name);
  Finding F{.At = Leaks.front().At,
            .Says = Name ? message(Messages, "span")
                         : message(Messages, "nameless"),
            .Arguments = {termOf(First), Name ? Name->Text : ""},
            .Grade = gradeOf(/*Named=*/First.Shaped)};
  F.Notes.push_back({S.At, "the span is started here"});
  for (size_t N = 1; N < Leaks.size() && N <= MostNotes; ++N)
    F.Notes.push_back(
        {Leaks[N].At, termOf(*Leaks[N].What) + " is not, either"});
  if (First.Slot && !S.Fails.empty())
    F.Fixes.push_back(
        {"set the span's status",
         {{First.Slot->At, First.Slot->Before + S.Fails +
                               (First.Text.empty() ? "" : ", " + First.Text) +
                               ");" + First.Slot->After}}});
  return F;
}

extern const Check UnrecordedError = {
    .Id = "unrecorded-error",
    .Messages = Messages,
    .Group = "errors",
    .Guide = "Record Errors",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I)
            if (isAsked(U.Spans[I], U))
              if (auto Leaks = leaksOf(I, Set.flag("NegativeIsError"), U);
                  !Leaks.empty())
                Report(finding(U.Spans[I], Leaks));
        },
};

} // namespace spantidy
