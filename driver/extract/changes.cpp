#include "changes.h"
#include "running.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// What an appending call grows: its object, or the argument the entry names.
static const Expr *grown(const CallSite &Site, const rules::Function &Entry) {
  return Entry.Out ? Site.argument(Entry.Out) : Site.Object;
}

const VarDecl *variableOf(const Expr *E, Names &Known) {
  for (;;) {
    E = E ? stripped(E) : nullptr;
    if (!E)
      return nullptr;
    if (auto *Ref = dyn_cast<DeclRefExpr>(E))
      return dyn_cast<VarDecl>(Ref->getDecl());
    if (auto *Unary = dyn_cast<UnaryOperator>(E);
        Unary && Unary->getOpcode() == UO_AddrOf) {
      E = Unary->getSubExpr();
      continue;
    }
    auto Site = asCall(E);
    const rules::Function *Entry =
        Site ? Known.role(Site->Callee, Role::AppendsText) : nullptr;
    if (!Entry)
      return nullptr;
    E = grown(*Site, *Entry);
  }
}

static Change changeByCall(const CallSite &Site, const VarDecl *V,
                           Names &Known) {
  Change C;
  for (auto [R, How] : {std::pair(Role::AppendsText, Change::How::Grows),
                        std::pair(Role::AssignsText, Change::How::Becomes),
                        std::pair(Role::WritesText, Change::How::Becomes)}) {
    const rules::Function *Entry = Known.role(Site.Callee, R);
    if (!Entry || variableOf(grown(Site, *Entry), Known) != V)
      continue;
    C.Parts = Site.arguments(Entry->Parts);
    if (Entry->Parts && C.Parts.empty())
      continue; // another overload: `stream.str()` only reads
    C.What = How;
    return C;
  }
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::Serializes);
      Entry && Entry->Out && variableOf(Site.argument(Entry->Out), Known) == V) {
    C.What = Change::How::Becomes;
    C.Parts.push_back(Site.Node); // read as what it writes
    return C;
  }
  auto *Cutter = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (Cutter && !Cutter->isConst() && Site.Object &&
      Known.role(Cutter, Role::Truncates) &&
      variableOf(Site.Object, Known) == V)
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
        variableOf(Site.Arguments[I], Known) != V)
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

Change changeOf(const Stmt *Node, const VarDecl *V, Names &Known) {
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
      if (variableOf(Element->getBase(), Known) == V)
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
        variableOf(Unary->getSubExpr(), Known) == V)
      C.What = Change::How::Lost;
    return C;
  }
  if (auto Site = asCall(Node))
    return changeByCall(*Site, V, Known);
  return C;
}

static bool changesInside(const VarDecl *V, const Stmt *Node, Names &Known) {
  if (!Node)
    return false;
  if (changeOf(Node, V, Known).What != Change::How::None)
    return true;
  return llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
    return changesInside(V, Child, Known);
  });
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

bool isWrittenElsewhere(const VarDecl *V, const Stmt *Node, Names &Known) {
  if (!Node)
    return false;
  if (auto *Declares = dyn_cast<DeclStmt>(Node)) {
    for (const Decl *D : Declares->decls()) {
      auto *Other = dyn_cast<VarDecl>(D);
      if (!Other || !Other->getInit())
        continue;
      QualType T = Other->getType();
      bool Aliases = (T->isReferenceType() || T->isPointerType()) &&
                     !T->getPointeeType().isConstQualified() &&
                     !V->getType()->isPointerType();
      if (Aliases && variableOf(Other->getInit(), Known) == V)
        return true;
    }
  }
  if (auto *Loop = dyn_cast<CXXForRangeStmt>(Node);
      Loop && variableOf(Loop->getRangeInit(), Known) == V &&
      Loop->getLoopVariable()->getType()->isReferenceType() &&
      keepsElements(Loop->getBody(), Loop->getLoopVariable()))
    return isWrittenElsewhere(V, Loop->getBody(), Known);
  if (auto *L = dyn_cast<LambdaExpr>(Node)) {
    for (const LambdaCapture &Captured : L->captures())
      if (Captured.capturesVariable() && Captured.getCapturedVar() == V &&
          Captured.getCaptureKind() == LCK_ByRef &&
          changesInside(V, L->getBody(), Known))
        return true;
    return false;
  }
  return llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
    return isWrittenElsewhere(V, Child, Known);
  });
}

} // namespace spantidy::extract
