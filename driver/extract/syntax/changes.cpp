#include "changes.h"
#include "running.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

const Expr *rangeOf(const VarDecl *Element) {
  if (!Element->isCXXForRangeDecl())
    return nullptr;
  const Expr *E = Element->getInit();
  for (;;) {
    E = E ? stripped(E) : nullptr;
    const Expr *Below = E;
    if (auto *Deref = dyn_cast_or_null<UnaryOperator>(E))
      Below = stripped(Deref->getSubExpr());
    else if (auto Site = asCall(E); Site && Site->Object)
      Below = stripped(Site->Object);
    auto *Ref = dyn_cast_or_null<DeclRefExpr>(Below);
    auto *Hidden = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!Hidden || !Hidden->isImplicit())
      return E;
    E = Hidden->getInit();
  }
}

// `a + b + c`, from the left.
static llvm::SmallVector<const Expr *, 4> operandsOf(const Expr *E,
                                                     Names &Known) {
  llvm::SmallVector<const Expr *, 4> Found;
  for (;;) {
    const Expr *Sum = stripped(E);
    const Expr *Left = nullptr, *Right = nullptr;
    if (auto *Op = dyn_cast<BinaryOperator>(Sum); Op && Op->isAdditiveOp()) {
      Left = Op->getLHS(), Right = Op->getRHS();
    } else if (isa<CXXOperatorCallExpr>(Sum)) {
      auto Site = asCall(Sum);
      if (Site && Site->Arguments.size() == 2 &&
          Known.role(Site->Callee, Role::ComposesText))
        Left = Site->Arguments[0], Right = Site->Arguments[1];
    }
    Found.push_back(Left ? Right : E);
    if (!Left)
      break;
    E = Left;
  }
  std::reverse(Found.begin(), Found.end());
  return Found;
}

// `text = "(" + text + ")"` puts something around what it holds.
static void keepHeld(Change &C, Names &Known) {
  llvm::SmallVector<const Expr *, 4> All;
  for (const Expr *Part : C.Parts)
    All.append(operandsOf(Part, Known));
  auto Held = llvm::find_if(
      All, [&](const Expr *E) { return spotOf(E, Known) == C.Of; });
  if (All.size() < 2 || Held == All.end())
    return;
  C.What = Change::How::Grows;
  C.Before.assign(All.begin(), Held);
  C.Parts.assign(std::next(Held), All.end());
}

static bool mentions(const Stmt *Node, const VarDecl *V) {
  if (!Node)
    return false;
  auto *Ref = dyn_cast<DeclRefExpr>(Node);
  return (Ref && Ref->getDecl() == V) ||
         llvm::any_of(runningIn(Node),
                      [&](const Stmt *Child) { return mentions(Child, V); });
}

// `for (char &c : text) c = toupper(c);` leaves the text as telling as it was, and
// of `c = '*'` is known what it does.
static bool keepsElements(const Stmt *Node, const VarDecl *Element) {
  if (!Node)
    return true;
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->isAssignmentOp() && mentions(Binary->getLHS(), Element))
    return mentions(Binary->getRHS(), Element) || isMask(Binary->getRHS());
  return llvm::all_of(runningIn(Node), [&](const Stmt *Child) {
    return keepsElements(Child, Element);
  });
}

// May it be read as if the loop were not there?
static bool leavesAlone(const Stmt *Body, const VarDecl *Element) {
  QualType T = Element->getType();
  if (!T->isReferenceType() || T.getNonReferenceType().isConstQualified())
    return true;
  return T.getNonReferenceType()->isAnyCharacterType() &&
         keepsElements(Body, Element);
}

namespace {

// Finds what is written where the order of statements does not tell.
struct Elsewhere {
  Names &Known;
  const Stmt *Code;
  Starts Found = Starts();
  llvm::DenseSet<const VarDecl *> Written = llvm::DenseSet<const VarDecl *>();

