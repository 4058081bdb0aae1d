// What becomes of spans and callables that are handed to other functions, and
// of the tasks that are made of these.

#include "passes.h"

#include "model/moment.h"
#include "model/references.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

// The span of ours that a constructor puts into the object that it makes. Who has
// the object has the span.
std::optional<unsigned> wrapped(Resolving &R, unsigned Index,
                                const Summary &K) {
  Unit &U = R.U;
  auto Maybe = R.SpanOf.find(Index);
  if (!K.Of.Constructs || Maybe == R.SpanOf.end())
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
  U.Spans[*Inner].Held.GivenAway = true;
  U.Spans[*Inner].Held.Offered =
      U.Spans[*Inner].Held.Offered || U.Spans[Object].Held.Offered;
  U.Spans[*Inner].Held.By =
      std::max(U.Spans[*Inner].Held.By, U.Spans[Object].Held.By);
  U.Spans[*Inner].Held.Lent =
      U.Spans[*Inner].Held.Lent || U.Spans[Object].Held.Lent || K.Of.LendsOwn;
  U.Spans[*Inner].Held.Closers.insert(U.Spans[*Inner].Held.Closers.end(),
                                      U.Spans[Object].Held.Closers.begin(),
                                      U.Spans[Object].Held.Closers.end());
  visitReferences<Span>(U, [&](Ref<Span> &Of) {
    if (Of == Object)
      Of = *Inner;
    return true;
  });
  return Inner;
}

// A context with the span in it: whoever has it may be below the span, and can
// neither end nor replace it.
static bool isContext(const Argument &A) {
  return A.Context.By != Origin::Way::Unknown;
}

// A function that nobody knows may give its object, or what it is given, another
// span.
static void mayReplace(Resolving &R, const Call &C) {
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
    R.U.Deeds.push_back(std::move(D));
  };
  Subject Object = C.Object;
  Object.Own = Object.Own || C.OnSelf;
  doubt(Object);
  for (const Argument &A : C.Arguments)
    if (!isContext(A))
      doubt(A);
}

// Somebody may do with it what only its own function was to do.
static void lend(Resolving &R, const Subject &S, unsigned Inside) {
  Function &F = R.U.Functions[Inside];
  if (S.Span)
    R.U.Spans[*S.Span].Held.Lent = true;
  if (S.Parameter && *S.Parameter < R.outermost(Inside).Parameters.size())
    R.outermost(Inside).Parameters[*S.Parameter].Lent = true;
  if (S.Own)
    F.LendsOwn = true;
}

// An object that is launched in the place of the callable may have a context.
static bool bringsContext(Resolving &R, const Fate &F) {
  if (F.Carries || F.Via.empty())
    return F.Carries;
  const Summary *K = R.Known.of(F.Via, false);
  return K ? K->Of.Carries : !R.Known.isWhole() || R.Known.isDoubtful(F.Via);
}

// What becomes of a callable that a call is given, as far as it is not run there.
// Of a function that nobody has seen, its name tells.
static std::optional<Fate> fateAt(Resolving &R, const Call &C, const Summary *K,
                                  size_t Argument) {
  auto seen = [&](const Summary &S) {
    Fate There = Argument < S.Of.Parameters.size()
                     ? R.imported(S.Of.Parameters[Argument].Callable)
                     : Fate();
    There.Launched = There.Launched || R.Known.isLaunched(There.Member);
    There.Carries = bringsContext(R, There);
    return There;
  };
  if (K && (!C.Virtual || C.Launches != Argument))
    return seen(*K);
  if (C.Launches != Argument || R.Known.isDoubtful(C.Usr))
    return std::nullopt;
  std::optional<Fate> Any;
  std::vector<const Summary *> All = R.Known.allOf(C.Usr);
  for (const Summary *One : All) {
    Fate There = seen(*One);
    if (There.Carries)
      return std::nullopt;
    if (There.Launched)
      Any = There;
  }
  return All.empty() ? Fate{.Launched = true, .Named = true} : Any;
}

static void launch(Resolving &R, const Call &C, const Argument &A,
                   const Fate &There) {
  if (!There.Launched)
    return;
  Task T;
  T.Function = C.Function;
  T.At = C.At;
  T.When = C.When;
  T.Waits = C.Waits;
  T.Launcher = C.Name;
  T.Named = There.Named;
  T.Given = A;
  T.Carries = There.Carries;
  T.LaunchedAt = There.At;
  T.Active = C.Active;
  R.U.Tasks.push_back(std::move(T));
}

