// Backends index an attribute by the type that is agreed upon; one that has
// another type, or spells a value in its own way, is not found.

#include "keys.h"
#include "terms.h"

namespace spantidy {

using model::Attribute;
using model::ValueType;

static constexpr Message Messages[] = {
    {"type", "attribute '{0}' is recorded as {1} where {2} is agreed upon",
     "type_mismatch"},
    {"pointer", "'{0}' is a pointer and is recorded as a bool"},
    {"object", "'{0}' is an object and is recorded as a bool"},
    {"family", "attribute key '{0}' is that of a family and names none of it"},
    {"member", "value '{0}' of attribute '{1}' is spelled '{2}'",
     "undefined_enum_variant"},
    {"unlisted", "value '{0}' of attribute '{1}' is none of those it can have",
     "undefined_enum_variant"},
};

// An integer is as good where a number with a point is expected.
static bool fits(ValueType Is, ValueType Wanted) {
  return Is == ValueType::Unknown || Wanted == ValueType::Unknown ||
         Is == Wanted ||
         (Is == ValueType::Int && Wanted == ValueType::Double) ||
         (Is == ValueType::Ints && Wanted == ValueType::Doubles);
}

// Is it written in the very call that records it? There any type does, where a
// helper or a list may want this one.
static bool isRecordedAsWritten(const Attribute &A, const model::Value &V) {
  return A.On == model::Target::Span && !A.AtStart && V.At.known() &&
         V.At.File == A.At.File && A.At.Begin <= V.At.Begin &&
         V.At.End <= A.At.End;
}

static bool isNumber(const std::string &Text) {
  return !Text.empty() && Text.size() < 10 && Text.front() != '0' &&
         std::all_of(
             Text.begin(), Text.end(),
             [](char C) { return C >= '0' && C <= '9'; });
}

// 200 for "200", and `status` for `std::to_string(status)`.
static std::optional<std::string> numberIn(const model::Value &V) {
  if (V.What == model::Value::Kind::Call)
    return V.Parts.size() == 1 && V.Parts[0].Type == ValueType::Int &&
                   !V.Parts[0].Text.empty()
               ? std::optional(V.Parts[0].Text)
               : std::nullopt;
  const model::Value *Text = writtenText(V);
  return Text && isNumber(Text->Text) ? std::optional(Text->Text)
                                      : std::nullopt;
}

static std::optional<Finding> judged(const Attribute &A,
                                     const model::Value *Key) {
  bool Pointer = A.What.Type == ValueType::Pointer;
  if (A.Conventional && (Pointer || A.What.Type == ValueType::Object))
    return Finding{.At = A.What.At,
                   .Says = Pointer ? message(Messages, "pointer")
                                   : message(Messages, "object"),
                   .Arguments = {A.What.Text}};
  if (!Key || !A.Is.Registered || A.Is.Deprecated || A.Is.Forbidden)
    return std::nullopt;
  if (A.Is.Family)
    return Finding{.At = givenAt(A.Key),
                   .Says = message(Messages, "family"),
                   .Arguments = {Key->Text}};
  if (!fits(A.What.Type, A.Is.Holds)) {
    Finding F{
        .At = A.What.At.known() ? A.What.At : A.At,
        .Says = message(Messages, "type"),
        .Arguments = {Key->Text, termOf(A.What.Type), termOf(A.Is.Holds)}};
    if (auto Number = numberIn(A.What); Number &&
                                        A.Is.Holds == ValueType::Int &&
                                        isRecordedAsWritten(A, A.What))
      F.Fixes.push_back({"record the number", {{A.What.At, *Number}}, Safe});
    return F;
  }
  if (A.Is.Unlisted)
    return Finding{.At = givenAt(A.What),
                   .Says = message(Messages, "unlisted"),
                   .Arguments = {model::asLiteral(A.What)->Text, Key->Text}};
  if (A.Is.Member.empty())
    return std::nullopt;
  const model::Value *Text = model::asLiteral(A.What);
  Finding F{.At = givenAt(A.What),
            .Says = message(Messages, "member"),
            .Arguments = {Text->Text, Key->Text, A.Is.Member}};
  if (const model::Value *Written = writtenText(A.What))
    F.Fixes.push_back({"write '" + A.Is.Member + "'",
                       {{Written->At, literal(A.Is.Member)}},
                       Safe});
  return F;
}

extern const Check AttributeType = {
    .Id = "attribute-type",
    .Messages = Messages,
    .Group = "conventions",
    .Guide = "Common Span Attributes",
    .Precision = "very-high",
    .Run =
        [](const model::Unit &U, const OptionValues &, const auto &Report) {
          for (const Attribute &A : U.Attributes)
            if (auto F = judged(A, literalKey(A))) {
              noteElsewhere(*F, A.At, "it is recorded here");
              Report(std::move(*F));
            }
        },
};

} // namespace spantidy
