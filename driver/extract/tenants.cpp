// Tenant ids at hand where a span starts: a parameter, a local, a member of the
// object, or a field of a parameter.

#include "annotations.h"
#include "reading.h"

namespace spantidy::extract {

using namespace clang;

static bool isTenant(const NamedDecl *D, const rules::Lexicon &L) {
  return isAnnotated(D, "tenant") ||
         llvm::is_contained(L.TenantNames, joinedWords(D));
}

void Reading::readTenants(model::Span &Span, const Stmt *At, Body &B) {
  forEachAtHand(At, B, [&](const AtHand &Found) {
    if ((Found.Object && !isa<ParmVarDecl>(Found.Object)) ||
        !isTenant(Found.D, Known.V.Words))
      return false;
    // A switch or a count is about tenants; it is not one.
    QualType T = Found.T.getNonReferenceType();
    if (!T->isBooleanType() && !T->isFunctionType())
      Span.Tenants.push_back(sourceOf(Found));
    return true;
  });
}

} // namespace spantidy::extract