// A callable of our caller's that we hand on has the fate that it finds there.
static void forward(Resolving &R, const Argument &A, unsigned Inside,
                    const Fate &There, unsigned Depth = 0) {
  Unit &U = R.U;
  if ((!There.Launched && There.Member.empty()) || Depth > 8)
    return;
  auto give = [&](unsigned Parameter, bool Carries) {
    auto &Held = R.outermost(Inside).Parameters;
    if (Parameter >= Held.size())
      return;
    Fate &Mine = Held[Parameter].Callable;
    if (There.Launched) {
      Mine.Named = There.Named && (Mine.Named || !Mine.Launched);
      Mine.Launched = true;
    }
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
      give(Parameter, carries(R, *A.Runs));
  if (A.Made)
    if (const Summary *K = R.calleeOf(U.Calls[*A.Made]))
      for (size_t I = 0; I < K->Of.Parameters.size(); ++I)
        if (const Fate &Wrap = K->Of.Parameters[I].Callable;
            Wrap.Wrapped && I < U.Calls[*A.Made].Arguments.size()) {
          Fate Further = There;
          Further.Carries = Further.Carries || Wrap.Carries;
          forward(R, U.Calls[*A.Made].Arguments[I], Inside, Further, Depth + 1);
        }
}

// Who is called has it now.
static void give(Unit &U, const Subject &S, unsigned Inside) {
  if (S.Span) {
    Holding &Given = U.Spans[*S.Span].Held;
    Given.By = std::max(Given.By, Holder::Passed);
    Given.CapturedOnly = false;
  }
  Function &F = U.Functions[Inside];
  if (S.Parameter && *S.Parameter < F.Parameters.size() && !F.Outer)
    F.Parameters[*S.Parameter].HeldBy = Holder::Passed;
}

// Who has a span, or runs a callable, after it was given to a function.
void handOver(Resolving &R, unsigned Index, const Summary *K,
              std::optional<unsigned> Inner) {
  Unit &U = R.U;
  const Call C = U.Calls[Index];
  if (!K) {
    lend(R, C.Object, C.Function);
    give(U, C.Object, C.Function);
    mayReplace(R, C);
  } else if (K->Of.LendsOwn) {
    lend(R, C.Object, C.Function);
  }
  if (C.OnSelf && (!K || K->Of.LendsOwn))
    U.Functions[C.Function].LendsOwn = true;
  for (size_t I = 0; I < C.Arguments.size(); ++I) {
    const Argument &A = C.Arguments[I];
    const Parameter *P =
        K && I < K->Of.Parameters.size() ? &K->Of.Parameters[I] : nullptr;
    if (!P || P->Lent)
      lend(R, A, C.Function);
    if ((!Inner || A.Span != Inner) && !isContext(A) &&
        (!P || P->HeldBy != Holder::Local))
      give(U, A, C.Function);
    if (!A.Runnable)
      continue;
    if (auto There = fateAt(R, C, K, I)) {
      launch(R, C, A, *There);
      forward(R, A, C.Function, *There);
    }
    if (A.Runs && P && P->Callable.Runs && !P->Callable.Launched)
      R.Pending.push_back({Index, *A.Runs, true, false});
  }
}

// What a task runs needs of its launcher, and whether it gets it.
// Changed: lambdas with a fix.
static void judge(Resolving &R, Task &T, std::set<unsigned> &Changed) {
  Unit &U = R.U;
  Argument A = T.Given;
  for (unsigned Depth = 0; A.Made && Depth < 8; ++Depth) {
    const Call &C = U.Calls[*A.Made];
    const Summary *K = R.calleeOf(C);
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
    T.Carries = T.Carries || carries(R, *A.Runs);
    T.Uses = usesOf(R, *A.Runs);
  } else if (const Summary *K = R.Known.of(A.RunsUsr, false)) {
    T.Carries = T.Carries || K->Of.Carries;
    if (K->Uses)
      T.Uses = R.imported(*K->Uses);
  }
  // A worker's turns are nobody's children.
  if (T.Uses && T.Uses->Serves)
    T.Uses.reset();
  // Callables that the function was given are launched by those who give them.
  bool ForOthers = A.Runs && !U.Functions[*A.Runs].Mentions.empty();
  if (T.Active.empty() && !ForOthers)
    if (const Summary *S = R.Known.summary(U.Functions[T.Function].Usr);
        S && S->ActiveAbove)
      T.Active.push_back(R.imported(*S->ActiveAbove));
  // A lambda that is launched twice is changed once.
  if (A.Runs && T.Uses && !T.Carries && !T.Active.empty() && !T.Given.Made &&
      Changed.insert(*A.Runs).second)
    T.Carry = U.Functions[*A.Runs].Carry;
}

void judgeTasks(Resolving &R) {
  std::set<unsigned> Changed;
  for (Task &T : R.U.Tasks)
    judge(R, T, Changed);
}

} // namespace spantidy::link
