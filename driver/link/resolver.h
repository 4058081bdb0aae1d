// Puts what callees do into their callers, for one unit.
#pragma once

#include "callees.h"

#include "model/gist.h"
#include "model/walk.h"
#include "rules/vocabulary.h"

#include <set>
#include <utility>

namespace spantidy::link {

// Nodes that may be put into one value before it is curbed. Helpers that call
// helpers could double it at each step.
inline constexpr size_t RoomInValue = 4 * model::LargestValue;

// Added to the index of a span of the function around, where a lambda's summary
// has it in the place of a parameter.
inline constexpr unsigned OfSpan = 1u << 28;

class Resolver {
public:
  Resolver(model::Unit &U, Callees &Known, const rules::Lexicon &Words);

  // Spans that calls may have given keep their Call where they do not;
  // dropUnstarted removes them.
  void run();

  // What the Index-th function needs of its caller's context.
  std::optional<model::TracedUse> usesOf(unsigned Index);
  std::optional<model::Child> startsOf(unsigned Index);
  bool carries(unsigned Index);
  // Has it failed wherever it gives nothing? It says so, or records an error.
  bool nothingFails(unsigned Index);

private:
  // With its places in the unit's files.
  template <typename T> T imported(T X) {
    if (!U.Files.empty()) // else it is in the summaries' own terms
      model::forEachPlace(X, [&](model::Place &P) { import(P); });
    return X;
  }
  void import(model::Place &P);
  void tellOfProgram();
  const model::Summary *calleeOf(const model::Call &C);
  // What a callee does, at a call. Gives: the call that may give a span.
  // First: of a lambda's own parameters. Maybe: it may be done, or not.
  struct Inlining {
    const model::Call C;
    const model::Summary &K;
    std::optional<unsigned> Made;
    std::optional<unsigned> Gives;
    std::optional<unsigned> First;
    bool Maybe = false;
  };
  // inline.cpp
  void put(Inlining Of);
  std::vector<std::optional<unsigned>> putSpans(Inlining &Of);
  model::Span spanAt(const model::Span &Exported, const Inlining &Of);
  void putAttribute(model::Attribute New, const Inlining &Of);
  void putSettings(const Inlining &Of);
  template <typename T>
  T doneAt(const T &Exported, const Inlining &Of,
           const std::vector<std::optional<unsigned>> &Started);
  model::Value valueAt(model::Value V, const Inlining &Of);
  model::Subject subjectAt(const model::Subject &In, const Inlining &Of);
  // lambdas.cpp
  std::optional<unsigned> lambdaAt(const model::Call &C);
  const model::Summary *summaryOfLambda(unsigned Lambda);
  void inlineLambdas();
  void inlineLambda(unsigned Pending);
  static model::Subject subjectIn(const model::Subject &In, const Inlining &Of);
  void putInto(model::Value &V, model::Value New, size_t &Room);
  void expand(model::Value &V);
  void expand(model::Value &V, size_t &Room);
  void settleAll(model::Value &V);
  void expandAll();
  void inlineCall(unsigned Index);
  // objects.cpp
  std::optional<unsigned> rootOf(std::optional<unsigned> Made);
  std::optional<std::vector<model::Setting>>
  settingsOf(unsigned Root, const std::string &Member);
  void putMade();
  static void markMembers(model::Value &V);
  void putMembers(model::Value &V, const model::Call &C, size_t &Room);
  void putPairs(const model::Attribute &All, const model::Call &C);
  // handed.cpp
  void mayReplace(const model::Call &C);
  void handOver(unsigned Call, const model::Summary *K,
                std::optional<unsigned> Inner);
  void lend(const model::Subject &S, unsigned Inside);
  std::optional<unsigned> wrapped(unsigned Index, const model::Summary &K);
  void forward(const model::Argument &A, unsigned Inside,
               const model::Fate &There, unsigned Depth = 0);
  void carryFates();
  void judge(model::Task &T);
  void judgeKeys();
  void giveKinds();       // kinds.cpp
  void judgeKinds();      // kinds.cpp
  void judgeRegistered(); // registered.cpp
  void judgeRequired();   // required.cpp
  // carriers.cpp
  bool leavesAlone(unsigned Call);
  bool isUnseen(const model::Call &C);
  bool isFilled(const model::Argument &Object, const model::Call &Sends);
  void addRequests();
  // options.cpp
  void putOptions();
  void putGiven();
  void putFor(model::Ref<model::Span> Given, const model::Subject &Whose);
  bool startsBelow(const model::Child &Start, const model::Call &C,
                   std::optional<unsigned> &Options);
  template <typename T>
  bool takeParentAt(T &Start, const model::Call &C, const model::Summary *K);
  model::StartOptions known(model::StartOptions O, unsigned Depth = 0);
  model::StartOptions atCall(model::StartOptions O, const model::Call &C,
                             unsigned Depth);
  std::optional<model::Origin> known(const model::Origin &O);
  void take(model::Span &S, const model::StartOptions &O);
  void keepOpen(model::Span &S, const model::StartOptions &O);
  bool isFilledBefore(unsigned Root, const std::string &Member,
                      const model::Call &C);
  void takeSettings(model::Span &S, const std::string &Member,
                    const model::Call &C);
  void judgeCarriers();
  void judgeClaims();
  void judgeStored(); // storage.cpp
  void judgeOpenings();
  void judgeOutcomes();
  void judgeAfter(model::Exit &E);
  bool mayRecord(const std::vector<std::string> &Closers, bool Unknown,
                 bool Unwinding);
  model::Function &outermost(unsigned Index);
  // handed.cpp: the callable arguments of a call that run there.
  template <typename T, typename OfFunction, typename OfSummary>
  std::optional<T> ofRun(const model::Call &C, OfFunction Lambda,
                         OfSummary Named);
  std::optional<model::TracedUse> usesAt(const model::Call &C);
  std::optional<model::Child> startsAt(const model::Call &C);
  std::optional<model::Fate> fateAt(const model::Call &C,
                                    const model::Summary *K, size_t Argument);
  bool bringsContext(const model::Fate &F);
  void launch(const model::Call &C, const model::Argument &A,
              const model::Fate &There);

