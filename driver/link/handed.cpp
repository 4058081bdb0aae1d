// What becomes of spans and callables that are handed to other functions, and
// of the tasks that are made of these.

#include "resolver.h"

#include "model/moment.h"
#include "model/references.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

// The span of ours that a constructor puts into the object that it makes. Who has
// the object has the span.
std::optional<unsigned> Resolver::wrapped(unsigned Index, const Summary &K) {
  auto Maybe = Given.find(Index);
  if (!K.Of.Constructs || Maybe == Given.end())
    return std::nullopt;
  const std::vector<Argument> &Arguments = U.Calls[Index].Arguments;
  std::optional<unsigned> Inner;
  for (size_t I = 0; I < Arguments.size() && I < K.Of.Parameters.size(); ++I)
    if (K.Of.Parameters[I].HeldBy == Holder::Object && Arguments[I].Span) {
      if (Inner)
        return std::nullopt; // which one?
      Inner = Arguments[I].Span;
    }
  unsigned Object = Maybe->second;
  if (!Inner || *Inner == Object)
    return std::nullopt;
  U.Spans[*Inner].GivenAway = true;
  U.Spans[*Inner].HeldBy =
      std::max(U.Spans[*Inner].HeldBy, U.Spans[Object].HeldBy);
  U.Spans[*Inner].Lent =
      U.Spans[*Inner].Lent || U.Spans[Object].Lent || K.Of.LendsOwn;
  U.Spans[*Inner].Closers.insert(U.Spans[*Inner].Closers.end(),
                                 U.Spans[Object].Closers.begin(),
                                 U.Spans[Object].Closers.end());
  visitReferences<Span>(U, [&](Ref<Span> &R) {
    if (R == Object)
      R = *Inner;
    return true;
  });
  return Inner;
}

// A function that nobody knows may give its object, or what it is given, another
// span.
void Resolver::mayReplace(const Call &C) {
  auto doubt = [&](const Subject &Whose) {
    if (!Whose.Span && !Whose.Parameter && !Whose.Own)
      return;
    Deed D;
    static_cast<Subject &>(D) = Whose;
    D.What = Deed::Kind::Replaces;
    D.Function = C.Function;
    D.At = C.At;
    D.When = C.When;
    D.Sometimes = true;
    U.Deeds.push_back(std::move(D));
  };
  Subject Object = C.Object;
  Object.Own = Object.Own || C.OnSelf;
  doubt(Object);
  for (const Argument &A : C.Arguments)
    doubt(A);
}

// Somebody may do with it what only its own function was to do.
void Resolver::lend(const Subject &S, unsigned Inside) {
  Function &F = U.Functions[Inside];
  if (S.Span)
    U.Spans[*S.Span].Lent = true;
  if (S.Parameter && *S.Parameter < outermost(Inside).Parameters.size())
    outermost(Inside).Parameters[*S.Parameter].Lent = true;
  if (S.Own)
    F.LendsOwn = true;
}

// Who has a span, or runs a callable, after it was given to a function.
void Resolver::handOver(unsigned Index, const Summary *K,
                        std::optional<unsigned> Inner) {
  const Call C = U.Calls[Index];
  auto keep = [&](const Subject &S, Holder By, bool Lends) {
    if (Lends)
      lend(S, C.Function);
    if (S.Span && By != Holder::Local) {
      model::Span &Given = U.Spans[*S.Span];
      Given.HeldBy = std::max(Given.HeldBy, Holder::Passed);
      Given.CapturedOnly = false;
    }
    Function &F = U.Functions[C.Function];
    if (S.Parameter && By != Holder::Local &&
        *S.Parameter < F.Parameters.size() && !F.Outer)
      F.Parameters[*S.Parameter].HeldBy = Holder::Passed;
  };
  if (!K) {
    keep(C.Object, Holder::Passed, true);
    mayReplace(C);
  } else if (K->Of.LendsOwn) {
    lend(C.Object, C.Function);
  }
  if (C.OnSelf && (!K || K->Of.LendsOwn))
    U.Functions[C.Function].LendsOwn = true;
  for (size_t I = 0; I < C.Arguments.size(); ++I) {
    const Argument &A = C.Arguments[I];
    const Parameter *P =
        K && I < K->Of.Parameters.size() ? &K->Of.Parameters[I] : nullptr;
    if (!Inner || A.Span != Inner)
      keep(A, P ? P->HeldBy.value_or(Holder::Passed) : Holder::Passed,
           !P || P->Lent);
    else if (!P || P->Lent)
      lend(A, C.Function);
    if (!A.Runnable)
      continue;
    if (auto There = fateAt(C, K, I)) {
      launch(C, A, *There);
      forward(A, C.Function, *There);
    }
    if (A.Runs && P && P->Callable.Runs && !P->Callable.Launched)
      Pending.push_back({Index, *A.Runs, true, false});
  }
}

