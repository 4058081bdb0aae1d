// Expressions: what is written out, put together or chosen.

#include "reading.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Effect;
using model::Value;
using rules::Role;

Value concat(Reading &R, const Expr *At, llvm::ArrayRef<const Expr *> Parts,
             Body &B) {
  Value V = node(R, Value::Kind::Concat, At);
  for (const Expr *Part : Parts)
    V.Parts.push_back(read(R, Part, B));
  return V;
}

// A callee that writes to it takes no other text in its place. A forwarding
// reference is none of that kind.
static bool isWrittenAt(const Expr *E, Body &B) {
  const Stmt *Around = isa<DeclRefExpr, MemberExpr>(E) ? B.parent(E) : nullptr;
  auto Site = Around ? asCall(Around) : std::nullopt;
  if (!Site)
    return false;
  const FunctionDecl *Declared = Site->Callee;
  if (auto *Pattern = Declared->getTemplateInstantiationPattern())
    Declared = Pattern;
  for (size_t I = 0; I < Site->Arguments.size(); ++I)
    if (stripped(Site->Arguments[I]) == E && I < Declared->getNumParams()) {
      QualType T = Declared->getParamDecl(I)->getType();
      return T->isLValueReferenceType() &&
             !T->getPointeeType().isConstQualified();
    }
  return false;
}

static std::optional<Value> unary(Reading &R, const UnaryOperator *Op,
                                  Body &B) {
  if (Op->getOpcode() == UO_LNot) {
    Value V = node(R, Value::Kind::Call, Op);
    V.Name = "!";
    V.Does = Effect::Measures;
    V.Own = Cardinality::Bounded;
    return V;
  }
  // A counter that is counted on is one; `~n` is as many as n.
  bool Same = Op->getOpcode() == UO_Deref || Op->getOpcode() == UO_AddrOf ||
              Op->isIncrementDecrementOp() || Op->isArithmeticOp();
  return Same ? std::optional(read(R, Op->getSubExpr(), B)) : std::nullopt;
}

// Both sides of `a + b`, of numbers or of texts.
static std::optional<std::pair<const Expr *, const Expr *>>
sidesOf(const Expr *E, Names &Known) {
  if (auto *Op = dyn_cast<BinaryOperator>(E))
    return std::pair<const Expr *, const Expr *>(Op->getLHS(), Op->getRHS());
  auto Site = isa<CXXOperatorCallExpr>(E) ? asCall(E) : std::nullopt;
  if (!Site || Site->Arguments.size() != 2 ||
      !Known.role(Site->Callee, Role::ComposesText))
    return std::nullopt;
  return std::pair(Site->Arguments[0], Site->Arguments[1]);
}

static bool isSum(const Expr *E) {
  auto *Op = dyn_cast<BinaryOperator>(E);
  return Op ? Op->isAdditiveOp() || Op->getOpcode() == BO_Mul ||
                  Op->getOpcode() == BO_Div
            : isa<CXXOperatorCallExpr>(E);
}

// Of a sum, or of a chain of choices. To find the place of each costs the square.
static constexpr size_t MostTerms = 10'000;

// From the left to the right: a sum of a thousand terms is no reason to call
// oneself a thousand times.
Value sum(Reading &R, const Expr *Whole, Body &B) {
  llvm::SmallVector<std::pair<const Expr *, const Expr *>, 4> Terms;
  const Expr *Left = Whole;
  while (auto Sides =
             Left == Whole || (isSum(Left) &&
                               Left->getStmtClass() == Whole->getStmtClass())
                 ? sidesOf(Left, R.Known)
                 : std::nullopt) {
    Terms.push_back({Left, Sides->second});
    Left = stripped(Sides->first);
  }
  if (Terms.size() > MostTerms)
    return node(R, Value::Kind::Unknown, Whole);
  Value V = read(R, Left, B);
  for (auto &[Node, Right] : llvm::reverse(Terms)) {
    Value Sum = node(R, Value::Kind::Concat, Node);
    Sum.Parts.push_back(std::move(V));
    Sum.Parts.push_back(read(R, Right, B));
    V = std::move(Sum);
  }
  return V;
}

static Value binary(Reading &R, const BinaryOperator *Op, Body &B) {
  Value V = node(R, Value::Kind::Concat, Op);
  if (Op->isComparisonOp() || Op->isLogicalOp()) {
    V.What = Value::Kind::Call;
    V.Name = Op->getOpcodeStr().str();
    V.Does = Effect::Measures;
    V.Own = Cardinality::Bounded;
    return V;
  }
  if (Op->isCommaOp() || Op->isAssignmentOp())
    return read(R, Op->getRHS(), B);
  // One of so many remainders, or of so many bits.
  if (Op->getOpcode() == BO_Rem ||
      (Op->getOpcode() == BO_And &&
       (foldsTo(R, Op->getLHS()) || foldsTo(R, Op->getRHS()))))
    return few(R, Op);
  bool Outer = std::exchange(R.InArithmetic, true);
  V = sum(R, Op, B);
  R.InArithmetic = Outer;
  return V;
}

