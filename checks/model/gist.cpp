#include "gist.h"

#include <algorithm>

namespace spantidy::model {

size_t sizeOf(const Value &V) {
  size_t N = 1;
  for (const Value &Part : V.Parts)
    N += sizeOf(Part);
  return N;
}

static size_t depthOf(const Value &V) {
  size_t Deepest = 0;
  for (const Value &Part : V.Parts)
    Deepest = std::max(Deepest, depthOf(Part));
  return 1 + Deepest;
}

static Value leafOf(const Value &V) {
  Value Leaf;
  Leaf.At = V.At;
  Leaf.Own = cardinality(V);
  return Leaf;
}

// Do they say the same, wherever they stand?
static bool isSame(const Value &A, const Value &B) {
  return A.What == B.What && A.Text == B.Text && A.Name == B.Name &&
         A.Index == B.Index && A.Own == B.Own && A.Does == B.Does &&
         A.Secrecy == B.Secrecy && A.NotSensitive == B.NotSensitive &&
         A.Parts.size() == B.Parts.size() &&
         std::equal(A.Parts.begin(), A.Parts.end(), B.Parts.begin(), isSame);
}

static void add(std::vector<Value> &List, Value V) {
  if (std::none_of(List.begin(), List.end(),
                   [&](const Value &Known) { return isSame(Known, V); }))
    List.push_back(std::move(V));
}

// What callers put into V, as far as it gets through.
static void openingsOf(const Value &V, bool NotSensitive,
                       std::vector<Value> &Out) {
  if (V.Does == Effect::Cleans || V.Does == Effect::Measures)
    return;
  NotSensitive = NotSensitive || V.NotSensitive;
  if (V.What == Value::Kind::Parameter ||
      (V.What == Value::Kind::Member && !V.Usr.empty())) {
    Value Opening = V;
    Opening.Parts.clear();
    Opening.NotSensitive = NotSensitive;
    return add(Out, std::move(Opening));
  }
  bool Small = V.What == Value::Kind::Concat && V.Size == SizeClass::Small;
  if (V.Does != Effect::Truncates && !Small) {
    for (const Value &Part : V.Parts)
      openingsOf(Part, NotSensitive, Out);
    return;
  }
  Value Cut = V;
  Cut.Parts.clear();
  for (const Value &Part : V.Parts)
    openingsOf(Part, NotSensitive, Cut.Parts);
  if (!Cut.Parts.empty())
    add(Out, std::move(Cut));
}

// The last of the path, which decides what is known of the whole. What a step on
// the way takes from it stays taken.
static void addLast(std::vector<Value> &List, const Path &Steps) {
  if (Steps.empty() || Steps.back()->What == Value::Kind::Parameter)
    return;
  Value Leaf = *Steps.back();
  for (const Value *Step : Steps) {
    Leaf.NotSensitive = Leaf.NotSensitive || Step->NotSensitive;
    bool Small =
        Step->What == Value::Kind::Concat && Step->Size == SizeClass::Small;
    if (Step == Steps.back() || (Step->Does != Effect::Truncates && !Small))
      continue;
    if (!Small)
      Leaf.Own = Cardinality::Unknown, Leaf.Named = false;
    Leaf.forgetSize();
  }
  if (!isLeaf(Leaf)) // a local that is sensitive by its name
    Leaf.Parts.clear();
  add(List, std::move(Leaf));
}

Value gistOf(const Value &V, bool Number) {
  Value Whole = leafOf(V);
  Whole.What = Value::Kind::Concat;
  addLast(Whole.Parts, unboundedPath(V));
  if (!Number) {
    addLast(Whole.Parts, sensitivePath(V));
    addLast(Whole.Parts, largePath(V));
  }
  // A number that is unbounded anyway is so whatever it is given.
  if (!Number || Whole.Parts.empty())
    openingsOf(V, false, Whole.Parts);
  if (Whole.Parts.empty())
    return leafOf(V);
  // The rest: what decides now may not when link knows more of it.
  if (!Number || Whole.Own == Cardinality::Unknown) {
    Whole.Parts.push_back(leafOf(V));
    if (Whole.Own == Cardinality::Unbounded)
      Whole.Parts.back().Own = Cardinality::Unknown;
  }
  return Whole.Parts.size() == 1 ? Value(Whole.Parts.front()) : Whole;
}

Value curbed(Value V) {
  if (sizeOf(V) <= LargestValue && depthOf(V) <= DeepestValue)
    return V;
  Value Gist = gistOf(V);
  if (sizeOf(Gist) <= LargestValue && depthOf(Gist) <= DeepestValue)
    return Gist;
  Value Unknown; // a call with a thousand arguments, and the like
  Unknown.At = V.At;
  return Unknown;
}

// An argument under the name of its parameter, if that says more.
static Value called(Value Argument, const Value &Parameter) {
  Value Holder;
  Holder.What = Value::Kind::Variable;
  Holder.At = Argument.At.known() ? Argument.At : Parameter.At;
  Holder.Text = Argument.Text.empty() ? Parameter.Text : Argument.Text;
  Holder.Name = Parameter.Name;
  bool Number = Parameter.Size == SizeClass::Small; // which has its type alone
  if (!Number && cardinality(Argument) == Cardinality::Unknown &&
      Parameter.Own == Cardinality::Unbounded)
    Holder.Own = Parameter.Own, Holder.Named = Parameter.Named;
  if (sensitivity(Argument) < Parameter.Secrecy) {
    Holder.Secrecy = Parameter.Secrecy;
    Holder.Word = Parameter.Word;
  }
  Holder.Recordable = Argument.Recordable;
  Holder.IsText = Argument.IsText;
  Holder.Parts.push_back(std::move(Argument));
  settle(Holder);
  bool Tells = Holder.Own == Cardinality::Unbounded ||
               Holder.Secrecy != Sensitivity::None;
  return Tells ? Holder : Value(Holder.Parts.front());
}

namespace {

// Arguments in the place of parameters.
struct Putting {
  const std::vector<Value> &Arguments;
  unsigned First, End;
  bool Named; // do the names of parameters count?

