// What a callee does becomes what its caller does.

#include "given.h"
#include "resolving.h"

#include "model/gist.h"

#include <utility>

namespace spantidy::link {

using namespace model;

// A subject of a lambda's as the function around it sees it.
static Subject subjectIn(const Subject &In, const Inlining &Of) {
  Subject Found = In;
  Found.Span.reset();
  if (!In.Parameter || *In.Parameter < *Of.First)
    return Found;
  Found = {};
  unsigned Own = *In.Parameter - *Of.First;
  if (*In.Parameter >= OfSpan)
    Found.Span = *In.Parameter - OfSpan;
  else if (Own < OfLambda && Own < Of.C.Arguments.size())
    return Of.C.Arguments[Own];
  return Found;
}

Subject subjectAt(const Subject &In, const Inlining &Of) {
  if (Of.First)
    return subjectIn(In, Of);
  const Call &C = Of.C;
  if (In.Parameter)
    return *In.Parameter < C.Arguments.size()
               ? static_cast<const Subject &>(C.Arguments[*In.Parameter])
               : Subject();
  if (In.Own && Of.K.Of.Constructs) {
    Subject Found;
    Found.Span = Of.Made;
    return Found;
  }
  if (In.Own) {
    Subject Whose = C.Object;
    if (C.OnSelf)
      Whose.Own = true, Whose.Member = In.Member;
    return Whose;
  }
  Subject Found;
  Found.Current = In.Current;
  Found.OfContext = In.OfContext;
  return Found;
}

// Is it a parameter that makes the name unbounded, by its own name and type?
static bool isParameters(const Value &Name) {
  Path Steps = unboundedPath(Name);
  return !Steps.empty() && Steps.back()->What == Value::Kind::Parameter;
}

// A value of the callee's, as its caller has it.
static Value valueAt(Resolving &R, Value V, const Inlining &Of) {
  std::vector<Value> Arguments;
  for (const Argument &A : Of.C.Arguments)
    Arguments.push_back(A.What);
  size_t Room = RoomInValue;
  if (!Of.First)
    markMembers(V);
  Value Result =
      Of.First ? substituted(V, Arguments, *Of.First, *Of.First + OfLambda)
               : replaced(V, Arguments);
  if (!Of.First)
    putMembers(R, Result, Of.C, Room);
  settleAll(Result);
  if (V.Type != ValueType::Unknown)
    Result.Type = V.Type; // the parameter's own, which converts
  return Result;
}

// By the flag that is given for it, if that is a constant; one of our own
// decides in its stead.
static bool mayHappen(Deed &D, const Call &C) {
  Flag Given = *std::exchange(D.If, {});
  if (Given.Parameter >= C.Arguments.size())
    return true;
  const Value &What = C.Arguments[Given.Parameter].What;
  if (What.What == Value::Kind::Parameter && What.Index < OfLambda)
    D.If = {What.Index, Given.Is};
  const Value *Constant = asLiteral(What);
  return !Constant || (Constant->Text == "1") == Given.Is;
}

// The text that the caller gives it.
static void describe(Deed &D, const Call &C) {
  unsigned Given = *std::exchange(D.Text, {});
  if (Given >= C.Arguments.size())
    return;
  const Value &What = C.Arguments[Given].What;
  if (const Value *Text = asLiteral(What))
    D.Described = !Text->Text.empty();
  else if (What.What == Value::Kind::Parameter && What.Index < OfLambda)
    D.Text = What.Index;
}

// What is around a span at its callee's start, and at the call that gives it.
static Surroundings around(const Surroundings &There,
                           const Surroundings &Here) {
  Surroundings Both = Here;
  Both.Linked = There.Linked || Here.Linked;
  Both.Attached = There.Attached || Here.Attached;
  Both.ExtractedAbove = There.ExtractedAbove;
  Both.Below = There.Below;
  return Both;
}

// Who holds a span that a callee hands over.
static Holding held(const Holding &There, const Holding &Here, bool LentByOwn) {
  Holding Both = Here;
  Both.ByScope = There.ByScope;
  Both.Offered = There.Offered || Here.Offered;
  Both.Lent =
      There.Lent || Here.Lent || LentByOwn || (Here.Opaque && There.Opaque);
  Both.Opaque = There.Opaque;
  Both.ClosersRecord = There.ClosersRecord;
  Both.ClosersRecordThrown = There.ClosersRecordThrown;
  return Both;
}

// A callee's span, where the caller had one that the call may give.
static Span handed(Span New, const Span &Here, const Summary &K) {
  New.Around = around(New.Around, Here.Around);
  New.Held = held(New.Held, Here.Held, K.Of.Constructs && K.Of.LendsOwn);
  New.Slot = Here.Slot;
  New.Fails = Here.Fails;
  New.OpenAttributes = New.OpenAttributes || Here.OpenAttributes;
  New.OpenLater = New.OpenLater || Here.OpenLater;
  New.EndsExplicitly = New.EndsExplicitly || Here.EndsExplicitly;
  New.Activation = Here.Activation;
  return New;
}

static Span spanAt(Resolving &R, const Span &Exported, const Inlining &Of) {
  const Call &C = Of.C;
  Span New = R.imported(Exported);
  New.Name = valueAt(R, New.Name, Of);
  New.Function = C.Function;
  New.Through.insert(New.Through.begin(), New.At);
  New.At = C.At;
  New.When = C.When;
  New.Wrapper = Of.K.Of.Name;
  if (New.JudgedIn.empty() && isParameters(Exported.Name))
    New.JudgedIn = Of.K.Of.Usr;
  takeKind(New.Start, C, &Of.K);
  if (takeParentAt(R, New.Start, C, &Of.K))
    New.Start.ParentIs = {};
  New.Start.ParentIs = subjectAt(New.Start.ParentIs, Of);
  takeOptions(R, New, C);
  return New;
}

static std::vector<std::optional<unsigned>> putSpans(Resolving &R,
                                                     Inlining &Of) {
  const Call &C = Of.C;
  const Summary &K = Of.K;
  auto Maybe = Of.Gives ? R.SpanOf.find(*Of.Gives) : R.SpanOf.end();
  std::vector<std::optional<unsigned>> Started;
  for (const Span &Exported : K.Spans) {
    Span New = spanAt(R, Exported, Of);
    bool Handed = Exported.Held.By == Holder::Returned ||
                  (Exported.Held.By == Holder::Object && K.Of.Constructs);
    if (Handed && Maybe != R.SpanOf.end() && !Of.Made) {
      Span &Here = R.U.Spans[Maybe->second];
      Here = handed(std::move(New), Here, K);
      Started.push_back(Of.Made = Maybe->second);
      R.Judged.insert(*Of.Gives);
    } else if (dependsOnParameter(Exported.Name) ||
               (dependsOnCaller(Exported.Name) &&
                (C.OnSelf || rootOf(R, C.On)))) {
      New.Held.By = Holder::Stored;
      Started.push_back(R.U.Spans.size());
      R.U.Spans.push_back(std::move(New));
    } else {
      Started.push_back(std::nullopt);
    }
  }
  return Started;
}

// What a callee does to a span of its own or of its caller's, at the call.
template <typename T>
static T doneAt(Resolving &R, const T &Exported, const Inlining &Of,
                const std::vector<std::optional<unsigned>> &Started) {
  T New = R.imported(Exported);
  static_cast<Subject &>(New) = subjectAt(Exported, Of);
  if (Exported.Span)
    New.Span = Started[*Exported.Span];
  New.Function = Of.C.Function;
  New.When = Of.C.When;
  if constexpr (requires { New.Unwinding; })
    New.Unwinding = New.Unwinding || Of.C.Unwinding;
  return New;
}

// What a helper's own parameter tells is told in the helper, once; what is worse
// than that, where it is given.
static void leaveToHelper(Value &What, const Value &Exported) {
  if (!dependsOnParameter(Exported))
    return;
  bool Large = !largePath(Exported).empty();
  Sensitivity Told = sensitivity(Exported);
  auto forget = [&](auto &&Each, Value &V) -> void {
    if (Large)
      V.Size = SizeClass::Unknown;
    if (V.Secrecy <= Told)
      V.Secrecy = Sensitivity::None;
    for (Value &Part : V.Parts)
      Each(Each, Part);
  };
  if (Large || Told != Sensitivity::None)
    forget(forget, What);
}

static void putAttribute(Resolving &R, Attribute New, const Inlining &Of) {
  New.ByCallee = true;
  New.Guarded = New.Guarded || Of.Maybe;
  New.Late = false; // it is late where it stands
  if (New.AllOfParameter || !New.AllOfMember.empty())
    return putPairs(R, New, Of.C);
  New.Key = valueAt(R, New.Key, Of);
  Value Exported = std::exchange(New.What, valueAt(R, New.What, Of));
  leaveToHelper(New.What, Exported);
  R.U.Attributes.push_back(std::move(New));
}

// What a method sets by way of another.
static void putSettings(Resolving &R, const Inlining &Of) {
  for (Setting S : Of.K.Of.Settings) {
    S = R.imported(S);
    S.Key = valueAt(R, S.Key, Of);
    S.What = valueAt(R, S.What, Of);
    if (S.Options)
      takeKind(*S.Options, Of.C, &Of.K),
          takeParentAt(R, *S.Options, Of.C, &Of.K);
    S.Parent = subjectAt(S.Parent, Of);
    S.Parent.Span.reset();
    R.U.Functions[Of.C.Function].Settings.push_back(std::move(S));
  }
}

// Do callers have it, or may they?
static bool isHanded(const Span &Exported) {
  return Exported.Held.By != Holder::Local;
}

void put(Resolving &R, Inlining Of) {
  std::vector<std::optional<unsigned>> Started = putSpans(R, Of);
  // What it records itself it would record again, where it calls itself.
  bool Again = Of.K.Of.Usr == R.outermost(Of.C.Function).Usr;
  for (const Attribute &Exported : Of.K.Attributes) {
    if (Again)
      break;
    Attribute New = doneAt(R, Exported, Of, Started);
    New.Inside = Exported.Inside || (Exported.Span && !New.Span);
    putAttribute(R, std::move(New), Of);
  }
  for (const Naming &Exported : Of.K.Namings) {
    if (Again)
      break;
    Naming New = doneAt(R, Exported, Of, Started);
    New.Name = valueAt(R, New.Name, Of);
    R.U.Namings.push_back(std::move(New));
  }
  if (Of.C.OnSelf)
    putSettings(R, Of);
  for (const Deed &Exported : Of.K.Deeds) {
    if (Exported.Span && !Started[*Exported.Span] &&
        !isHanded(Of.K.Spans[*Exported.Span]))
      continue; // to a span that stays there
    Deed New = doneAt(R, Exported, Of, Started);
    New.Sometimes = New.Sometimes || Of.Maybe;
    if (New.Text)
      describe(New, Of.C);
    if (!New.If || mayHappen(New, Of.C))
      R.U.Deeds.push_back(std::move(New));
  }
}

} // namespace spantidy::link
