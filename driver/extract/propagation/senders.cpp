#include "senders.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

const rules::Function *sending(Draft &D, const CallSite &Site) {
  if (const rules::Function *Entry =
          D.Known.role(Site.Callee, Role::SendsRequest)) {
    const Expr *Carrier = Site.argument(Entry->Carrier);
    bool Fits = Entry->CarrierType.empty() ||
                (Carrier && D.Known.is(Carrier->getType(), Entry->CarrierType));
    return Fits ? Entry : nullptr;
  }
  const rules::Stub *Generated =
      Site.Arguments.empty() ? nullptr : D.Known.stub(Site.Callee);
  return Generated ? &Generated->Sends : nullptr;
}

bool isGenerated(Draft &D, const FunctionDecl *F) {
  auto isStub = [&](const Decl *Declared) {
    auto *Class = dyn_cast<CXXRecordDecl>(Declared);
    return Class && Class->getIdentifier() &&
           llvm::any_of(D.Known.V.Stubs, [&](const rules::Stub &S) {
             return llvm::is_contained(S.Classes, Class->getName());
           });
  };
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method && (isStub(Method->getParent()) ||
                    llvm::any_of(Method->getParent()->decls(), isStub));
}

bool isLibrarys(Draft &D, const FunctionDecl *F, std::string_view Library) {
  auto &Sources = D.Ast.getSourceManager();
  SourceLocation At = Sources.getExpansionLoc(F->getLocation());
  for (const DeclContext *C = F->getDeclContext(); C; C = C->getParent())
    if (auto *Space = dyn_cast<NamespaceDecl>(C);
        Space && Space->isStdNamespace())
      return true;
  llvm::StringRef Path = Sources.getFilename(At);
  auto [First, Last] = D.Known.V.HeadersOf.equal_range(Library);
  for (; First != Last; ++First)
    if (Path.contains(First->second))
      return true;
  return false;
}

bool injectsItself(Draft &D, const CallSite &Site) {
  auto [First, Last] = D.Known.V.Functions.equal_range(D.Known.of(Site.Callee));
  for (auto It = First; It != Last; ++It)
    if (It->second.Is == Role::SendsRequest && It->second.Injects)
      return true;
  if (!Site.Object || isa<CXXThisExpr>(stripped(Site.Object)))
    return false;
  QualType T = Site.Object->IgnoreImpCasts()->getType().getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  return Class && Method && D.Known.role(Site.Callee, Role::SendsRequest) &&
         Class->getCanonicalDecl() != Method->getParent()->getCanonicalDecl() &&
         !isLibraryCode(Class, D.Ast.getSourceManager(), D.S);
}

} // namespace spantidy::extract
