// Which span a span is given as its parent.

#include "reading.h"

namespace spantidy::extract {

using namespace clang;

// The parent in `options.parent = span->GetContext()`, if it is given once only.
void Reading::readParent(const Expr *Given, Body &B, model::Span &Span) {
  Span.ParentIs = {};
  Parent = nullptr;
  if (++Parents > 1)
    return;
  auto Site = asCall(stripped(Given));
  if (auto *Converted = Site ? dyn_cast<CXXConstructExpr>(Site->Node) : nullptr;
      Converted && Site->Arguments.size() == 1)
    Site = asCall(stripped(Site->Arguments[0]));
  if (!Site || !Site->Object || !Known.is(Site->Node->getType(), "span-context") ||
      !Known.is(Site->Object->getType(), "span"))
    return;
  Span.ParentIs = subjectOf(Site->Object, B);
  const Expr *Handle = stripped(Site->Object);
  auto Arrow = asCall(Handle);
  if (isa<CXXOperatorCallExpr>(Handle) && Arrow && Arrow->Object)
    Handle = stripped(Arrow->Object);
  if (auto *Ref = dyn_cast<DeclRefExpr>(Handle))
    Parent = dyn_cast<VarDecl>(Ref->getDecl());
}

// Has a variable no span but what starts at Start?
bool Reading::isUnset(const VarDecl *V, const Expr *Start, Body &B) {
  if (!V->isLocalVarDecl() || V->isStaticLocal() || V->getType()->isReferenceType())
    return false;
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
  if (Init && Init != Start && !isa<CXXNullPtrLiteralExpr>(Init) &&
      !(Made && (Made->getNumArgs() == 0 ||
                 isa<CXXNullPtrLiteralExpr>(stripped(Made->getArg(0))))))
    return false;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Use : Part->Uses.lookup(V)) {
      const Stmt *Around = Part->parent(Use);
      while (isa_and_nonnull<ImplicitCastExpr>(Around))
        Around = Part->parent(Around);
      auto Site = asCall(Around);
      if (!Site)
        return false;
      OverloadedOperatorKind Op = Site->Callee->getOverloadedOperator();
      bool Assigns = Op == OO_Equal && Site->Arguments.size() == 1 &&
                     stripped(Site->Arguments[0]) == Start;
      bool After = Ast.getSourceManager().isBeforeInTranslationUnit(
          Start->getEndLoc(), Use->getBeginLoc());
      if (!(After && Op != OO_Equal) && !Assigns && Op != OO_Arrow)
        return false;
    }
  return true;
}

} // namespace spantidy::extract
