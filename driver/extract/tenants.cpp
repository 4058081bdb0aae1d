// Tenant ids at hand where a span starts: a parameter, a local, a member of the
// object, or a field of one of these.

#include "annotations.h"
#include "reading.h"

namespace spantidy::extract {

using namespace clang;

static bool isTenant(const NamedDecl *D, const rules::Lexicon &L) {
  if (isAnnotated(D, "tenant"))
    return true;
  std::string Joined;
  for (const std::string &Word : rules::splitWords(D->getName().str()))
    Joined += (Joined.empty() ? "" : " ") + Word;
  return llvm::is_contained(L.TenantNames, Joined);
}

void Reading::readTenants(model::Span &Span, const Stmt *At, Body &B) {
  const rules::Lexicon &L = Known.V.Words;
  auto add = [&](const ValueDecl *D, std::string Expression, QualType T) {
    T = T.getNonReferenceType();
    // A switch or a count is about tenants; it is not one.
    if (T->isBooleanType() || T->isFunctionType())
      return;
    model::TenantSource Source;
    Source.At = Where.token(D->getLocation());
    Source.Expression = std::move(Expression);
    Source.Recordable = Read.judge().isRecordable(T);
    Span.Tenants.push_back(std::move(Source));
  };
  auto addFields = [&](QualType T, const std::string &Object) {
    T = T.getNonReferenceType();
    bool Pointer = T->isPointerType();
    if (Pointer)
      T = T->getPointeeType();
    auto *Class = dyn_cast_or_null<CXXRecordDecl>(T->getAsRecordDecl());
    if (!Class || !Class->hasDefinition() ||
        isLibraryCode(Class, Ast.getSourceManager(), S))
      return;
    std::string Prefix = Object + (Pointer ? "->" : ".");
    Class = Class->getDefinition();
    for (const FieldDecl *Field : Class->fields())
      if (Field->getAccess() == AS_public && isTenant(Field, L))
        add(Field, Prefix + Field->getNameAsString(), Field->getType());
    for (const CXXMethodDecl *Method : Class->methods())
      if (Method->getAccess() == AS_public && Method->getIdentifier() &&
          Method->getNumParams() == 0 && Method->isConst() &&
          isTenant(Method, L))
        add(Method, Prefix + Method->getNameAsString() + "()",
            Method->getReturnType());
  };

  for (Body *Around = &B; Around; Around = Around->Outer) {
    for (const ParmVarDecl *P : Around->F->parameters()) {
      if (!P->getIdentifier())
        continue;
      if (isTenant(P, L))
        add(P, P->getNameAsString(), P->getType());
      else
        addFields(P->getType(), P->getNameAsString());
    }
    if (Around == &B)
      for (const VarDecl *V : B.Locals) {
        bool Before = Ast.getSourceManager().isBeforeInTranslationUnit(
            V->getLocation(), At->getBeginLoc());
        const Stmt *Block = B.statementOf(At);
        bool Visible = false;
        for (; Before && Block; Block = B.parent(Block))
          if (auto *Compound = dyn_cast<CompoundStmt>(Block))
            for (const Stmt *Statement : Compound->body())
              if (auto *Declares = dyn_cast<DeclStmt>(Statement))
                Visible = Visible || llvm::is_contained(Declares->decls(), V);
        if (Visible && V->getIdentifier() && isTenant(V, L))
          add(V, V->getNameAsString(), V->getType());
      }
    if (auto *Method = dyn_cast<CXXMethodDecl>(Around->F);
        Method && !Method->isStatic() && !Method->getParent()->isLambda())
      for (const FieldDecl *Field : Method->getParent()->fields())
        if (isTenant(Field, L))
          add(Field, Field->getNameAsString(), Field->getType());
    if (Around->Lambda)
      break; // what is outside may not be captured
  }
}

} // namespace spantidy::extract
