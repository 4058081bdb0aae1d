// Objects that gather a span's name and attributes before it is started: what
// the calls on one object have written into its members.

#include "given.h"
#include "passes.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace spantidy::link {

using namespace model;

// The constructing call of the object that a call is made on, through calls
// that return their object.
std::optional<unsigned> rootOf(Resolving &R, std::optional<unsigned> Made) {
  for (unsigned Steps = 0; Made && Steps < 64; ++Steps) {
    const Call &C = R.U.Calls[*Made];
    if (C.Constructs)
      return Made;
    const Summary *K = R.calleeOf(C);
    if (K && K->Of.Makes)
      return Made;
    if (!K || !K->Of.ReturnsSelf)
      return std::nullopt;
    Made = C.On;
  }
  return std::nullopt;
}

// What a callee writes into its object, as the call has it.
static Setting settingAt(Resolving &R, const Setting &There, const Call &C,
                         const Summary &K) {
  std::vector<Value> Arguments;
  for (const Argument &A : C.Arguments)
    Arguments.push_back(A.What);
  Setting Here = R.imported(There);
  Here.Key = replaced(Here.Key, Arguments);
  Here.What = replaced(Here.What, Arguments);
  if (Here.Options)
    takeKind(*Here.Options, C, &K), takeParentAt(R, *Here.Options, C, &K);
  std::optional<unsigned> Given = Here.Parent.Parameter;
  Here.Parent = Given && *Given < C.Arguments.size()
                    ? static_cast<const Subject &>(C.Arguments[*Given])
                    : Subject();
  return Here;
}

// All that is written into a member of the object that Root made, or into any of
// them where Member is empty. Nothing: it is not all known.
std::optional<std::vector<Setting>> settingsOf(Resolving &R, unsigned Root,
                                               const std::string &Member) {
  Unit &U = R.U;
  if (U.Calls[Root].Escapes)
    return std::nullopt;
  std::vector<Setting> Found;
  auto isMeant = [&](const Setting &S) {
    return Member.empty() || S.Member == Member;
  };
  std::copy_if(U.Calls[Root].Written.begin(), U.Calls[Root].Written.end(),
               std::back_inserter(Found), isMeant);
  for (unsigned I = 0; I < U.Calls.size(); ++I) {
    const Call &C = U.Calls[I];
    for (const Argument &A : C.Arguments)
      if (A.Object && rootOf(R, A.Object) == Root)
        return std::nullopt; // handed out
    if (I != Root && rootOf(R, C.On) != Root)
      continue;
    const Summary *K = R.calleeOf(C);
    if (!K) {
      if (I == Root && !R.Known.isDoubtful(C.Usr))
        continue; // a constructor that does nothing of interest
      return std::nullopt;
    }
    if (I != Root && K->Of.ReturnsSelf) { // perhaps by value: another object
      if (C.Escapes)
        return std::nullopt;
      std::copy_if(C.Written.begin(), C.Written.end(),
                   std::back_inserter(Found), isMeant);
    }
    for (const Setting &S :
         I == Root && K->Of.Makes ? *K->Of.Makes : K->Of.Settings)
      if (isMeant(S))
        Found.push_back(settingAt(R, S, C, *K));
  }
  return Found;
}

// Members of an object are another's than those of who has made it.
static void forgetMembers(Value &V) {
  for (Value &Part : V.Parts)
    forgetMembers(Part);
  if (V.What == Value::Kind::Member)
    V.Usr.clear();
}

void putMade(Resolving &R) {
  Unit &U = R.U;
  for (unsigned I = 0; I < U.Calls.size(); ++I) {
    std::optional<unsigned> Root =
        U.Calls[I].Returned ? rootOf(R, I) : std::nullopt;
    auto Settings = Root ? settingsOf(R, *Root, {}) : std::nullopt;
    if (!Settings)
      continue;
    for (Setting &S : *Settings) {
      forgetMembers(S.Key), forgetMembers(S.What);
      S.Parent.Span.reset();
      if (S.Options)
        S.Options->Call.reset(), S.Options->ParentFrom.Call.reset();
    }
    U.Functions[U.Calls[I].Function].Makes = std::move(*Settings);
  }
}

