#include "fates.h"
#include "draft/callees.h"
#include "syntax/bodies.h"
#include "syntax/running.h"
#include "tasks.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

namespace {

// Through copies, each followed once.
class Search {
public:
  explicit Search(Draft &D) : D(D) {}
  model::Fate of(const VarDecl *V, Body &B);

private:
  void ofLambda(Body &Lambda, model::Fate &Result);
  void ofUse(const Expr *Use, Body &B, model::Fate &Result);

  Draft &D;
  std::set<const VarDecl *> Following;
};

} // namespace

static void worsen(model::Fate &Result, const model::Fate &Further) {
  Result.Carries = Result.Launched && Further.Launched
                       ? Result.Carries && Further.Carries
                       : Result.Carries || Further.Carries;
  Result.Launched = Result.Launched || Further.Launched;
  if (!Result.At)
    Result.At = Further.At;
  if (Result.Member.empty())
    Result.Member = Further.Member;
}

// A data member of the object that a call or an assignment puts something into.
static const FieldDecl *memberOf(const Expr *Object) {
  auto *Member = Object ? dyn_cast<MemberExpr>(stripped(Object)) : nullptr;
  return Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
}

// A container member that the callable is put into.
static bool isStored(Draft &D, const CallSite &Site) {
  if (!Site.Callee->getIdentifier())
    return Site.Callee->getOverloadedOperator() == OO_Equal &&
           isa<MemberExpr>(stripped(Site.Object));
  return llvm::any_of(D.Known.V.Words.StoringWords,
                      [&](const std::string &Word) {
                        return Site.Callee->getName().starts_with(Word);
                      });
}

static bool isRun(const Expr *Use, Body &B) {
  const Stmt *Parent = B.parent(Use);
  while (isa_and_nonnull<ImplicitCastExpr>(Parent))
    Parent = B.parent(Parent);
  auto *Call = dyn_cast_or_null<CallExpr>(Parent);
  return Call && (Call->getCallee()->IgnoreParenImpCasts() == Use ||
                  (isa<CXXOperatorCallExpr>(Call) && Call->getNumArgs() > 0 &&
                   stripped(Call->getArg(0)) == Use &&
                   cast<CXXOperatorCallExpr>(Call)->getOperator() == OO_Call));
}

model::Fate Search::of(const VarDecl *V, Body &B) {
  bool RunsHere = false;
  model::Fate Result;
  if (!Following.insert(V).second)
    return Result;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Use : Part->Uses.lookup(V)) {
      // Inside a lambda: that one's context, wherever it runs.
      if (Part->Lambda && Part != &B)
        ofLambda(*Part, Result);
      else
        ofUse(Use, *Part, Result);
      RunsHere = RunsHere || (!Part->Lambda && isRun(Use, *Part));
    }
  Following.erase(V);
  // Launched or run at once, as the case may be: nobody knows.
  return RunsHere ? model::Fate() : Result;
}

void Search::ofLambda(Body &Lambda, model::Fate &Result) {
  model::Fate Further;
  ofUse(Lambda.Lambda, *Lambda.Outer, Further);
  Further.Carries = Further.Carries || carriesContext(D, Lambda);
  if (Further.Launched || !Further.Member.empty())
    worsen(Result, Further);
}

// Callables that are handed to the project's functions are link's to follow.
void Search::ofUse(const Expr *Use, Body &B, model::Fate &Result) {
  const Stmt *Child = Use;
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (auto *Declares = dyn_cast<DeclStmt>(Parent)) {
      for (const Decl *Declared : Declares->decls())
        if (auto *Copy = dyn_cast<VarDecl>(Declared))
          worsen(Result, of(Copy, B));
      return;
    }
    if (auto *L = dyn_cast<LambdaExpr>(Parent)) { // `[f = std::move(f)]`
      if (Body *Inner = D.Own.of(L))
        ofLambda(*Inner, Result);
      return;
    }
    auto Site = asCall(Parent);
    if (!Site)
      continue;
    if (const rules::Function *Entry = launching(D, *Site)) {
      worsen(Result, {.Launched = true,
                      .Carries = Entry->CarriesContext,
                      .At = D.Where.token(Site->nameLocation())});
      return;
    }
    if (isa<CXXConstructExpr>(Parent) ||
        D.Known.role(Site->Callee, Role::PassesValue) ||
        D.Known.role(Site->Callee, Role::WrapsCallable))
      continue;
    if (Site->Object && stripped(Site->Object) != Use &&
        !isProjects(D, Site->Callee) && isStored(D, *Site)) {
      if (const FieldDecl *Member = memberOf(Site->Object))
        worsen(Result, {.At = D.Where.token(Site->nameLocation()),
                        .Member = D.Where.usr(Member)});
    }
    return;
  }
  // Nothing around it: a constructor's initialiser.
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(B.F); Maker && !B.Lambda)
    for (const CXXCtorInitializer *Init : Maker->inits())
      if (Init->isMemberInitializer() && Init->getInit() == Child)
        worsen(Result, {.Member = D.Where.usr(Init->getMember())});
}

model::Fate fateOf(Draft &D, const VarDecl *Callable, Body &B) {
  return Search(D).of(Callable, B);
}

// The members that a callable came from: `task_`, `queue_.front()`, or a local
// that was filled from one.
static std::set<const FieldDecl *> membersBehind(const Expr *Callable,
                                                 Body &B) {
  std::set<const FieldDecl *> Members;
  std::set<const VarDecl *> Seen;
  std::function<void(const Stmt *)> search = [&](const Stmt *Node) {
    if (!Node || isa<LambdaExpr>(Node))
      return;
    if (auto *Member = dyn_cast<MemberExpr>(Node))
      if (auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl()))
        Members.insert(Field);
    auto *Ref = dyn_cast<DeclRefExpr>(Node);
    auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (V && V->isLocalVarDecl() && Seen.insert(V).second) {
      search(V->getInit());
      for (const DeclRefExpr *Use : B.Uses.lookup(V))
        for (const Stmt *Parent = B.parent(Use); isa_and_nonnull<Expr>(Parent);
             Parent = B.parent(Parent))
          if (auto Site = asCall(Parent)) { // `queue_.pop(task)`, `task = ..`
            search(Site->Object);
            if (Site->Callee->getOverloadedOperator() == OO_Equal)
              search(Site->Arguments.front());
          }
    }
    for (const Stmt *Part : runningIn(Node))
      search(Part);
  };
  search(Callable);
  return Members;
}

void readMembers(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    bool Calls = Site.Callee->getOverloadedOperator() == OO_Call &&
                 Site.Object && !isProjects(D, Site.Callee);
    const rules::Function *Entry = Calls ? nullptr : launching(D, Site);
    if (!Calls && !Entry)
      continue;
    for (const FieldDecl *Member : membersBehind(
             Calls ? Site.Object : Site.argument(Entry->Callable), B)) {
      model::Function &F = D.Out.Functions[functionIndex(D, B)];
      (Calls ? F.Runs : F.Launches).push_back(D.Where.usr(Member));
    }
  }
}

} // namespace spantidy::extract
