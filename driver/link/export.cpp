#include "export.h"

#include "condense.h"
#include "distinct.h"

#include "model/gist.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

// A caller sees what is done to a span of its own, or with its own data.
template <typename T> static bool isCallers(const T &Done) {
  return Done.Parameter || Done.Current || Done.Own;
}

// Text that a loop makes longer, or nothing where it does not turn.
static bool isGrown(const Value &V) {
  auto isAdded = [](const Value &Part) { return Part.Text == AddedText; };
  return std::any_of(V.Parts.begin(), V.Parts.end(), isAdded) &&
         std::all_of(V.Parts.begin(), V.Parts.end(), [&](const Value &Part) {
           return isAdded(Part) || asLiteral(Part);
         });
}

// `hide ? "***" : text`: whether text gets through is for the helper to know.
static void doubt(Value &V) {
  for (Value &Part : V.Parts)
    doubt(Part);
  if (V.What == Value::Kind::Choice && !isGrown(V) &&
      std::any_of(V.Parts.begin(), V.Parts.end(), [](const Value &Part) {
        return asLiteral(Part) || Part.Does == Effect::Cleans ||
               Part.Does == Effect::Measures;
      }))
    V.NotSensitive = true;
}

// On all ways through the function that do not throw?
static bool isAlwaysDone(const Deed &D, const Unit &Tree) {
  Paths Ways(Tree.Functions[D.Function].Control);
  std::vector<Point> Done;
  for (const Deed &Other : Tree.Deeds)
    if (Other.Function == D.Function && Other.What == D.What &&
        !Other.Sometimes && Other.Status == D.Status &&
        static_cast<const Subject &>(Other) == D)
      Done.push_back(Other.Asked.value_or(Other.When));
  bool Returns = false;
  for (const Exit &E : Tree.Exits) {
    if (E.Function != D.Function || E.By == Exit::Way::Throws)
      continue;
    Returns = true;
    if (!Ways.allPass(Ways.entry(), E.When, Done))
      return false;
  }
  return Returns;
}

bool traces(const Function &F) {
  return F.ReturnsContext || F.ReturnsOptions || F.ReturnsSpan || F.Carries ||
         F.UsesActive || F.Opens || !F.Runs.empty() || !F.Launches.empty() ||
         !F.Settings.empty() || F.ReturnsSelf ||
         std::any_of(F.Parameters.begin(), F.Parameters.end(),
                     [](const Parameter &P) {
                       Fate Leaves = P.Callable;
                       Leaves.Runs = false;
                       return P.HeldBy || P.Carries || Leaves != Fate();
                     });
}

bool takesCallable(const Function &F) {
  return std::any_of(F.Parameters.begin(), F.Parameters.end(),
                     [](const Parameter &P) { return P.Runnable; });
}

std::vector<unsigned> tracing(const Unit &U) {
  std::vector<unsigned> Found;
  for (unsigned I = 0; I < U.Functions.size(); ++I)
    if (traces(U.Functions[I]))
      Found.push_back(I);
  auto add = [&](const auto &List) {
    for (const auto &Doing : List)
      Found.push_back(Doing.Function);
  };
  add(U.Spans), add(U.Attributes), add(U.Namings), add(U.Deeds);
  add(U.Scopes), add(U.Tasks), add(U.Claims);
  return Found;
}

bool extracts(const Unit &Tree, std::optional<unsigned> Function) {
  for (; Function; Function = Tree.Functions[*Function].Outer)
    for (const Deed &D : Tree.Deeds)
      if (D.What == Deed::Kind::Extracts && !D.Below && D.Function == *Function)
        return true;
  return false;
}

// Is a span of the function's own open, which it may be done for? A context is
// extracted for the one that starts below it, or is linked to it, and stays in the
// function with it.
static bool isBelowOwn(const Deed &D, const Unit &Tree) {
  if (D.What == Deed::Kind::Extracts)
    return std::any_of(
        Tree.Spans.begin(), Tree.Spans.end(), [&](const Span &S) {
          return !S.Call && S.Function == D.Function &&
                 (S.Start.Extracted == D.At || S.Around.Linked) &&
                 S.Held.By == Holder::Local;
        });
  if (D.What != Deed::Kind::Injects)
    return false;
  Paths Ways(Tree.Functions[D.Function].Control);
  return std::any_of(Tree.Spans.begin(), Tree.Spans.end(), [&](const Span &S) {
    return !S.Call && S.Function == D.Function &&
           Ways.lead(S.When, D.When, S.Held.Dies);
  });
}

// What callers need of the function itself.
static Function signature(Function Of, bool Carries) {
  Of.Carries = Carries;
  Of.Carry.clear();
  Of.Control = {};
  Of.OpensBy.clear();
  if (Of.ReturnsSpan && Of.ReturnsSpan->Span)
    Of.ReturnsSpan.reset(); // of one that it makes
  std::vector<Setting> Settings;
  Distinct<Setting> Written(Settings);
  for (Setting &One : Of.Settings)
    Written.add(std::move(One));
  Of.Settings = std::move(Settings);
  if (Of.Returns)
    doubt(*Of.Returns);
  if (Of.Returns)
    Of.Returns = condensed(*Of.Returns, Of.ReturnsNumber);
  return Of;
}

