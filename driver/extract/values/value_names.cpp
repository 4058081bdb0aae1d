// Names of variables and members.

#include "reading.h"
#include "syntax/lengths.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;

// A named local of which nothing more is known.
static Value leaf(Reading &R, const Expr *At, const VarDecl *Variable) {
  auto Is = R.Known.V.Texts.find(R.Known.of(Variable));
  if (Is != R.Known.V.Texts.end())
    return literal(R, At, Is->second);
  Value V = node(R, Value::Kind::Variable, At);
  V.Name = Variable->getNameAsString();
  R.Judges.leaf(V, Variable->getType());
  // A constant that is defined elsewhere: one value, whatever it is called.
  if (Variable->hasGlobalStorage() && Variable->getType().isConstQualified() &&
      V.Own == Cardinality::Unbounded)
    V.Own = Cardinality::Bounded, V.Named = false;
  R.Judges.heed(V, Variable);
  return V;
}

// No more than the array has room for.
static Value inArray(Reading &R, QualType T, Value V, const Expr *Use) {
  auto *Array = R.Where.Ast.getAsConstantArrayType(T);
  return Array && Array->getElementType()->isAnyCharacterType() &&
                 Array->getSize().ule(LongestCut)
             ? bounded(R, std::move(V), Use)
             : V;
}

// `headers.find("cookie")->second`: a cookie.
static void takeFromKey(Value &V, const Value &Pair) {
  const Value *At = &Pair;
  while (At->What == Value::Kind::Variable && At->Parts.size() == 1)
    At = &At->Parts.front();
  if (At->What == Value::Kind::Member && !At->Name.empty())
    V.Name = At->Name;
  V.Secrecy = At->Secrecy;
  V.Word = At->Word;
}

// Use: where it is written, if M is the compiler's own.
static Value memberAt(Reading &R, const MemberExpr *M, const Expr *Use,
                      Body &B) {
  if (auto *Static = dyn_cast<VarDecl>(M->getMemberDecl())) {
    const VarDecl *Defining = nullptr;
    const Expr *Init = Static->getAnyInitializer(Defining);
    if (Init && (Static->getType().isConstQualified() || Static->isConstexpr()))
      return read(R, Init, B);
    return leaf(R, M, Static);
  }
  Value V = node(R, Value::Kind::Member, Use);
  V.Name = M->getMemberDecl()->getNameAsString();
  if (R.Known.has(M->getMemberDecl(), rules::Role::ValueOf))
    takeFromKey(V, read(R, M->getBase(), B));
  const auto Asked = std::pair(V.Secrecy, V.Word);
  auto *Field = dyn_cast<FieldDecl>(M->getMemberDecl());
  if (Field && Field->getType().isConstQualified() &&
      Field->hasInClassInitializer() && Field->getInClassInitializer()) {
    V.What = Value::Kind::Variable;
    V.Parts.push_back(read(R, Field->getInClassInitializer(), B));
    return V;
  }
  R.Judges.leaf(V, M->getType(), owners(M->getBase()));
  if (V.Secrecy == model::Sensitivity::None)
    std::tie(V.Secrecy, V.Word) = Asked;
  if (V.Secrecy == model::Sensitivity::None && V.Own == Cardinality::Unknown)
    judgeByObject(R, V, M->getBase(), M->getType(), B);
  judgeName(R, V, Use, B);
  R.Judges.heed(V, M->getMemberDecl());
  if (Field && isa<CXXThisExpr>(M->getBase()->IgnoreImpCasts()) &&
      R.Judges.isValue(M->getType()))
    V.Usr = R.Where.usr(Field);
  return part(R, M, Use, B, std::move(V));
}

Value member(Reading &R, const MemberExpr *M, Body &B) {
  return memberAt(R, M, M, B);
}

// `auto [user, password] = login;`: a member of login, or a half of a pair.
static std::optional<Value> bound(Reading &R, const DeclRefExpr *Ref, Body &B) {
  auto *Bound = dyn_cast<BindingDecl>(Ref->getDecl());
  if (!Bound)
    return std::nullopt;
  if (auto *Of = dyn_cast_or_null<MemberExpr>(Bound->getBinding())) {
    Value Part = memberAt(R, Of, Ref, B);
    Part.At = R.Where.place(Ref);
    Part.Text = Bound->getNameAsString();
    return called(R, Bound, Ref, std::move(Part));
  }
  if (!Bound->getHoldingVar())
    return std::nullopt;
  Value Part = node(R, Value::Kind::Member, Ref);
  Part.Name = Bound->getNameAsString();
  R.Judges.leaf(Part, Ref->getType());
  judgeName(R, Part, Ref, B);
  auto *Whole = cast<DecompositionDecl>(Bound->getDecomposedDecl());
  size_t Index =
      llvm::find(Whole->bindings(), Bound) - Whole->bindings().begin();
  auto Content =
      held(R, {Whole, {{nullptr, std::to_string(Index)}}}, Ref, B, Part);
  return withContent(std::move(Part), std::move(Content));
}

// It tells what it holds only if nobody can change it.
static Value global(Reading &R, const DeclRefExpr *Ref, const VarDecl *V,
                    Body &B) {
  const VarDecl *Defining = nullptr;
  const Expr *Init = V->getAnyInitializer(Defining);
  if (Init && (V->getType().isConstQualified() || V->isConstexpr()) &&
      !V->getType()->isArrayType() && !isa<CXXConstructExpr>(Ref)) {
    Value Holder = node(R, Value::Kind::Variable, Ref);
    Holder.Name = V->getNameAsString();
    Holder.Parts.push_back(read(R, Init, B));
    if (Holder.Parts.front().What == Value::Kind::Literal)
      Holder.Parts.front().At =
          Holder.At; // a constant is what it is everywhere
    return Holder;
  }
  if (Init && V->getType()->isPointerType() &&
      isa<StringLiteral>(stripped(Init)) &&
      V->getType()->getPointeeType().isConstQualified())
    return node(R, Value::Kind::Unknown, Ref); // may be pointed elsewhere
  if (auto *Text =
          dyn_cast_or_null<StringLiteral>(Init ? stripped(Init) : nullptr);
      Text && V->getType().isConstQualified())
    return literal(R, Ref, Text->getString().str());
  return leaf(R, Ref, V);
}

Value reference(Reading &R, const DeclRefExpr *Ref, Body &B) {
  if (auto Part = bound(R, Ref, B))
    return std::move(*Part);
  auto *V = dyn_cast<VarDecl>(Ref->getDecl());
  if (V && (V->isLocalVarDeclOrParm() || V->isInitCapture()))
    return inArray(R, V->getType(), variable(R, V, Ref, B), Ref);
  if (V)
    return global(R, Ref, V, B);
  Value Other = node(R, Value::Kind::Unknown, Ref);
  Other.Name = Ref->getDecl()->getNameAsString();
  R.Judges.leaf(Other, Ref->getType());
  return Other;
}

} // namespace spantidy::extract