  bool isOurs(const Value &V) const {
    return V.What == Value::Kind::Parameter && V.Index >= First &&
           V.Index < End;
  }

  // In the place of a parameter, or of a field of it; null: nothing is known.
  const Value *argument(unsigned Index) const {
    Index -= First;
    unsigned Field = Index / OfField;
    if (Index % OfField >= Arguments.size() || Index >= OfLambda)
      return nullptr;
    const Value &Whole = Arguments[Index % OfField];
    bool Parted = Whole.What == Value::Kind::Object;
    if (Field == 0)
      return Parted ? nullptr : &Whole;
    return Parted && Field <= Whole.Parts.size() ? &Whole.Parts[Field - 1]
                                                 : nullptr;
  }

  void put(Value &V) const {
    if (!isOurs(V)) {
      for (Value &Part : V.Parts)
        put(Part);
    } else if (const Value *Argument = argument(V.Index)) {
      bool NotSensitive = V.NotSensitive;
      V = Named ? called(*Argument, Value(V)) : Value(*Argument);
      V.NotSensitive = V.NotSensitive || NotSensitive;
    } else {
      Value Unknown;
      Unknown.At = V.At;
      V = Unknown;
    }
  }

  size_t nodes(const Value &V) const {
    if (const Value *Argument = isOurs(V) ? argument(V.Index) : nullptr)
      return sizeOf(*Argument);
    size_t N = 1;
    for (const Value &Part : V.Parts)
      N += nodes(Part);
    return N;
  }
};

} // namespace

static Value put(const Value &V, const Putting &All) {
  if (All.nodes(V) <= LargestValue) {
    Value Result = V;
    All.put(Result);
    return curbed(std::move(Result));
  }
  // Helpers that call helpers could double it at each step.
  std::vector<Value> Gists;
  for (const Value &Argument : All.Arguments) {
    bool Parted = Argument.What == Value::Kind::Object;
    Value &Gist = Gists.emplace_back(Parted ? Argument : gistOf(Argument));
    for (size_t I = 0; Parted && I < Gist.Parts.size(); ++I)
      Gist.Parts[I] = gistOf(Argument.Parts[I]);
  }
  Value Result = gistOf(V);
  Putting{Gists, All.First, All.End, All.Named}.put(Result);
  return curbed(std::move(Result));
}

Value substituted(const Value &V, const std::vector<Value> &Arguments,
                  unsigned First, unsigned End) {
  return put(V, {Arguments, First, End, /*Named=*/true});
}

Value replaced(const Value &V, const std::vector<Value> &Arguments) {
  return put(V, {Arguments, 0, ~0u, /*Named=*/false});
}

} // namespace spantidy::model
