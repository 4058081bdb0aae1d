// A unit while what callees do is put into their callers: what the passes share,
// for the files of this folder alone. passes.h has them in their order.
#pragma once

#include "callees.h"

#include "model/gist.h"
#include "model/walk.h"
#include "rules/vocabulary.h"

#include <set>

namespace spantidy::link {

// Nodes that may be put into one value before it is curbed. Helpers that call
// helpers could double it at each step.
inline constexpr size_t RoomInValue = 4 * model::LargestValue;

// Added to the index of a span of the function around, where a lambda's summary
// has it in the place of a parameter.
inline constexpr unsigned OfSpan = 1u << 28;

struct Resolving {
  Resolving(model::Unit &U, Callees &Known, const rules::Lexicon &Words);

  // With its places in the unit's files.
  template <typename T> T imported(T X) {
    if (!U.Files.empty()) // else it is in the summaries' own terms
      model::forEachPlace(X, [&](model::Place &P) { import(P); });
    return X;
  }
  void import(model::Place &P);
  model::Function &outermost(unsigned Index);

  // lambdas.cpp
  const model::Summary *calleeOf(const model::Call &C);
  std::optional<unsigned> lambdaAt(const model::Call &C);
  const model::Summary *summaryOfLambda(unsigned Lambda);

  model::Unit &U;
  Callees &Known;
  const rules::Lexicon &Words;
  std::vector<uint32_t> FileOf;        // by file of the summaries
  std::map<unsigned, unsigned> SpanOf; // that a call may give
  std::set<unsigned> Judged; // calls whose span stands in the caller now
  std::set<unsigned> Asked;  // lambdas: one may hand itself on
  struct PendingLambda {
    unsigned Call, Lambda;
    bool Maybe, Named;
    bool Done = false;
  };
  std::vector<PendingLambda> Pending;                   // that run at calls
  std::map<std::string, unsigned, std::less<>> Lambdas; // by USR
  std::map<unsigned, std::optional<model::Summary>> OfLambdas;
  bool LambdasKnown = false, LambdasReady = false;
};

// inline.cpp: what a callee does, at a call. Gives: the call that may give a span.
// First: of a lambda's own parameters. Maybe: it may be done, or not.
struct Inlining {
  const model::Call C;
  const model::Summary &K;
  std::optional<unsigned> Made;
  std::optional<unsigned> Gives;
  std::optional<unsigned> First;
  bool Maybe = false;
};
void put(Resolving &R, Inlining Of);
model::Subject subjectAt(const model::Subject &In, const Inlining &Of);

// expand.cpp
void putInto(model::Value &V, model::Value New, size_t &Room);
void settleAll(model::Value &V);

// objects.cpp: what is written into an object's members.
std::optional<unsigned> rootOf(Resolving &R, std::optional<unsigned> Made);
std::optional<std::vector<model::Setting>>
settingsOf(Resolving &R, unsigned Root, const std::string &Member);
void markMembers(model::Value &V);
void putMembers(Resolving &R, model::Value &V, const model::Call &C,
                size_t &Room);
void putPairs(Resolving &R, const model::Attribute &All, const model::Call &C);

// handed.cpp
void handOver(Resolving &R, unsigned Call, const model::Summary *K,
              std::optional<unsigned> Inner);
std::optional<unsigned> wrapped(Resolving &R, unsigned Index,
                                const model::Summary &K);

// options.cpp: of a span that a callee starts; of its first one.
void takeOptions(Resolving &R, model::Span &S, const model::Call &C);
bool startsBelow(Resolving &R, const model::Child &Start, const model::Call &C,
                 std::optional<unsigned> &Options);
// What is known of where a context comes from, and so of whose the span is.
void settleOrigin(Resolving &R, model::Parent &From,
                  std::optional<model::Place> &Extracted, model::Origin &Of);

// runs.cpp: what the Index-th function needs of its caller's context.
std::optional<model::TracedUse> usesOf(Resolving &R, unsigned Index);
std::optional<model::Child> startsOf(Resolving &R, unsigned Index);
bool carries(Resolving &R, unsigned Index);

// outcomes.cpp: has it failed wherever it gives nothing? It says so, or records an
// error.
bool nothingFails(Resolving &R, unsigned Index);

} // namespace spantidy::link
