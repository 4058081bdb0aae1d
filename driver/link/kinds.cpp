// What the keys that a span records tell of its kind.

#include "keys.h"
#include "resolver.h"

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

void Resolver::judgeKinds() {
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
    const std::set<std::string> &Beside = Keys[*A.Span];
    for (const rules::KeyKinds &Rule : Words.KindsOfKeys) {
      if (!contains(Rule.Keys, Key->Text) ||
          (!Rule.With.empty() && !anyOf(Rule.With, Beside)) ||
          anyOf(Rule.Without, Beside))
        continue;
      if (!Rule.Values.empty() && !isAlwaysIn(Rule.Values, A.What))
        continue;
      // Somebody whom nobody knows may have made a span active.
      const Summary *Of = Known.summary(U.Functions[On.Function].Usr);
      bool Outermost = !On.Around.Incoming.empty() || (Of && Of->Of.Called);
      if (Rule.Outermost && On.Start.Kind == SpanKind::Internal &&
          (On.Around.Beneath || On.Start.From != Parent::Ambient || !Outermost))
        continue;
      // Around a span of the right kind, it is what it says.
      std::vector<SpanKind> Right = kindsNamed(Rule.Kinds);
      bool Around =
          std::any_of(U.Spans.begin(), U.Spans.end(), [&](const Span &S) {
            return S.Function == On.Function && On.At < S.At &&
                   std::find(Right.begin(), Right.end(), S.Start.Kind) !=
                       Right.end();
          });
      if (Around && On.Start.Kind == SpanKind::Internal)
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
