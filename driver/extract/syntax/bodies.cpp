#include "bodies.h"
#include "running.h"

#include "clang/AST/RecursiveASTVisitor.h"

namespace spantidy::extract {

using namespace clang;

Flow &Body::flow() {
  if (!Control)
    Control = std::make_unique<Flow>(F, Code);
  return *Control;
}

const Stmt *Body::parent(const Stmt *Node) {
  if (!Parents) {
    Parents = std::make_unique<ParentMap>(const_cast<Stmt *>(Code));
    if (auto *Maker = dyn_cast<CXXConstructorDecl>(F))
      for (const CXXCtorInitializer *Init : Maker->inits())
        Parents->addStmt(Init->getInit());
  }
  return Parents->getParent(Node);
}

const Stmt *Body::statementOf(const Stmt *Node) {
  const Stmt *Child = Node;
  while (const Stmt *Parent = parent(Child)) {
    if (isa<CompoundStmt>(Parent))
      return Child;
    Child = Parent;
  }
  return nullptr;
}

// Walks the unit's declarations for functions of the project, and each
// function's code for what a Body lists.
class Collector : public RecursiveASTVisitor<Collector> {
public:
  Collector(Bodies &Out, ASTContext &Ast, const Settings &S)
      : Out(Out), Ast(Ast), S(S) {}

  bool shouldVisitTemplateInstantiations() const { return true; }

  // Lambdas in what does not run.
  bool dataTraverseStmtPre(Stmt *Node) {
    for (const Stmt *Part : idleIn(Node))
      Idle.insert(Part);
    return !isa<RequiresExpr>(Node) && !Idle.contains(Node);
  }
  bool TraverseDecltypeTypeLoc(DecltypeTypeLoc, bool = true) { return true; }
  bool TraverseTypeOfExprTypeLoc(TypeOfExprTypeLoc, bool = true) {
    return true;
  }

  bool VisitFunctionDecl(FunctionDecl *F) {
    if (!F->doesThisDeclarationHaveABody() || F->isDependentContext() ||
        !F->getBody() || F->isImplicit())
      return true;
    auto *Method = dyn_cast<CXXMethodDecl>(F);
    if (Method && Method->getParent()->isLambda())
      return true; // collected where it stands
    if (isLibraryCode(F, Ast.getSourceManager(), S))
      return true;
    add(F, F->getBody(), nullptr, nullptr);
    return true;
  }

  // A lambda outside of any function: the initialiser of a global.
  bool VisitLambdaExpr(LambdaExpr *L) {
    if (!L->getCallOperator()->isDependentContext() && !Out.of(L) &&
        !isLibraryCode(L->getCallOperator(), Ast.getSourceManager(), S))
      add(L->getCallOperator(), L->getBody(), nullptr, L);
    return true;
  }

private:
  void add(const FunctionDecl *F, const Stmt *Code, Body *Outer,
           const LambdaExpr *L) {
    if (!Code ||
        !Out.ByFunction.try_emplace(F->getCanonicalDecl(), nullptr).second)
      return;
    Out.All.push_back(std::make_unique<Body>());
    Body *B = Out.All.back().get();
    B->F = F, B->Code = Code, B->Outer = Outer, B->Lambda = L;
    Out.ByFunction[F->getCanonicalDecl()] = B;
    if (Outer)
      Outer->Inner.push_back(B);
    if (auto *Maker = dyn_cast<CXXConstructorDecl>(F))
      for (const CXXCtorInitializer *Init : Maker->inits())
        walk(*B, Init->getInit());
    walk(*B, Code);
  }

  void walk(Body &B, const Stmt *Node) {
    if (!Node || isa<CXXDefaultArgExpr>(Node))
      return;
    if (auto *L = dyn_cast<LambdaExpr>(Node)) {
      B.Lambdas.push_back(L);
      for (auto &&[Capture, Init] :
           llvm::zip(L->captures(), L->capture_inits()))
        if (!Capture.capturesVLAType())
          walk(B, Init);
      addLambda(B, L);
      return;
    }
    if (auto *Declares = dyn_cast<DeclStmt>(Node))
      for (const Decl *D : Declares->decls())
        if (auto *Local = dyn_cast<VarDecl>(D))
          B.Locals.push_back(Local);
    if (auto *Ref = dyn_cast<DeclRefExpr>(Node))
      if (auto *Variable = dyn_cast<VarDecl>(Ref->getDecl()))
        if (Variable->isLocalVarDeclOrParm() || Variable->isInitCapture())
          B.Uses[Variable].push_back(Ref);
    if (auto Site = asCall(Node))
      B.Calls.push_back(*Site);
    if (auto *List = dyn_cast<InitListExpr>(Node);
        List && List->isSyntacticForm())
      if (auto *Semantic = List->getSemanticForm())
        Node = Semantic;
    for (const Stmt *Child : runningIn(Node))
      walk(B, Child);
  }

  // A generic lambda is read in each of its instantiations.
  void addLambda(Body &B, const LambdaExpr *L) {
    CXXMethodDecl *Operator = L->getCallOperator();
    if (FunctionTemplateDecl *Generic =
            Operator->getDescribedFunctionTemplate()) {
      for (FunctionDecl *Made : Generic->specializations())
        if (Made->hasBody())
          add(Made, Made->getBody(), &B, L);
    } else if (!Operator->isDependentContext()) {
      add(Operator, L->getBody(), &B, L);
    }
  }

  Bodies &Out;
  ASTContext &Ast;
  const Settings &S;
  llvm::DenseSet<const Stmt *> Idle;
};

Bodies::Bodies(ASTContext &Ast, const Settings &S) {
  Collector C(*this, Ast, S);
  for (Decl *D : Ast.getTranslationUnitDecl()->decls())
    // An instantiation hangs on its template, so none is missed here.
    if (!isLibraryCode(D, Ast.getSourceManager(), S))
      C.TraverseDecl(D);
  for (auto &B : All)
    for (const CallSite &Site : B->Calls)
      if (of(Site.Callee))
        Callers[Site.Callee->getCanonicalDecl()].push_back({B.get(), &Site});
}

Body *Bodies::of(const FunctionDecl *F) {
  return F ? ByFunction.lookup(F->getCanonicalDecl()) : nullptr;
}

const std::vector<std::pair<Body *, const CallSite *>> &
Bodies::callersOf(const FunctionDecl *F) {
  static const std::vector<std::pair<Body *, const CallSite *>> None;
  auto It = Callers.find(F->getCanonicalDecl());
  return It == Callers.end() ? None : It->second;
}

Body &outermost(Body &B) { return B.Outer ? outermost(*B.Outer) : B; }

std::vector<Body *> treeOf(Body &Outermost) {
  std::vector<Body *> Tree{&Outermost};
  for (size_t I = 0; I < Tree.size(); ++I)
    for (const LambdaExpr *L : Tree[I]->Lambdas)
      for (Body *Inner : Tree[I]->Inner)
        if (Inner->Lambda == L)
          Tree.push_back(Inner);
  return Tree;
}

bool isInstantiated(const Body &B) {
  for (const Body *Around = &B; Around; Around = Around->Outer)
    if (Around->F->isTemplateInstantiation())
      return true;
  return false;
}

} // namespace spantidy::extract
