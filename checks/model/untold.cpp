#include "untold.h"

#include "active.h"
#include "life.h"
#include "told.h"

#include <algorithm>
#include <set>

namespace spantidy::model {

// Are the span's errors its function's to record, and nobody else's?
static bool isOwnersToTell(const Span &S, const Unit &U) {
  const Function &F = U.Functions[S.Function];
  bool Plain = F.Name != "main" && !F.Constructs &&
               F.Name.find('~') == std::string::npos;
  return Plain && (S.Held.By == Holder::Local || S.Held.CapturedOnly) &&
         S.KeepsErrors && !S.OpenLater && !S.Held.ClosersRecord &&
         !F.ClosersRecord && !isToldNearby(S.Function, U);
}

static bool isError(const Outcome &O, bool NegativeToo, const Span &S) {
  // Nobody else can tell a span that nobody else has.
  bool Unsure = O.Doubtful || !O.Beside.empty();
  return O.isError() && !O.Expected && (!Unsure || staysLocal(S)) &&
         (!O.Negative || NegativeToo) &&
         !(O.Callers && S.Start.Kind == SpanKind::Server);
}

// Does a destructor tell of the exception that leaves?
static bool isToldOnTheWay(const Outcome &O, const Span &S, const Unit &U) {
  return O.Error == Fault::Thrown &&
         (S.Held.ClosersRecordThrown ||
          U.Functions[S.Function].ClosersRecordThrown);
}

// `try { count(); } catch (..) {}` beside the work itself is meant so.
static bool isAside(const Handler &H, const Span &S, const Unit &U) {
  return H.Empty &&
         std::any_of(U.Calls.begin(), U.Calls.end(), [&](const Call &C) {
           return C.At > S.At && C.Function == H.Function &&
                  Ways(U).lead(S, C) &&
                  !(C.At.Begin >= H.Tries.Begin && C.At.Begin < H.Tries.End);
         });
}

using Errors = std::vector<LeavingError>;

static void sort(Errors &All) {
  std::sort(
      All.begin(), All.end(),
      [](const LeavingError &A, const LeavingError &B) { return A.At < B.At; });
}

// Does one of the moments come before the exit, on some way?
static bool leads(const Moments &From, const Exit &E, const Unit &U) {
  return std::any_of(From.begin(), From.end(), [&](Moment M) {
    return M == Moment(E) || Ways(U).lead(M, E);
  });
}

static Errors untoldOf(Ref<Span> Of, bool NegativeToo, const Unit &U) {
  const Span &S = U.Spans[Of];
  Errors Found;
  auto consider = [&](const auto &X, bool Caught) {
    if (X.Function == S.Function && isError(X, NegativeToo, S) &&
        !isToldOnTheWay(X, S, U) &&
        std::find(X.Open.begin(), X.Open.end(), Of) != X.Open.end() &&
        isInnermostAlive(Of, X.Open, X, U) && !isTold(S, X, Caught, U))
      Found.push_back({&X, X.At});
  };
  for (const Exit &E : U.Exits)
    consider(E, false);
  for (const Handler &H : U.Handlers)
    if (!isAside(H, S, U))
      consider(H, true);
  sort(Found);
  return Found;
}

static void add(std::vector<Untold> &Found, Span On, Errors All) {
  Place Start = On.At;
  if (!All.empty())
    Found.push_back({std::move(On), Start, std::move(All)});
}

static bool isAnyIn(Ref<Function> In, const Moments &Some) {
  return std::any_of(Some.begin(), Some.end(),
                     [&](Moment M) { return M.In == In; });
}

static std::optional<Ref<Function>> lambdaRun(const Call &C, const Unit &U) {
  for (unsigned I = 0; I < U.Functions.size(); ++I)
    if (U.Functions[I].Outer && U.Functions[I].Usr == C.Usr)
      return I;
  return std::nullopt;
}

// Is a call with the span all that is left to do?
static bool isLast(Ref<Span> Of, const Call &C, const Unit &U) {
  Ways Along(U);
  return Along.lead(U.Spans[Of], C) &&
         std::none_of(U.Calls.begin(), U.Calls.end(), [&](const Call &Other) {
           return Other.Function == C.Function && &Other != &C &&
                  Other.Name.find('~') == std::string::npos &&
                  Along.lead(C, Other);
         });
}

// The lambda that a call runs with the span.
static std::optional<Ref<Function>> runWith(Ref<Span> Of, const Call &C,
                                            const Unit &U) {
  bool Given = std::any_of(C.Arguments.begin(), C.Arguments.end(),
                           [&](const Argument &A) { return A.Span == Of; });
  if (C.Function != U.Spans[Of].Function || !Given)
    return std::nullopt;
  auto Lambda = lambdaRun(C, U);
  return Lambda && isLast(Of, C, U) ? Lambda : std::nullopt;
}

// The same span where the lambda is given to its function.
static Span givenFor(const Span &S, Ref<Function> Lambda, const Unit &U) {
  Span Found = S;
  for (const Span &Here : U.Spans)
    for (const Call &C : U.Calls)
      if (!Here.Through.empty() && Here.Through.front() == S.At &&
          C.At == Here.At && C.Function == Here.Function &&
          std::any_of(C.Arguments.begin(), C.Arguments.end(),
                      [&](const Argument &A) { return A.Runs == Lambda; }))
        Found = Here;
  Found.Fails.clear(); // its variable has another name inside
  return Found;
}

// Those that leave the lambda with nothing told of on the way.
static Errors untoldOf(const Span &S, Ref<Function> Lambda, const Moments &Told,
                       bool NegativeToo, const Unit &U) {
  Errors Found;
  for (const Exit &E : U.Exits)
    if (E.Function == Lambda && E.Open.empty() && !E.Doubtful &&
        !isToldOnTheWay(E, S, U) && E.Beside.empty() &&
        isError(E, NegativeToo, S) && !leads(Told, E, U))
      Found.push_back({&E, E.At});
  sort(Found);
  return Found;
}

// The one lambda that does something with a span that lambdas have captured.
static std::optional<Ref<Function>> onlyUser(Ref<Span> Of, const Unit &U) {
  std::set<Ref<Function>> Users;
  auto add = [&](const auto &All) {
    for (const auto &X : All)
      if (X.Span == Of && X.Function != U.Spans[Of].Function)
        Users.insert(X.Function);
  };
  add(U.Deeds), add(U.Attributes), add(U.Scopes);
  for (const Call &C : U.Calls)
    for (const Argument &A : C.Arguments)
      if (A.Span == Of && C.Function != U.Spans[Of].Function)
        Users.insert(C.Function);
  if (Users.size() != 1 || !U.Functions[*Users.begin()].Outer)
    return std::nullopt;
  return *Users.begin();
}

// `client.send(request, [span](Result result) { .. });`: whoever is called back has
// the span, and knows how it went. What is called from there cannot reach it,
// unless it is active.
static Errors untoldCaptured(Ref<Span> Of, bool NegativeToo, const Unit &U) {
  const Span &S = U.Spans[Of];
  auto Lambda = S.Held.CapturedOnly ? onlyUser(Of, U) : std::nullopt;
  Moments Told = toldOfOutcomes(U);
  if (!Lambda || isToldNearby(*Lambda, U) || isAnyIn(S.Function, Told))
    return {};
  Moments Active;
  for (const Scope &Made : U.Scopes)
    if (Made.Function == *Lambda)
      Active.push_back(Made);
  Span Alone = S;
  Alone.Held.By = Holder::Local, Alone.Held.Lent = false;
  Errors Found;
  for (const Exit &E : U.Exits)
    if (E.Function == *Lambda && E.Open.empty() &&
        isError(E, NegativeToo, leads(Active, E, U) ? S : Alone) &&
        !isToldOnTheWay(E, S, U) && !leads(Told, E, U))
      Found.push_back({&E, E.At});
  sort(Found);
  return Found;
}

// Where a function gives its span to a lambda as the last that it does.
static void addUntoldInside(std::vector<Untold> &Found, Ref<Span> Of,
                            bool NegativeToo, const Unit &U) {
  const Span &S = U.Spans[Of];
  Moments Told = toldOfOutcomes(U);
  for (const Call &C : U.Calls) {
    auto Lambda = runWith(Of, C, U);
    if (!Lambda || isToldNearby(*Lambda, U))
      continue;
    if (isAnyIn(S.Function, Told))
      return;
    add(Found, givenFor(S, *Lambda, U),
        untoldOf(S, *Lambda, Told, NegativeToo, U));
  }
}

// Is the method one that tells the span of its object of errors?
static bool tellsOwn(const Scope &Under, const Unit &U) {
  return std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
    return D.What == Deed::Kind::RecordsError && D.Own &&
           D.Member == Under.Member && D.Function == Under.Function;
  });
}

