#include "scopes.h"
#include "draft/callees.h"
#include "draft/points.h"
#include "draft/removals.h"
#include "draft/subjects.h"
#include "narrowing.h"
#include "openings.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

namespace {

// One use of a variable that can have a scope.
struct Touch {
  enum class How { Reads, Puts, Closes, Gives } Does = How::Gives;
  const Stmt *Node = nullptr;  // where it happens
  const Expr *Given = nullptr; // Puts: what
};
using How = Touch::How;

} // namespace

// Of a method that is called on it.
static Touch onObject(Draft &D, const Use &Found, QualType T) {
  const CallSite &Site = *Found.Site;
  const Expr *Given = Site.Arguments.empty() ? nullptr : Site.Arguments[0];
  if (D.Known.has(Site.Callee, Role::AddsElement))
    return {How::Puts, Found.Node, Given};
  if (D.Known.has(Site.Callee, Role::Resets))
    return {D.Keeps.isNothing(Given) ? How::Closes : How::Puts, Found.Node,
            Given};
  if (D.Known.has(Site.Callee, Role::RemovesElement))
    return {How::Closes, Found.Node};
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  // What an object has by value stays open as long as the object lives.
  bool Whole = D.Keeps.isGuard(T) && !D.Known.isExactly(T, "pointer");
  bool Reads = (Method && Method->isConst()) || Whole ||
               D.Known.role(Site.Callee, Role::PassesValue);
  return {Reads && !D.Known.has(Site.Callee, Role::Releases) ? How::Reads
                                                             : How::Gives,
          Found.Node};
}

static Touch touchOf(Draft &D, const DeclRefExpr *Ref, Body &B) {
  Use Found = useOf(Ref, B);
  const Stmt *Node = Found.Node ? Found.Node : Ref;
  QualType T = Ref->getType();
  switch (Found.How) {
  case Use::As::Tested:
  case Use::As::Compared:
  case Use::As::Dereferenced:
    return {How::Reads, Node};
  case Use::As::Object:
    return onObject(D, Found, T);
  case Use::As::Overwritten: {
    auto *Binary = dyn_cast<BinaryOperator>(Found.Node);
    const Expr *Given = Binary ? Binary->getRHS()
                        : Found.Site && !Found.Site->Arguments.empty()
                            ? Found.Site->Arguments[0]
                            : nullptr;
    return {D.Keeps.isNothing(Given) ? How::Closes : How::Puts, Node, Given};
  }
  case Use::As::Argument: {
    const FunctionDecl *F = Found.Site->Callee;
    bool Same = Found.Index && *Found.Index < F->getNumParams();
    QualType Wanted =
        Same ? F->getParamDecl(*Found.Index)->getType() : QualType();
    bool Reads = Same && Wanted->isReferenceType() &&
                 Wanted->getPointeeType().isConstQualified();
    return {Reads ? How::Reads : How::Gives, Node};
  }
  default:
    return {How::Gives, Node};
  }
}

// Of the scope that an expression makes: `Scope(span)`, `new Scope(span)`,
// `std::make_unique<Scope>(span)`, and the argument of `emplace`.
static model::Subject activatedBy(Draft &D, const Expr *Given, Body &B) {
  const Expr *E = Given ? stripped(Given) : nullptr;
  if (!E)
    return {};
  if (D.SpanOf.contains(E)) { // the object starts it itself
    model::Subject Started;
    Started.Span = D.SpanOf[E];
    return Started;
  }
  if (auto *New = dyn_cast<CXXNewExpr>(E))
    return activatedBy(D, New->getConstructExpr(), B);
  auto Site = asCall(E);
  const rules::Function *Entry =
      Site ? D.Known.role(Site->Callee, Role::Activates) : nullptr;
  if (Entry)
    return subjectOf(D, Site->argument(Entry->Span), B);
  bool Makes = Site && (isa<CXXConstructExpr>(E) ||
                        D.Known.role(Site->Callee, Role::MakesObject) ||
                        D.Known.role(Site->Callee, Role::PassesValue));
  if (Makes && (D.Known.is(E->getType(), "scope")))
    for (const Expr *Part : Site->Arguments)
      if (model::Subject Found = activatedBy(D, Part, B); Found.known())
        return Found;
  return holdsSpan(D.Known, E->getType()) ? subjectOf(D, E, B)
                                          : model::Subject();
}

// Lambdas that take it along.
static std::vector<model::Point> capturesOf(Draft &D, const VarDecl *V,
                                            Body &B) {
  std::vector<model::Point> Points;
  for (const LambdaExpr *Inner : B.Lambdas)
    for (const LambdaCapture &Captured : Inner->captures())
      if (Captured.capturesVariable() && Captured.getCapturedVar() == V)
        Points.push_back(pointOf(D, Inner, B));
  return Points;
}