// What becomes of a callable that a call is given, as far as it is not run there.
// Of a function that nobody has seen, its name tells.
std::optional<Fate> Resolver::fateAt(const Call &C, const Summary *K,
                                     size_t Argument) {
  auto seen = [&](const Summary &S) {
    Fate There = Argument < S.Of.Parameters.size()
                     ? imported(S.Of.Parameters[Argument].Callable)
                     : Fate();
    There.Launched = There.Launched || Known.isLaunched(There.Member);
    There.Carries = bringsContext(There);
    return There;
  };
  if (K && (!C.Virtual || C.Launches != Argument))
    return seen(*K);
  if (C.Launches != Argument || Known.isDoubtful(C.Usr))
    return std::nullopt;
  std::optional<Fate> Any;
  std::vector<const Summary *> All = Known.allOf(C.Usr);
  for (const Summary *One : All) {
    Fate There = seen(*One);
    if (There.Carries)
      return std::nullopt;
    if (There.Launched)
      Any = There;
  }
  return All.empty() ? Fate{.Launched = true} : Any;
}

// An object that is launched in the place of the callable may have a context.
bool Resolver::bringsContext(const Fate &F) {
  if (F.Carries || F.Via.empty())
    return F.Carries;
  const Summary *K = Known.of(F.Via, false);
  return K ? K->Of.Carries : !Known.isWhole() || Known.isDoubtful(F.Via);
}

void Resolver::launch(const Call &C, const Argument &A, const Fate &There) {
  if (!There.Launched)
    return;
  Task T;
  T.Function = C.Function;
  T.At = C.At;
  T.When = C.When;
  T.Waits = C.Waits;
  T.Launcher = C.Name;
  T.Given = A;
  T.Carries = There.Carries;
  T.LaunchedAt = There.At;
  T.Active = C.Active;
  U.Tasks.push_back(std::move(T));
}

Function &Resolver::outermost(unsigned Index) {
  Function *F = &U.Functions[Index];
  while (F->Outer)
    F = &U.Functions[*F->Outer];
  return *F;
}

// A callable of our caller's that we hand on has the fate that it finds there.
void Resolver::forward(const Argument &A, unsigned Inside, const Fate &There,
                       unsigned Depth) {
  if ((!There.Launched && There.Member.empty()) || Depth > 8)
    return;
  auto give = [&](unsigned Parameter, bool Carries) {
    auto &Held = outermost(Inside).Parameters;
    if (Parameter >= Held.size())
      return;
    Fate &Mine = Held[Parameter].Callable;
    Mine.Launched = Mine.Launched || There.Launched;
    Mine.Carries = Mine.Carries || There.Carries || Carries;
    if (!Mine.At)
      Mine.At = There.At;
    if (Mine.Member.empty())
      Mine.Member = There.Member;
  };
  if (A.Forwards)
    give(*A.Forwards, false);
  if (A.Runs)
    for (unsigned Parameter : U.Functions[*A.Runs].Mentions)
      give(Parameter, carries(*A.Runs));
  if (A.Made)
    if (const Summary *K = calleeOf(U.Calls[*A.Made]))
      for (size_t I = 0; I < K->Of.Parameters.size(); ++I)
        if (const Fate &Wrap = K->Of.Parameters[I].Callable;
            Wrap.Wrapped && I < U.Calls[*A.Made].Arguments.size()) {
          Fate Further = There;
          Further.Carries = Further.Carries || Wrap.Carries;
          forward(U.Calls[*A.Made].Arguments[I], Inside, Further, Depth + 1);
        }
}

