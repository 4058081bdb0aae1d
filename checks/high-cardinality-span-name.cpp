// A span name groups spans: one value per user, order or URL makes each a group
// of its own. Only what provably takes any number of values is reported.

#include "evidence.h"
#include "terms.h"

#include "model/recorded.h"
#include "model/words.h"

namespace spantidy {

using model::Value;

static constexpr Message Messages[] = {
    {"span", "span name depends on '{0}', which is unbounded"},
    {"event", "event name depends on '{0}', which is unbounded"},
    {"instrument", "instrument name depends on '{0}', which is unbounded"},
};

static const Message *messageOn(const model::Naming &N) {
  return N.Of == model::Naming::Kind::Span    ? message(Messages, "span")
         : N.Of == model::Naming::Kind::Event ? message(Messages, "event")
                                              : message(Messages, "instrument");
}

// A datum that is not fit for attributes stays where it is: what to do about it
// is not for a fix to say.
static bool mayBeMoved(const model::Span &S, const Value &Guilty) {
  bool Written = Guilty.At.File == S.Name.At.File &&
                 Guilty.At.Begin >= S.Name.At.Begin &&
                 Guilty.At.End <= S.Name.At.End;
  return S.Slot && S.Wrapper.empty() && Guilty.Recordable && Written &&
         Guilty.What != Value::Kind::Call && !Guilty.Text.empty() &&
         model::sensitivity(S.Name) <= model::Sensitivity::Identity;
}

static std::optional<Fix> moveToAttribute(const model::Unit &U, unsigned Index,
                                          const Value &Guilty) {
  const model::Span &S = U.Spans[Index];
  std::string Key = keyFor(Guilty);
  auto Constant = constantPart(S.Name, &Guilty);
  if (!mayBeMoved(S, Guilty) || Key.empty() || !Constant)
    return std::nullopt;
  Fix Move{"name the span '" + *Constant + "'",
           {{S.Name.At, literal(*Constant)}}};
  if (model::isRecorded(U, Index, Key))
    return Move;
  Move.Title += " and record '" + Guilty.Text + "' as an attribute";
  Move.Edits.push_back(recordAt(*S.Slot, Key, Guilty.Text));
  return Move;
}

extern const Check HighCardinalitySpanName = {
    .Id = "high-cardinality-span-name",
    .Messages = Messages,
    .Group = "naming",
    .Guide = "High Cardinality Fields",
    .Precision = "high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (unsigned I = 0; I < U.Spans.size(); ++I) {
            const model::Span &S = U.Spans[I];
            model::Path Steps = model::unboundedPath(S.Name);
            if (S.CallersDecide || !S.JudgedIn.empty() || Steps.empty())
              continue;
            Finding F =
                unboundedFinding(Steps, message(Messages, "span"), S.Name.At);
            addStart(F, S);
            if (auto Move = moveToAttribute(U, I, *Steps.back()))
              F.Fixes.push_back(std::move(*Move));
            Report(std::move(F));
          }
          for (const model::Naming &N : U.Namings)
            if (auto Steps = model::unboundedPath(N.Name); !Steps.empty()) {
              Finding F = unboundedFinding(Steps, messageOn(N), N.Name.At);
              noteElsewhere(F, N.At, "the " + termOf(N.Of) + " is named here");
              Report(std::move(F));
            }
        },
};

} // namespace spantidy
