#include "changes.h"
#include "running.h"

#include "llvm/ADT/SetVector.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// What an appending call grows: its object, or the argument the entry names.
static const Expr *grown(const CallSite &Site, const rules::Function &Entry) {
  return Entry.Out ? Site.argument(Entry.Out) : Site.Object;
}

// The variables at the start of chains: each call of `out << a << b << ...` is
// asked for, and has all the others in it.
using Starts = llvm::DenseMap<const Expr *, const VarDecl *>;

static const VarDecl *variableOf(const Expr *E, Names &Known, Starts &Found) {
  llvm::SmallVector<const Expr *, 4> Chain;
  const VarDecl *V = nullptr;
  for (;;) {
    E = E ? stripped(E) : nullptr;
    if (!E)
      break;
    if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
      V = dyn_cast<VarDecl>(Ref->getDecl());
      break;
    }
    if (auto *Unary = dyn_cast<UnaryOperator>(E);
        Unary && Unary->getOpcode() == UO_AddrOf) {
      E = Unary->getSubExpr();
      continue;
    }
    auto Site = asCall(E);
    const rules::Function *Entry =
        Site ? Known.role(Site->Callee, Role::AppendsText) : nullptr;
    if (!Entry)
      break;
    if (auto It = Found.find(E); It != Found.end()) {
      V = It->second;
      break;
    }
    Chain.push_back(E);
    E = grown(*Site, *Entry);
  }
  for (const Expr *Link : Chain)
    Found[Link] = V;
  return V;
}

const VarDecl *variableOf(const Expr *E, Names &Known) {
  Starts Found;
  return variableOf(E, Known, Found);
}

static Change changeByCall(const CallSite &Site, const VarDecl *V, Names &Known,
                           Starts &Found) {
  Change C;
  for (auto [R, How] : {std::pair(Role::AppendsText, Change::How::Grows),
                        std::pair(Role::AssignsText, Change::How::Becomes),
                        std::pair(Role::WritesText, Change::How::Becomes)}) {
    const rules::Function *Entry = Known.role(Site.Callee, R);
    if (!Entry || variableOf(grown(Site, *Entry), Known, Found) != V)
      continue;
    C.Parts = Site.arguments(Entry->Parts);
    if (Entry->Parts && C.Parts.empty())
      continue; // another overload: `stream.str()` only reads
    C.What = How;
    return C;
  }
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::Serializes);
      Entry && Entry->Out &&
      variableOf(Site.argument(Entry->Out), Known, Found) == V) {
    C.What = Change::How::Becomes;
    C.Parts.push_back(Site.Node); // read as what it writes
    return C;
  }
  auto *Cutter = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (Cutter && !Cutter->isConst() && Site.Object &&
      Known.role(Cutter, Role::Truncates) &&
      variableOf(Site.Object, Known, Found) == V)
    C.What = Change::How::Shrinks;
  if (Known.known(Site.Callee))
    return C; // its roles say all that it does
  auto namesV = [&](const Expr *E) {
    E = stripped(E);
    auto *Ref = dyn_cast_or_null<DeclRefExpr>(E);
    return Ref && Ref->getDecl() == V;
  };
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (Site.Object && namesV(Site.Object) && Method && !Method->isConst() &&
      !Method->isStatic()) {
    bool Assigns = Method->isCopyAssignmentOperator() ||
                   Method->isMoveAssignmentOperator();
    C.What = Assigns ? Change::How::Becomes : Change::How::Lost;
    if (Assigns)
      C.Parts.assign(Site.Arguments.begin(), Site.Arguments.end());
    return C;
  }
  for (size_t I = 0; I < Site.Arguments.size(); ++I) {
    if (I >= Site.Callee->getNumParams() ||
        variableOf(Site.Arguments[I], Known, Found) != V)
      continue;
    QualType Given = Site.Callee->getParamDecl(I)->getType();
    bool Writes = (Given->isLValueReferenceType() || Given->isPointerType()) &&
                  !Given->getPointeeType().isConstQualified();
    bool Moves = isa<CXXConstructExpr>(Site.Node);
    if (Writes && !Moves && !V->getType()->isPointerType())
      C.What = Change::How::Lost;
  }
  return C;
}

