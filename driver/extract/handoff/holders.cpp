#include "holders.h"
#include "draft/callables.h"
#include "draft/callees.h"
#include "draft/subjects.h"
#include "syntax/use.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using model::Holder;
using rules::Role;

namespace {

// Through locals, each followed once.
class Search {
public:
  // Started: of a span that this body starts. SeeingThrough: lambdas of the
  // function, whose code is here.
  explicit Search(Draft &D, const Body *Started = nullptr,
                  bool SeeingThrough = false)
      : D(D), Started(Started), SeeingThrough(SeeingThrough) {}
  Holder of(const Expr *Span, Body &B);
  Holder of(const VarDecl *V, Body &B);

private:
  bool isOwned(const Expr *New, Body &B);
  std::optional<Holder> inCall(const Use &Found, Body &B);
  Holder inVariable(const VarDecl *V, const Expr *Span, Body &B);

  Draft &D;
  const Body *Started;
  bool SeeingThrough;
  std::set<const VarDecl *> Following;
};

} // namespace

void readHolders(Draft &D, Body &B) {
  for (auto &[Index, Start] : D.StartOf) {
    if (Start.second != &B)
      continue;
    model::Span &Span = D.Out.Spans[Index];
    const Expr *Node = Start.first;
    if (const VarDecl *V = filledBy(D, Node)) {
      Span.Held.By = Search(D, &B).of(V, B);
      continue;
    }
    if (auto Site = asCall(Node); Site && emplaces(D, *Site)) {
      Span.Held.By = Holder::Stored;
      continue;
    }
    if (isDiscarded(Node, B)) {
      Span.Held.By = Holder::Nobody;
      continue;
    }
    Span.Held.By = Search(D, &B).of(Node, B);
    Span.Held.CapturedOnly =
        Span.Held.By == Holder::Passed &&
        Search(D, &B, /*SeeingThrough=*/true).of(Node, B) == Holder::Local;
  }
}

static Holder worse(Holder A, Holder B) { return std::max(A, B); }

Holder Search::of(const VarDecl *V, Body &B) {
  if (!Following.insert(V).second)
    return Holder::Local;
  Holder Worst = Holder::Local;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
      Worst = worse(Worst, of(Ref, *Part));
  Following.erase(V);
  return Worst;
}

// Is it made for a smart pointer, which has it from then on?
bool Search::isOwned(const Expr *New, Body &B) {
  auto *Owner = dyn_cast_or_null<CXXConstructExpr>(useOf(New, B).Node);
  return Owner && D.Known.isExactly(Owner->getType(), "pointer");
}

// Does the use of a plain pointer leave to the function what becomes of it?
static bool isLeftAlone(Draft &D, const DeclRefExpr *Ref, Body &B) {
  using As = Use::As;
  Use Found = useOf(Ref, B);
  const FunctionDecl *Callee = Found.Site ? Found.Site->Callee : nullptr;
  switch (Found.How) {
  case As::Argument: // one that takes it as something else may keep it
    return isProjects(D, Callee) && *Found.Index < Callee->getNumParams() &&
           holdsSpan(D.Known, Callee->getParamDecl(*Found.Index)->getType());
  case As::Operand:
    return isa<CXXDeleteExpr>(Found.Node);
  case As::Dereferenced:
  case As::Member:
  case As::Object:
  case As::Tested:
  case As::Compared:
  case As::Returned:
  case As::Ignored:
  case As::Discarded:
    return true;
  default:
    return false;
  }
}

bool isInPlainPointer(Draft &D, const Expr *Pointer, Body &B) {
  if (auto *New = dyn_cast<CXXNewExpr>(Pointer);
      New && New->getNumPlacementArgs())
    return false;
  Use Found = useOf(Pointer, B);
  if (Found.How == Use::As::Returned)
    return !B.Lambda && B.F->getReturnType()->isPointerType();
  auto *V = dyn_cast_or_null<VarDecl>(Found.Into);
  if (!V || !V->isLocalVarDecl() || V->isStaticLocal() || Found.Site ||
      !V->getType()->isPointerType())
    return false;
  return llvm::all_of(treeOf(outermost(B)), [&](Body *Part) {
    return llvm::all_of(Part->Uses.lookup(V), [&](const DeclRefExpr *Ref) {
      return Part == &B && isLeftAlone(D, Ref, B);
    });
  });
}

