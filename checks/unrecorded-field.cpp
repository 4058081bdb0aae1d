// A field that is declared empty promises a value. Where none is recorded before
// the span ends, whoever queries for it finds nothing.

#include "evidence.h"

#include "model/field.h"
#include "model/life.h"
#include "model/nesting.h"

#include <algorithm>

namespace spantidy {

using namespace model;

static constexpr Message Messages[] = {
    {"never", "field '{0}' of span '{1}' is declared empty and never recorded"},
    {"on-a-way",
     "field '{0}' of span '{1}' stays empty on a way through the function"},
};

static const Option Options[] = {
    {"Placeholders", "placeholder;tbd;<unset>;<empty>",
     "texts that stand for a value that is to come, besides the empty one"},
};

// Where the function declares it: a key that it hands to a wrapper or a builder,
// else the call of the wrapper that does it by itself.
static const Place &declaredAt(const Attribute &Field, const Unit &U) {
  if (!Field.ByCallee)
    return Field.At;
  const Place &Key = givenAt(Field.Key);
  bool CalleesOwn = Key.File == Field.At.File && Key.Begin >= Field.At.Begin &&
                    Key.Begin < Field.At.End &&
                    !standsIn(Field.At, Field.Function, U);
  return CalleesOwn ? U.Spans[*Field.Span].At : Key;
}

// What a callee says of its own accord later is no promise of the function's.
static bool isDeclaredHere(const Attribute &Field, const Unit &U) {
  return !Field.ByCallee || Field.AtStart ||
         standsIn(givenAt(Field.Key), Field.Function, U);
}

static std::optional<Finding> judged(const Attribute &Field,
                                     const FieldRecords &R, const Unit &U) {
  const Place *Left = overWithout(*Field.Span, Field, R.Of, U);
  if (!Left || !isPromise(Field, R, U))
    return std::nullopt;
  Finding F{
      .At = declaredAt(Field, U),
      .Says = message(Messages, "never"),
      .Arguments = {asLiteral(Field.Key)->Text, nameOf(U.Spans[*Field.Span])},
      .Grade = gradeOf(/*Named=*/!asLiteral(Field.What)->Text.empty())};
  if (R.Of.empty()) {
    offer(F, "do not declare it", Field.Without);
    return F;
  }
  F.Says = message(Messages, "on-a-way");
  F.Notes.push_back({*Left, "it is still empty here"});
  // A loop that has nothing to do is no mistake of its own.
  if (std::all_of(R.Of.begin(), R.Of.end(),
                  [&](Moment M) { return Ways(U).lead(M, M); }))
    F.Severity = Level::Note;
  return F;
}

extern const Check UnrecordedField = {
    .Id = "unrecorded-field",
    .Messages = Messages,
    .Group = "attributes",
    .OnWays = true,
    .Guide = "Missing Attributes",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Words = Set.list("Placeholders");
          auto isEmpty = [&](const Value &V) {
            const Value *Text = asLiteral(V);
            return Text && (Text->Text.empty() || isIn(Words, Text->Text));
          };
          for (const Attribute &Field : U.Attributes) {
            if (!asLiteral(Field.Key) || !Field.Span ||
                Field.On != Target::Span || !isDeclaredHere(Field, U) ||
                !isEmpty(Field.What))
              continue;
            const Span &S = U.Spans[*Field.Span];
            if (S.Held.By != Holder::Local || S.OpenLater)
              continue;
            if (auto F = judged(Field, recordsOf(Field, U, isEmpty), U))
              Report(std::move(*F));
          }
        },
};

} // namespace spantidy
