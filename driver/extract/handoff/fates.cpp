#include "fates.h"
#include "draft/callables.h"
#include "draft/callees.h"
#include "syntax/running.h"
#include "syntax/use.h"
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
  void ofUse(const Expr *Callable, Body &B, model::Fate &Result);

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
  if (Result.Via.empty())
    Result.Via = Further.Via;
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

static bool isRun(const Expr *Callable, Body &B) {
  Use Found = useOf(Callable, B);
  return Found.How == Use::As::Called ||
         (Found.How == Use::As::Object &&
          Found.Site->Callee->getOverloadedOperator() == OO_Call);
}

// An object of the project's that is launched runs its call operator.
static std::string operatorOf(Draft &D, const Expr *Launched) {
  const auto *Class = dyn_cast_or_null<CXXRecordDecl>(
      stripped(Launched)->getType().getNonReferenceType()->getAsRecordDecl());
  if (!Class || !Class->hasDefinition() || Class->isLambda())
    return {};
  for (const CXXMethodDecl *Method : Class->methods())
    if (Method->getOverloadedOperator() == OO_Call && isProjects(D, Method))
      return D.Where.usr(Method);
  return {};
}

// Is the callable an argument of what is launched, which has a context, too?
static bool isBesideContext(Draft &D, const CallSite &Site,
                            const rules::Function &Entry, const Use &Found,
                            Body &B) {
  const Expr *Launched = Site.argument(Entry.Callable);
  if (!Found.Index || Site.Arguments[*Found.Index] == Launched)
    return false;
  Body *Runs = D.Own.of(runBy(D, Launched, B));
  return !Runs || carriesContext(D, *Runs);
}

model::Fate Search::of(const VarDecl *V, Body &B) {
  bool RunsHere = false;
  model::Fate Result;
  if (!Following.insert(V).second)
    return Result;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V)) {
      // Inside a lambda: that one's context, wherever it runs.
      if (Part->Lambda && Part != &B)
        ofLambda(*Part, Result);
      else
        ofUse(Ref, *Part, Result);
      RunsHere = RunsHere || (!Part->Lambda && isRun(Ref, *Part));
    }
  Following.erase(V);
  // Launched or run at once, as the case may be: nobody knows.
  return RunsHere ? model::Fate{.Runs = true} : Result;
}

void Search::ofLambda(Body &Lambda, model::Fate &Result) {
  model::Fate Further;
  ofUse(Lambda.Lambda, *Lambda.Outer, Further);
  Further.Carries = Further.Carries || carriesContext(D, Lambda);
  if (Further.Launched || !Further.Member.empty())
    worsen(Result, Further);
}

// Callables that are handed to the project's functions are link's to follow.
void Search::ofUse(const Expr *Callable, Body &B, model::Fate &Result) {
  using As = Use::As;
  for (const Expr *E = Callable; E;) {
    Use Found = useOf(E, B, D.Known);
    E = Found.whole();
    if (Found.How == As::Initialiser) {
      if (auto *Copy = dyn_cast<VarDecl>(Found.Into))
        worsen(Result, of(Copy, B));
      else
        worsen(Result, {.Member = D.Where.usr(Found.Into)});
      return;
    }
    if (Found.How == As::Captured) { // `[f = std::move(f)]`
      if (Body *Inner = D.Own.of(cast<LambdaExpr>(Found.Node)))
        ofLambda(*Inner, Result);
      return;
    }
    if (!Found.Site)
      continue;
    const CallSite &Site = *Found.Site;
    if (const rules::Function *Entry = launching(D, Site)) {
      worsen(Result, {.Launched = true,
                      .Carries = Entry->CarriesContext ||
                                 isBesideContext(D, Site, *Entry, Found, B),
                      .Via = operatorOf(D, Site.argument(Entry->Callable)),
                      .At = D.Where.token(Site.nameLocation())});
      return;
    }
    if (isa<CXXConstructExpr>(Site.Node) || wrappedBy(D, Site))
      continue;
    if (const FieldDecl *Member = memberOf(Site.Object);
        Member && Found.Index && !isProjects(D, Site.Callee) &&
        isStored(D, Site))
      worsen(Result, {.At = D.Where.token(Site.nameLocation()),
                      .Member = D.Where.usr(Member)});
    return;
  }
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
