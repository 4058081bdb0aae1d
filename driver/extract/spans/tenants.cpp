#include "tenants.h"
#include "at_hand.h"
#include "syntax/annotations.h"

namespace spantidy::extract {

using namespace clang;

static bool isTenant(const NamedDecl *D, const rules::Lexicon &L) {
  return isAnnotated(D, "tenant") ||
         llvm::is_contained(L.TenantNames, joinedWords(D));
}

void readTenants(Draft &D, model::Span &Span, const Stmt *At, Body &B) {
  forEachAtHand(D, At, B, [&](const AtHand &Found) {
    if ((Found.Object && !isa<ParmVarDecl>(Found.Object)) ||
        !isTenant(Found.D, D.Known.V.Words))
      return false;
    // A switch or a count is about tenants; it is not one.
    QualType T = Found.T.getNonReferenceType();
    if (!T->isBooleanType() && !T->isFunctionType()) {
      Span.Around.Tenants.push_back(sourceOf(D, Found));
      Span.Around.Tenants.back().Named = !isAnnotated(Found.D, "tenant");
    }
    return true;
  });
}

} // namespace spantidy::extract
