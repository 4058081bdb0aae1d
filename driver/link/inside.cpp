// Lambdas that somebody runs with the span that they are about: `withSpan("name",
// [&](Span &span) { .. })`. To such a lambda the span is as one that starts at its
// first step.

#include "passes.h"

#include "model/gist.h"
#include "model/nesting.h"
#include "model/told.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

namespace {

// A span that a lambda is run with, as a function has it that gives the lambda.
struct Loan {
  unsigned Parameter = 0; // of the lambda: the how manieth
  Ref<Span> Of = 0;
  bool Active = false;
  bool Told = false;   // of what the lambda returns, or perhaps
  bool Caught = false; // what it throws is held up, or told of
};

class Inside {
public:
  explicit Inside(Unit &U) : U(U), Told(toldOfOutcomes(U)) {
    for (unsigned I = 0; I < U.Functions.size(); ++I)
      if (!U.Functions[I].Outer)
        Roots.emplace(U.Functions[I].Usr, I);
  }

  void bindAll() {
    struct Found {
      unsigned Call, Lambda;
      Loan Given;
    };
    std::vector<Found> All;
    std::map<unsigned, unsigned> Times; // a lambda is given away
    for (unsigned I = 0; I < U.Calls.size(); ++I)
      for (unsigned A = 0; A < U.Calls[I].Arguments.size(); ++A) {
        std::optional<unsigned> Lambda = U.Calls[I].Arguments[A].Runs;
        if (!Lambda || ++Times[*Lambda] > 1)
          continue;
        auto Given = loanOf(U.Calls[I], A, *Lambda, 0);
        if (Given && !dependsOnCaller(U.Spans[Given->Of].Name))
          All.push_back({I, *Lambda, *Given});
      }
    for (const Found &F : All)
      if (Times[F.Lambda] == 1 && !suspends(F.Lambda))
        bind(F.Call, F.Lambda, F.Given);
  }

private:
  bool suspends(unsigned Lambda) const {
    return std::any_of(
        U.Suspensions.begin(), U.Suspensions.end(),
        [&](const Suspension &S) { return S.Function == Lambda; });
  }

  // The same span where the call stands that starts it.
  std::optional<Ref<Span>> atCall(const Call &C, const Place &Start) const {
    for (unsigned I = 0; I < U.Spans.size(); ++I)
      if (const Span &S = U.Spans[I];
          S.Function == C.Function && S.At == C.At && !S.Call &&
          !S.Through.empty() && S.Through.front() == Start)
        return I;
    return std::nullopt;
  }

  // Of the one place where the callee, whose code is here, runs the lambda.
  std::optional<Loan> loanOf(const Call &C, unsigned Argument, unsigned Lambda,
                             unsigned Depth) const {
    static constexpr unsigned Deepest = 4;
    auto Callee = Roots.find(C.Usr);
    if (Callee == Roots.end() || Depth > Deepest)
      return std::nullopt;
    std::optional<Loan> Only;
    for (const Call &Run : U.Calls) {
      if (!isInside(U, Run.Function, Callee->second))
        continue;
      std::optional<Loan> Here;
      if (Run.Usr == U.Functions[Lambda].Usr)
        Here = atRun(Run, Callee->second, Depth);
      else if (auto Further = handedOn(Run, Argument))
        Here = Run.Function == Callee->second
                   ? ofFurther(Run, *Further, Lambda, Depth)
                   : std::nullopt;
      else
        continue;
      if (!Here || Only)
        return std::nullopt;
      Only = Here;
    }
    auto Mine = Only ? atCall(C, U.Spans[Only->Of].At) : std::nullopt;
    if (!Mine)
      return std::nullopt;
    Only->Of = *Mine;
    return Only;
  }

  static std::optional<unsigned> handedOn(const Call &C, unsigned Callable) {
    for (unsigned I = 0; I < C.Arguments.size(); ++I)
      if (C.Arguments[I].Forwards == Callable)
        return I;
    return std::nullopt;
  }

  std::optional<Loan> ofFurther(const Call &Run, unsigned Argument,
                                unsigned Lambda, unsigned Depth) const {
    auto Found = loanOf(Run, Argument, Lambda, Depth + 1);
    if (Found)
      judge(*Found, Run);
    return Found;
  }

  // `work(*span)`: with a span of the callee, or the one that a lambda of the callee
  // is run with itself.
  std::optional<Loan> atRun(const Call &Run, unsigned Callee,
                            unsigned Depth) const {
    std::optional<Loan> Found;
    for (unsigned I = 0; I < Run.Arguments.size(); ++I) {
      const Argument &A = Run.Arguments[I];
      if (A.Span && Run.Function == Callee &&
          U.Spans[*A.Span].Function == Callee && !U.Spans[*A.Span].Call)
        Found = Loan{.Parameter = I, .Of = *A.Span};
      else if (A.Parameter && U.Functions[Run.Function].Outer == Callee)
        if (auto Around = around(Run.Function, Callee, Depth);
            Around && *A.Parameter == OfLambda + Around->Parameter)
          Found = Around, Found->Parameter = I;
    }
    if (!Found)
      return std::nullopt;
    const Span &S = U.Spans[Found->Of];
    Found->Active =
        Found->Active ||
        std::any_of(U.Scopes.begin(), U.Scopes.end(), [&](const Scope &X) {
          return X.Span == Found->Of &&
                 std::find(Run.Active.begin(), Run.Active.end(), X.At) !=
                     Run.Active.end();
        });
    Found->Told = Found->Told || S.Held.ClosersRecord || S.OpenLater;
    Found->Caught = Found->Caught || S.Held.ClosersRecordThrown;
    judge(*Found, Run);
    return Found;
  }