  // Kept: a range whose loop leaves it as telling as it was.
  void walk(const Stmt *Node, const VarDecl *Kept = nullptr) {
    if (!Node)
      return;
    if (auto *Declares = dyn_cast<DeclStmt>(Node))
      for (const Decl *D : Declares->decls())
        if (auto *Other = dyn_cast<VarDecl>(D); Other && Other->getInit())
          alias(Other, Kept);
    if (auto *L = dyn_cast<LambdaExpr>(Node))
      return capture(L);
    const Stmt *Body = nullptr;
    if (auto *Loop = dyn_cast<CXXForRangeStmt>(Node);
        Loop && leavesAlone(Loop->getBody(), Loop->getLoopVariable())) {
      Kept = spotOf(Loop->getRangeInit(), Known).In;
      Body = Loop->getBody();
    }
    for (const Stmt *Child : runningIn(Node))
      walk(Child, Child == Body ? nullptr : Kept);
  }

private:
  // Is another name for a handle used to get at its span, and for no more?
  static bool onlyReads(const Stmt *Node, const VarDecl *Alias,
                        const Stmt *Around = nullptr) {
    if (!Node)
      return true;
    if (auto *Ref = dyn_cast<DeclRefExpr>(Node);
        Ref && Ref->getDecl() == Alias) {
      auto Site = asCall(Around);
      OverloadedOperatorKind Op =
          Site ? Site->Callee->getOverloadedOperator() : OO_None;
      return Op == OO_Arrow || Op == OO_Star;
    }
    bool Passes = isa<ImplicitCastExpr, ParenExpr>(Node);
    if (auto *Unary = dyn_cast<UnaryOperator>(Node))
      Passes = Unary->getOpcode() == UO_Deref;
    return llvm::all_of(runningIn(Node), [&](const Stmt *Child) {
      return onlyReads(Child, Alias, Passes ? Around : Node);
    });
  }

  // Of an abstract class: no object is ever put in the place of another one.
  static bool isFixed(QualType T) {
    const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
    return Class && Class->hasDefinition() && Class->isAbstract();
  }

  void alias(const VarDecl *Other, const VarDecl *Kept) {
    QualType T = Other->getType();
    if ((!T->isReferenceType() && !T->isPointerType()) ||
        T->getPointeeType().isConstQualified())
      return;
    const VarDecl *V = spotOf(Other->getInit(), Known).In;
    if (V && V != Kept && V != Other && !V->isImplicit() &&
        !V->getType()->isPointerType() &&
        !(Known.is(V->getType(), "span") &&
          (isFixed(T->getPointeeType()) || onlyReads(Code, Other))))
      Written.insert(V);
  }

  void capture(const LambdaExpr *L) {
    llvm::DenseSet<const VarDecl *> Inside;
    for (const LambdaCapture &Captured : L->captures())
      if (Captured.capturesVariable() && Captured.getCaptureKind() == LCK_ByRef)
        if (auto *V = dyn_cast<VarDecl>(Captured.getCapturedVar()))
          Inside.insert(V);
    if (!Inside.empty())
      changedIn(L->getBody(), Inside);
  }

  void changedIn(const Stmt *Node, const llvm::DenseSet<const VarDecl *> &Of) {
    if (!Node)
      return;
    for (const Change &C : changesBy(Node, Known, Found))
      if (Of.contains(C.Of.In))
        Written.insert(C.Of.In);
    for (const Stmt *Child : runningIn(Node))
      changedIn(Child, Of);
  }
};

} // namespace

Changes::Changes(Body &B, Names &Known) {
  Elsewhere Other{Known, B.Code};
  Other.walk(B.Code);
  Hidden = std::move(Other.Written);
  if (!B.flow().graph())
    return;
  Starts Found;
  for (const CFGBlock *Block : *B.flow().graph())
    for (unsigned I = 0; I < Block->size(); ++I) {
      const Stmt *Node = B.flow().statementAt(*Block, I);
      if (!Node)
        continue;
      for (Change &C : changesBy(Node, Known, Found)) {
        if (C.What == Change::How::Becomes)
          keepHeld(C, Known);
        const VarDecl *V = C.Of.In;
        ByVariable[V][Block].push_back({I, Node, std::move(C)});
      }
    }
  readTests(B, Known);
}

llvm::ArrayRef<Changes::At> Changes::in(const CFGBlock &Block,
                                        const VarDecl *V) const {
  auto It = ByVariable.find(V);
  if (It == ByVariable.end())
    return {};
  auto Found = It->second.find(&Block);
  return Found == It->second.end() ? llvm::ArrayRef<At>()
                                   : llvm::ArrayRef<At>(Found->second);
}

std::vector<const Changes::At *> Changes::all(const VarDecl *V) const {
  std::vector<const At *> Found;
  if (auto It = ByVariable.find(V); It != ByVariable.end())
    for (const auto &[Block, Here] : It->second)
      for (const At &One : Here)
        Found.push_back(&One);
  return Found;
}

const Changes::At *Changes::only(const VarDecl *V) const {
  auto It = ByVariable.find(V);
  if (It == ByVariable.end() || It->second.size() != 1)
    return nullptr;
  const std::vector<At> &All = It->second.begin()->second;
  bool Declared = All.size() == 1 && isa<DeclStmt>(All.front().Node) &&
                  All.front().Is.What == Change::How::Becomes;
  return Declared ? &All.front() : nullptr;
}

const Changes &Body::changes(Names &Known) {
  if (!Changed)
    Changed = std::make_shared<Changes>(*this, Known);
  return *Changed;
}

} // namespace spantidy::extract