  model::Unit &U;
  Callees &Known;
  const rules::Lexicon &Words;
  std::vector<uint32_t> FileOf;        // by file of the summaries
  std::map<unsigned, unsigned> SpanOf; // that a call may give
  std::set<unsigned> Changed;          // lambdas with a fix
  std::set<unsigned> Asked;            // lambdas: one may hand itself on
  struct PendingLambda {
    unsigned Call, Lambda;
    bool Maybe, Named;
    bool Done = false;
  };
  std::vector<PendingLambda> Pending;                   // that run at calls
  std::map<std::string, unsigned, std::less<>> Lambdas; // by USR
  std::map<unsigned, std::optional<model::Summary>> OfLambdas;
  bool LambdasKnown = false, LambdasReady = false;
  std::set<unsigned> Judged; // calls whose span stands in the caller now
};

// The same as takeKind, by a constant that stands for a kind.
template <typename T>
void takeCase(T &Start, unsigned Parameter, const model::Call &C,
              const model::Summary *Callee) {
  std::vector<model::KindCase> Cases = std::exchange(Start.KindCases, {});
  std::string Constant;
  Start.KindAt.reset();
  if (Parameter < C.Arguments.size()) {
    const model::Argument &Given = C.Arguments[Parameter];
    Start.KindAt = Given.At;
    Start.KindParameter = Given.Handed;
    if (const model::Value *Literal = model::asLiteral(Given.What))
      Constant = Literal->Text;
  } else if (Callee && Parameter < Callee->Of.Parameters.size()) {
    Constant = Callee->Of.Parameters[Parameter].Default;
  }
  Start.Kind = model::SpanKind::Unknown;
  bool Handed = Start.KindParameter.has_value();
  for (const model::KindCase &One : Cases)
    if (!Handed && One.Constant == Constant)
      Start.Kind = One.Kind;
  if (Handed) // whoever calls decides
    Start.KindCases = std::move(Cases);
}

// Whoever is given no parent has the one that is active. True: that is so here.
template <typename T>
bool takeParent(T &Start, const model::Call &C, const model::Summary *Callee) {
  if (!Start.ParentGiven)
    return false;
  unsigned Parameter = *std::exchange(Start.ParentGiven, {});
  bool Absent = false;
  auto take = [&](const model::Origin &From) {
    if (Start.ParentFrom.By == model::Origin::Way::Unknown)
      Start.ParentFrom = From;
  };
  if (auto *Given = model::fieldGiven(C.Arguments, Parameter)) {
    Start.ParentGiven = Given->ContextParameter;
    Absent = Given->Absent;
    take(Given->Context);
  } else if (Parameter < C.Arguments.size()) {
    Start.ParentGiven = C.Arguments[Parameter].Handed;
    Absent = C.Arguments[Parameter].Absent;
    take(C.Arguments[Parameter].Context);
  } else if (Callee && Parameter < Callee->Of.Parameters.size()) {
    Absent = Callee->Of.Parameters[Parameter].Absent;
  }
  if (!Absent)
    return false;
  Start.From = model::Parent::Ambient;
  Start.ParentFrom = {};
  Start.Extracted.reset();
  return true;
}

// A context's origin says whose the span is.
void settleParent(model::Parent &From, std::optional<model::Place> &Extracted,
                  const model::Origin &By);

template <typename T>
bool Resolver::takeParentAt(T &Start, const model::Call &C,
                            const model::Summary *K) {
  if (takeParent(Start, C, K))
    return true;
  if (std::optional<model::Origin> From = known(Start.ParentFrom))
    Start.ParentFrom = *From;
  Start.ParentFrom.Call.reset();
  settleParent(Start.From, Start.Extracted, Start.ParentFrom);
  return false;
}

// The kind that a start, or its options, have by a parameter of the callee's, as
// the call gives it; what it leaves out has its default.
template <typename T>
void takeKind(T &Start, const model::Call &C, const model::Summary *Callee) {
  if (!Start.KindParameter)
    return;
  unsigned Parameter = *std::exchange(Start.KindParameter, {});
  if (!Start.KindCases.empty())
    return takeCase(Start, Parameter, C, Callee);
  if (Parameter >= model::OfField) {
    auto *Given = model::fieldGiven(C.Arguments, Parameter);
    Start.Kind = Given ? Given->Kind : model::SpanKind::Unknown;
    Start.KindAt = Given ? Given->KindAt : std::nullopt;
    Start.KindParameter = Given ? Given->KindParameter : std::nullopt;
    return;
  }
  if (Parameter < C.Arguments.size()) {
    const model::Argument &Given = C.Arguments[Parameter];
    Start.Kind = Given.Kind;
    Start.KindAt = Given.At;
    Start.KindParameter = Given.KindParameter;
    return;
  }
  Start.Kind = Callee && Parameter < Callee->Of.Parameters.size()
                   ? Callee->Of.Parameters[Parameter].Kind
                   : model::SpanKind::Unknown;
  Start.KindAt.reset();
}

void dropUnstarted(model::Unit &U);

// Those that no registry has. registered.cpp
std::vector<std::string> unregistered(const std::vector<std::string> &Keys,
                                      const rules::Registry &All);

} // namespace spantidy::link