// What the statement does to V.
static Change changeOf(const Stmt *Node, const VarDecl *V, Names &Known,
                       Starts &Found) {
  Change C;
  if (auto *Declares = dyn_cast<DeclStmt>(Node)) {
    for (const Decl *D : Declares->decls())
      if (D == V && V->getInit()) {
        C.What = Change::How::Becomes;
        C.Parts.push_back(V->getInit());
      } else if (D == V) {
        C.What = Change::How::Lost;
      }
    return C;
  }
  if (auto *Binary = dyn_cast<BinaryOperator>(Node)) {
    if (!Binary->isAssignmentOp())
      return C;
    const Expr *Written = stripped(Binary->getLHS());
    if (auto *Element = dyn_cast<ArraySubscriptExpr>(Written)) {
      if (variableOf(Element->getBase(), Known, Found) == V)
        C.What = Change::How::Lost;
    } else if (auto *Ref = dyn_cast<DeclRefExpr>(Written);
               Ref && Ref->getDecl() == V) {
      C.What = Binary->isCompoundAssignmentOp() ? Change::How::Grows
                                                : Change::How::Becomes;
      C.Parts.push_back(Binary->getRHS());
    }
    return C;
  }
  if (auto *Unary = dyn_cast<UnaryOperator>(Node)) {
    if (Unary->isIncrementDecrementOp() &&
        variableOf(Unary->getSubExpr(), Known, Found) == V)
      C.What = Change::How::Lost;
    return C;
  }
  if (auto Site = asCall(Node))
    return changeByCall(*Site, V, Known, Found);
  return C;
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
static void keepHeld(Change &C, const VarDecl *V, Names &Known) {
  llvm::SmallVector<const Expr *, 4> All;
  for (const Expr *Part : C.Parts)
    All.append(operandsOf(Part, Known));
  auto namesV = [&](const Expr *E) {
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
    return Ref && Ref->getDecl() == V;
  };
  auto Held = llvm::find_if(All, namesV);
  if (All.size() < 2 || Held == All.end())
    return;
  C.What = Change::How::Grows;
  C.Before.assign(All.begin(), Held);
  C.Parts.assign(std::next(Held), All.end());
}

// The variables that the statement may change.
static llvm::SmallSetVector<const VarDecl *, 4>
concerned(const Stmt *Node, Names &Known, Starts &Found) {
  llvm::SmallSetVector<const VarDecl *, 4> All;
  auto add = [&](const Expr *E) {
    if (const VarDecl *V = variableOf(E, Known, Found))
      All.insert(V);
  };
  if (auto *Declares = dyn_cast<DeclStmt>(Node)) {
    for (const Decl *D : Declares->decls())
      if (auto *V = dyn_cast<VarDecl>(D))
        All.insert(V);
  } else if (auto *Binary = dyn_cast<BinaryOperator>(Node)) {
    if (Binary->isAssignmentOp()) {
      auto *Element = dyn_cast<ArraySubscriptExpr>(stripped(Binary->getLHS()));
      add(Element ? Element->getBase() : Binary->getLHS());
    }
  } else if (auto *Unary = dyn_cast<UnaryOperator>(Node)) {
    if (Unary->isIncrementDecrementOp())
      add(Unary->getSubExpr());
  } else if (auto Site = asCall(Node)) {
    add(Site->Object);
    for (const Expr *Argument : Site->Arguments)
      add(Argument);
  }
  return All;
}

static bool mentions(const Stmt *Node, const VarDecl *V) {
  if (!Node)
    return false;
  auto *Ref = dyn_cast<DeclRefExpr>(Node);
  return (Ref && Ref->getDecl() == V) ||
         llvm::any_of(runningIn(Node),
                      [&](const Stmt *Child) { return mentions(Child, V); });
}

// `for (char &c : text) c = toupper(c);` leaves the text as telling as it was;
// `c = '*'` does not.
static bool keepsElements(const Stmt *Node, const VarDecl *Element) {
  if (!Node)
    return true;
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->isAssignmentOp() && mentions(Binary->getLHS(), Element))
    return mentions(Binary->getRHS(), Element);
  return llvm::all_of(runningIn(Node), [&](const Stmt *Child) {
    return keepsElements(Child, Element);
  });
}

namespace {

// Finds what is written where the order of statements does not tell.
struct Elsewhere {
  Names &Known;
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
        Loop && Loop->getLoopVariable()->getType()->isReferenceType() &&
        keepsElements(Loop->getBody(), Loop->getLoopVariable())) {
      Kept = variableOf(Loop->getRangeInit(), Known, Found);
      Body = Loop->getBody();
    }
    for (const Stmt *Child : runningIn(Node))
      walk(Child, Child == Body ? nullptr : Kept);
  }

private:
  void alias(const VarDecl *Other, const VarDecl *Kept) {
    QualType T = Other->getType();
    if ((!T->isReferenceType() && !T->isPointerType()) ||
        T->getPointeeType().isConstQualified())
      return;
    const VarDecl *V = variableOf(Other->getInit(), Known, Found);
    if (V && V != Kept && !V->getType()->isPointerType())
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
    for (const VarDecl *V : concerned(Node, Known, Found))
      if (Of.contains(V) &&
          changeOf(Node, V, Known, Found).What != Change::How::None)
        Written.insert(V);
    for (const Stmt *Child : runningIn(Node))
      changedIn(Child, Of);
  }
};

} // namespace

Changes::Changes(Body &B, Names &Known) {
  Elsewhere Other{Known};
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
      for (const VarDecl *V : concerned(Node, Known, Found)) {
        Change C = changeOf(Node, V, Known, Found);
        if (C.What == Change::How::Becomes)
          keepHeld(C, V, Known);
        if (C.What != Change::How::None)
          ByVariable[V][Block].push_back({I, Node, std::move(C)});
      }
    }
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