// The index of a member that is the callee's: those in our arguments are ours.
static constexpr unsigned OfCallee = 1u << 30;

void markMembers(Value &V) {
  for (Value &Part : V.Parts)
    markMembers(Part);
  if (V.What == Value::Kind::Member && !V.Usr.empty())
    V.Index = OfCallee;
}

// A value of the callee's, with the members of the object that it was called on
// in their places.
void putMembers(Resolving &R, Value &V, const Call &C, size_t &Room) {
  for (Value &Part : V.Parts)
    putMembers(R, Part, C, Room);
  if (V.What != Value::Kind::Member || V.Index != OfCallee)
    return;
  V.Index = 0;
  if (C.OnSelf)
    return;
  std::string Member = std::exchange(V.Usr, {});
  std::optional<unsigned> Root = rootOf(R, C.On);
  auto Settings = Root ? settingsOf(R, *Root, Member) : std::nullopt;
  if (!Settings || Settings->empty())
    return;
  // Of several, it is not known which one counts.
  if (Settings->size() == 1 && !Settings->front().Adds)
    putInto(V, std::move(Settings->front().What), Room);
  else
    V = Value();
}

// The pairs of a list that a parameter, or a field of it, is; or the parameter of
// ours that is handed on.
static std::optional<std::vector<Pair>>
pairsGiven(unsigned Parameter, const Call &C, std::optional<unsigned> &Ours) {
  if (const FieldGiven *Given = fieldGiven(C.Arguments, Parameter)) {
    Ours = Given->ListParameter;
    return Given->Pairs;
  }
  if (Parameter >= OfField)
    return std::nullopt;
  if (Parameter >= C.Arguments.size())
    return std::vector<Pair>(); // a default argument
  Ours = C.Arguments[Parameter].ListParameter;
  return C.Arguments[Parameter].Pairs;
}

static void putEach(Unit &U, const Attribute &All, std::vector<Pair> Pairs) {
  for (Pair &P : Pairs) {
    Attribute One = All;
    One.AllOfParameter.reset();
    One.AllOfMember.clear();
    One.At = P.At;
    One.Key = std::move(P.Key);
    One.What = std::move(P.What);
    U.Attributes.push_back(std::move(One));
  }
}

// An attribute that stands for a list: its pairs, as far as they are known.
void putPairs(Resolving &R, const Attribute &All, const Call &C) {
  Unit &U = R.U;
  std::optional<std::vector<Pair>> Pairs;
  if (All.AllOfParameter) {
    std::optional<unsigned> Handed;
    Pairs = pairsGiven(*All.AllOfParameter, C, Handed);
    if (Handed) { // our callers know
      Attribute Ours = All;
      Ours.AllOfParameter = Handed;
      U.Attributes.push_back(std::move(Ours));
      return;
    }
  } else if (C.OnSelf) {
    U.Attributes.push_back(All);
    return;
  } else if (auto Root = rootOf(R, C.On)) {
    if (auto Settings = settingsOf(R, *Root, All.AllOfMember)) {
      Pairs.emplace();
      for (Setting &S : *Settings)
        Pairs->push_back({S.At, std::move(S.Key), std::move(S.What)});
    }
  }
  if (!Pairs) {
    if (All.Span) {
      U.Spans[*All.Span].OpenAttributes = true;
      U.Spans[*All.Span].OpenLater |= !All.AtStart;
    } else if (All.known()) { // something
      Pairs.emplace({Pair{All.At, {}, {}}});
    }
  }
  if (Pairs)
    putEach(U, All, std::move(*Pairs));
}

} // namespace spantidy::link
