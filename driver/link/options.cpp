// Kinds and parents that a start is given by options which another function fills,
// or keeps in an object.

#include "resolver.h"

#include "model/moment.h"

#include <algorithm>
#include <utility>

namespace spantidy::link {

using namespace model;

// Options of options: more are not followed.
static constexpr unsigned MostSteps = 8;

// A context that one of our callees returns.
std::optional<Origin> Resolver::known(const Origin &O) {
  if (O.By != Origin::Way::Call)
    return O;
  const Summary *K = O.Call ? calleeOf(U.Calls[*O.Call]) : nullptr;
  if (!K || !K->Of.ReturnsContext)
    return std::nullopt;
  return imported(*K->Of.ReturnsContext);
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

// The callee's options, as this caller of it has them.
StartOptions Resolver::atCall(StartOptions O, const Call &C, unsigned Depth) {
  takeKind(O, C, calleeOf(C));
  takeParentAt(O, C, calleeOf(C));
  if (std::optional<unsigned> Given = std::exchange(O.Parameter, {})) {
    StartOptions Base;
    Base.Kind = SpanKind::Internal, Base.From = Parent::Ambient;
    if (*Given < C.Arguments.size()) // else it has a default argument
      Base = C.Arguments[*Given].Options
                 ? known(*C.Arguments[*Given].Options, Depth + 1)
                 : StartOptions();
    merge(O, Base);
  }
  return O;
}

// With all that others have put into them.
StartOptions Resolver::known(StartOptions O, unsigned Depth) {
  if (Depth > MostSteps)
    return {};
  if (std::optional<Ref<Call>> By = std::exchange(O.Call, {})) {
    const Call &C = U.Calls[*By];
    const Summary *K = calleeOf(C);
    merge(O, K && K->Of.ReturnsOptions
                 ? atCall(imported(*K->Of.ReturnsOptions), C, Depth)
                 : StartOptions());
  }
  if (const OptionsMember *M = Known.optionsMember(O.Member)) {
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
  if (std::optional<Origin> From = known(O.ParentFrom))
    O.ParentFrom = *From;
  O.ParentFrom.Call.reset();
  return O;
}

void Resolver::take(Span &S, const StartOptions &O) {
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
void Resolver::keepOpen(Span &S, const StartOptions &O) {
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
bool Resolver::isFilledBefore(unsigned Root, const std::string &Member,
                              const Call &C) {
  for (const Call &Sets : U.Calls) {
    if (Sets.At == C.At || rootOf(Sets.On) != Root)
      continue;
    const Summary *K = calleeOf(Sets);
    bool Fills =
        !K || std::any_of(K->Of.Settings.begin(), K->Of.Settings.end(),
                          [&](const Setting &S) { return S.Member == Member; });
    bool Known = Sets.When.known() && C.When.known();
    if (Fills && !(Known && Ways(U).allPass(U.Calls[Root], C, {Sets})))
      return false;
  }
  return true;
}

// What the methods of the object that a call is made on have put into its options.
// Of several, it is not known which one counts.
void Resolver::takeSettings(Span &S, const std::string &Member, const Call &C) {
  std::optional<unsigned> Root = rootOf(C.On);
  auto Settings = Root ? settingsOf(*Root, Member) : std::nullopt;
  if (!Settings || !isFilledBefore(*Root, Member, C) ||
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

void settleParent(Parent &From, std::optional<Place> &Extracted,
                  const Origin &By) {
  if (From != Parent::Explicit)
    return;
  if (By.By == Origin::Way::Current)
    From = Parent::Ambient;
  if (By.By == Origin::Way::Extracted && !Extracted)
    Extracted = By.At;
}

void Resolver::putOptions() {
  for (Function &F : U.Functions) {
    if (F.ReturnsContext) {
      F.ReturnsContext = known(*F.ReturnsContext);
      if (F.ReturnsContext)
        F.ReturnsContext->Call.reset();
    }
    if (F.ReturnsOptions) {
      F.ReturnsOptions = known(*F.ReturnsOptions);
      settleParent(F.ReturnsOptions->From, F.ReturnsOptions->Extracted,
                   F.ReturnsOptions->ParentFrom);
      F.ReturnsOptions->Member.clear();
      F.ReturnsOptions->Own = false;
    }
  }
  for (Span &S : U.Spans) {
    if (S.Call)
      continue;
    if (std::optional<StartOptions> O = std::exchange(S.Start.Options, {})) {
      StartOptions Found = known(*O);
      take(S, Found);
      keepOpen(S, Found); // our callers know
    }
    if (std::optional<Origin> From = known(S.Start.ParentFrom))
      S.Start.ParentFrom = *From;
    S.Start.ParentFrom.Call.reset();
    settleParent(S.Start.From, S.Start.Extracted, S.Start.ParentFrom);
  }
}

// Has the span that starts in the callee the caller's as its parent? Options: if
// this parameter of the caller's gives it none.
bool Resolver::startsBelow(const Child &Start, const Call &C,
                           std::optional<unsigned> &Options) {
  if (!Start.Options)
    return true;
  StartOptions O;
  O.Parameter = Start.Options;
  O = atCall(std::move(O), C, 0);
  Options = O.Parameter;
  return O.Parameter ? O.From == Parent::Unknown : O.From == Parent::Ambient;
}

} // namespace spantidy::link
