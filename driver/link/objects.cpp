// Objects that gather a span's name and attributes before it is started: what
// the calls on one object have written into its members.

#include "resolver.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace spantidy::link {

using namespace model;

// The constructing call of the object that a call is made on, through calls
// that return their object.
std::optional<unsigned> Resolver::rootOf(std::optional<unsigned> Made) {
  for (unsigned Steps = 0; Made && Steps < 64; ++Steps) {
    const Call &C = U.Calls[*Made];
    if (C.Constructs)
      return Made;
    const Summary *K = calleeOf(C);
    if (K && K->Of.Makes)
      return Made;
    if (!K || !K->Of.ReturnsSelf)
      return std::nullopt;
    Made = C.On;
  }
  return std::nullopt;
}

// All that is written into a member of the object that Root made, or into any of
// them where Member is empty. Nothing: it is not all known.
std::optional<std::vector<Setting>>
Resolver::settingsOf(unsigned Root, const std::string &Member) {
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
      if (A.Object && rootOf(A.Object) == Root)
        return std::nullopt; // handed out
    if (I != Root && rootOf(C.On) != Root)
      continue;
    const Summary *K = calleeOf(C);
    if (!K) {
      if (I == Root && !Known.isDoubtful(C.Usr))
        continue; // a constructor that does nothing of interest
      return std::nullopt;
    }
    if (I != Root && K->Of.ReturnsSelf) { // perhaps by value: another object
      if (C.Escapes)
        return std::nullopt;
      std::copy_if(C.Written.begin(), C.Written.end(),
                   std::back_inserter(Found), isMeant);
    }
    std::vector<Value> Arguments;
    for (const Argument &A : C.Arguments)
      Arguments.push_back(A.What);
    for (const Setting &S :
         I == Root && K->Of.Makes ? *K->Of.Makes : K->Of.Settings)
      if (isMeant(S)) {
        Setting Here = imported(S);
        Here.Key = replaced(Here.Key, Arguments);
        Here.What = replaced(Here.What, Arguments);
        if (Here.Options)
          takeKind(*Here.Options, C, K), takeParentAt(*Here.Options, C, K);
        Here.Parent =
            Here.Parent.Parameter && *Here.Parent.Parameter < C.Arguments.size()
                ? static_cast<const Subject &>(
                      C.Arguments[*Here.Parent.Parameter])
                : Subject();
        Found.push_back(std::move(Here));
      }
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

void Resolver::putMade() {
  for (unsigned I = 0; I < U.Calls.size(); ++I) {
    std::optional<unsigned> Root =
        U.Calls[I].Returned ? rootOf(I) : std::nullopt;
    auto Settings = Root ? settingsOf(*Root, {}) : std::nullopt;
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

void Resolver::markMembers(Value &V) {
  for (Value &Part : V.Parts)
    markMembers(Part);
  if (V.What == Value::Kind::Member && !V.Usr.empty())
    V.Index = OfCallee;
}

// A value of the callee's, with the members of the object that it was called on
// in their places.
void Resolver::putMembers(Value &V, const Call &C, size_t &Room) {
  for (Value &Part : V.Parts)
    putMembers(Part, C, Room);
  if (V.What != Value::Kind::Member || V.Index != OfCallee)
    return;
  V.Index = 0;
  if (C.OnSelf)
    return;
  std::string Member = std::exchange(V.Usr, {});
  std::optional<unsigned> Root = rootOf(C.On);
  auto Settings = Root ? settingsOf(*Root, Member) : std::nullopt;
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

// An attribute that stands for a list: its pairs, as far as they are known.
void Resolver::putPairs(const Attribute &All, const Call &C) {
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
  } else if (auto Root = rootOf(C.On)) {
    if (auto Settings = settingsOf(*Root, All.AllOfMember)) {
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
  if (!Pairs)
    return;
  for (Pair &P : *Pairs) {
    Attribute One = All;
    One.AllOfParameter.reset();
    One.AllOfMember.clear();
    One.At = P.At;
    One.Key = std::move(P.Key);
    One.What = std::move(P.What);
    U.Attributes.push_back(std::move(One));
  }
}

} // namespace spantidy::link