// Unset: whoever has the result.
std::optional<Holder> Search::inCall(const Use &Found, Body &B) {
  const CallSite &Site = *Found.Site;
  QualType Result = Site.Node->getType();
  if (isa<CXXConstructExpr>(Site.Node) &&
      (D.Known.is(Result, "span") || D.Known.isExactly(Result, "pointer")))
    return std::nullopt; // of another type: `unique_ptr<Derived>` to Base
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (!Found.Index && D.Known.has(Site.Callee, Role::Releases) &&
      isInPlainPointer(D, Site.Node, B))
    return std::nullopt;
  if (!Found.Index && Method &&
      (isa<CXXOperatorCallExpr>(Site.Node) ||
       D.Known.isOne(Method->getParent(), "span")))
    return Holder::Local; // done to the span, or to its pointer
  if (Found.How == Use::As::Assigned) {
    // `variable = tracer->StartSpan(..)`
    if (auto *Member = dyn_cast<MemberExpr>(stripped(Site.Object))) {
      auto Part = ownedPart(D, Member);
      if (Part && !Part->Local)
        return Holder::Object;
      return Part ? of(Part->Local, B) : Holder::Stored;
    }
    auto *V = dyn_cast_or_null<VarDecl>(Found.Into);
    return V && V->isLocalVarDecl() && !V->isStaticLocal() ? of(V, B)
                                                           : Holder::Stored;
  }
  if (D.Known.role(Site.Callee, Role::Activates))
    return std::nullopt; // whoever has the scope keeps the span active
  // What a function of the project does with it is link's to find out.
  const FunctionDecl *Callee = calledBy(D, Site);
  return D.Known.known(Callee) || isProjects(D, Callee) ? Holder::Local
                                                        : Holder::Passed;
}

Holder Search::inVariable(const VarDecl *V, const Expr *Span, Body &B) {
  if (!holdsSpan(D.Known, V->getType()))
    return Holder::Local; // a scope, a bool, a context made from it
  auto It = D.SpanOf.find(stripped(Span));
  if (It != D.SpanOf.end())
    D.Out.Spans[It->second].Held.Variable = V->getNameAsString();
  return V->isStaticLocal() ? Holder::Stored : of(V, B);
}

// `[span]`, `[&]`: in the lambda, it is the same variable.
static bool keepsName(const Use &Capture) {
  auto *L = dyn_cast<LambdaExpr>(Capture.Node);
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Capture.Value));
  return L && Ref && llvm::any_of(L->captures(), [&](const LambdaCapture &C) {
           return C.capturesVariable() && C.getCapturedVar() == Ref->getDecl();
         });
}

// Captured by reference: it stays where it is.
static bool isOnlySeen(const LambdaExpr *L, const Expr *Span) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Span));
  return Ref && llvm::any_of(L->captures(), [&](const LambdaCapture &C) {
           return C.capturesVariable() && C.getCaptureKind() == LCK_ByRef &&
                  C.getCapturedVar() == Ref->getDecl();
         });
}

Holder Search::of(const Expr *Span, Body &B) {
  using As = Use::As;
  for (const Expr *E = Span;;) {
    Use Found = useOf(E, B, D.Known);
    E = Found.whole();
    switch (Found.How) {
    case As::Returned:
      return B.Lambda && !(&B == Started && isOnlyCalled(D, B))
                 ? Holder::Passed
                 : Holder::Returned;
    case As::Initialiser:
      if (auto *V = dyn_cast<VarDecl>(Found.Into))
        return inVariable(V, Span, B);
      return Holder::Object;
    case As::Captured:
      if (isOnlySeen(cast<LambdaExpr>(Found.Node), Span))
        return Holder::Local; // its uses in there tell
      // `[span = std::move(span)]`
      return SeeingThrough && keepsName(Found) ? Holder::Local : Holder::Passed;
    case As::Called:
    case As::Handed:
      return Holder::Passed;
    case As::Compared:
    case As::Discarded:
      return Holder::Local;
    case As::Member:
      if (isa<FieldDecl>(Found.Into))
        return Holder::Local;
      break;
    case As::Tested:
      if (!Found.Site)
        return Holder::Local;
      [[fallthrough]]; // it may be null, which a class of pointers knows
    case As::Assigned:
      if (auto *V = dyn_cast_or_null<VarDecl>(Found.Into);
          !Found.Site && Span->getType()->isPointerType())
        return V && V->isLocalVarDecl() && !V->isStaticLocal() ? of(V, B)
                                                               : Holder::Stored;
      [[fallthrough]];
    case As::Argument:
    case As::Object:
    case As::Overwritten:
      if (auto Has = Found.Site ? inCall(Found, B) : std::nullopt)
        return *Has;
      break;
    case As::Listed: // `Handle{span}` has it, and what ends it may do more
      if (auto *Class = E && isa<InitListExpr>(E)
                            ? E->getType()->getAsCXXRecordDecl()
                            : nullptr;
          Class && !Class->hasUserDeclaredDestructor())
        break;
      return Holder::Stored;
    case As::Allocated:
      if (!isOwned(E, B) && !isInPlainPointer(D, E, B))
        return Holder::Stored;
      break;
    default: // the same, or a part of it
      break;
    }
    if (!E)
      return Found.Node ? Holder::Local
                        : Holder::Object; // a constructor's initialiser
  }
}

Holder holderOf(Draft &D, const VarDecl *V, Body &B) {
  return Search(D).of(V, B);
}

} // namespace spantidy::extract
