#include "linkage.h"

#include "clang/AST/RecursiveASTVisitor.h"

namespace spantidy::extract {

using namespace clang;

namespace {

// What code refers to, as far as it is evaluated.
class References : public RecursiveASTVisitor<References> {
public:
  using UseOne = llvm::function_ref<void(const ValueDecl *)>;
  using MakeOne = llvm::function_ref<void(const CXXRecordDecl *)>;
  References(UseOne Use, MakeOne Make) : Use(Use), Make(Make) {}

  bool shouldVisitImplicitCode() const { return true; }

  bool VisitDeclRefExpr(DeclRefExpr *E) {
    if (!E->isNonOdrUse())
      Use(E->getDecl());
    return true;
  }

  bool VisitMemberExpr(MemberExpr *E) {
    auto *Method = dyn_cast<CXXMethodDecl>(E->getMemberDecl());
    if (!Method || !Method->isVirtual() ||
        E->hasQualifier()) // else by its table
      Use(E->getMemberDecl());
    return true;
  }

  bool VisitCXXConstructExpr(CXXConstructExpr *E) {
    Use(E->getConstructor());
    Make(E->getConstructor()->getParent());
    return true;
  }

  bool VisitCXXDeleteExpr(CXXDeleteExpr *E) {
    const CXXRecordDecl *Class =
        E->getDestroyedType().isNull()
            ? nullptr
            : E->getDestroyedType()->getAsCXXRecordDecl();
    const CXXDestructorDecl *Ends =
        Class && Class->hasDefinition() ? Class->getDestructor() : nullptr;
    if (Ends && !Ends->isVirtual())
      Use(Ends);
    return true;
  }

  bool VisitCXXDefaultArgExpr(CXXDefaultArgExpr *E) {
    return TraverseStmt(E->getExpr());
  }

  bool TraverseUnaryExprOrTypeTraitExpr(UnaryExprOrTypeTraitExpr *) {
    return true;
  }
  bool TraverseCXXNoexceptExpr(CXXNoexceptExpr *) { return true; }
  bool TraverseRequiresExpr(RequiresExpr *) { return true; }
  bool TraverseTypeLoc(TypeLoc, bool = true) { return true; }

private:
  UseOne Use;
  MakeOne Make;
};

using ByName = std::map<std::string, model::Symbol>;

} // namespace

static bool isOnce(const FunctionDecl *F, ASTContext &Ast) {
  return !F->hasAttr<WeakAttr>() &&
         Ast.GetGVALinkageForFunction(F) == GVA_StrongExternal;
}

static bool isOnce(const VarDecl *V, ASTContext &Ast) {
  return !V->hasAttr<WeakAttr>() &&
         V->isThisDeclarationADefinition() == VarDecl::Definition &&
         Ast.GetGVALinkageForVariable(V) == GVA_StrongExternal;
}

static void eachVariable(const DeclContext *In, ASTContext &Ast,
                         llvm::function_ref<bool(const Decl *)> IsLibrary,
                         llvm::function_ref<void(VarDecl *)> Do) {
  for (Decl *D : In->decls()) {
    if (In->isTranslationUnit() && IsLibrary(D))
      continue;
    if (auto *V = dyn_cast<VarDecl>(D); V && !V->getType()->isDependentType())
      Do(V);
    else if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(D))
      eachVariable(cast<DeclContext>(D), Ast, IsLibrary, Do);
  }
}

void readLinkage(Draft &D) {
  auto isLibrary = [&](const Decl *Declared) {
    return isLibraryCode(Declared, D.Ast.getSourceManager(), D.S);
  };
  ByName Defines, Needs;
  auto note = [&](const NamedDecl *Declared, ByName &To) -> model::Symbol & {
    std::string Name = D.Where.usr(Declared);
    return To
        .try_emplace(
            Name,
            model::Symbol{
                Name,
                D.Where.fileOf(Declared->getCanonicalDecl()->getLocation()),
                {}})
        .first->second;
  };
  std::vector<const FunctionDecl *> Work;
  std::set<const Decl *> Seen;
  auto use = [&](const ValueDecl *Declared) {
    if (!Seen.insert(Declared->getCanonicalDecl()).second)
      return;
    auto *F = dyn_cast<FunctionDecl>(Declared);
    auto *V = dyn_cast<VarDecl>(Declared);
    const FunctionDecl *Here = F ? F->getDefinition() : nullptr;
    if (Here && !isLibrary(Here))
      Work.push_back(Here);
    if (Here || (V && V->getDefinition()) || !Declared->isExternallyVisible())
      return;
    bool Elsewhere = F ? isProjects(D, F) && !F->isPureVirtual()
                       : V && V->hasGlobalStorage() && !isLibrary(V);
    if (Elsewhere)
      note(Declared, Needs);
  };
  std::set<const CXXRecordDecl *> Made;
  std::function<void(const CXXRecordDecl *)> make =
      [&](const CXXRecordDecl *C) {
        C = C ? C->getDefinition() : nullptr;
        if (!C || !Made.insert(C).second || isLibrary(C))
          return;
        for (const CXXMethodDecl *Method : C->methods())
          if (Method->isVirtual() || isa<CXXDestructorDecl>(Method))
            use(Method);
        for (const CXXBaseSpecifier &Base : C->bases())
          make(Base.getType()->getAsCXXRecordDecl());
        for (const FieldDecl *Field : C->fields())
          make(Field->getType()->getAsCXXRecordDecl());
      };
  References Refer(use, make);

  for (auto &B : D.Own.All)
    if (!B->Outer && !B->Lambda && isOnce(B->F, D.Ast)) {
      note(B->F, Defines).Body = D.Where.fileOf(B->Code->getBeginLoc());
      use(B->F);
    }
  eachVariable(D.Ast.getTranslationUnitDecl(), D.Ast, isLibrary,
               [&](VarDecl *V) {
                 if (isOnce(V, D.Ast))
                   note(V, Defines).Body = D.Where.fileOf(V->getLocation());
                 Refer.TraverseStmt(V->getInit());
               });
  while (!Work.empty()) {
    const FunctionDecl *F = Work.back();
    Work.pop_back();
    if (auto *Maker = dyn_cast<CXXConstructorDecl>(F))
      for (const CXXCtorInitializer *Init : Maker->inits())
        Refer.TraverseStmt(Init->getInit());
    if (F->hasBody())
      Refer.TraverseStmt(F->getBody());
  }
  for (auto &[Name, Symbol] : Defines)
    D.Out.Defines.push_back(Symbol);
  for (auto &[Name, Symbol] : Needs)
    D.Out.Needs.push_back(Symbol);
}

} // namespace spantidy::extract
