#include "use.h"

namespace spantidy::extract {

using namespace clang;
using As = Use::As;
using rules::Role;

// Is the value of Child the value of Node?
static bool passesOn(const Stmt *Node, const Expr *Child) {
  if (!Node)
    return false;
  if (auto *Cast = dyn_cast<CastExpr>(Node)) {
    QualType T = Cast->getType();
    return !T->isVoidType() &&
           (!T->isBooleanType() || Child->getType()->isBooleanType());
  }
  if (auto *Binary = dyn_cast<BinaryOperator>(Node))
    return Binary->isCommaOp() && Binary->getRHS() == Child;
  return wrapped(Node);
}

// The variable or member that an assignment is to.
static const ValueDecl *declaredBy(const Expr *Target) {
  Target = stripped(Target);
  if (auto *Ref = dyn_cast<DeclRefExpr>(Target))
    return Ref->getDecl();
  auto *Member = dyn_cast<MemberExpr>(Target);
  return Member ? Member->getMemberDecl() : nullptr;
}

static As inOperator(Use &Found) {
  if (auto *Unary = dyn_cast<UnaryOperator>(Found.Node)) {
    if (Unary->isIncrementDecrementOp())
      return As::Overwritten;
    return Unary->getOpcode() == UO_Deref    ? As::Dereferenced
           : Unary->getOpcode() == UO_AddrOf ? As::Addressed
           : Unary->getOpcode() == UO_LNot   ? As::Tested
                                             : As::Operand;
  }
  auto *Binary = cast<BinaryOperator>(Found.Node);
  bool Left = Binary->getLHS() == Found.Value;
  if (Binary->isCommaOp())
    return As::Discarded;
  if (Binary->isComparisonOp())
    return As::Compared;
  if (Binary->isLogicalOp())
    return As::Tested;
  if (Binary->isAssignmentOp() && Left)
    return As::Overwritten;
  if (Binary->getOpcode() != BO_Assign)
    return As::Operand;
  Found.Into = declaredBy(Binary->getLHS());
  return As::Assigned;
}

static As inCall(Use &Found) {
  const CallSite &Site = *Found.Site;
  const auto *At = llvm::find(Site.Arguments, Found.Value);
  if (At != Site.Arguments.end())
    Found.Index = At - Site.Arguments.begin();
  auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
  if (Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
    return As::Copied;
  auto *Conversion = dyn_cast<CXXConversionDecl>(Site.Callee);
  if (Conversion && Conversion->getConversionType()->isBooleanType())
    return As::Tested;
  switch (Site.Callee->getOverloadedOperator()) {
  case OO_Equal:
    if (!Found.Index || !Site.Object)
      return As::Overwritten;
    Found.Into = declaredBy(Site.Object);
    return As::Assigned;
  case OO_EqualEqual:
  case OO_ExclaimEqual:
  case OO_Less:
  case OO_LessEqual:
  case OO_Greater:
  case OO_GreaterEqual:
  case OO_Spaceship:
    return As::Compared;
  case OO_Exclaim:
    return As::Tested;
  case OO_Star: // of two it is a product
    if (!Site.Arguments.empty())
      break;
    [[fallthrough]];
  case OO_Arrow:
    return As::Dereferenced;
  default:
    break;
  }
  return Found.Index ? As::Argument : As::Object;
}

// `e.member`, or the call `e.method()`.
static As inMember(Use &Found, Body &B) {
  auto *Member = cast<MemberExpr>(Found.Node);
  if (!isa<CXXMethodDecl>(Member->getMemberDecl())) {
    Found.Into = Member->getMemberDecl();
    return As::Member;
  }
  const Expr *Callee = Member;
  while (passesOn(B.parent(Callee), Callee))
    Callee = cast<Expr>(B.parent(Callee));
  auto *Call = dyn_cast_or_null<CallExpr>(B.parent(Callee));
  Found.Site = asCall(Call);
  if (!Found.Site)
    return As::Unknown;
  Found.Node = Call;
  return inCall(Found);
}

static As inStatement(const Use &Found, Body &B) {
  const Stmt *Node = Found.Node, *Child = Found.Value;
  if (auto *Block = dyn_cast<CompoundStmt>(Node)) {
    // The last statement of a statement expression is its value.
    bool IsValue = isa_and_nonnull<StmtExpr>(B.parent(Block)) &&
                   Block->body_back() == Child;
    return IsValue ? As::Unknown : As::Discarded;
  }
  if (auto *If = dyn_cast<IfStmt>(Node))
    return If->getCond() == Child ? As::Tested : As::Discarded;
  if (auto *For = dyn_cast<ForStmt>(Node))
    return For->getCond() == Child ? As::Tested : As::Discarded;
  if (auto *While = dyn_cast<WhileStmt>(Node))
    return While->getCond() == Child ? As::Tested : As::Discarded;
  if (auto *Do = dyn_cast<DoStmt>(Node))
    return Do->getCond() == Child ? As::Tested : As::Discarded;
  if (auto *Switch = dyn_cast<SwitchStmt>(Node))
    return Switch->getCond() == Child ? As::Tested : As::Discarded;
  if (auto *Loop = dyn_cast<CXXForRangeStmt>(Node))
    return Loop->getBody() == Child ? As::Discarded : As::Unknown;
  return isa<SwitchCase, LabelStmt>(Node) ? As::Discarded : As::Unknown;
}

// No code is around it: it is what a constructor gives a member.
static As inConstructor(Use &Found, Body &B) {
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(B.F); Maker && !B.Lambda)
    for (const CXXCtorInitializer *Init : Maker->inits())
      if (Init->isMemberInitializer() && Init->getInit() == Found.Value)
        Found.Into = Init->getMember();
  return Found.Into ? As::Initialiser : As::Unknown;
}

static As howUsed(Use &Found, Body &B) {
  const Stmt *Node = Found.Node;
  if (!Node)
    return inConstructor(Found, B);
  if (isa<MemberExpr>(Node))
    return inMember(Found, B);
  if ((Found.Site = asCall(Node)))
    return inCall(Found);
  if (auto *Call = dyn_cast<CallExpr>(Node))
    return Call->getCallee() == Found.Value ? As::Called : As::Handed;
  if (isa<UnaryOperator, BinaryOperator>(Node))
    return inOperator(Found);
  if (isa<CastExpr>(Node))
    return cast<CastExpr>(Node)->getType()->isVoidType() ? As::Ignored
                                                         : As::Tested;
  if (auto *Either = dyn_cast<ConditionalOperator>(Node))
    return Either->getCond() == Found.Value ? As::Tested : As::Chosen;
  if (isa<InitListExpr, CXXStdInitializerListExpr>(Node))
    return As::Listed;
  if (isa<CXXNewExpr>(Node))
    return As::Allocated;
  if (isa<LambdaExpr>(Node))
    return As::Captured;
  if (isa<Expr>(Node))
    return As::Operand;
  if (isa<ReturnStmt>(Node))
    return As::Returned;
  auto *Declares = dyn_cast<DeclStmt>(Node);
  if (!Declares)
    return inStatement(Found, B);
  for (const Decl *Declared : Declares->decls())
    if (auto *V = dyn_cast<VarDecl>(Declared); V && V->getInit() == Found.Value)
      Found.Into = V;
  return Found.Into ? As::Initialiser : As::Unknown;
}

Use useOf(const Expr *E, Body &B) {
  Use Found;
  Found.Value = E;
  Found.Node = B.parent(E);
  while (passesOn(Found.Node, Found.Value)) {
    Found.Value = cast<Expr>(Found.Node);
    Found.Node = B.parent(Found.Value);
  }
  Found.How = howUsed(Found, B);
  return Found;
}

Use useOf(const Expr *E, Body &B, Names &Known) {
  Use Found = useOf(E, B);
  while (Found.Site && Known.role(Found.Site->Callee, Role::PassesValue))
    Found = useOf(Found.Site->Node, B);
  return Found;
}

bool isDiscarded(const Expr *E, Body &B) {
  Use Found = useOf(E, B);
  while (Found.How == As::Copied)
    Found = useOf(Found.whole(), B);
  return Found.How == As::Discarded;
}

} // namespace spantidy::extract