// Without what is in reach of the start itself: that is judged there.
static Span exported(Span S) {
  S.Around.Attached = S.Around.Attached || !S.Around.Incoming.empty();
  S.Around.Tenants.clear();
  S.Around.Events.clear();
  S.Around.Sent.reset();
  S.Around.SentEach.reset();
  S.Around.Incoming.clear();
  S.Around.Loop.reset();
  S.Around.Turns.reset();
  S.Slot.reset();
  S.Activation.reset();
  S.Held.Variable.clear();
  S.Held.Dies.clear();
  S.Start.KindFix.reset();
  Subject Parent;
  Parent.Parameter = S.Start.ParentIs.Parameter;
  S.Start.ParentIs = Parent;
  S.Start.OwnParent = false;
  S.Start.TurnBefore.reset();
  S.Held.Replaced.clear();
  S.Required.clear();
  return S;
}

namespace {

// What one function of a unit does to what its callers have.
class Export {
public:
  Export(const Unit &Tree, unsigned Of, Summary &To)
      : Tree(Tree), Of(Of), To(To), Exported(Tree.Spans.size()) {}

  void spans() {
    Distinct<Span> Named(To.Spans); // by their callers, and no more than that
    for (unsigned I = 0; I < Tree.Spans.size(); ++I) {
      const Span &Mine = Tree.Spans[I];
      bool Handed =
          Mine.Held.By == Holder::Returned || Mine.Held.By == Holder::Object;
      if (Mine.Call || Mine.Function != Of ||
          !(Handed || dependsOnCaller(Mine.Name)))
        continue;
      if (Handed)
        To.Spans.push_back(exported(Mine)), Exported[I] = To.Spans.size() - 1;
      else
        Exported[I] = Named.add(exported(Mine));
    }
  }

  void attributes() {
    Distinct<Attribute> Attributes(To.Attributes);
    for (const Attribute &A : Tree.Attributes)
      if (A.Function == Of &&
          (isCallers(given(A)) || isOnExported(A) || A.AllOfParameter ||
           dependsOnCaller(A.Key) || dependsOnCaller(A.What)))
        Attributes.add(attribute(A));
  }

  void namings() {
    Distinct<Naming> Namings(To.Namings);
    for (const Naming &N : Tree.Namings)
      if (N.Function == Of &&
          (dependsOnCaller(N.Name) || (Of && isCallers(given(N)))))
        Namings.add(given(N));
  }

  void deeds() {
    Distinct<Deed> Deeds(To.Deeds);
    for (const Deed &D : Tree.Deeds)
      if (D.Function == Of && D.What != Deed::Kind::Empties &&
          D.What != Deed::Kind::Refills &&
          (!D.known() || isCallers(given(D)) || isOnExported(D))) {
        Deed New = given(D);
        New.Sometimes = !isAlwaysDone(D, Tree);
        New.Below = D.Below || isBelowOwn(D, Tree);
        New.Swap.reset(), New.Without.reset(), New.Textless.reset();
        New.NamedAt.reset();
        New.Asked.reset();   // a point of this function's
        New.Emptied.reset(); // the same of its variables
        Deeds.add(std::move(New));
      }
  }

private:
  bool isOnExported(const Subject &Done) const {
    return Done.Span && Exported[*Done.Span];
  }

  template <typename T> T given(T Done) const {
    if (Of && Done.Span && Tree.Spans[*Done.Span].Function != Of)
      Done.Parameter = OfSpan + *Done.Span; // which a lambda has captured
    Done.Span = Done.Span ? Exported[*Done.Span] : std::nullopt;
    return Done;
  }

  Attribute attribute(const Attribute &A) const {
    Attribute New = given(A);
    // What speaks against the span here is reported here.
    if (A.Span && std::find(A.Against.begin(), A.Against.end(),
                            Tree.Spans[*A.Span].Start.Kind) != A.Against.end())
      New.Judged = true;
    New.Kinds.clear();
    New.Against.clear();
    New.Skip.clear(); // told of the parameter, not of what it is given
    New.Without.reset(), New.BySize.reset();
    New.Is = {};
    New.Inside = A.Inside || (A.Span && !isOnExported(A) && !New.Parameter);
    doubt(New.What);
    if (A.Guarded)
      New.What.NotSensitive = true;
    return New;
  }

  const Unit &Tree;
  const unsigned Of;
  Summary &To;
  std::vector<std::optional<unsigned>> Exported; // by span of Tree
};

} // namespace

Summary summaryOf(const Unit &Tree, Resolving &R, unsigned Of) {
  Summary S;
  S.Of = signature(Tree.Functions[Of], carries(R, Of));
  S.Uses = usesOf(R, Of);
  S.Starts = startsOf(R, Of);
  S.Of.NothingFails = nothingFails(R, Of);
  Export Mine(Tree, Of, S);
  Mine.spans();
  Mine.attributes();
  Mine.namings();
  Mine.deeds();
  return S;
}

} // namespace spantidy::link