static Value choice(Reading &R, const AbstractConditionalOperator *Either,
                    Body &B) {
  if (clamps(R, Either))
    return few(R, Either);
  llvm::SmallVector<const AbstractConditionalOperator *, 4> Chain;
  const Expr *Last = Either;
  while (auto *Next = dyn_cast<AbstractConditionalOperator>(Last)) {
    Chain.push_back(Next);
    Last = stripped(Next->getFalseExpr());
  }
  if (Chain.size() > MostTerms)
    return node(R, Value::Kind::Unknown, Either);
  Value V = read(R, Last, B);
  for (auto *Choice : llvm::reverse(Chain)) {
    Value Any = node(R, Value::Kind::Choice, Choice);
    Any.Parts.push_back(read(R, Choice->getTrueExpr(), B));
    Any.Parts.push_back(std::move(V));
    V = std::move(Any);
  }
  return V;
}

// `std::vector<std::string>{"one", text}`
static const InitListExpr *listOf(const CXXConstructExpr *C, Names &Known) {
  auto *Standard =
      C->getNumArgs() > 0
          ? dyn_cast<CXXStdInitializerListExpr>(stripped(C->getArg(0)))
          : nullptr;
  if (!Standard || !Known.isExactly(C->getType(), "container") ||
      Known.isExactly(C->getType(), "keyed") ||
      !Known.isExactly(typeArgument(C->getType()->getAsRecordDecl()), "text"))
    return nullptr;
  return dyn_cast<InitListExpr>(stripped(Standard->getSubExpr()));
}

static Value construct(Reading &R, const CXXConstructExpr *C, Body &B) {
  CXXConstructorDecl *Maker = C->getConstructor();
  bool Copies = Maker->isCopyOrMoveConstructor();
  if (C->getNumArgs() > 0 && Copies)
    return read(R, C->getArg(0), B);
  CallSite Site = *asCall(C);
  if (R.Judges.isText(C->getType()))
    return text(R, Site, B);
  if (R.Known.isExactly(C->getType(), "array-view") && !Site.Arguments.empty())
    return view(R, Site, B);
  if (R.Known.isExactly(C->getType(), "stream")) {
    if (Site.Arguments.empty() ||
        !R.Judges.isText(Site.Arguments[0]->getType()))
      return literal(R, C, "");
    return read(R, Site.Arguments[0], B);
  }
  if (const InitListExpr *List = listOf(C, R.Known))
    return concat(R, C, List->inits(), B);
  // A handle made from another one is the same handle.
  if (Site.Arguments.size() == 1 && R.Known.is(C->getType(), "span"))
    return read(R, Site.Arguments[0], B);
  return call(R, Site, B);
}

static Value readWhole(Reading &R, const Expr *E, Body &B) {
  if (auto *User = dyn_cast<UserDefinedLiteral>(E);
      User && User->getNumArgs() > 0)
    return read(R, User->getArg(0), B);
  if (auto Constant = constant(R, E))
    return std::move(*Constant);
  if (auto *Either = dyn_cast<AbstractConditionalOperator>(E))
    return choice(R, Either, B);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    return reference(R, Ref, B);
  if (auto *Member = dyn_cast<MemberExpr>(E))
    return member(R, Member, B);
  if (auto *Subscript = dyn_cast<ArraySubscriptExpr>(E))
    return element(R, Subscript->getBase(), Subscript->getIdx(), E, B);
  if (auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return construct(R, Construct, B);
  if (auto *Op = dyn_cast<BinaryOperator>(E))
    return binary(R, Op, B);
  if (auto *Op = dyn_cast<UnaryOperator>(E))
    if (auto Found = unary(R, Op, B))
      return std::move(*Found);
  if (auto *Cast = dyn_cast<ExplicitCastExpr>(E)) {
    QualType From = Cast->getSubExpr()->getType();
    if (!From->isEnumeralType() && !From->isBooleanType())
      return read(R, Cast->getSubExpr(), B);
    Value V = node(R, Value::Kind::Unknown, E);
    V.Own = Cardinality::Bounded;
    return V;
  }
  if (auto *List = dyn_cast<InitListExpr>(E); List && List->getNumInits() == 1)
    return read(R, List->getInit(0), B);
  if (auto Site = asCall(E))
    return call(R, *Site, B);
  return node(R, Value::Kind::Unknown, E);
}

Value read(Reading &R, const Expr *Spelled, Body &B) {
  const Expr *E = stripped(Spelled);
  if (R.Budget == 0 || --R.Budget == 0 || R.Depth == Reading::Deepest)
    return node(R, Value::Kind::Unknown, E);
  ++R.Depth;
  Value V = readWhole(R, E, B);
  --R.Depth;
  if (isWrittenAt(E, B))
    keepAsItIs(V);
  return V;
}

} // namespace spantidy::extract
