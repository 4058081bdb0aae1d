// Fields of objects, one by one and all together.

#include "reading.h"
#include "value_context.h"

#include "model/gist.h"

#include "clang/AST/ASTContext.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;

static bool isFollowed(const FieldDecl *Field, const ASTContext &Ast) {
  return Field->getFieldIndex() < model::MostFields &&
         !Ast.getSourceManager().isInSystemHeader(Field->getLocation());
}

// The field of a parameter, of which nothing else tells anything, is what callers
// put there.
std::optional<Value> asField(Reading &R, const Sought &S) {
  auto *P = dyn_cast_or_null<ParmVarDecl>(S.Of.In);
  const FieldDecl *Field =
      P && S.Of.Path.size() == 1 ? S.Of.Path.front().Field : nullptr;
  if (!Field || !isFollowed(Field, R.Where.Ast) ||
      P->getFunctionScopeIndex() >= model::OfField)
    return std::nullopt;
  const Value &Leaf = *S.Leaf;
  bool Plain =
      Leaf.What == Value::Kind::Member || Leaf.What == Value::Kind::Unknown;
  if (!Plain || Leaf.Own != model::Cardinality::Unknown ||
      Leaf.Secrecy != model::Sensitivity::None ||
      Leaf.Size == model::SizeClass::Large ||
      !(R.Judges.isText(Field->getType()) ||
        Field->getType()->isEnumeralType()))
    return std::nullopt;
  Value V = Leaf;
  V.What = Value::Kind::Parameter;
  V.Usr.clear();
  V.Index = P->getFunctionScopeIndex() +
            model::OfField * (Field->getFieldIndex() + 1) + firstParameter(S.B);
  if (V.Name.empty())
    V.Name = Field->getNameAsString();
  if (!V.At.known())
    V.At = R.Where.place(S.Use);
  return V;
}

std::optional<Value> field(Reading &R, const Expr *Object,
                           const FieldDecl *Field, Body &B) {
  bool Outermost = R.Budget == 0;
  if (Outermost)
    R.Budget = Reading::PerValue;
  auto Is = project(R, Object, {{Field, ""}}, B, Value());
  if (Outermost)
    R.Budget = 0;
  if (!Is || Is->What == Value::Kind::Unknown)
    return std::nullopt;
  heedMasks(*Is);
  Is = model::curbed(std::move(*Is));
  if (Outermost)
    heedContext(*Is, R.Known.V.Words);
  return Is;
}

Value object(Reading &R, const Expr *E, Body &B) {
  Value V;
  const auto *Record = E->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return V;
  for (const FieldDecl *Field : Record->getDefinition()->fields()) {
    if (!isFollowed(Field, R.Where.Ast))
      break;
    if (!R.Judges.isText(Field->getType()))
      continue;
    auto Is = field(R, E, Field, B);
    if (!Is)
      continue;
    V.What = Value::Kind::Object;
    V.Parts.resize(Field->getFieldIndex() + 1);
    V.Parts.back() = std::move(*Is);
  }
  return V;
}

} // namespace spantidy::extract
