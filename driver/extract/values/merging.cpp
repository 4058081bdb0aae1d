#include "merging.h"

#include "model/gist.h"

#include <algorithm>

namespace spantidy::extract {

using model::Place;
using model::Value;

static bool isSame(const Value &A, const Value &B) {
  return A.What == B.What && A.At == B.At && A.Text == B.Text &&
         A.Name == B.Name && A.Parts.size() == B.Parts.size() &&
         std::equal(A.Parts.begin(), A.Parts.end(), B.Parts.begin(), isSame);
}

// Made here, rather than written by the user.
static bool isMade(const Value &V, Value::Kind K, const Place &At) {
  return V.What == K && V.At == At && V.Text.empty();
}

Sequence partsOf(Value Text, const Place &At) {
  if (isMade(Text, Value::Kind::Concat, At))
    return std::move(Text.Parts);
  Sequence One;
  One.push_back(std::move(Text));
  return One;
}

static Value nothing(const Place &At) {
  Value V;
  V.What = Value::Kind::Literal;
  V.At = At;
  V.Own = model::Cardinality::Constant;
  V.Size = model::SizeClass::Small;
  return V;
}

Value joined(Sequence Parts, const Place &At) {
  if (Parts.empty())
    return nothing(At);
  if (Parts.size() == 1)
    return std::move(Parts.front());
  Value V;
  V.What = Value::Kind::Concat;
  V.At = At;
  V.Parts = std::move(Parts);
  return V;
}

// Parts that all of them begin, or end, with.
template <typename Begin>
static size_t shared(const std::vector<Sequence> &All, Begin BeginOf) {
  size_t Length = All.front().size();
  for (const Sequence &One : All) {
    size_t N = 0;
    while (N < Length && N < One.size() &&
           isSame(BeginOf(One)[N], BeginOf(All.front())[N]))
      ++N;
    Length = N;
  }
  return Length;
}

static Value choiceOf(std::vector<Sequence> All, const Place &At);

// Of texts that begin alike.
static Value withSameBegin(std::vector<Sequence> All, const Place &At) {
  size_t Length = shared(All, [](const Sequence &S) { return S.begin(); });
  Sequence Parts(std::make_move_iterator(All.front().begin()),
                 std::make_move_iterator(All.front().begin() + Length));
  for (Sequence &One : All)
    One.erase(One.begin(), One.begin() + Length);
  if (!std::all_of(All.begin(), All.end(),
                   [](auto &One) { return One.empty(); }))
    Parts.push_back(choiceOf(std::move(All), At));
  return joined(std::move(Parts), At);
}

static std::vector<std::vector<Sequence>> byBegin(std::vector<Sequence> All) {
  std::vector<std::vector<Sequence>> Groups;
  for (Sequence &One : All) {
    auto Group = std::find_if(Groups.begin(), Groups.end(), [&](auto &Known) {
      const Sequence &First = Known.front();
      return First.empty() ? One.empty()
                           : !One.empty() && isSame(First.front(), One.front());
    });
    if (Group == Groups.end())
      Group = Groups.emplace(Groups.end());
    Group->push_back(std::move(One));
  }
  return Groups;
}

static Value choiceOf(std::vector<Sequence> All, const Place &At) {
  // What was put in front of the same text.
  auto fromBehind = [](const Sequence &S) { return S.rbegin(); };
  if (size_t Length = shared(All, fromBehind);
      Length && !isSame(All.front().front(), All.back().front())) {
    Sequence Ending(All.front().end() - Length, All.front().end());
    for (Sequence &One : All)
      One.resize(One.size() - Length);
    Ending.insert(Ending.begin(), choiceOf(std::move(All), At));
    return joined(std::move(Ending), At);
  }
  Value Any;
  Any.What = Value::Kind::Choice;
  Any.At = At;
  auto add = [&](Value V) {
    if (std::none_of(Any.Parts.begin(), Any.Parts.end(),
                     [&](const Value &Known) { return isSame(Known, V); }))
      Any.Parts.push_back(std::move(V));
  };
  for (auto &Group : byBegin(std::move(All))) {
    Value V = Group.front().empty() ? nothing(At)
                                    : withSameBegin(std::move(Group), At);
    if (!isMade(V, Value::Kind::Choice, At))
      add(std::move(V));
    else if (Any.Parts.empty())
      Any.Parts = std::move(V.Parts); // these differ from each other
    else
      for (Value &One : V.Parts)
        add(std::move(One));
  }
  return Any.Parts.size() == 1 ? Value(Any.Parts.front()) : Any;
}

// Nodes of all texts that meet at one place. Beyond it they are joined as far as
// they are known, for many ways may lead there.
static constexpr size_t LargestMeeting = 8 * model::LargestValue;

Value oneOf(std::vector<Value> Texts, const Place &At) {
  std::vector<Sequence> All;
  size_t Nodes = 0;
  for (Value &Text : Texts) {
    Nodes += model::sizeOf(Text);
    All.push_back(partsOf(std::move(Text), At));
    if (Nodes <= LargestMeeting)
      continue;
    Value SoFar = model::curbed(choiceOf(std::exchange(All, {}), At));
    Nodes = model::sizeOf(SoFar);
    All.push_back(partsOf(std::move(SoFar), At));
  }
  return model::curbed(choiceOf(std::move(All), At));
}

} // namespace spantidy::extract
