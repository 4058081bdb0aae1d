// What runs where a call stands, in the callee or in callables that it is given:
// spans that are started there, and uses of the span that is active.

#include "resolver.h"

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

// Does the function make a context active that it brought along?
bool Resolver::carries(unsigned Index) {
  if (U.Functions[Index].Carries)
    return true;
  auto hasOwn = [&](const Subject &S) {
    return S.Span && !U.Spans[*S.Span].Call &&
           U.Spans[*S.Span].Start.From == Parent::Ambient &&
           !isEntry(U.Spans[*S.Span]);
  };
  // A span that started here, by a method of the object that has it.
  auto isOwn = [&](const Call &C) {
    return hasOwn(C.Object) &&
           std::none_of(C.Arguments.begin(), C.Arguments.end(), maybeContext);
  };
  // The same, by who is given that span, and text besides.
  auto isGivenOwn = [&](const Call &C) {
    bool Any = false;
    for (const Argument &A : C.Arguments) {
      bool Own = hasOwn(A) && U.Spans[*A.Span].Function == Index;
      if (!Own && (maybeContext(A) || (!A.Plain && A.What == Value())))
        return false;
      Any = Any || Own;
    }
    return Any;
  };
  // An object that starts a span, which has no parent by its options, either.
  auto makesOwn = [&](const Call &C) {
    return C.Constructs &&
           std::any_of(U.Spans.begin(), U.Spans.end(),
                       [&](const Span &S) {
                         return S.Function == Index && !S.Call &&
                                S.At == C.At &&
                                S.Start.From == Parent::Ambient && !isEntry(S);
                       }) &&
           std::none_of(
               C.Arguments.begin(), C.Arguments.end(),
               [](const Argument &A) { return maybeContext(A) && !A.Options; });
  };
  // Not known, below an explicit parent, or a root on purpose.
  auto brings = [&](const Span &Active) {
    return Active.Call
               ? !isOwn(U.Calls[*Active.Call])
               : Active.Start.From != Parent::Ambient || isEntry(Active);
  };
  bool InObject = false; // active, and kept there
  for (const Scope &S : U.Scopes)
    if (S.Function == Index) {
      if (S.Span && brings(U.Spans[*S.Span]))
        return true;
      InObject = InObject || S.Own;
    }
  for (const Span &S : U.Spans)
    if (InObject && S.Function == Index && S.Held.By == Holder::Object &&
        brings(S))
      return true;
  for (const Call &C : U.Calls)
    if (C.Function == Index && C.Activates && !isOwn(C) && !isGivenOwn(C) &&
        !makesOwn(C))
      if (const Summary *K = calleeOf(C); !K || K->Of.Carries)
        return true; // or nobody knows what it activates
  return false;
}

// A lambda that attaches a context through a helper brings it along as well.
void Resolver::carryFates() {
  for (unsigned I = 0; I < U.Functions.size(); ++I)
    if (!U.Functions[I].Mentions.empty() && carries(I))
      for (unsigned Parameter : U.Functions[I].Mentions)
        if (auto &Held = outermost(I).Parameters; Parameter < Held.size())
          Held[Parameter].Callable.Carries = Held[Parameter].Callable != Fate();
}

// The first answer of a callable that runs at the call, in whatever context is
// active there.
template <typename T, typename OfFunction, typename OfSummary>
std::optional<T> Resolver::ofRun(const Call &C, OfFunction Lambda,
                                 OfSummary Named) {
  const Summary *K = calleeOf(C);
  if (!K)
    return std::nullopt;
  if (auto Own = Named(*K); Own || K->Of.Carries)
    return Own ? std::optional<T>(imported(*Own)) : std::nullopt;
  for (size_t I = 0; I < C.Arguments.size() && I < K->Of.Parameters.size();
       ++I) {
    const Argument &A = C.Arguments[I];
    const Fate &There = K->Of.Parameters[I].Callable;
    if (!A.Runnable || !There.Runs || There.Launched || There.Carries)
      continue;
    if (A.Runs && Asked.insert(*A.Runs).second) {
      std::optional<T> Found = Lambda(*A.Runs);
      Asked.erase(*A.Runs);
      if (Found)
        return Found;
    }
    if (const Summary *Given = Known.of(A.RunsUsr, false))
      if (auto Found = Named(*Given))
        return imported(*Found);
  }
  return std::nullopt;
}

std::optional<TracedUse> Resolver::usesAt(const Call &C) {
  return ofRun<TracedUse>(
      C, [&](unsigned Lambda) { return usesOf(Lambda); },
      [](const Summary &K) { return K.Uses; });
}

std::optional<Child> Resolver::startsAt(const Call &C) {
  auto Start = ofRun<Child>(
      C,
      [&](unsigned Lambda) {
        auto Found = startsOf(Lambda);
        return Found && Found->Options ? std::nullopt : Found;
      },
      [](const Summary &K) { return K.Starts; });
  std::optional<unsigned> Options;
  if (!Start || (Start->Options && lambdaAt(C)) ||
      !startsBelow(*Start, C, Options))
    return std::nullopt;
  Start->Options = Options;
  return Start;
}

// The first span in the function that has its caller's as its parent.
std::optional<Child> Resolver::startsOf(unsigned Index) {
  if (carries(Index))
    return std::nullopt;
  auto noteEnds = [&](Child &Start, Moment At) {
    std::set<unsigned> Ended(Start.After.begin(), Start.After.end());
    for (const Deed &D : U.Deeds)
      if (D.What == Deed::Kind::Ends && Ways(U).lead(D, At)) {
        Start.AfterOwn = Start.AfterOwn || D.Own;
        if (D.Parameter)
          Ended.insert(*D.Parameter);
      }
    Start.After.assign(Ended.begin(), Ended.end());
  };
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
      noteEnds(Start, S);
      consider(S.At, std::move(Start));
    } else if (S.Function == Index && !S.Call &&
               S.Start.From == Parent::Unknown && S.Start.Options &&
               S.Start.Options->Parameter && !isEntry(S)) {
      const Value *Name = asLiteral(S.Name);
      Child Start{S.At, Name ? Name->Text : "", S.Start.Options->Parameter};
      noteEnds(Start, S);
      consider(S.At, std::move(Start));
    }
  for (unsigned I = 0; I < U.Calls.size(); ++I)
    if (const Call &C = U.Calls[I]; C.Function == Index && !Judged.contains(I))
      if (auto Start = startsAt(C)) {
        if (!lambdaAt(C)) {
          Start->AfterOwn = Start->AfterOwn && C.Object.Own;
          std::erase_if(Start->After, [&](unsigned &P) {
            auto Ours = P < C.Arguments.size() ? C.Arguments[P].Parameter
                                               : std::nullopt;
            P = Ours.value_or(0);
            return !Ours;
          });
        }
        noteEnds(*Start, C);
        consider(C.At, std::move(*Start));
      }
  return First;
}

// The first thing in the function that reads the ambient context.
std::optional<TracedUse> Resolver::usesOf(unsigned Index) {
  if (carries(Index))
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
    if (const Call &C = U.Calls[I]; C.Function == Index && !Judged.contains(I))
      if (auto Use = usesAt(C))
        consider(C.At, *Use);
  return First;
}

} // namespace spantidy::link
