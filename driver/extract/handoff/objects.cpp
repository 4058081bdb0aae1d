#include "objects.h"
#include "draft/callees.h"
#include "draft/lists.h"
#include "fields.h"
#include "syntax/running.h"
#include "syntax/use.h"

#include "clang/AST/ExprCXX.h"

namespace spantidy::extract {

using namespace clang;

// The member of the function's own object that E names.
static const FieldDecl *ownMember(const Expr *E) {
  auto *Member = E ? dyn_cast<MemberExpr>(stripped(E)) : nullptr;
  if (!Member || !isa<CXXThisExpr>(Member->getBase()->IgnoreImpCasts()))
    return nullptr;
  return dyn_cast<FieldDecl>(Member->getMemberDecl());
}

static void collectAssignments(
    const Stmt *Node,
    llvm::SmallVectorImpl<std::pair<const FieldDecl *, const Expr *>> &Out) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->getOpcode() == BO_Assign)
    if (const FieldDecl *Field = ownMember(Binary->getLHS()))
      Out.push_back({Field, Binary->getRHS()});
  if (auto Site = asCall(Node);
      Site && Site->Callee->getOverloadedOperator() == OO_Equal &&
      Site->Arguments.size() == 1)
    if (const FieldDecl *Field = ownMember(Site->Object))
      Out.push_back({Field, Site->Arguments[0]});
  for (const Stmt *Child : runningIn(Node))
    collectAssignments(Child, Out);
}

void readSettings(Draft &D, Body &B) {
  auto *Method = dyn_cast<CXXMethodDecl>(B.F);
  if (!Method || Method->isStatic() || B.Lambda)
    return;
  std::vector<model::Setting> Found;
  auto add = [&](const FieldDecl *Field, const Expr *Given) {
    if (!D.Read.judge().isText(Field->getType()))
      return;
    model::Setting S;
    S.Member = D.Where.usr(Field);
    S.What = D.Read.of(Given, B);
    S.At = D.Where.place(Given);
    Found.push_back(std::move(S));
  };
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(Method))
    for (const CXXCtorInitializer *Init : Maker->inits())
      if (Init->isMemberInitializer() && Init->isWritten())
        add(Init->getMember(), Init->getInit());
  llvm::SmallVector<std::pair<const FieldDecl *, const Expr *>, 4> Assigned;
  collectAssignments(B.Code, Assigned);
  for (auto &[Field, Given] : Assigned)
    add(Field, Given);
  for (const CallSite &Site : B.Calls) {
    const FieldDecl *Field = ownMember(Site.Object);
    bool Unreadable = false;
    if (!Field || D.Read.judge().isText(Field->getType()))
      continue;
    if (auto Added = addedPair(D, Site, B, Unreadable)) {
      model::Setting S;
      S.Member = D.Where.usr(Field);
      S.Adds = true;
      S.Key = keyIn(D, *Added, B);
      S.What = D.Read.of(Added->Value, B);
      S.At = D.Where.place(Added->Whole);
      Found.push_back(std::move(S));
    }
  }
  bool Self = false;
  for (const Expr *Result : Values::results(B)) {
    auto *Deref = dyn_cast<UnaryOperator>(stripped(Result));
    Self = isa<CXXThisExpr>(stripped(Deref ? Deref->getSubExpr() : Result));
    if (!Self)
      break;
  }
  if (Found.empty() && !Self)
    return;
  model::Function &F = D.Out.Functions[functionIndex(D, B)];
  F.Settings = std::move(Found);
  F.ReturnsSelf = Self;
}

bool readAllOf(Draft &D, const Expr *List, Body &B, model::Attribute &A) {
  const Expr *E = stripped(List);
  while (auto Site = asCall(E)) { // views of it
    if (!D.Known.role(Site->Callee, rules::Role::AttributeList) ||
        Site->Arguments.size() != 1)
      return false;
    E = stripped(Site->Arguments[0]);
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (auto *P = dyn_cast<ParmVarDecl>(Ref->getDecl());
        P && !B.Lambda && P->getDeclContext() == B.F) {
      A.AllOfParameter = P->getFunctionScopeIndex();
      return true;
    }
  if (auto Field = fieldOfParameter(E, B)) {
    A.AllOfParameter = Field;
    return true;
  }
  if (const FieldDecl *Field = ownMember(E)) {
    A.AllOfMember = D.Where.usr(Field);
    return true;
  }
  return false;
}

bool escapes(Draft &D, const Expr *Construct, Body &B) {
  auto *Declares = dyn_cast_or_null<DeclStmt>(B.statementOf(Construct));
  auto *V = Declares && Declares->isSingleDecl()
                ? dyn_cast<VarDecl>(Declares->getSingleDecl())
                : nullptr;
  if (!V || !V->getInit() || stripped(V->getInit()) != Construct)
    return false; // a temporary
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V)) {
      Use Found = useOf(Ref, *Part);
      if (!Found.Site)
        return true;
      const FunctionDecl *Callee = Found.Site->Callee;
      bool Calls = !Found.Index && isa<CXXMemberCallExpr>(Found.Node);
      bool Handed = Found.Index && isProjects(D, Callee);
      if (!Calls && !Handed && Callee->getOverloadedOperator() != OO_Arrow)
        return true;
    }
  return false;
}

std::optional<unsigned> madeBy(Draft &D, const Expr *Object, Body &B) {
  const Expr *E = Object ? stripped(Object) : nullptr;
  if (auto *Ref = dyn_cast_or_null<DeclRefExpr>(E))
    if (auto *V = dyn_cast<VarDecl>(Ref->getDecl());
        V && V->isLocalVarDecl() && V->getInit())
      E = stripped(V->getInit());
  auto Site = E ? asCall(E) : std::nullopt;
  // Nobody wrote some default constructors, but they make objects, too.
  auto *Construct = E ? dyn_cast<CXXConstructExpr>(E) : nullptr;
  bool Implicit = Construct && Construct->getNumArgs() == 0 &&
                  !isLibraryCode(Construct->getConstructor()->getParent(),
                                 D.Ast.getSourceManager(), D.S);
  return Site ? callOf(D, *Site, B, Implicit) : std::nullopt;
}

} // namespace spantidy::extract
