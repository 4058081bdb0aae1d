#include "objects.h"
#include "draft/callees.h"
#include "draft/lists.h"
#include "fields.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

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

// `*this`, `this`, and a copy: `return std::move(*this);`
static bool isSelf(Draft &D, const Expr *Result) {
  const Expr *E = stripped(Result);
  if (auto *Copy = dyn_cast<CXXConstructExpr>(E);
      Copy && Copy->getConstructor()->isCopyOrMoveConstructor())
    E = stripped(Copy->getArg(0));
  if (auto Passed = asCall(E);
      Passed && Passed->Arguments.size() == 1 &&
      D.Known.role(Passed->Callee, rules::Role::PassesValue))
    E = stripped(Passed->Arguments[0]);
  auto *Deref = dyn_cast<UnaryOperator>(E);
  return isa<CXXThisExpr>(Deref ? stripped(Deref->getSubExpr()) : E);
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
  auto Results = Values::results(B);
  bool Self =
      !Results.empty() && llvm::all_of(Results, [&](const Expr *Result) {
        return isSelf(D, Result);
      });
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

// `object.member = given;`, or nothing.
static std::optional<std::pair<const FieldDecl *, const Expr *>>
writtenAt(const Expr *Whole, const Use &Found) {
  auto *Field =
      dyn_cast_or_null<FieldDecl>(cast<MemberExpr>(Whole)->getMemberDecl());
  if (!Field)
    return std::nullopt;
  if (Found.How == Use::As::Overwritten)
    if (auto *Binary = dyn_cast<BinaryOperator>(Found.Node);
        Binary && Binary->getOpcode() == BO_Assign)
      return {{Field, Binary->getRHS()}};
  if (Found.Site && !Found.Index &&
      Found.Site->Callee->getOverloadedOperator() == OO_Equal &&
      Found.Site->Arguments.size() == 1)
    return {{Field, Found.Site->Arguments[0]}};
  return std::nullopt;
}

// A use of the object that leaves it as it is known to be, or says what is
// written.
static bool isFollowed(Draft &D, const DeclRefExpr *Ref, Body &B,
                       std::vector<model::Setting> &Written) {
  Use Leaves = useOf(Ref, B, D.Known);
  if (Leaves.How == Use::As::Copied)
    Leaves = useOf(Leaves.whole(), B, D.Known);
  if (Leaves.How == Use::As::Returned)
    return !B.Lambda;
  Use Found = useOf(Ref, B);
  if (Found.How == Use::As::Member && isa_and_nonnull<MemberExpr>(Found.Node)) {
    const Expr *Whole = Found.whole();
    auto Into = writtenAt(Whole, useOf(Whole, B));
    if (!Into || !D.Read.judge().isText(Into->first->getType()))
      return false;
    model::Setting S;
    S.Member = D.Where.usr(Into->first);
    S.What = D.Read.of(Into->second, B);
    S.At = D.Where.place(Into->second);
    Written.push_back(std::move(S));
    return true;
  }
  if (!Found.Site)
    return false;
  const FunctionDecl *Callee = Found.Site->Callee;
  bool Calls = !Found.Index && isa<CXXMemberCallExpr>(Found.Node);
  bool Handed = Found.Index && isProjects(D, Callee);
  return Calls || Handed || Callee->getOverloadedOperator() == OO_Arrow;
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

// Is the local object that Made made used in other ways than by calls of its
// methods, as an argument and as a result: assigned, pointed to? What is written
// into its members by hand goes to Written.
static bool escapes(Draft &D, const Expr *Made, Body &B,
                    std::vector<model::Setting> &Written) {
  auto *Declares = dyn_cast_or_null<DeclStmt>(B.statementOf(Made));
  auto *V = Declares && Declares->isSingleDecl()
                ? dyn_cast<VarDecl>(Declares->getSingleDecl())
                : nullptr;
  if (!V || !V->getInit() || stripped(V->getInit()) != stripped(Made))
    return false; // a temporary
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
      if (!isFollowed(D, Ref, *Part, Written))
        return true;
  return false;
}

static bool isOwnClass(Draft &D, QualType T) {
  auto *Class = T->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() &&
         !isLibraryCode(Class, D.Ast.getSourceManager(), D.S);
}

// A method that may do something with what its object has gathered.
static bool startsLater(const CXXMethodDecl *M) {
  return !M->isStatic() && !M->isImplicit() && !isa<CXXConstructorDecl>(M) &&
         !isa<CXXDestructorDecl>(M) && M->getOverloadedOperator() != OO_Equal;
}

static void readReturnedObject(Draft &D, Body &B) {
  QualType T = B.F->getReturnType();
  if (B.Lambda || !isOwnClass(D, T) || holdsSpan(D.Known, T) ||
      llvm::none_of(T->getAsCXXRecordDecl()->methods(), startsLater))
    return;
  std::optional<unsigned> Only;
  for (const Expr *Result : Values::results(B)) {
    const Expr *E = stripped(Result);
    if (auto *Copy = dyn_cast<CXXConstructExpr>(E);
        Copy && Copy->getConstructor()->isCopyOrMoveConstructor())
      E = stripped(Copy->getArg(0));
    std::optional<unsigned> Made = madeBy(D, E, B);
    if (!Made || (Only && *Only != *Made))
      return;
    Only = Made;
  }
  if (!Only)
    return;
  functionIndex(D, B);
  D.Out.Calls[*Only].Returned = true;
}

void readMade(Draft &D, Body &B) {
  readReturnedObject(D, B);
  for (const CallSite &Site : B.Calls) {
    auto It = D.CallOf.find(Site.Node);
    if (It == D.CallOf.end() ||
        !(isa<CXXConstructExpr>(Site.Node) ||
          (Site.Node->isPRValue() && isOwnClass(D, Site.Node->getType()))))
      continue;
    std::vector<model::Setting> Written;
    bool Escapes = escapes(D, Site.Node, B, Written);
    D.Out.Calls[It->second].Escapes = Escapes;
    D.Out.Calls[It->second].Written = std::move(Written);
  }
}

} // namespace spantidy::extract
