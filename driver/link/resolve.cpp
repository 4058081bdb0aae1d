// Puts summaries into a unit.

#include "contested.h"
#include "link.h"
#include "resolver.h"

#include "model/gist.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace spantidy::link {

using namespace model;

Resolver::Resolver(Unit &U, Callees &Known, const rules::Lexicon &Words)
    : U(U), Known(Known), Words(Words),
      FileOf(Known.fileCount(), Place::NoFile) {
  for (unsigned I = 0; I < U.Spans.size(); ++I)
    if (U.Spans[I].Call)
      SpanOf[*U.Spans[I].Call] = I;
}

void Resolver::import(Place &P) {
  if (!P.known())
    return;
  if (P.File >= FileOf.size()) { // a lambda's: the unit's own
    P.File -= FileOf.size();
    return;
  }
  uint32_t &File = FileOf[P.File];
  if (File == Place::NoFile)
    File = indexIn(U.Files, Known.file(P.File));
  P.File = File;
}

Subject Resolver::subjectAt(const Subject &In, const Inlining &Of) {
  if (Of.First)
    return subjectIn(In, Of);
  const Call &C = Of.C;
  if (In.Parameter)
    return *In.Parameter < C.Arguments.size()
               ? static_cast<const Subject &>(C.Arguments[*In.Parameter])
               : Subject();
  if (In.Own && Of.K.Of.Constructs) {
    Subject Found;
    Found.Span = Of.Made;
    return Found;
  }
  if (In.Own) {
    Subject Whose = C.Object;
    if (C.OnSelf)
      Whose.Own = true, Whose.Member = In.Member;
    return Whose;
  }
  Subject Found;
  Found.Current = In.Current;
  Found.OfContext = In.OfContext;
  return Found;
}

// Is it a parameter that makes the name unbounded, by its own name and type?
static bool isParameters(const Value &Name) {
  Path Steps = unboundedPath(Name);
  return !Steps.empty() && Steps.back()->What == Value::Kind::Parameter;
}

// The callee's doings become the caller's.
void Resolver::inlineCall(unsigned Index) {
  if (lambdaAt(U.Calls[Index]))
    return; // when all that it calls is known
  const Summary *K = calleeOf(U.Calls[Index]);
  std::optional<unsigned> Made = K ? wrapped(Index, *K) : std::nullopt;
  const Call C = U.Calls[Index];
  handOver(Index, K, Made);
  if (K)
    put({C, *K, Made, Index});
}

// A value of the callee's, as its caller has it.
Value Resolver::valueAt(Value V, const Inlining &Of) {
  std::vector<Value> Arguments;
  for (const Argument &A : Of.C.Arguments)
    Arguments.push_back(A.What);
  size_t Room = RoomInValue;
  if (!Of.First)
    markMembers(V);
  Value Result =
      Of.First ? substituted(V, Arguments, *Of.First, *Of.First + OfLambda)
               : replaced(V, Arguments);
  if (!Of.First)
    putMembers(Result, Of.C, Room);
  settleAll(Result);
  if (V.Type != ValueType::Unknown)
    Result.Type = V.Type; // the parameter's own, which converts
  return Result;
}

// By the flag that is given for it, if that is a constant; one of our own
// decides in its stead.
static bool mayHappen(Deed &D, const Call &C) {
  Flag Given = *std::exchange(D.If, {});
  if (Given.Parameter >= C.Arguments.size())
    return true;
  const Value &What = C.Arguments[Given.Parameter].What;
  if (What.What == Value::Kind::Parameter && What.Index < OfLambda)
    D.If = {What.Index, Given.Is};
  const Value *Constant = asLiteral(What);
  return !Constant || (Constant->Text == "1") == Given.Is;
}

