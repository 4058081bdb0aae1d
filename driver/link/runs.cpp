// What runs where a call stands, in the callee or in callables that it is given:
// spans that are started there, and uses of the span that is active.

#include "passes.h"

#include "model/moment.h"

#include <algorithm>
#include <set>

namespace spantidy::link {

using namespace model;

static bool isEntry(const Span &S) {
  return S.Start.Kind == SpanKind::Server || S.Start.Kind == SpanKind::Consumer;
}

// May an argument have a context in it?
static bool maybeContext(const Argument &A) {
  return A.known() || (A.Object && !A.Plain);
}

namespace {

// What a function makes active: is it of its own?
class Activations {
public:
  Activations(const Unit &U, unsigned Index) : U(U), Index(Index) {}

  // Not known, below an explicit parent, or a root on purpose.
  bool isBrought(const Span &Active) const {
    return Active.Call
               ? !isOwn(U.Calls[*Active.Call])
               : Active.Start.From != Parent::Ambient || isEntry(Active);
  }
  bool isAnyOwn(const Call &C) const {
    return isOwn(C) || isGivenOwn(C) || makesOwn(C);
  }

private:
  bool hasOwn(const Subject &S) const {
    return S.Span && !U.Spans[*S.Span].Call &&
           U.Spans[*S.Span].Start.From == Parent::Ambient &&
           !isEntry(U.Spans[*S.Span]);
  }
  // A span that started here, by a method of the object that has it.
  bool isOwn(const Call &C) const {
    return hasOwn(C.Object) &&
           std::none_of(C.Arguments.begin(), C.Arguments.end(), maybeContext);
  }
  // The same, by who is given that span, and text besides.
  bool isGivenOwn(const Call &C) const {
    bool Any = false;
    for (const Argument &A : C.Arguments) {
      bool Own = hasOwn(A) && U.Spans[*A.Span].Function == Index;
      if (!Own && (maybeContext(A) || (!A.Plain && A.What == Value())))
        return false;
      Any = Any || Own;
    }
    return Any;
  }
  // An object that starts a span, which has no parent by its options, either.
  bool makesOwn(const Call &C) const {
    auto isMade = [&](const Span &S) {
      return S.Function == Index && !S.Call && S.At == C.At &&
             S.Start.From == Parent::Ambient && !isEntry(S);
    };
    return C.Constructs &&
           std::any_of(U.Spans.begin(), U.Spans.end(), isMade) &&
           std::none_of(
               C.Arguments.begin(), C.Arguments.end(),
               [](const Argument &A) { return maybeContext(A) && !A.Options; });
  }

  const Unit &U;
  const unsigned Index;
};

} // namespace

// Does the function make a context active that it brought along?
bool carries(Resolving &R, unsigned Index) {
  const Unit &U = R.U;
  if (U.Functions[Index].Carries)
    return true;
  Activations Here(U, Index);
  bool InObject = false; // active, and kept there
  for (const Scope &S : U.Scopes)
    if (S.Function == Index) {
      if (S.Span && Here.isBrought(U.Spans[*S.Span]))
        return true;
      InObject = InObject || S.Own;
    }
  for (const Span &S : U.Spans)
    if (InObject && S.Function == Index && S.Held.By == Holder::Object &&
        Here.isBrought(S))
      return true;
  for (const Call &C : U.Calls)
    if (C.Function == Index && C.Activates && !Here.isAnyOwn(C))
      if (const Summary *K = R.calleeOf(C); !K || K->Of.Carries)
        return true; // or nobody knows what it activates
  return false;
}

// A lambda that attaches a context through a helper brings it along as well.
void carryFates(Resolving &R) {
  for (unsigned I = 0; I < R.U.Functions.size(); ++I)
    if (!R.U.Functions[I].Mentions.empty() && carries(R, I))
      for (unsigned Parameter : R.U.Functions[I].Mentions)
        if (auto &Held = R.outermost(I).Parameters; Parameter < Held.size())
          Held[Parameter].Callable.Carries = Held[Parameter].Callable != Fate();
}

// The first answer of a callable that runs at the call, in whatever context is
// active there.
template <typename T, typename OfFunction, typename OfSummary>
static std::optional<T> ofRun(Resolving &R, const Call &C, OfFunction Lambda,
                              OfSummary Named) {
  const Summary *K = R.calleeOf(C);
  if (!K)
    return std::nullopt;
  if (auto Own = Named(*K); Own || K->Of.Carries)
    return Own ? std::optional<T>(R.imported(*Own)) : std::nullopt;
  for (size_t I = 0; I < C.Arguments.size() && I < K->Of.Parameters.size();
       ++I) {
    const Argument &A = C.Arguments[I];
    const Fate &There = K->Of.Parameters[I].Callable;
    if (!A.Runnable || !There.Runs || There.Launched || There.Carries)
      continue;
    if (A.Runs && R.Asked.insert(*A.Runs).second) {
      std::optional<T> Found = Lambda(*A.Runs);
      R.Asked.erase(*A.Runs);
      if (Found)
        return Found;
    }
    if (const Summary *Given = R.Known.of(A.RunsUsr, false))
      if (auto Found = Named(*Given))
        return R.imported(*Found);
  }
  return std::nullopt;
}

static std::optional<TracedUse> usesAt(Resolving &R, const Call &C) {
  return ofRun<TracedUse>(
      R, C, [&](unsigned Lambda) { return usesOf(R, Lambda); },
      [](const Summary &K) { return K.Uses; });
}

static std::optional<Child> startsAt(Resolving &R, const Call &C) {
  auto Start = ofRun<Child>(
      R, C,
      [&](unsigned Lambda) {
        auto Found = startsOf(R, Lambda);
        return Found && Found->Options ? std::nullopt : Found;
      },
      [](const Summary &K) { return K.Starts; });
  std::optional<unsigned> Options;
  if (!Start || (Start->Options && R.lambdaAt(C)) ||
      !startsBelow(R, *Start, C, Options))
    return std::nullopt;
  Start->Options = Options;
  return Start;
}

// What of the caller's is ended on a way to At.
static void noteEnds(const Unit &U, Child &Start, Moment At) {
  std::set<unsigned> Ended(Start.After.begin(), Start.After.end());
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Ends && Ways(U).lead(D, At)) {
      Start.AfterOwn = Start.AfterOwn || D.Own;
      if (D.Parameter)
        Ended.insert(*D.Parameter);
    }
  Start.After.assign(Ended.begin(), Ended.end());
}

