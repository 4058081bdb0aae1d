// Puts what callees return into the values that are made of their calls.

#include "resolver.h"

#include "model/gist.h"

#include <algorithm>
#include <utility>

namespace spantidy::link {

using namespace model;

void Resolver::putInto(Value &V, Value New, size_t &Room) {
  size_t Nodes = sizeOf(New);
  V = Nodes > Room ? gistOf(New) : std::move(New);
  Room -= std::min(Nodes, Room);
}

void Resolver::expand(Value &V) {
  size_t Room = RoomInValue;
  expand(V, Room);
  if (Room < RoomInValue)
    V = curbed(std::move(V));
}

// Text that a helper puts together is too large where it is asked for.
static void tellGrown(Value &Text, const Value &Asked) {
  for (Value &Part : Text.Parts)
    tellGrown(Part, Asked);
  if (Text.SizeReason != Bulk::Grown)
    return;
  Text.At = Asked.At;
  Text.Text = Asked.Text;
}

// A call of a function that is known is what it returns.
void Resolver::expand(Value &V, size_t &Room) {
  for (Value &Part : V.Parts)
    expand(Part, Room);
  if (V.What == Value::Kind::Variable)
    settle(V);
  if (V.What != Value::Kind::Call || V.Usr.empty())
    return;
  std::vector<Value> Arguments = std::move(V.Parts);
  V.Parts.clear();
  std::string Usr = std::exchange(V.Usr, {});
  const Summary *Callee = Known.of(Usr, V.Virtual);
  if (!Callee && V.Virtual && Known.areLiteral(Usr))
    V.Own = Cardinality::Unknown,
    V.Named = false; // `id()` of a command, of which there are few
  if (!Callee || !Callee->Of.Returns)
    return;
  Value Result = substituted(imported(*Callee->Of.Returns), Arguments);
  if (Result.What == Value::Kind::Unknown)
    return;
  V.Name = Callee->Of.Name;
  V.Does = Effect::Passes;
  // A number is unbounded by its type alone.
  if (V.Own != Cardinality::Unbounded || V.Size == SizeClass::Small)
    V.Own = Cardinality::Unknown, V.Named = false;
  V.forgetSize();
  tellGrown(Result, V);
  putInto(V.Parts.emplace_back(), std::move(Result), Room);
  settleAll(V);
}

// What an argument has brought along changes what locals on the way say.
void Resolver::settleAll(Value &V) {
  for (Value &Part : V.Parts)
    settleAll(Part);
  settle(V);
}

void Resolver::expandAll() {
  for (Function &F : U.Functions) {
    if (F.Returns)
      expand(*F.Returns);
    for (Setting &S : F.Settings)
      expand(S.Key), expand(S.What);
  }
  for (Span &S : U.Spans)
    expand(S.Name);
  for (Attribute &A : U.Attributes)
    expand(A.Key), expand(A.What);
  for (Naming &N : U.Namings)
    expand(N.Name);
  auto expandPairs = [&](std::optional<std::vector<Pair>> &Pairs) {
    if (Pairs)
      for (Pair &P : *Pairs)
        expand(P.Key), expand(P.What);
  };
  for (Call &C : U.Calls) {
    for (Setting &S : C.Written)
      expand(S.What);
    for (Argument &A : C.Arguments) {
      expand(A.What);
      expandPairs(A.Pairs);
      for (FieldGiven &F : A.Fields)
        expandPairs(F.Pairs);
    }
  }
}

} // namespace spantidy::link