void Resolver::put(Inlining Of) {
  const Call &C = Of.C;
  const Summary *K = &Of.K;
  auto put = [&](Value V) { return valueAt(std::move(V), Of); };
  auto Maybe = Of.Gives ? SpanOf.find(*Of.Gives) : SpanOf.end();
  std::optional<unsigned> &Made = Of.Made;
  std::vector<std::optional<unsigned>> Started;
  for (const Span &Exported : K->Spans) {
    Span New = imported(Exported);
    New.Name = put(New.Name);
    New.Function = C.Function;
    New.Through.insert(New.Through.begin(), New.At);
    New.At = C.At;
    New.When = C.When;
    New.Wrapper = K->Of.Name;
    if (New.JudgedIn.empty() && isParameters(Exported.Name))
      New.JudgedIn = K->Of.Usr;
    takeKind(New.Start, C, K);
    if (New.Start.Options) {
      StartOptions Given = atCall(*std::exchange(New.Start.Options, {}), C, 0);
      take(New, Given);
      if (Given.Parameter)
        New.Start.Options.emplace().Parameter = Given.Parameter;
    }
    bool Handed = Exported.Held.By == Holder::Returned ||
                  (Exported.Held.By == Holder::Object && K->Of.Constructs);
    if (Handed && Maybe != SpanOf.end() && !Made) {
      Span &Here = U.Spans[Maybe->second];
      New.Held.By = Here.Held.By;
      New.Held.CapturedOnly = Here.Held.CapturedOnly;
      New.Held.Variable = Here.Held.Variable;
      New.Around.Tenants = Here.Around.Tenants;
      New.Around.Events = Here.Around.Events;
      New.Around.Sent = Here.Around.Sent;
      New.Around.SentEach = Here.Around.SentEach;
      New.Around.Incoming = Here.Around.Incoming;
      New.Around.Linked = New.Around.Linked || Here.Around.Linked;
      New.Around.Attached = New.Around.Attached || Here.Around.Attached;
      New.Slot = Here.Slot;
      New.Around.Loop = Here.Around.Loop;
      New.Around.Turns = Here.Around.Turns;
      New.Around.Beneath = Here.Around.Beneath;
      New.Held.GivenAway = Here.Held.GivenAway;
      New.Held.Closers = Here.Held.Closers;
      New.Fails = Here.Fails;
      New.OpenAttributes = New.OpenAttributes || Here.OpenAttributes;
      New.OpenLater = New.OpenLater || Here.OpenLater;
      New.Held.Dies = Here.Held.Dies;
      New.Activation = Here.Activation;
      New.Held.Lent = New.Held.Lent || Here.Held.Lent ||
                      (K->Of.Constructs && K->Of.LendsOwn);
      Here = std::move(New);
      Started.push_back(Made = Maybe->second);
      Judged.insert(*Of.Gives);
    } else if (dependsOnParameter(Exported.Name) ||
               (dependsOnCaller(Exported.Name) && (C.OnSelf || rootOf(C.On)))) {
      New.Held.By = Holder::Stored;
      Started.push_back(U.Spans.size());
      U.Spans.push_back(std::move(New));
    } else {
      Started.push_back(std::nullopt);
    }
  }
  for (const Attribute &Exported : K->Attributes) {
    Attribute New = imported(Exported);
    static_cast<Subject &>(New) = subjectAt(Exported, Of);
    if (Exported.Span)
      New.Span = Started[*Exported.Span];
    New.Inside = Exported.Inside || (Exported.Span && !New.Span);
    New.Function = C.Function;
    New.When = C.When;
    New.ByCallee = true;
    New.Guarded = New.Guarded || Of.Maybe;
    New.Late = false; // it is late where it stands
    if (New.AllOfParameter || !New.AllOfMember.empty()) {
      putPairs(New, C);
      continue;
    }
    New.Key = put(New.Key);
    New.What = put(New.What);
    U.Attributes.push_back(std::move(New));
  }
  for (const Naming &Exported : K->Namings) {
    Naming New = imported(Exported);
    static_cast<Subject &>(New) = subjectAt(Exported, Of);
    New.Function = C.Function;
    New.When = C.When;
    New.Name = put(New.Name);
    U.Namings.push_back(std::move(New));
  }
  if (C.OnSelf) // what a method sets by way of another
    for (Setting S : K->Of.Settings) {
      S = imported(S);
      S.Key = put(S.Key);
      S.What = put(S.What);
      U.Functions[C.Function].Settings.push_back(std::move(S));
    }
  for (const Deed &Exported : K->Deeds) {
    Deed New = imported(Exported);
    static_cast<Subject &>(New) = subjectAt(Exported, Of);
    if (Exported.Span)
      New.Span = Started[*Exported.Span];
    New.Function = C.Function;
    New.When = C.When;
    New.Sometimes = New.Sometimes || Of.Maybe;
    if (New.If && !mayHappen(New, C))
      continue;
    U.Deeds.push_back(std::move(New));
  }
}

void Resolver::judgeKeys() {
  for (Attribute &A : U.Attributes) {
    const Value *Literal = asLiteral(A.Key);
    if (!Literal)
      continue;
    A.Sampling = rules::isSamplingKey(Words, Literal->Text);
    rules::Verdict Found =
        rules::sensitivityOf(Words, Literal->Text, /*IsKey=*/true);
    A.Key.Word = Found.Word;
    A.Key.Secrecy = Found.Class == "secret"     ? Sensitivity::Secret
                    : Found.Class == "personal" ? Sensitivity::Personal
                    : Found.Class == "identity" ? Sensitivity::Identity
                    : Found.Class == "session"  ? Sensitivity::Session
                                                : Sensitivity::None;
  }
}

