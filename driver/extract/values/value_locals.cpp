// Locals, captured ones and elements of a range: content under a name.

#include "reading.h"
#include "syntax/loops.h"
#include "syntax/running.h"

#include "model/gist.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;

// Does the condition end a loop when V gets to a constant?
static bool comparesToConstant(const VarDecl *V, const Expr *Condition,
                               const ASTContext &Ast) {
  auto *Op = dyn_cast_or_null<BinaryOperator>(Condition ? stripped(Condition)
                                                        : nullptr);
  if (!Op)
    return false;
  if (Op->getOpcode() == BO_LAnd)
    return comparesToConstant(V, Op->getLHS(), Ast) ||
           comparesToConstant(V, Op->getRHS(), Ast);
  auto names = [&](const Expr *E) {
    E = stripped(E);
    if (auto *Step = dyn_cast<UnaryOperator>(E)) // `++i < 3`
      E = stripped(Step->getSubExpr());
    auto *Ref = dyn_cast<DeclRefExpr>(E);
    return Ref && Ref->getDecl() == V;
  };
  Expr::EvalResult Limit;
  return Op->isComparisonOp() && names(Op->getLHS()) &&
         !Op->getRHS()->isValueDependent() &&
         Op->getRHS()->EvaluateAsInt(Limit, Ast);
}

// Is it the counter of a loop that runs to a constant?
static bool countsToConstant(const VarDecl *V, const Stmt *Node,
                             const ASTContext &Ast) {
  if (!Node)
    return false;
  const Expr *Condition = nullptr;
  if (auto *For = dyn_cast<ForStmt>(Node))
    Condition = For->getCond();
  else if (auto *While = dyn_cast<WhileStmt>(Node))
    Condition = While->getCond();
  else if (auto *Do = dyn_cast<DoStmt>(Node))
    Condition = Do->getCond();
  return comparesToConstant(V, Condition, Ast) ||
         llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
           return countsToConstant(V, Child, Ast);
         });
}

// Was it lost on one of the ways what a number is? A counter is what it was, and
// one more.
static bool isCounted(const VarDecl *V, const Value &Content) {
  return V->getType().getNonReferenceType()->isArithmeticType() &&
         Content.What == Value::Kind::Choice &&
         llvm::any_of(Content.Parts, [](const Value &Part) {
           return Part.What == Value::Kind::Unknown &&
                  Part.Own == Cardinality::Unknown;
         });
}

// A captured variable holds what it held where the lambda was made.
static std::optional<Value> captured(Reading &R, const VarDecl *V,
                                     const Expr *Use, Body &B) {
  if (!B.Lambda || !B.Outer ||
      (V->getDeclContext() == B.F && !V->isInitCapture()))
    return std::nullopt;
  Body *Home = &B;
  while (Home && V->getDeclContext() != Home->F)
    Home = Home->Outer;
  if (V->isInitCapture() && V->getInit())
    return Home && Home->Outer
               ? std::optional(
                     called(R, V, Use, read(R, V->getInit(), *Home->Outer)))
               : std::nullopt;
  if (!Home || !(isa<ParmVarDecl>(V) || V->isLocalVarDecl()))
    return std::nullopt;
  // Its value where the lambda is made, its place here.
  Value Outside = variable(R, V, B.Lambda, *B.Outer);
  Outside.At = R.Where.place(Use);
  Outside.Text = V->getNameAsString();
  return Outside;
}

// What `for (auto Element : Range)` gives of the range.
static std::optional<Value> elementOfRange(Reading &R, const Expr *Range,
                                           const VarDecl *Element,
                                           const Expr *Use, Body &B) {
  if (auto Any = anyOf(R, Range, Use, B))
    return Any;
  if (R.Judges.isText(stripped(Range)->getType()))
    return read(R, Range, B); // all its characters, one by one
  Spot Of{Element, {}};
  if (auto Found = held(R, Of, Use, B, Value());
      Found && Found->What != Value::Kind::Unknown)
    return Found;
  return std::nullopt;
}

