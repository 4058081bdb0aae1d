// A field that is declared empty promises a value. Where none is recorded before
// the span ends, whoever queries for it finds nothing.

#include "check.h"

#include <algorithm>

namespace spantidy {

using namespace model;

static const Option Options[] = {
    {"Placeholders", "placeholder;tbd;<unset>;<empty>",
     "texts that stand for a value that is to come, besides the empty one"},
};

static bool isPlaceholder(const Value &V, const std::vector<std::string> &Words) {
  const Value *Text = asLiteral(V);
  return Text && (Text->Text.empty() ||
                  std::find(Words.begin(), Words.end(), Text->Text) != Words.end());
}

// What else is done to the same field.
struct Records {
  std::vector<Point> Of;   // where it is recorded
  bool Elsewhere = false;  // perhaps: by a lambda, on the active span, any key
  std::vector<Point> Empty; // where it is declared empty, too
  bool IfThere = false;    // where there is a value, it is recorded
};

static Records recordsOf(const Attribute &Field, const std::string &Key,
                         const Unit &U, const std::vector<std::string> &Words) {
  Records R;
  for (const Attribute &A : U.Attributes) {
    if (&A == &Field || A.On != Target::Span ||
        (A.known() && A.Span != Field.Span && !A.Current))
      continue;
    std::optional<unsigned> Around = A.Function; // a lambda's, too
    while (Around && *Around != Field.Function)
      Around = U.Functions[*Around].Outer;
    if (!Around)
      continue;
    bool Here = A.Function == Field.Function;
    const Value *Other = asLiteral(A.Key);
    if (Other ? Other->Text != Key : !(Here && A.Span == Field.Span))
      continue;
    if (!Other || A.Span != Field.Span || !Here)
      R.Elsewhere = true;
    else if (isPlaceholder(A.What, Words))
      R.Empty.push_back(A.When);
    else
      R.Of.push_back(A.When), R.IfThere = R.IfThere || A.IfThere;
  }
  return R;
}

// Where the span is over, or control leaves: the first way there that records
// nothing.
static const Place *leftEmpty(const Attribute &Field, const Records &R,
                              const Unit &U, const Paths &Ways) {
  for (const Deed &D : U.Deeds)
    if (D.What == Deed::Kind::Ends && D.Span == Field.Span &&
        D.Function == Field.Function && Ways.lead(Field.When, D.When, R.Of))
      return &D.At;
  for (const Exit &E : U.Exits)
    if (E.Function == Field.Function && E.By != Exit::Way::Throws &&
        Ways.lead(Field.When, E.When, R.Of))
      return &E.At;
  return nullptr;
}

extern const Check UnrecordedField = {
    .Id = "unrecorded-field",
    .Message = "field '{0}' of span '{1}' {2}",
    .Group = "attributes",
    .Guide = "Missing Attributes",
    .Precision = "high",
    .Options = Options,
    .Run =
        [](const Unit &U, const OptionValues &Set, const auto &Report) {
          std::vector<std::string> Words = Set.list("Placeholders");
          for (const Attribute &Field : U.Attributes) {
            const Value *Key = asLiteral(Field.Key);
            if (!Key || !Field.Span || Field.On != Target::Span ||
                Field.ByCallee || !isPlaceholder(Field.What, Words))
              continue;
            const Span &S = U.Spans[*Field.Span];
            if (S.HeldBy != Holder::Local || S.OpenAttributes)
              continue;
            Paths Ways(U.Functions[Field.Function].Control);
            Records R = recordsOf(Field, Key->Text, U, Words);
            auto leads = [&](const Point &P) { return Ways.lead(P, Field.When); };
            auto follows = [&](const Point &P) { return Ways.lead(Field.When, P); };
            // A value of its own where others come first, or on other ways.
            if (R.Elsewhere || R.IfThere ||
                std::any_of(R.Of.begin(), R.Of.end(), leads) ||
                std::any_of(R.Empty.begin(), R.Empty.end(), leads) ||
                !std::all_of(R.Of.begin(), R.Of.end(), follows) ||
                (R.Of.empty() && !Field.AtStart)) // it may well be empty
              continue;
            const Place *Left = leftEmpty(Field, R, U, Ways);
            if (!Left)
              continue;
            Finding F;
            F.At = Field.At;
            const Value *Name = asLiteral(S.Name);
            F.Arguments = {Key->Text, Name ? Name->Text : S.Name.Text,
                           R.Of.empty() ? "is declared empty and never recorded"
                                        : "stays empty on a way through the function"};
            if (!R.Of.empty())
              F.Notes.push_back({*Left, "it is still empty here"});
            // A loop that has nothing to do is no mistake of its own.
            if (!R.Of.empty() &&
                std::all_of(R.Of.begin(), R.Of.end(),
                            [&](const Point &P) { return Ways.lead(P, P); }))
              F.Severity = Level::Note;
            Report(std::move(F));
          }
        },
};

} // namespace spantidy