static bool isEntry(const Span &S) {
  return S.Kind == SpanKind::Server || S.Kind == SpanKind::Consumer;
}

// Does the function make a context active that it brought along?
bool Resolver::carries(unsigned Index) {
  if (U.Functions[Index].Carries)
    return true;
  // A span that started here, by a method of the object that has it.
  auto isOwn = [&](const Call &C) {
    return C.Object.Span && !U.Spans[*C.Object.Span].Call &&
           U.Spans[*C.Object.Span].From == Parent::Ambient &&
           !isEntry(U.Spans[*C.Object.Span]) &&
           std::none_of(
               C.Arguments.begin(), C.Arguments.end(),
               [](const Argument &A) { return A.known() || A.Object; });
  };
  for (const Scope &S : U.Scopes)
    if (S.Function == Index && S.Span) {
      const Span &Active = U.Spans[*S.Span];
      if (Active.Call && isOwn(U.Calls[*Active.Call]))
        continue;
      // Not known, below an explicit parent, or a root on purpose.
      if (Active.Call || Active.From != Parent::Ambient || isEntry(Active))
        return true;
    }
  for (const Call &C : U.Calls)
    if (C.Function == Index && C.Activates && !isOwn(C))
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
    if (A.Runs)
      if (std::optional<T> Found = Lambda(*A.Runs))
        return Found;
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
    if (S.Function == Index && !S.Call && S.From == Parent::Ambient &&
        !isEntry(S)) {
      const Value *Name = asLiteral(S.Name);
      Child Start{S.At, Name ? Name->Text : "", {}};
      noteEnds(Start, S);
      consider(S.At, std::move(Start));
    } else if (S.Function == Index && !S.Call && S.From == Parent::Unknown &&
               S.Options && S.Options->Parameter && !isEntry(S)) {
      const Value *Name = asLiteral(S.Name);
      Child Start{S.At, Name ? Name->Text : "", S.Options->Parameter};
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
    if (S.Function != Index || S.Call || S.From != Parent::Ambient ||
        isEntry(S) || S.Linked)
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

// What a task runs needs of its launcher, and whether it gets it.
void Resolver::judge(Task &T) {
  Argument A = T.Given;
  for (unsigned Depth = 0; A.Made && Depth < 8; ++Depth) {
    const Call &C = U.Calls[*A.Made];
    const Summary *K = calleeOf(C);
    bool Carried = A.Carried;
    A = {};
    for (size_t I = 0; K && I < K->Of.Parameters.size(); ++I)
      if (const Fate &Wrap = K->Of.Parameters[I].Callable;
          Wrap.Wrapped && I < C.Arguments.size()) {
        A = C.Arguments[I];
        Carried = Carried || Wrap.Carries;
      }
    A.Carried = A.Carried || Carried;
  }
  T.Carries = T.Carries || A.Carried;
  if (A.Runs) {
    T.Carries = T.Carries || carries(*A.Runs);
    T.Uses = usesOf(*A.Runs);
  } else if (const Summary *K = Known.of(A.RunsUsr, false)) {
    T.Carries = T.Carries || K->Of.Carries;
    if (K->Uses)
      T.Uses = imported(*K->Uses);
  }
  // A worker's turns are nobody's children.
  if (T.Uses && T.Uses->Serves)
    T.Uses.reset();
  if (T.Active.empty())
    if (const Summary *S = Known.summary(U.Functions[T.Function].Usr);
        S && S->ActiveAbove)
      T.Active.push_back(imported(*S->ActiveAbove));
  // A lambda that is launched twice is changed once.
  if (A.Runs && T.Uses && !T.Carries && !T.Active.empty() && !T.Given.Made &&
      Changed.insert(*A.Runs).second)
    T.Carry = U.Functions[*A.Runs].Carry;
}

} // namespace spantidy::link