void Resolver::run() {
  expandAll();
  putOptions();
  judgeOpenings();
  for (unsigned I = 0, E = U.Calls.size(); I < E; ++I)
    inlineCall(I);
  inlineLambdas();
  for (unsigned I = 0; I < U.Calls.size(); ++I)
    if (!Judged.contains(I))
      if (auto Start = startsAt(U.Calls[I]); Start && !Start->Options)
        U.Calls[I].Starts = *Start;
  carryFates();
  for (size_t I = 0; I < U.Tasks.size(); ++I)
    judge(U.Tasks[I]);
  judgeKeys();
  judgeClaims();
  judgeStored();
  judgeCarriers();
  judgeOutcomes();
  for (Span &S : U.Spans)
    if (const Summary *Of = Known.summary(U.Functions[S.Function].Usr)) {
      S.CallersDecide = dependsOnParameter(S.Name) && Of->CallersTell;
      S.Around.Beneath = S.Around.Beneath || Of->MaybeBelow;
      bool InObject = S.Held.By == Holder::Object ||
                      (S.Held.By == Holder::Returned && S.Held.GivenAway);
      if (InObject && S.Through.empty() && Of->Below)
        S.Around.Below = imported(*Of->Below);
    }
  judgeKinds();
  judgeRegistered();
}

static void resolve(Unit &U, Callees Known, const rules::Lexicon &Words) {
  Resolver(U, Known, Words).run();
  dropUnstarted(U);
}

void resolve(Unit &U, const Summaries &Program, const rules::Lexicon &Words) {
  rename(U, Program);
  if (std::any_of(U.Functions.begin(), U.Functions.end(),
                  [&](const Function &F) {
                    auto It = Program.ByUsr.find(F.Usr);
                    return It != Program.ByUsr.end() && It->second.Varies;
                  }))
    return resolveAlone(U, &Program, Words);
  resolve(U, Callees(Program, !Program.Whole).seenFrom(U.MainFile), Words);
  const ProgramFacts &Facts = Program.factsFor(U.MainFile);
  U.ProgramKeys = Facts.Keys;
  U.OwnKeys = unregistered(U.ProgramKeys);
  U.OwnStorage = Facts.OwnStorage;
  U.Intercepted = Facts.Intercepted;
}

void resolveAlone(Unit &U, const Summaries *Program,
                  const rules::Lexicon &Words) {
  if (Program)
    rename(U, *Program);
  Summaries Own = link(1, [&](size_t) { return U; }, Words, /*Whole=*/false);
  if (!Program)
    return resolve(U, Own, Words);
  forEachPlace(Own.ByUsr, [&](Place &P) {
    if (P.known())
      P.File += Program->Files.size();
  });
  for (ProgramFacts &F : Own.Programs)
    for (Lasting &L : F.Lastings)
      L.At.File += Program->Files.size();
  for (auto It = Own.ByUsr.begin(); It != Own.ByUsr.end();) {
    auto Known = Program->ByUsr.find(It->first);
    if (Known == Program->ByUsr.end()) {
      ++It;
      continue;
    }
    const Summary &Theirs = Known->second;
    Summary &Mine = It->second;
    // The same code at another place has its findings there.
    if ((Theirs.Unknown && !Theirs.Varies) ||
        (Theirs.Of.Digest == Mine.Of.Digest &&
         Theirs.Of.At.Begin == Mine.Of.At.Begin)) {
      It = Own.ByUsr.erase(It);
      continue;
    }
    Mine.CallersTell = Mine.CallersTell || Theirs.CallersTell;
    Mine.ExtractsAbove = Mine.ExtractsAbove || Theirs.ExtractsAbove;
    Mine.Of.CallersRecord = Mine.Of.CallersRecord || Theirs.Of.CallersRecord;
    if (!Mine.Below)
      Mine.Below = Theirs.Below;
    if (!Mine.ActiveAbove)
      Mine.ActiveAbove = Theirs.ActiveAbove;
    Mine.MaybeBelow = Mine.MaybeBelow || Theirs.MaybeBelow;
    ++It;
  }
  resolve(U, Callees(*Program, !Program->Whole, &Own).seenFrom(U.MainFile),
          Words);
  const ProgramFacts &Facts = Program->factsFor(U.MainFile);
  const std::vector<std::string> &Keys = Own.factsFor({}).Keys;
  U.OwnStorage = U.OwnStorage || Facts.OwnStorage;
  U.Intercepted.insert(U.Intercepted.end(), Facts.Intercepted.begin(),
                       Facts.Intercepted.end());
  std::set_union(Facts.Keys.begin(), Facts.Keys.end(), Keys.begin(), Keys.end(),
                 std::back_inserter(U.ProgramKeys));
  U.OwnKeys = unregistered(U.ProgramKeys);
}

} // namespace spantidy::link