static bool isUntoldUnder(const Scope &Under, const Exit &E,
                          const Moments &Told, bool NegativeToo,
                          const Unit &U) {
  Ways Along(U);
  return E.Function == Under.Function && E.isError() && !E.Expected &&
         !E.Doubtful && E.Beside.empty() && (!E.Negative || NegativeToo) &&
         isOpen(Under, E, U) && !leads(Told, E, U) &&
         std::none_of(U.Spans.begin(), U.Spans.end(), [&](const Span &S) {
           return S.Function == E.Function && Along.lead(S, E);
         });
}

static Errors untoldUnder(const Scope &Under, bool NegativeToo, const Unit &U) {
  const Function &F = U.Functions[Under.Function];
  if (!Under.Own || F.Outer || F.Constructs || F.ClosersRecord ||
      isToldNearby(Under.Function, U) || !tellsOwn(Under, U))
    return {};
  Errors Found;
  Moments Told = toldOfOutcomes(U);
  for (const Exit &E : U.Exits)
    if (isUntoldUnder(Under, E, Told, NegativeToo, U))
      Found.push_back({&E, E.At});
  sort(Found);
  return Found;
}

std::vector<Untold> untoldErrors(bool NegativeToo, const Unit &U) {
  std::vector<Untold> Found;
  for (unsigned I = 0; I < U.Spans.size(); ++I) {
    const Span &S = U.Spans[I];
    if (!isOwnersToTell(S, U))
      continue;
    add(Found, S, untoldOf(I, NegativeToo, U));
    Span Inside = S;
    Inside.Fails.clear(); // its variable may have another name there
    add(Found, std::move(Inside), untoldCaptured(I, NegativeToo, U));
    addUntoldInside(Found, I, NegativeToo, U);
  }
  for (const Scope &Under : U.Scopes)
    if (Errors All = untoldUnder(Under, NegativeToo, U); !All.empty())
      Found.push_back({std::nullopt, Under.At, std::move(All)});
  return Found;
}

} // namespace spantidy::model
