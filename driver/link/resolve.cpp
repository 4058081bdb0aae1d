// Puts summaries into a unit.

#include "contested.h"
#include "link.h"
#include "passes.h"

#include "model/gist.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

namespace spantidy::link {

using namespace model;

// The callee's doings become the caller's.
static void inlineCall(Resolving &R, unsigned Index) {
  if (R.lambdaAt(R.U.Calls[Index]))
    return; // when all that it calls is known
  const Summary *K = R.calleeOf(R.U.Calls[Index]);
  std::optional<unsigned> Made = K ? wrapped(R, Index, *K) : std::nullopt;
  const Call C = R.U.Calls[Index];
  handOver(R, Index, K, Made);
  if (K)
    put(R, {C, *K, Made, Index});
}

// `{"account.id", transfer.from}`: what is not known by itself is what the key of a
// metric's attribute calls it.
static void judgeByKey(Attribute &A, const std::string &Key,
                       const rules::Lexicon &Words) {
  Value &V = A.What;
  bool Part = V.What == Value::Kind::Member ||
              (V.What == Value::Kind::Parameter && V.Index >= OfField);
  if (A.On != Target::Metric || !Part || !isLeaf(V) || !V.IsText ||
      V.Own != Cardinality::Unknown ||
      rules::extentOf(Words, Key, {}, /*Number=*/false) !=
          rules::Extent::Unbounded)
    return;
  V.Own = Cardinality::Unbounded;
  V.Named = true;
}

static void judgeKeys(Unit &U, const rules::Lexicon &Words) {
  for (Attribute &A : U.Attributes) {
    const Value *Literal = asLiteral(A.Key);
    if (!Literal)
      continue;
    judgeByKey(A, Literal->Text, Words);
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
static void putFor(Unit &U, Ref<Span> Given, const Subject &Whose) {
  auto put = [&](Subject &S) {
    if (S.Span != Given)
      return;
    std::optional<Place> Emptied = S.Emptied;
    S = Whose;
    S.Emptied = Emptied;
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
static void putGiven(Resolving &R) {
  for (auto [Index, Given] : R.SpanOf) {
    const Call &C = R.U.Calls[Index];
    const Summary *K = R.calleeOf(C);
    if (!K)
      continue;
    Subject Current;
    Current.Current = true;
    if (K->Of.ReturnsContext &&
        K->Of.ReturnsContext->By == Origin::Way::Current)
      putFor(R.U, Given, Current);
    else if (K->Of.ReturnsSpan && !K->Of.Constructs)
      putFor(
          R.U, Given,
          Subject(subjectAt(*K->Of.ReturnsSpan, {C, *K, std::nullopt, Index})));
  }
}

// What is around a span in the callers of its function.
static void judgeSurroundings(Resolving &R) {
  const Unit &U = R.U;
  for (Span &S : R.U.Spans)
    if (const Summary *Of = R.Known.summary(U.Functions[S.Function].Usr)) {
      S.CallersDecide = dependsOnParameter(S.Name) && Of->CallersTell;
      S.Around.Beneath = S.Around.Beneath || Of->MaybeBelow;
      S.Around.Nested = R.Known.isWhole() && !U.Functions[S.Function].Outer &&
                        R.Known.isOnlyUnderScope(U.Functions[S.Function].Usr);
      bool InObject = S.Held.By == Holder::Object ||
                      (S.Held.By == Holder::Returned && S.Held.GivenAway);
      if (InObject && S.Through.empty() && Of->Below)
        S.Around.Below = R.imported(*Of->Below);
    }
}

// As much of it as the unit has to do with.
static void tellOfProgram(Resolving &R) {
  Unit &U = R.U;
  static constexpr size_t MostUnserved = 4;
  const ProgramFacts *Facts = R.Known.facts();
  if (!Facts)
    return;
  std::set<std::pair<std::string, SpanKind>> Names;
  for (const Span &S : U.Spans)
    if (const Value *Name = asLiteral(S.Name))
      Names.emplace(Name->Text, S.Start.Kind);
  for (const NamedStart &S : Facts->SharedNames)
    if (Names.contains({S.Name, S.Kind}))
      U.SharedNames.push_back(R.imported(S));
  U.OwnProvider = U.OwnProvider || Facts->OwnProvider;
  if (!U.Propagations.empty())
    for (const Place &P : Facts->Unserved)
      if (U.Unserved.size() < MostUnserved)
        U.Unserved.push_back(R.imported(P));
}

void resolve(Resolving &R) {
  expandAll(R);
  putOptions(R);
  putGiven(R);
  judgeOpenings(R);
  putMade(R);
  for (unsigned I = 0, E = R.U.Calls.size(); I < E; ++I)
    inlineCall(R, I);
  inlineLambdas(R);
  putStarts(R);
  carryFates(R);
  judgeTasks(R);
  judgeKeys(R.U, R.Words);
  giveKinds(R.U, R.Words);
  judgeClaims(R.U, R.Known);
  judgeStored(R);
  judgeCarriers(R);
  judgeOutcomes(R);
  judgeSurroundings(R);
  bindLambdas(R.U);
  judgeKinds(R.U, R.Known, R.Words);
  judgeRegistered(R.U, R.Known, R.Words);
  judgeRequired(R.U, R.Words);
  tellOfProgram(R);
}

static void resolve(Unit &U, Callees Known, const rules::Lexicon &Words) {
  Resolving R(U, Known, Words);
  resolve(R);
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
