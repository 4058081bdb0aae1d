#include "linkage.h"

#include "clang/AST/RecursiveASTVisitor.h"

namespace spantidy::extract {

using namespace clang;

namespace {

// What code refers to, as far as it is evaluated.
class References : public RecursiveASTVisitor<References> {
public:
  using UseOne = std::function<void(const ValueDecl *)>;
  using MakeOne = std::function<void(const CXXRecordDecl *)>;
  References(UseOne Use, MakeOne Make)
      : Use(std::move(Use)), Make(std::move(Make)) {}

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

// From what the unit defines to what that may run.
class Linkage {
public:
  explicit Linkage(Draft &D)
      : D(D), Refer([this](const ValueDecl *Declared) { use(Declared); },
                    [this](const CXXRecordDecl *Class) { make(Class); }) {}
  void read();

private:
  using ByName = std::map<std::string, model::Symbol>;

  bool isLibrary(const Decl *Declared) const {
    return isLibraryCode(Declared, D.Ast.getSourceManager(), D.S);
  }
  model::Symbol &note(const NamedDecl *Declared, ByName &To);
  void use(const ValueDecl *Declared);
  void make(const CXXRecordDecl *Class);
  void readVariables(const DeclContext *In);
  void run(const FunctionDecl *F);

  Draft &D;
  References Refer;
  ByName Defines, Needs;
  std::vector<const FunctionDecl *> Work;
  std::set<const Decl *> Seen;
  std::set<const CXXRecordDecl *> Made;
};

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

model::Symbol &Linkage::note(const NamedDecl *Declared, ByName &To) {
  std::string Name = D.Where.usr(Declared);
  auto [It, New] = To.try_emplace(Name);
  if (New)
    It->second = {
        Name, D.Where.fileOf(Declared->getCanonicalDecl()->getLocation()), {}};
  return It->second;
}

void Linkage::use(const ValueDecl *Declared) {
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
}

void Linkage::make(const CXXRecordDecl *Class) {
  Class = Class ? Class->getDefinition() : nullptr;
  if (!Class || !Made.insert(Class).second || isLibrary(Class))
    return;
  for (const CXXMethodDecl *Method : Class->methods())
    if (Method->isVirtual() || isa<CXXDestructorDecl>(Method))
      use(Method);
  for (const CXXBaseSpecifier &Base : Class->bases())
    make(Base.getType()->getAsCXXRecordDecl());
  for (const FieldDecl *Field : Class->fields())
    make(Field->getType()->getAsCXXRecordDecl());
}

void Linkage::readVariables(const DeclContext *In) {
  for (Decl *Declared : In->decls()) {
    if (In->isTranslationUnit() && isLibrary(Declared))
      continue;
    if (auto *V = dyn_cast<VarDecl>(Declared);
        V && !V->getType()->isDependentType()) {
      if (isOnce(V, D.Ast))
        note(V, Defines).Body = D.Where.fileOf(V->getLocation());
      Refer.TraverseStmt(V->getInit());
    } else if (isa<NamespaceDecl, LinkageSpecDecl, ExportDecl>(Declared)) {
      readVariables(cast<DeclContext>(Declared));
    }
  }
}

void Linkage::run(const FunctionDecl *F) {
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(F))
    for (const CXXCtorInitializer *Init : Maker->inits())
      Refer.TraverseStmt(Init->getInit());
  if (F->hasBody())
    Refer.TraverseStmt(F->getBody());
}

void Linkage::read() {
  for (auto &B : D.Own.All)
    if (!B->Outer && !B->Lambda && isOnce(B->F, D.Ast)) {
      note(B->F, Defines).Body = D.Where.fileOf(B->Code->getBeginLoc());
      use(B->F);
    }
  readVariables(D.Ast.getTranslationUnitDecl());
  while (!Work.empty()) {
    const FunctionDecl *F = Work.back();
    Work.pop_back();
    run(F);
  }
  for (auto &[Name, Symbol] : Defines)
    D.Out.Defines.push_back(Symbol);
  for (auto &[Name, Symbol] : Needs)
    D.Out.Needs.push_back(Symbol);
}

void readLinkage(Draft &D) { Linkage(D).read(); }

} // namespace spantidy::extract
