// Text that is cut, and text in which a mask stands for what is cut off.

#include "reading.h"
#include "syntax/lengths.h"

#include "clang/AST/ASTContext.h"

namespace spantidy::extract {

using namespace clang;
using model::Effect;
using model::Value;
using rules::Role;

// Of a secret, so many characters may be shown beside a mask.
static constexpr uint64_t MostBesideMask = 16;

bool limits(Reading &R, const Expr *Length, Body &B, bool Unknown) {
  return extract::limits(Length, B.changes(R.Known), R.Known, R.Where.Ast,
                         Unknown);
}

static std::optional<uint64_t> number(const Expr *E, const ASTContext &Ast) {
  Expr::EvalResult Folded;
  if (!E || E->isValueDependent() || !E->EvaluateAsInt(Folded, Ast))
    return std::nullopt;
  return Folded.Val.getInt().getLimitedValue();
}

// `size() - 4`: how many there are to the end.
static std::optional<uint64_t> fromEnd(const Expr *E, const Changes &Of,
                                       Names &Known, const ASTContext &Ast) {
  auto *Op = E ? dyn_cast<BinaryOperator>(stripped(E)) : nullptr;
  if (!Op || Op->getOpcode() != BO_Sub || !measured(Op->getLHS(), Of, Known))
    return std::nullopt;
  return number(Op->getRHS(), Ast);
}

// `substr(size() - 4)`, `substr(find('@'))`, `substr(0, 2)`
void judgePart(Reading &R, Value &Cut, const CallSite &Site, Body &B) {
  const Expr *From = Site.Arguments.empty() ? nullptr : Site.Arguments[0];
  const Expr *Length = Site.Arguments.size() > 1 ? Site.Arguments[1] : nullptr;
  if (auto Last = fromEnd(From, B.changes(R.Known), R.Known, R.Where.Ast);
      Last && *Last <= MostBesideMask) {
    Cut.Partial = true;
    Cut.Does = Effect::Truncates;
    return;
  }
  auto Begin = number(From, R.Where.Ast), Most = number(Length, R.Where.Ast);
  Cut.Partial =
      Most ? *Most <= MostBesideMask : From && !Begin; // from where it is found
}

static bool isMask(const Value &V) {
  return (V.What == Value::Kind::Literal && isMask(llvm::StringRef(V.Text))) ||
         (V.What == Value::Kind::Call && V.Does == Effect::Cleans &&
          V.Parts.empty());
}

static bool holdsMask(const Value &V) {
  bool Composes = V.What == Value::Kind::Concat ||
                  V.What == Value::Kind::Variable ||
                  (V.What == Value::Kind::Call && V.Does == Effect::Passes);
  return isMask(V) || (Composes && llvm::any_of(V.Parts, holdsMask));
}

static void hideParts(Value &V) {
  if (V.Partial)
    V.NotSensitive = true;
  for (Value &Part : V.Parts)
    hideParts(Part);
}

// `"****" + number.substr(number.size() - 4)`: the rest is hidden on purpose.
void heedMasks(Value &V) {
  bool Composes = V.What == Value::Kind::Concat ||
                  (V.What == Value::Kind::Call && V.Does == Effect::Passes);
  if (Composes && llvm::any_of(V.Parts, holdsMask))
    hideParts(V);
  for (Value &Part : V.Parts)
    heedMasks(Part);
}

// Something else speaks of its length.
void keepAsItIs(Value &V) {
  V.IsText = false;
  for (Value &Part : V.Parts)
    keepAsItIs(Part);
}

// `text.end() - 4`
static bool spansToEnd(Reading &R, const Expr *Iterator) {
  const Expr *E = stripped(Iterator);
  for (;;) {
    auto Site = asCall(E);
    if (!Site)
      return false;
    if (Site->Object && R.Known.has(Site->Callee, Role::IteratorOf))
      return R.Known.has(Site->Callee, Role::EndOf);
    if (Site->Arguments.empty() && !Site->Object)
      return false;
    E = stripped(Site->Object ? Site->Object : Site->Arguments[0]);
  }
}

// How much of its first argument a text is made of; null: all of it.
static const Expr *lengthGiven(Reading &R, llvm::ArrayRef<const Expr *> Given) {
  QualType First = Given[0]->getType().getNonReferenceType();
  if (iterated(Given[0], R.Known)) { // `string(text.begin(), text.begin() + 4)`
    auto *Op = dyn_cast<BinaryOperator>(stripped(Given[1]));
    auto Site = asCall(stripped(Given[1]));
    bool Advances =
        Site &&
        !(Site->Object && R.Known.has(Site->Callee, Role::IteratorOf)) &&
        !Site->Arguments.empty();
    if (spansToEnd(R, Given[1]))
      return nullptr;
    return Op ? Op->getRHS() : Advances ? Site->Arguments.back() : nullptr;
  }
  bool Whole = R.Judges.isText(First) && First->isRecordType() &&
               Given.size() == 2; // `string(text, 7)`, or with an allocator
  return Whole ? nullptr : Given.back();
}

// Text that is made of other text, as a whole or of some of it.
Value text(Reading &R, const CallSite &Made, Body &B) {
  llvm::ArrayRef<const Expr *> Given = Made.Arguments;
  if (Given.empty())
    return literal(R, Made.Node, "");
  QualType First = Given[0]->getType().getNonReferenceType();
  if (First->isIntegerType()) { // `string(4, '*')`
    Value Fill = node(R, Value::Kind::Call, Made.Node);
    Fill.Does = Effect::Cleans;
    Fill.Own = model::Cardinality::Bounded;
    return Fill;
  }
  // The same data, perhaps less of it.
  Value V = concat(R, Made.Node, Given.take_front(1), B);
  if (Given.size() == 1 || isa<InitListExpr>(stripped(Given[1])))
    return V;
  keepAsItIs(V);
  const Expr *Length = lengthGiven(R, Given);
  // All of a constant: `string_view(Key.data(), Key.size())`.
  const Value *Constant = model::asLiteral(V);
  if (auto Most = Constant && Length && Length->getType()->isIntegerType()
                      ? number(Length, R.Where.Ast)
                      : std::nullopt;
      Most && *Most >= Constant->Text.size())
    return V;
  if (!Length || !Length->getType()->isIntegerType() ||
      !limits(R, Length, B, /*Unknown=*/false))
    return V;
  V.Does = Effect::Truncates;
  V.What = Value::Kind::Call;
  auto Most = number(Length, R.Where.Ast);
  V.Partial = Most && *Most <= MostBesideMask;
  return V;
}

// A view of an array or a container, or of the beginning of it.
Value view(Reading &R, const CallSite &Made, Body &B) {
  Value V = read(R, Made.Arguments[0], B);
  if (Made.Arguments.size() < 2)
    return V;
  const Expr *Length = Made.Arguments[1];
  if (Length->getType()->isIntegerType() &&
      limits(R, Length, B, /*Unknown=*/false))
    return bounded(R, std::move(V), Length);
  return V;
}

} // namespace spantidy::extract
