#include "parents.h"
#include "draft/subjects.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;

void readParent(Draft &D, const Expr *Given, Body &B, Start &S) {
  S.Span.Start.ParentIs = {};
  S.Parent = nullptr;
  S.ParentsGiven.push_back(Given);
  if (++S.Parents > 1)
    return;
  auto Site = asCall(stripped(Given));
  if (auto *Converted = Site ? dyn_cast<CXXConstructExpr>(Site->Node) : nullptr;
      Converted && Site->Arguments.size() == 1)
    Site = asCall(stripped(Site->Arguments[0]));
  if (!Site || !Site->Object ||
      !D.Known.is(Site->Node->getType(), "span-context") ||
      !D.Known.is(Site->Object->getType(), "span"))
    return;
  S.Span.Start.ParentIs = subjectOf(D, Site->Object, B);
  const Expr *Handle = stripped(Site->Object);
  auto Arrow = asCall(Handle);
  if (isa<CXXOperatorCallExpr>(Handle) && Arrow && Arrow->Object)
    Handle = stripped(Arrow->Object);
  if (auto *Ref = dyn_cast<DeclRefExpr>(Handle))
    S.Parent = dyn_cast<VarDecl>(Ref->getDecl());
}

bool isUnset(Draft &D, const VarDecl *V, const Expr *Start, Body &B) {
  if (!V->isLocalVarDecl() || V->isStaticLocal() ||
      V->getType()->isReferenceType())
    return false;
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
  if (Init && Init != Start && !isa<CXXNullPtrLiteralExpr>(Init) &&
      !(Made && (Made->getNumArgs() == 0 ||
                 isa<CXXNullPtrLiteralExpr>(stripped(Made->getArg(0))))))
    return false;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V)) {
      Use Found = useOf(Ref, *Part);
      if (!Found.Site || isa<CXXMemberCallExpr>(Found.Node))
        return false;
      OverloadedOperatorKind Op = Found.Site->Callee->getOverloadedOperator();
      bool Assigns = Op == OO_Equal && Found.Site->Arguments.size() == 1 &&
                     stripped(Found.Site->Arguments[0]) == Start;
      bool After = D.Ast.getSourceManager().isBeforeInTranslationUnit(
          Start->getEndLoc(), Ref->getBeginLoc());
      if (!(After && Op != OO_Equal) && !Assigns && Op != OO_Arrow)
        return false;
    }
  return true;
}

} // namespace spantidy::extract
