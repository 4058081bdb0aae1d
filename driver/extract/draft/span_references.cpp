#include "span_references.h"

namespace spantidy::extract {

using namespace clang;

std::optional<unsigned> referenceOf(Draft &D, const Expr *E, Body &B) {
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  if (!P || !P->getType()->isLValueReferenceType() ||
      !D.Known.isExactly(P->getType().getNonReferenceType(), "span"))
    return std::nullopt;
  const auto *Class = P->getType().getNonReferenceType()->getAsCXXRecordDecl();
  const Body *Of = &B;
  while (Of && Of->F != P->getDeclContext())
    Of = Of->Outer;
  if (!Of || !Class || !Class->hasDefinition() || !Class->isAbstract())
    return std::nullopt;
  unsigned Depth = 0;
  for (; Of->Lambda && Of->Outer; Of = Of->Outer)
    ++Depth;
  return P->getFunctionScopeIndex() + model::OfLambda * Depth;
}

} // namespace spantidy::extract