static std::optional<Value> contentOf(Reading &R, const VarDecl *V,
                                      const Expr *Use, Body &B) {
  const Expr *Fixed = V->getType().isConstQualified() ? V->getInit() : nullptr;
  if (V->isStaticLocal())
    return Fixed ? std::optional(read(R, Fixed, B)) : std::nullopt;
  if (const Expr *Range = rangeOf(V))
    return elementOfRange(R, Range, V, Use, B);
  const Changes &Of = B.changes(R.Known);
  if (Of.elsewhere(V))
    return std::nullopt;
  if (auto At = B.flow().pointOf(Use))
    return before(R, {{V, {}}, B, Use}, *At->Block, At->Index);
  return Fixed ? std::optional(read(R, Fixed, B)) : std::nullopt;
}

// `for (auto &one : passwords)`: one is what all of them are.
static void judgeElement(Reading &R, Value &Element, const VarDecl *V) {
  const Expr *Range = rangeOf(V);
  Judge::Owners Of = Range ? owners(Range) : Judge::Owners();
  if (Of.empty())
    return;
  Value Any;
  Any.Name = Of.front();
  R.Judges.leaf(Any, V->getType());
  if (Element.Secrecy == model::Sensitivity::None) {
    Element.Secrecy = Any.Secrecy;
    Element.Word = Any.Word;
  }
  if (Element.Own == Cardinality::Unknown)
    Element.Own = Any.Own, Element.Named = Any.Named;
}

// `const std::string user_uuid = text;`: the name tells more of it.
static void takeName(Reading &R, Value &Parameter, Value Holder, QualType T) {
  R.Judges.leaf(Holder, T);
  bool Unbounded = Parameter.Own == Cardinality::Unknown &&
                   Holder.Own != Cardinality::Unknown;
  bool Secret = Parameter.Secrecy < Holder.Secrecy;
  if (Unbounded)
    Parameter.Own = Holder.Own, Parameter.Named = Holder.Named;
  if (Secret) {
    Parameter.Secrecy = Holder.Secrecy;
    Parameter.Word = Holder.Word;
  }
  if (Unbounded || Secret) {
    Parameter.Name = Holder.Name;
    Parameter.Text = Holder.Text;
    Parameter.At = Holder.At;
  }
}

Value variable(Reading &R, const VarDecl *V, const Expr *Use, Body &B) {
  if (auto Outside = captured(R, V, Use, B))
    return std::move(*Outside);
  Value Holder = node(R, Value::Kind::Variable, Use);
  Holder.Name = V->getNameAsString();
  QualType T = V->getType();
  Holder.Borrows = T->isPointerType() || R.Known.isExactly(T, "text-view") ||
                   (T->isLValueReferenceType() &&
                    !T.getNonReferenceType().isConstQualified());
  std::optional<Value> Content = contentOf(R, V, Use, B);
  if (Content && Content->What == Value::Kind::Parameter) {
    takeName(R, *Content, Holder, T);
    return std::move(*Content);
  }
  bool Few = R.Known.isExactly(T, "container") && isFew(Use, B, R.Known);
  if (Content && !isCounted(V, *Content) &&
      (Content->What != Value::Kind::Unknown ||
       Content->Own != Cardinality::Unknown)) {
    R.Judges.name(Holder, T);
    if (Few)
      Holder.Size = model::SizeClass::Small;
    Holder.Parts.push_back(std::move(*Content));
    model::settle(Holder);
    R.Judges.heed(Holder, V);
    return Holder;
  }
  R.Judges.leaf(Holder, T);
  if (V->isCXXForRangeDecl())
    judgeElement(R, Holder, V);
  R.Judges.heed(Holder, V);
  if (Few)
    Holder.Size = model::SizeClass::Small;
  if (countsToConstant(V, B.Code, R.Where.Ast))
    Holder.Own = Cardinality::Bounded, Holder.Named = false;
  return Holder;
}

} // namespace spantidy::extract