// What a span that the callee starts comes after, in our own terms.
static void takeEnds(Child &Start, const Call &C) {
  Start.AfterOwn = Start.AfterOwn && C.Object.Own;
  std::erase_if(Start.After, [&](unsigned &P) {
    auto Ours =
        P < C.Arguments.size() ? C.Arguments[P].Parameter : std::nullopt;
    P = Ours.value_or(0);
    return !Ours;
  });
}

// The first span in the function that has its caller's as its parent.
std::optional<Child> startsOf(Resolving &R, unsigned Index) {
  Unit &U = R.U;
  if (carries(R, Index))
    return std::nullopt;
  std::optional<Child> First;
  std::optional<Place> Where; // in this function
  auto consider = [&](const Place &At, Child Start) {
    if (!Where || At < *Where)
      Where = At, First = std::move(Start);
  };
  for (const Span &S : U.Spans)
    if (S.Function == Index && !S.Call && S.Start.From == Parent::Ambient &&
        !isEntry(S)) {
      const Value *Name = asLiteral(S.Name);
      Child Start{S.At, Name ? Name->Text : "", {}};
      noteEnds(U, Start, S);
      consider(S.At, std::move(Start));
    } else if (S.Function == Index && !S.Call &&
               S.Start.From == Parent::Unknown && S.Start.Options &&
               S.Start.Options->Parameter && !isEntry(S)) {
      const Value *Name = asLiteral(S.Name);
      Child Start{S.At, Name ? Name->Text : "", S.Start.Options->Parameter};
      noteEnds(U, Start, S);
      consider(S.At, std::move(Start));
    }
  for (unsigned I = 0; I < U.Calls.size(); ++I)
    if (const Call &C = U.Calls[I];
        C.Function == Index && !R.Judged.contains(I))
      if (auto Start = startsAt(R, C)) {
        if (!R.lambdaAt(C))
          takeEnds(*Start, C);
        noteEnds(U, *Start, C);
        consider(C.At, std::move(*Start));
      }
  return First;
}

// The first thing in the function that reads the ambient context.
std::optional<TracedUse> usesOf(Resolving &R, unsigned Index) {
  Unit &U = R.U;
  if (carries(R, Index))
    return std::nullopt;
  std::optional<TracedUse> First;
  std::optional<Place> Where; // in this function
  auto consider = [&](const Place &At, TracedUse Use) {
    for (const Place &Loop : U.Functions[Index].Serving)
      Use.Serves = Use.Serves || (At.File == Loop.File &&
                                  At.Begin >= Loop.Begin && At.End <= Loop.End);
    if (!Where || At < *Where)
      Where = At, First = std::move(Use);
  };
  for (const Span &S : U.Spans) {
    if (S.Function != Index || S.Call || S.Start.From != Parent::Ambient ||
        isEntry(S) || S.Around.Linked)
      continue; // a link tells where it comes from
    const Value *Name = asLiteral(S.Name);
    consider(S.At, {S.At, true, Name ? Name->Text : ""});
  }
  if (const auto &At = U.Functions[Index].UsesActive)
    consider(*At, {*At, false, ""});
  for (unsigned I = 0; I < U.Calls.size(); ++I)
    if (const Call &C = U.Calls[I];
        C.Function == Index && !R.Judged.contains(I))
      if (auto Use = usesAt(R, C))
        consider(C.At, *Use);
  return First;
}

// Calls whose callee starts a span below ours, and gives us none.
void putStarts(Resolving &R) {
  for (unsigned I = 0; I < R.U.Calls.size(); ++I)
    if (!R.Judged.contains(I))
      if (auto Start = startsAt(R, R.U.Calls[I]); Start && !Start->Options)
        R.U.Calls[I].Starts = *Start;
}

} // namespace spantidy::link
