// Puts what callees return into the values that are made of their calls.

#include "passes.h"

#include "model/gist.h"

#include <algorithm>
#include <utility>

namespace spantidy::link {

using namespace model;

void putInto(Value &V, Value New, size_t &Room) {
  size_t Nodes = sizeOf(New);
  V = Nodes > Room ? gistOf(New) : std::move(New);
  Room -= std::min(Nodes, Room);
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

// What an argument has brought along changes what locals on the way say.
void settleAll(Value &V) {
  for (Value &Part : V.Parts)
    settleAll(Part);
  settle(V);
}

// A call of a function that is known is what it returns.
static void expand(Resolving &R, Value &V, size_t &Room) {
  for (Value &Part : V.Parts)
    expand(R, Part, Room);
  if (V.What == Value::Kind::Variable)
    settle(V);
  if (V.What != Value::Kind::Call || V.Usr.empty())
    return;
  std::vector<Value> Arguments = std::move(V.Parts);
  V.Parts.clear();
  std::string Usr = std::exchange(V.Usr, {});
  const Summary *Callee = R.Known.of(Usr, V.Virtual);
  if (!Callee && V.Virtual && R.Known.areLiteral(Usr))
    V.Own = Cardinality::Unknown,
    V.Named = false; // `id()` of a command, of which there are few
  if (!Callee || !Callee->Of.Returns)
    return;
  Value Result = substituted(R.imported(*Callee->Of.Returns), Arguments);
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

static void expand(Resolving &R, Value &V) {
  size_t Room = RoomInValue;
  expand(R, V, Room);
  if (Room < RoomInValue)
    V = curbed(std::move(V));
}

void expandAll(Resolving &R) {
  Unit &U = R.U;
  for (Function &F : U.Functions) {
    if (F.Returns)
      expand(R, *F.Returns);
    for (Setting &S : F.Settings)
      expand(R, S.Key), expand(R, S.What);
  }
  for (Span &S : U.Spans)
    expand(R, S.Name);
  for (Attribute &A : U.Attributes)
    expand(R, A.Key), expand(R, A.What);
  for (Naming &N : U.Namings)
    expand(R, N.Name);
  auto expandPairs = [&](std::optional<std::vector<Pair>> &Pairs) {
    if (Pairs)
      for (Pair &P : *Pairs)
        expand(R, P.Key), expand(R, P.What);
  };
  for (Call &C : U.Calls) {
    for (Setting &S : C.Written)
      expand(R, S.What);
    for (Argument &A : C.Arguments) {
      expand(R, A.What);
      expandPairs(A.Pairs);
      for (FieldGiven &F : A.Fields)
        expandPairs(F.Pairs);
    }
  }
}

} // namespace spantidy::link
