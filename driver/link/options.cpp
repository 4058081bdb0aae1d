// Kinds and parents that a start is given by options which another function fills,
// or keeps in an object.

#include "given.h"
#include "passes.h"

#include "model/moment.h"

#include <algorithm>
#include <utility>

namespace spantidy::link {

using namespace model;

// Options of options: more are not followed.
static constexpr unsigned MostSteps = 8;

// A context that one of our callees returns.
static std::optional<Origin> known(Resolving &R, const Origin &O) {
  if (O.By != Origin::Way::Call)
    return O;
  const Summary *K = O.Call ? R.calleeOf(R.U.Calls[*O.Call]) : nullptr;
  if (!K || !K->Of.ReturnsContext)
    return std::nullopt;
  return R.imported(*K->Of.ReturnsContext);
}

// What is not known of Here is as Base has it.
static void merge(StartOptions &Here, const StartOptions &Base) {
  if (!Here.KindAt && Here.Kind == SpanKind::Unknown) {
    Here.Kind = Base.Kind;
    Here.KindParameter = Base.KindParameter;
    Here.KindCases = Base.KindCases;
    Here.KindAt = Base.KindAt;
    Here.KindVaries = Base.KindVaries;
  }
  if (Here.From == Parent::Unknown) {
    Here.From = Base.From;
    Here.ParentGiven = Base.ParentGiven;
    Here.Extracted = Base.Extracted;
    Here.ParentFrom = Base.ParentFrom;
  }
  Here.Parameter = Base.Parameter;
  Here.Member = Base.Member;
  Here.Own = Base.Own;
}

static StartOptions known(Resolving &R, StartOptions O, unsigned Depth = 0);

// The callee's options, as this caller of it has them.
static StartOptions atCall(Resolving &R, StartOptions O, const Call &C,
                           unsigned Depth) {
  takeKind(O, C, R.calleeOf(C));
  takeParentAt(R, O, C, R.calleeOf(C));
  if (std::optional<unsigned> Given = std::exchange(O.Parameter, {})) {
    StartOptions Base;
    Base.Kind = SpanKind::Internal, Base.From = Parent::Ambient;
    if (*Given < C.Arguments.size()) // else it has a default argument
      Base = C.Arguments[*Given].Options
                 ? known(R, *C.Arguments[*Given].Options, Depth + 1)
                 : StartOptions();
    merge(O, Base);
  }
  return O;
}

// With all that others have put into them.
static StartOptions known(Resolving &R, StartOptions O, unsigned Depth) {
  if (Depth > MostSteps)
    return {};
  if (std::optional<Ref<Call>> By = std::exchange(O.Call, {})) {
    const Call &C = R.U.Calls[*By];
    const Summary *K = R.calleeOf(C);
    merge(O, K && K->Of.ReturnsOptions
                 ? atCall(R, R.imported(*K->Of.ReturnsOptions), C, Depth)
                 : StartOptions());
  }
  if (const OptionsMember *M = R.Known.optionsMember(O.Member)) {
    StartOptions Base;
    if (!M->Doubtful && !M->GivesParent)
      Base.From = Parent::Ambient;
    if (!M->Doubtful && M->Kinds.size() < 2)
      Base.Kind = M->Kinds.empty() ? SpanKind::Internal : M->Kinds.front();
    Base.Own = O.Own && !M->Doubtful;
    if (Base.Own)
      Base.Member = O.Member; // whoever has the object knows more
    merge(O, Base);
  } else if (!O.Own) {
    O.Member.clear();
  }
  if (std::optional<Origin> From = known(R, O.ParentFrom))
    O.ParentFrom = *From;
  O.ParentFrom.Call.reset();
  return O;
}

static void take(Span &S, const StartOptions &O) {
  if (!S.Start.KindAt && S.Start.Kind == SpanKind::Unknown) {
    S.Start.Kind = O.KindVaries ? SpanKind::Unknown : O.Kind;
    S.Start.KindParameter = O.KindParameter;
    S.Start.KindCases = O.KindCases;
    S.Start.KindAt = O.KindAt;
    S.Start.KindVaries = O.KindVaries;
  }
  if (S.Start.From == Parent::Unknown) {
    S.Start.From = O.From;
    S.Start.ParentGiven = O.ParentGiven;
    S.Start.Extracted = O.Extracted;
    S.Start.ParentFrom = O.ParentFrom;
  }
}

// What only callers know of it.
static void keepOpen(Span &S, const StartOptions &O) {
  if (!O.Parameter && O.Member.empty())
    return;
  StartOptions &Open = S.Start.Options.emplace();
  Open.Parameter = O.Parameter;
  Open.Member = O.Member;
  Open.Own = O.Own;
}

static bool givesKind(const Setting &S) {
  return S.Options->KindAt || S.Options->KindParameter ||
         S.Options->Kind != SpanKind::Unknown;
}

static bool givesParent(const Setting &S) {
  return S.Options->From != Parent::Unknown;
}

// Are all calls that fill the object's member made before C, whatever the way?
static bool isFilledBefore(Resolving &R, unsigned Root,
                           const std::string &Member, const Call &C) {
  for (const Call &Sets : R.U.Calls) {
    if (Sets.At == C.At || rootOf(R, Sets.On) != Root)
      continue;
    const Summary *K = R.calleeOf(Sets);
    bool Fills =
        !K || std::any_of(K->Of.Settings.begin(), K->Of.Settings.end(),
                          [&](const Setting &S) { return S.Member == Member; });
    bool Placed = Sets.When.known() && C.When.known();
    if (Fills && !(Placed && Ways(R.U).allPass(R.U.Calls[Root], C, {Sets})))
      return false;
  }
  return true;
}

// What the methods of the object that a call is made on have put into its options.
// Of several, it is not known which one counts.
static void takeSettings(Resolving &R, Span &S, const std::string &Member,
                         const Call &C) {
  std::optional<unsigned> Root = rootOf(R, C.On);
  auto Settings = Root ? settingsOf(R, *Root, Member) : std::nullopt;
  if (!Settings || !isFilledBefore(R, *Root, Member, C) ||
      std::any_of(Settings->begin(), Settings->end(),
                  [](const Setting &One) { return !One.Options; }))
    return;
  StartOptions All;
  auto Kinds = std::count_if(Settings->begin(), Settings->end(), givesKind);
  auto Parents = std::count_if(Settings->begin(), Settings->end(), givesParent);
  if (Kinds == 0)
    All.Kind = SpanKind::Internal;
  if (Parents == 0)
    All.From = Parent::Ambient;
  Subject Given;
  for (const Setting &One : *Settings) {
    if (Kinds == 1 && givesKind(One)) {
      All.Kind = One.Options->Kind;
      All.KindParameter = One.Options->KindParameter;
      All.KindCases = One.Options->KindCases;
      All.KindAt = One.Options->KindAt;
    }
    if (Parents == 1 && givesParent(One)) {
      All.From = One.Options->From;
      All.ParentGiven = One.Options->ParentGiven;
      All.Extracted = One.Options->Extracted;
      All.ParentFrom = One.Options->ParentFrom;
      Given = One.Parent;
    }
  }
  if (S.Start.From == Parent::Unknown)
    S.Start.ParentIs = Given;
  take(S, All);
}

// The options of a span that a callee starts, as C gives them.
void takeOptions(Resolving &R, Span &S, const Call &C) {
  if (!S.Start.Options)
    return;
  bool OfObject = S.Start.Options->Own && !C.OnSelf;
  StartOptions Given = atCall(R, *std::exchange(S.Start.Options, {}), C, 0);
  if (OfObject)
    takeSettings(R, S, std::exchange(Given.Member, {}), C);
  take(S, Given);
  keepOpen(S, Given);
}

// A context's origin says whose the span is.
static void settle(Parent &From, std::optional<Place> &Extracted,
                   const Origin &By) {
  if (From != Parent::Explicit)
    return;
  if (By.By == Origin::Way::Current)
    From = Parent::Ambient;
  if (By.By == Origin::Way::Extracted && !Extracted)
    Extracted = By.At;
}

void settleOrigin(Resolving &R, Parent &From, std::optional<Place> &Extracted,
                  Origin &Of) {
  if (std::optional<Origin> Found = known(R, Of))
    Of = *Found;
  Of.Call.reset();
  settle(From, Extracted, Of);
}

void putOptions(Resolving &R) {
  for (Function &F : R.U.Functions) {
    if (F.ReturnsContext) {
      F.ReturnsContext = known(R, *F.ReturnsContext);
      if (F.ReturnsContext)
        F.ReturnsContext->Call.reset();
    }
    if (F.ReturnsOptions) {
      F.ReturnsOptions = known(R, *F.ReturnsOptions);
      settle(F.ReturnsOptions->From, F.ReturnsOptions->Extracted,
             F.ReturnsOptions->ParentFrom);
      F.ReturnsOptions->Member.clear();
      F.ReturnsOptions->Own = false;
    }
  }
  for (Span &S : R.U.Spans) {
    if (S.Call)
      continue;
    if (std::optional<StartOptions> O = std::exchange(S.Start.Options, {})) {
      StartOptions Found = known(R, *O);
      take(S, Found);
      keepOpen(S, Found); // our callers know
    }
    settleOrigin(R, S.Start.From, S.Start.Extracted, S.Start.ParentFrom);
  }
}

// Has the span that starts in the callee the caller's as its parent? Options: if
// this parameter of the caller's gives it none.
bool startsBelow(Resolving &R, const Child &Start, const Call &C,
                 std::optional<unsigned> &Options) {
  if (!Start.Options)
    return true;
  StartOptions O;
  O.Parameter = Start.Options;
  O = atCall(R, std::move(O), C, 0);
  Options = O.Parameter;
  return O.Parameter ? O.From == Parent::Unknown : O.From == Parent::Ambient;
}

} // namespace spantidy::link
