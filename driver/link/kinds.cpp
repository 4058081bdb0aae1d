// What the keys that a span records tell of its kind.

#include "keys.h"
#include "passes.h"

#include <algorithm>

namespace spantidy::link {

using namespace model;

static bool anyOf(const std::vector<std::string> &List,
                  const std::set<std::string> &Keys) {
  return std::any_of(List.begin(), List.end(),
                     [&](auto &Key) { return Keys.contains(Key); });
}

static std::vector<SpanKind> kindsNamed(const std::vector<std::string> &Words) {
  std::vector<SpanKind> Found;
  for (const std::string &Word : Words)
    Found.push_back(kindNamed(Word));
  return Found;
}

// Of an attribute that rules out all kinds but one: "span.kind", where an API has
// no other way to give it.
static SpanKind kindSaid(const Attribute &A, const rules::Lexicon &Words) {
  static constexpr auto All = static_cast<size_t>(SpanKind::Consumer);
  const Value *Key = asLiteral(A.Key);
  for (const rules::KeyKinds &Rule : Words.KindsOfKeys)
    if (Key && Rule.Kinds.size() == 1 && Rule.Against.size() + 1 == All &&
        contains(Rule.Keys, Key->Text) && isAlwaysIn(Rule.Values, A.What))
      return kindNamed(Rule.Kinds.front());
  return SpanKind::Unknown;
}

void giveKinds(Unit &U, const rules::Lexicon &Words) {
  std::map<unsigned, const Attribute *> Said; // by span; null: several
  for (const Attribute &A : U.Attributes) {
    if (!A.Span || A.On != Target::Span || A.Guarded || A.IfThere)
      continue;
    const auto &Start = U.Spans[*A.Span].Start;
    SpanKind Kind = kindSaid(A, Words);
    if (Kind == SpanKind::Unknown || Start.Kind != SpanKind::Unknown ||
        Start.KindVaries || Start.KindParameter)
      continue;
    auto [It, New] = Said.try_emplace(*A.Span, &A);
    if (!New && (!It->second || kindSaid(*It->second, Words) != Kind))
      It->second = nullptr;
  }
  for (auto [Span, A] : Said)
    if (A) {
      U.Spans[Span].Start.Kind = kindSaid(*A, Words);
      U.Spans[Span].Start.KindAt = A->At;
    }
}

// Is its parent one that its function has extracted, as far as that is known?
static bool extracts(const Span &On, const Unit &U) {
  return On.Start.Extracted ||
         std::any_of(U.Deeds.begin(), U.Deeds.end(), [&](const Deed &D) {
           return D.What == Deed::Kind::Extracts && D.Function == On.Function;
         });
}

// May a span that is internal be so for all that the rule says?
static bool isInternalRightly(const Span &On, const rules::KeyKinds &Rule,
                              const Unit &U, const Callees &Known) {
  if (On.Start.Kind != SpanKind::Internal)
    return false;
  // Somebody whom nobody knows may have made a span active.
  const Summary *Of = Known.summary(U.Functions[On.Function].Usr);
  bool Outermost = !On.Around.Incoming.empty() || (Of && Of->Of.Called);
  bool Continues = On.Start.From == Parent::Explicit &&
                   !On.Start.ParentIs.Span && extracts(On, U);
  bool Inner = On.Start.From != Parent::Ambient || !Outermost;
  if (Rule.Outermost && (On.Around.Beneath || (Inner && !Continues)))
    return true;
  // Around a span of the right kind, it is what it says.
  std::vector<SpanKind> Right = kindsNamed(Rule.Kinds);
  return std::any_of(U.Spans.begin(), U.Spans.end(), [&](const Span &S) {
    return S.Function == On.Function && On.At < S.At &&
           std::find(Right.begin(), Right.end(), S.Start.Kind) != Right.end();
  });
}

void judgeKinds(Unit &U, const Callees &Known, const rules::Lexicon &Words) {
  std::map<unsigned, std::set<std::string>> Keys; // by span
  for (const Attribute &A : U.Attributes)
    if (const Value *Key = asLiteral(A.Key);
        Key && A.Span && A.On == Target::Span)
      Keys[*A.Span].insert(Key->Text);
  for (Attribute &A : U.Attributes) {
    A.Kinds.clear(), A.Against.clear();
    const Value *Key = asLiteral(A.Key);
    if (!Key || !A.Span || A.On != Target::Span)
      continue;
    const Span &On = U.Spans[*A.Span];
    if (On.Start.KindAt && A.At == *On.Start.KindAt)
      continue; // it is what gave the kind
    const std::set<std::string> &Beside = Keys[*A.Span];
    for (const rules::KeyKinds &Rule : Words.KindsOfKeys) {
      if (!contains(Rule.Keys, Key->Text) ||
          (!Rule.With.empty() && !anyOf(Rule.With, Beside)) ||
          anyOf(Rule.Without, Beside) ||
          (!Rule.Values.empty() && !isAlwaysIn(Rule.Values, A.What)) ||
          isInternalRightly(On, Rule, U, Known))
        continue;
      A.Kinds = kindsNamed(Rule.Kinds);
      A.Against = kindsNamed(Rule.Against);
      // Of several rules the one that speaks against the span.
      if (std::find(A.Against.begin(), A.Against.end(), On.Start.Kind) !=
          A.Against.end())
        break;
    }
  }
}

} // namespace spantidy::link
