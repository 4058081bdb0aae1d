#include "once.h"
#include "draft/points.h"
#include "presence.h"
#include "syntax/running.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

namespace {

class Once {
public:
  Once(Draft &D, const Expr *Handle, Body &B) : D(D), Handle(Handle), B(B) {}

  const Expr *asked();

private:
  bool allows(const Expr *Condition, bool Holds);
  bool isFlag(const Expr *E);
  bool isLeft(const CompoundStmt *Block, const Stmt *Child);
  bool changesAlone();

  Draft &D;
  const Expr *Handle;
  Body &B;
  const FieldDecl *Flag = nullptr;
  const Expr *First = nullptr; // condition on the way
};

} // namespace

static bool leaves(const Stmt *Then) {
  if (auto *Block = dyn_cast_or_null<CompoundStmt>(Then))
    Then = Block->body_empty() ? nullptr : Block->body_back();
  return isa_and_nonnull<ReturnStmt>(Then);
}

// A member of the object itself; of a template's, by its name.
static const FieldDecl *ownField(const Expr *E) {
  auto *Member = dyn_cast<MemberExpr>(E->IgnoreParenImpCasts());
  return Member && isa<CXXThisExpr>(stripped(Member->getBase()))
             ? dyn_cast<FieldDecl>(Member->getMemberDecl())
             : nullptr;
}

// Does it write to the member?
static bool writes(const Stmt *Node, llvm::StringRef Field) {
  if (!Node)
    return false;
  auto isIt = [&](const Expr *E) {
    const FieldDecl *Own = ownField(E);
    return Own && Own->getName() == Field;
  };
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->isAssignmentOp() && isIt(Binary->getLHS()))
    return true;
  if (auto *Call = dyn_cast<CallExpr>(Node);
      Call && !isa<CXXMemberCallExpr>(Call))
    for (const Expr *Argument : Call->arguments())
      if (Argument->isLValue() && isIt(Argument))
        return true;
  return llvm::any_of(runningIn(Node),
                      [&](const Stmt *Part) { return writes(Part, Field); });
}

bool Once::isFlag(const Expr *E) {
  E = stripped(E);
  if (auto Site = asCall(E); Site && Site->Arguments.size() == 2 &&
                             D.Known.role(Site->Callee, Role::PassesValue))
    E = stripped(Site->Arguments[0]); // `std::exchange(open_, false)`
  const FieldDecl *Own = ownField(E);
  if (!Own || !Own->getType()->isBooleanType() || (Flag && Flag != Own))
    return false;
  Flag = Own;
  return true;
}

bool Once::allows(const Expr *Condition, bool Holds) {
  const Expr *E = stripped(Condition);
  auto *Not = dyn_cast<UnaryOperator>(E);
  auto *Both = dyn_cast<BinaryOperator>(E);
  if (Both && Both->getOpcode() == (Holds ? BO_LAnd : BO_LOr))
    return allows(Both->getLHS(), Holds) && allows(Both->getRHS(), Holds);
  if (isFlag(Not && Not->getOpcode() == UO_LNot ? Not->getSubExpr() : E))
    return true;
  return asksForHandle(Condition, Holds, Handle);
}

// Past statements that leave where there is nothing to end.
bool Once::isLeft(const CompoundStmt *Block, const Stmt *Child) {
  for (const Stmt *Before : Block->body()) {
    if (Before == Child)
      break;
    auto *If = dyn_cast<IfStmt>(Before);
    if (!If || !leaves(If->getThen()))
      continue;
    if (If->getElse() || !allows(If->getCond(), false))
      return false;
    First = If->getCond();
  }
  return true;
}

// Has it the same first value in all objects, and can nobody else reach it?
static bool isOwnAlone(const FieldDecl *Flag, const CXXRecordDecl *Class) {
  auto sets = [&](const CXXConstructorDecl *Maker) {
    return llvm::any_of(Maker->inits(), [&](const CXXCtorInitializer *Init) {
      return Init->isWritten() && Init->getMember() == Flag;
    });
  };
  const Expr *First = Flag->getInClassInitializer();
  return Flag->getAccess() == AS_private && !Class->hasFriends() && First &&
         isa<CXXBoolLiteralExpr>(stripped(First)) &&
         llvm::none_of(Class->ctors(), sets) &&
         llvm::none_of(Class->methods(), [](const CXXMethodDecl *M) {
           QualType T = M->getReturnType();
           return (T->isReferenceType() || T->isPointerType()) &&
                  T->getPointeeType()->isBooleanType();
         });
}

// Do all methods that change the flag end the span, too?
bool Once::changesAlone() {
  auto *Class = cast<CXXMethodDecl>(B.F)->getParent();
  return isOwnAlone(Flag, Class) && writes(B.Code, Flag->getName()) &&
         llvm::all_of(Class->methods(), [&](const CXXMethodDecl *M) {
           if (M->isImplicit() || M->isDefaulted() || M->isDeleted() ||
               declaresSameEntity(M, B.F))
             return true;
           const FunctionDecl *Written = M->getDefinition();
           if (!Written)
             Written = M->getTemplateInstantiationPattern();
           const Stmt *Code = Written ? Written->getBody() : nullptr;
           return M->isPureVirtual() ||
                  (Code && !writes(Code, Flag->getName()));
         });
}

const Expr *Once::asked() {
  auto *Method = dyn_cast<CXXMethodDecl>(B.F);
  if (!Handle || B.Lambda || !Method || Method->isStatic())
    return nullptr;
  for (const Stmt *Child = Handle, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (auto *If = dyn_cast<IfStmt>(Parent)) {
      if (Child != If->getThen() || !allows(If->getCond(), true))
        return nullptr;
      First = If->getCond();
    } else if (auto *Block = dyn_cast<CompoundStmt>(Parent)) {
      if (!isLeft(Block, Child))
        return nullptr;
    } else if (!isa<Expr, DeclStmt>(Parent)) {
      return nullptr;
    }
  }
  return Flag && changesAlone() ? First : nullptr;
}

// Where the condition begins to be asked: of `a && b` its first part.
static model::Point firstPointOf(Draft &D, const Expr *Condition, Body &B) {
  model::Point Found = pointOf(D, Condition, B);
  for (const Stmt *Part = Condition; !Found.known();) {
    auto Parts = runningIn(Part);
    if (Parts.begin() == Parts.end() || !isa<Expr>(*Parts.begin()))
      break;
    Part = *Parts.begin();
    Found = pointOf(D, cast<Expr>(Part), B);
  }
  return Found;
}

std::optional<model::Point> askedOnce(Draft &D, const Expr *Handle, Body &B) {
  const Expr *Asked = Once(D, Handle, B).asked();
  return Asked ? std::optional(firstPointOf(D, Asked, B)) : std::nullopt;
}

} // namespace spantidy::extract