// The scopes that a local has, one after the other.
static void readLocal(Draft &D, const VarDecl *V, Body &B) {
  QualType T = V->getType();
  if (V->isStaticLocal() || T->isReferenceType() || V->isInitCapture())
    return;
  Opening At = openingOf(D, T, V->getInit(), B);
  if (At.By && !isa<CoroutineBodyStmt>(B.Code))
    At.By.reset(); // nobody asks
  if (!At.Opens && !At.By && !activates(D.Known, V) && !D.Keeps.of(T))
    return;
  model::Scope All;
  All.Function = functionIndex(D, B);
  All.At = D.Where.token(V->getLocation());
  All.Variable = V->getNameAsString();
  All.Ends = closesOf(V, B);
  bool Several = D.Keeps.orderOf(T) != Keeping::Order::None;
  std::vector<Touch> Puts;
  bool Given = false;
  for (const DeclRefExpr *Ref : B.Uses.lookup(V)) {
    Touch Done = touchOf(D, Ref, B);
    Given = Given || Done.Does == How::Gives;
    if (Done.Does == How::Puts)
      Puts.push_back(Done);
    if (Done.Does == How::Reads || (Done.Does == How::Puts && Several))
      continue;
    All.Ends.push_back(pointOf(D, Done.Node, B));
    if (Done.Does == How::Closes)
      All.Closed.push_back({D.Where.place(Done.Node), All.Ends.back()});
  }
  for (const model::Point &P : capturesOf(D, V, B))
    All.Ends.push_back(P), Given = true;
  auto add = [&](model::Point When, const model::Subject &Of) {
    model::Scope One = All;
    static_cast<model::Subject &>(One) = Of;
    One.When = When;
    D.Out.Scopes.push_back(std::move(One));
  };
  if (At.Opens || At.By) {
    add(pointOf(D, V->getInit(), B), activatedBy(D, V->getInit(), B));
    D.Out.Scopes.back().By = At.By;
    D.Out.Scopes.back().NamedAt = variableAt(D, V->getInit());
    if (isa<CoroutineBodyStmt>(B.Code))
      D.Out.Scopes.back().Narrow = narrowing(D, V, B);
  }
  for (const Touch &Put : Puts)
    add(pointOf(D, Put.Node, B), activatedBy(D, Put.Given, B));
  if (Given && !At.Opens && !At.By && Puts.empty())
    add({}, {}); // who has been given it may open it
}

// Does a method that is called there close the member?
static bool closes(Draft &D, const CallSite &Site, const ValueDecl *Member) {
  if (!Site.Object || !isa<CXXThisExpr>(stripped(Site.Object)))
    return false;
  Body *Callee = D.Own.of(Site.Callee);
  return Callee &&
         llvm::any_of(movementsIn(*Callee, D.Keeps), [&](const Movement &M) {
           return !M.Puts && M.Into == Member;
         });
}

// A coroutine that puts a scope into a member of its object.
static void readMembersOf(Draft &D, Body &B) {
  std::vector<Movement> All = movementsIn(B, D.Keeps);
  for (const Movement &M : All) {
    if (!M.Puts || !M.Node || !isa_and_nonnull<FieldDecl>(M.Into))
      continue;
    model::Scope Own;
    Own.Function = functionIndex(D, B);
    Own.At = D.Where.token(M.At);
    Own.Variable = M.Into->getNameAsString();
    Own.When = pointOf(D, M.Node, B);
    for (const Movement &Other : All)
      if (!Other.Puts && Other.Into == M.Into && Other.Node)
        Own.Ends.push_back(pointOf(D, Other.Node, B));
    for (const CallSite &Site : B.Calls)
      if (closes(D, Site, M.Into))
        Own.Ends.push_back(pointOf(D, Site.Node, B));
    D.Out.Scopes.push_back(std::move(Own));
  }
}

void readScopes(Draft &D, Body &B) {
  for (const VarDecl *V : B.Locals)
    readLocal(D, V, B);
  if (!isa<CoroutineBodyStmt>(B.Code) || !B.flow().graph())
    return; // else a parameter lives in the caller's time
  readMembersOf(D, B);
  for (const ParmVarDecl *P : B.F->parameters())
    if (activates(D.Known, P)) {
      model::Scope Given;
      Given.Function = functionIndex(D, B);
      Given.At = D.Where.token(P->getLocation());
      Given.Variable = P->getNameAsString();
      Given.When = {B.flow().graph()->getEntry().getBlockID(), 0};
      Given.Ends = closesOf(P, B);
      for (const DeclRefExpr *Ref : B.Uses.lookup(P))
        Given.Ends.push_back(pointOf(D, Ref, B));
      for (const model::Point &At : capturesOf(D, P, B))
        Given.Ends.push_back(At);
      D.Out.Scopes.push_back(std::move(Given));
      D.Traced.insert(&B);
    }
}

} // namespace spantidy::extract