  // What a lambda of the callee's own is run with.
  std::optional<Loan> around(unsigned Lambda, unsigned Callee,
                             unsigned Depth) const {
    for (const Call &C : U.Calls)
      for (unsigned I = 0; I < C.Arguments.size(); ++I)
        if (C.Function == Callee && C.Arguments[I].Runs == Lambda)
          return loanOf(C, I, Lambda, Depth + 1);
    return std::nullopt;
  }

  // What else does the function do that runs it? Whoever is called after it may tell.
  void judge(Loan &Of, const Call &Run) const {
    const Function &F = U.Functions[Run.Function];
    Ways Along(U);
    Moments Catches;
    for (const Handler &H : U.Handlers)
      if (H.Function == Run.Function && H.Tries.known())
        Catches.push_back(H);
    auto follows = [&](Moment M) {
      return M.In == Run.Function && M != Moment(Run) &&
             Along.lead(Run, M, Catches);
    };
    auto isOther = [&](const Call &C) {
      return C.Function == Run.Function && &C != &Run &&
             C.Name.find('~') == std::string::npos &&
             (follows(C) || !Run.When.known());
    };
    Of.Told = Of.Told || F.ClosersRecord ||
              std::any_of(Told.begin(), Told.end(), follows) ||
              std::any_of(U.Calls.begin(), U.Calls.end(), isOther);
    Of.Caught = Of.Caught || F.ClosersRecordThrown || !Catches.empty();
  }

  void bind(unsigned Index, unsigned Lambda, const Loan &Given) {
    const Call C = U.Calls[Index];
    forgetAtCall(C, Lambda, Given.Of);
    rename(Lambda, OfLambda * depthOf(Lambda) + Given.Parameter, Given.Of);
    Span &S = U.Spans[Given.Of];
    S.Function = Lambda;
    S.When = Ways(U).entry(Lambda).When;
    takeSurroundings(S, Index);
    S.Slot.reset();
    S.Fails.clear(); // its variable has another name inside
    S.Held = {.Lent = true,
              .GivenAway = true,
              .ClosersRecord = Given.Told,
              .ClosersRecordThrown = Given.Caught};
    const auto &Parameters = U.Functions[Lambda].Parameters;
    if (Given.Parameter < Parameters.size())
      S.Held.Variable = Parameters[Given.Parameter].Name;
    for (Exit &E : U.Exits)
      if (E.Function == Lambda)
        E.Open.insert(E.Open.begin(), Given.Of);
    for (Handler &H : U.Handlers)
      if (H.Function == Lambda)
        H.Open.insert(H.Open.begin(), Given.Of);
    for (Request &R : U.Requests)
      if (R.Function == Lambda)
        R.Under.insert(R.Under.begin(), Given.Of);
    if (!Given.Active)
      return;
    Scope Around;
    static_cast<Subject &>(Around).Span = Given.Of;
    Around.Function = Lambda;
    Around.At = S.At;
    Around.When = S.When;
    U.Scopes.push_back(std::move(Around));
  }

  unsigned depthOf(unsigned Lambda) const {
    unsigned Depth = 0;
    for (auto Outer = U.Functions[Lambda].Outer; Outer;
         Outer = U.Functions[*Outer].Outer)
      ++Depth;
    return Depth;
  }

  // What is known of the lambda and its runner stands at the call, too.
  void forgetAtCall(const Call &C, unsigned Lambda, Ref<Span> Of) {
    auto isHere = [&](const auto &X) {
      return X.Function == C.Function && X.When == C.When && X.When.known();
    };
    auto isLambdas = [&](const Deed &D) {
      return !D.known() &&
             std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &Own) {
               return Own.Function == Lambda && Own.At == D.At &&
                      Own.What == D.What;
             });
    };
    std::vector<Deed> Left;
    for (const Deed &D : U.Deeds)
      if (!isHere(D) || (D.Span != Of && !isLambdas(D)))
        Left.push_back(D);
    U.Deeds = std::move(Left);
    for (Attribute &A : U.Attributes)
      if (isHere(A) && A.ByCallee)
        A.OfOutcome = false;
  }

  void rename(unsigned Lambda, unsigned Parameter, Ref<Span> Of) {
    auto settle = [&](Subject &S) {
      if (S.Parameter == Parameter)
        S.Parameter.reset(), S.Span = Of;
    };
    auto inAll = [&](auto &List) {
      for (auto &X : List)
        if (isInside(U, X.Function, Lambda))
          settle(X);
    };
    inAll(U.Attributes), inAll(U.Deeds), inAll(U.Namings), inAll(U.Scopes);
    for (Call &C : U.Calls)
      if (isInside(U, C.Function, Lambda)) {
        settle(C.Object);
        for (Argument &A : C.Arguments)
          settle(A);
      }
  }

  // What the reader has found at the call, which could not know of the span.
  void takeSurroundings(Span &S, unsigned Call) {
    for (const Span &Maybe : U.Spans)
      if (Maybe.Call == Call)
        S.Around.Tenants = Maybe.Around.Tenants;
  }

  Unit &U;
  const Moments Told;
  std::map<std::string, unsigned> Roots; // functions that are no lambdas
};

} // namespace

void bindLambdas(Unit &U) {
  bool Any = std::any_of(U.Calls.begin(), U.Calls.end(), [](const Call &C) {
    return std::any_of(C.Arguments.begin(), C.Arguments.end(),
                       [](const Argument &A) { return A.Runs.has_value(); });
  });
  if (Any && !U.Spans.empty())
    Inside(U).bindAll();
}

} // namespace spantidy::link
