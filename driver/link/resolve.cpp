// Puts summaries into a unit.

#include "contested.h"
#include "link.h"
#include "resolver.h"

#include "model/gist.h"

#include <algorithm>
#include <iterator>
#include <set>
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

// What is said of the span that a call gives is said of Whose.
void Resolver::putFor(Ref<Span> Given, const Subject &Whose) {
  auto put = [&](Subject &S) {
    if (S.Span != Given)
      return;
    std::optional<Place> Emptied = std::move(S.Emptied);
    S = Whose;
    S.Emptied = std::move(Emptied);
  };
  std::for_each(U.Deeds.begin(), U.Deeds.end(), put);
  std::for_each(U.Attributes.begin(), U.Attributes.end(), put);
  std::for_each(U.Namings.begin(), U.Namings.end(), put);
  std::for_each(U.Scopes.begin(), U.Scopes.end(), put);
  for (Span &S : U.Spans)
    put(S.Start.ParentIs);
  for (model::Call &C : U.Calls) {
    put(C.Object);
    std::for_each(C.Arguments.begin(), C.Arguments.end(), put);
  }
  for (Function &F : U.Functions)
    if (F.ReturnsSpan)
      put(*F.ReturnsSpan);
}

// Calls that give whatever span is active, or one that their object has.
void Resolver::putGiven() {
  for (auto [Index, Given] : SpanOf) {
    const Call &C = U.Calls[Index];
    const Summary *K = calleeOf(C);
    if (!K)
      continue;
    Subject Current;
    Current.Current = true;
    if (K->Of.ReturnsContext &&
        K->Of.ReturnsContext->By == Origin::Way::Current)
      putFor(Given, Current);
    else if (K->Of.ReturnsSpan && !K->Of.Constructs)
      putFor(Given, Subject(subjectAt(*K->Of.ReturnsSpan,
                                      {C, *K, std::nullopt, Index})));
  }
}

void Resolver::run() {
  expandAll();
  putOptions();
  putGiven();
  judgeOpenings();
  putMade();
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
  giveKinds();
  judgeClaims();
  judgeStored();
  judgeCarriers();
  judgeOutcomes();
  for (Span &S : U.Spans)
    if (const Summary *Of = Known.summary(U.Functions[S.Function].Usr)) {
      S.CallersDecide = dependsOnParameter(S.Name) && Of->CallersTell;
      S.Around.Beneath = S.Around.Beneath || Of->MaybeBelow;
      S.Around.Nested = Known.isWhole() && !U.Functions[S.Function].Outer &&
                        Known.isOnlyUnderScope(U.Functions[S.Function].Usr);
      bool InObject = S.Held.By == Holder::Object ||
                      (S.Held.By == Holder::Returned && S.Held.GivenAway);
      if (InObject && S.Through.empty() && Of->Below)
        S.Around.Below = imported(*Of->Below);
    }
  judgeKinds();
  judgeRegistered();
  judgeRequired();
  tellOfProgram();
}

// As much of it as the unit has to do with.
void Resolver::tellOfProgram() {
  static constexpr size_t MostUnserved = 4;
  const ProgramFacts *Facts = Known.facts();
  if (!Facts)
    return;
  std::set<std::pair<std::string, SpanKind>> Names;
  for (const Span &S : U.Spans)
    if (const Value *Name = asLiteral(S.Name))
      Names.emplace(Name->Text, S.Start.Kind);
  for (const NamedStart &S : Facts->SharedNames)
    if (Names.contains({S.Name, S.Kind}))
      U.SharedNames.push_back(imported(S));
  U.OwnProvider = U.OwnProvider || Facts->OwnProvider;
  if (!U.Propagations.empty())
    for (const Place &P : Facts->Unserved)
      if (U.Unserved.size() < MostUnserved)
        U.Unserved.push_back(imported(P));
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
  U.OwnKeys = unregistered(U.ProgramKeys, Words.registry());
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
    forEachPlace(F, [&](Place &P) { P.File += Program->Files.size(); });
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
  U.OwnKeys = unregistered(U.ProgramKeys, Words.registry());
}

} // namespace spantidy::link
