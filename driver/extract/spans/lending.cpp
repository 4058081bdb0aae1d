#include "lending.h"
#include "draft/callables.h"
#include "draft/callees.h"
#include "draft/free_names.h"
#include "draft/points.h"
#include "draft/subjects.h"
#include "offering.h"
#include "parents.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool lends(Draft &D, const VarDecl *V, Body &B,
                  std::optional<unsigned> Index);
static void readDeaths(Draft &D, const VarDecl *V, const Expr *Start,
                       model::Holding &Held, Body &B);

// A method of a span that gives out nothing which could stand for the span.
static bool keepsItsSpan(QualType Result) {
  return Result->isVoidType() || Result->isBooleanType() ||
         Result->isArithmeticType();
}

// What a call does with a span that is its object, or one of its arguments.
// Unset: its result is the span.
static std::optional<bool> lendsIn(Draft &D, const CallSite &Site,
                                   const Expr *Span, bool IsObject, Body &B) {
  const FunctionDecl *Callee = calledBy(D, Site);
  QualType Result = Site.Node->getType();
  auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
  if (Construct &&
      (Construct->getConstructor()->isCopyOrMoveConstructor() ||
       D.Known.is(Result, "span") || D.Known.isExactly(Result, "pointer")))
    return std::nullopt;
  OverloadedOperatorKind Op = Site.Callee->getOverloadedOperator();
  if (Op == OO_EqualEqual || Op == OO_ExclaimEqual || Op == OO_Exclaim)
    return false;
  if (Op == OO_Equal) {
    if (IsObject)
      return false;
    return !isa<MemberExpr>(stripped(Site.Object)); // HeldBy tells of members
  }
  if (IsObject && (Op == OO_Arrow || Op == OO_Star))
    return std::nullopt;
  for (Role R : {Role::Attribute, Role::Attributes, Role::Event, Role::Status,
                 Role::Link, Role::RenamesSpan, Role::EndsSpan})
    if (const rules::Function *Entry = D.Known.role(Site.Callee, R))
      if (IsObject || (Entry->Span && Site.argument(Entry->Span) &&
                       stripped(Site.argument(Entry->Span)) == stripped(Span)))
        return Result->isPointerType() || Result->isReferenceType()
                   ? std::nullopt
                   : std::optional<bool>(!keepsItsSpan(Result));
  // An object that keeps it, and gives it to nobody, does not stand for it.
  if (Construct && isProjects(D, Callee) && !mayActivate(D, Result) &&
      !offers(D, Construct->getConstructor()->getParent()))
    return !subjectOf(D, Span, B).known();
  if (isProjects(D,
                 Callee)) // link knows, where the model says which span it is
    return !(IsObject ? holdsSpan(D.Known, Span->getType())
                      : D.Known.holds(Span->getType(), "span")) ||
           !subjectOf(D, Span, B).known() ||
           (standsForSpan(D, Result) && !isDiscarded(Site.Node, B));
  if (!IsObject)
    return true;
  return !keepsItsSpan(Result) || D.Known.has(Site.Callee, Role::Swaps);
}

// Made active by a scope that a local of the function has, and no other thing.
// When that is open is known.
static bool isForLocalScope(Draft &D, const Use &Found, Body &B) {
  using As = Use::As;
  auto isHeld = [&](const Expr *Scope) {
    Use Kept = useOf(Scope, B, D.Known);
    while (Kept.How == As::Copied)
      Kept = useOf(Kept.whole(), B, D.Known);
    auto *V = dyn_cast_or_null<VarDecl>(Kept.Into);
    return Kept.How == As::Discarded ||
           ((Kept.How == As::Initialiser || Kept.How == As::Assigned) && V &&
            V->hasLocalStorage());
  };
  const CallSite &Site = *Found.Site;
  if (B.Lambda || !Found.Index)
    return false;
  if (D.Known.role(Site.Callee, Role::Activates))
    return D.Known.is(Site.Node->getType(), "scope") && isHeld(Site.Node);
  QualType T = Site.Node->getType();
  if (isa<CXXConstructExpr>(Site.Node) || // of an optional
      D.Known.role(Site.Callee, Role::MakesObject))
    return D.Known.is(T, "scope") && isHeld(Site.Node);
  auto *Into =
      Site.Object ? dyn_cast<DeclRefExpr>(stripped(Site.Object)) : nullptr;
  auto *V = Into ? dyn_cast<VarDecl>(Into->getDecl()) : nullptr;
  return V && V->hasLocalStorage() && D.Known.is(V->getType(), "scope") &&
         V->getDeclContext() == B.F &&
         D.Known.has(Site.Callee, Role::AddsElement);
}

// In all of its bodies, where it is a generic one.
static bool isOnlyCalled(Draft &D, const LambdaExpr *L, Body &B) {
  auto is = [&](const Body *Inner) { return Inner->Lambda == L; };
  return llvm::any_of(B.Inner, is) && llvm::all_of(B.Inner, [&](Body *Inner) {
           return !is(Inner) || extract::isOnlyCalled(D, *Inner);
         });
}

static bool lends(Draft &D, const Expr *Span, Body &B, bool OfStart = false) {
  using As = Use::As;
  // Of a started span and of a parameter HeldBy tells whether it is returned,
  // or kept in a member.
  bool OfObject = isa<MemberExpr>(Span);
  auto Started = D.SpanOf.find(stripped(Span));
  for (const Expr *E = Span;;) {
    Use Found = useOf(E, B, D.Known);
    E = Found.whole();
    auto *V = dyn_cast_or_null<VarDecl>(Found.Into);
    if (Found.Site) {
      if (Found.How == As::Assigned && V && Started != D.SpanOf.end())
        return lends(D, V, B, Started->second);
      if (Found.How == As::Assigned && OfObject)
        return true;
      if (OfStart && isForLocalScope(D, Found, B))
        return false;
      const Expr *Given = Found.Index ? Found.Value : Found.Site->Object;
      if (auto Lends = lendsIn(D, *Found.Site, Given, !Found.Index, B))
        return *Lends;
      continue;
    }
    switch (Found.How) {
    case As::Returned:
      return B.Lambda || OfObject;
    case As::Initialiser:
      if (!V)
        return OfObject;
      // Else it is a copy, an alias.
      return Started == D.SpanOf.end() ||
             stripped(V->getInit()) != Started->first ||
             lends(D, V, B, Started->second);
    case As::Captured: // its uses in there tell
      return !isOnlyCalled(D, cast<LambdaExpr>(Found.Node), B);
    case As::Compared:
    case As::Tested:
    case As::Ignored:
    case As::Discarded:
      return false;
    case As::Member:
      if (keepsItsSpan(E->getType()))
        return false;
      break;
    case As::Chosen:
      break;
    case As::Listed: // `Handle{span}`
      if (!E || !isa<InitListExpr>(E) || !E->getType()->isRecordType())
        return true;
      break;
    default:
      if (!Found.Node)
        return OfObject; // a constructor's initialiser
      if (!isa<UnaryOperator>(Found.Node))
        return true;
    }
  }
}

// Of the uses of a variable that has the Index-th span, or a parameter.
static bool lends(Draft &D, const VarDecl *V, Body &B,
                  std::optional<unsigned> Index) {
  if (V->isStaticLocal() || !V->isLocalVarDeclOrParm())
    return true;
  if (Index) {
    const Expr *Start = D.StartOf[*Index].first;
    readDeaths(D, V, Start, D.Out.Spans[*Index].Held, B);
    if (auto It = D.ParentOf.find(*Index);
        It != D.ParentOf.end() && It->second == V)
      D.Out.Spans[*Index].Start.OwnParent = isUnset(D, V, Start, B);
    if (D.Out.Spans[*Index].Held.Variable.empty() &&
        holdsSpan(D.Known, V->getType()))
      D.Out.Spans[*Index].Held.Variable = V->getNameAsString();
  }
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
      if ((Part != &B && !isOnlyCalled(D, *Part)) ||
          lends(D, Ref, *Part, Index.has_value()))
        return true;
  return false;
}

// Where what a variable holds is destroyed: at the end of its block, or when it
// is given something else than Start.
static void readDeaths(Draft &D, const VarDecl *V, const Expr *Start,
                       model::Holding &Held, Body &B) {
  Held.Dies = closesOf(V, B);
  Held.Replaced.clear();
  for (const DeclRefExpr *Ref : B.Uses.lookup(V)) {
    Use Found = useOf(Ref, B);
    auto *Binary = dyn_cast_or_null<BinaryOperator>(Found.Node);
    const Expr *Given = Binary && Binary->getOpcode() == BO_Assign
                            ? Binary->getRHS()
                        : Found.Site && Found.Site->Arguments.size() == 1
                            ? Found.Site->Arguments[0]
                            : nullptr;
    bool Assigns = Found.How == Use::As::Overwritten && Given;
    bool Own = Assigns && stripped(Given) == Start;
    if (!Assigns && (Found.How != Use::As::Object ||
                     !D.Known.has(Found.Site->Callee, Role::Resets)))
      continue;
    model::Point When = pointOf(D, Own ? Start : Found.Node, B);
    if (!Own)
      Held.Dies.push_back(When);
    if (Assigns)
      Held.Replaced.push_back({D.Where.place(Ref), When});
  }
}

// Has an object of the class a span, its own or a base's?
static bool keepsSpan(Draft &D, const CXXRecordDecl *Class) {
  if (!Class || !Class->hasDefinition())
    return false;
  auto [It, New] = D.KeepsSpan.try_emplace(Class->getCanonicalDecl(), false);
  if (!New)
    return It->second;
  Class = Class->getDefinition();
  bool Found = llvm::any_of(Class->fields(), [&](const FieldDecl *F) {
    return holdsSpan(D.Known, F->getType());
  });
  for (const CXXBaseSpecifier &Base : Class->bases())
    Found = Found || keepsSpan(D, Base.getType()->getAsCXXRecordDecl());
  return D.KeepsSpan[Class->getCanonicalDecl()] = Found;
}

static bool isThis(const Expr *E) {
  return E && isa<CXXThisExpr>(E->IgnoreParenImpCasts());
}

// Does a method do so with a span of its object?
static bool lendsOwn(Draft &D, const Stmt *Node, Body &B) {
  if (!Node)
    return false;
  if (auto *L = dyn_cast<LambdaExpr>(Node))
    return llvm::any_of(
        L->captures(), [](const LambdaCapture &C) { return C.capturesThis(); });
  if (auto *Member = dyn_cast<MemberExpr>(Node);
      Member && isThis(Member->getBase())) {
    auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    return Field && holdsSpan(D.Known, Field->getType()) && lends(D, Member, B);
  }
  if (auto *Return = dyn_cast<ReturnStmt>(Node)) // `return *this;`
    if (auto *Deref = dyn_cast_or_null<UnaryOperator>(Return->getRetValue());
        Deref && isThis(Deref->getSubExpr()))
      return false;
  return isa<CXXThisExpr>(Node) ||
         llvm::any_of(runningIn(Node),
                      [&](const Stmt *Child) { return lendsOwn(D, Child, B); });
}

// After `auto span = tracer->StartSpan(..);`, where the unit declares a
// function that makes such a span active.
static std::optional<model::Edit> activationAfter(Draft &D, const Expr *Start,
                                                  Body &B) {
  auto *Declares = dyn_cast_or_null<DeclStmt>(B.statementOf(Start));
  const FunctionDecl *Activate = declared(D, Role::Activates);
  if (!Declares || !Declares->isSingleDecl() || !Activate ||
      Declares->getBeginLoc().isMacroID() || Activate->getNumParams() != 1)
    return std::nullopt;
  auto *V = dyn_cast<VarDecl>(Declares->getSingleDecl());
  QualType Wanted = Activate->getParamDecl(0)->getType().getNonReferenceType();
  if (!V || !V->getInit() || stripped(V->getInit()) != Start ||
      !D.Ast.hasSameUnqualifiedType(V->getType(), Wanted))
    return std::nullopt;
  std::string Name = V->getNameAsString();
  bool Camel = llvm::any_of(Name, [](char C) { return C >= 'A' && C <= 'Z'; });
  Name = Name == "span" ? "scope" : Name + (Camel ? "Scope" : "_scope");
  return model::Edit{D.Where.afterLine(Declares->getEndLoc()),
                     D.Where.newLine(Declares->getBeginLoc()) + "auto " +
                         freeName(D, Name, B) + " = ::" + D.Known.of(Activate) +
                         "(" + V->getNameAsString() + ");"};
}

void readLending(Draft &D, Body &B) {
  for (auto &[Index, Start] : D.StartOf) {
    if (Start.second != &B)
      continue;
    bool Lent = lends(D, Start.first, B, /*OfStart=*/true);
    model::Span &Span = D.Out.Spans[Index];
    QualType T = Start.first->getType();
    bool Opaque = false;
    Span.Held.Lent = Lent || (!D.Known.is(T, "span") &&
                              mayActivate(D, T, Span.Call ? &Opaque : nullptr));
    Span.Held.Opaque = Span.Call ? Opaque : mayBeActiveInside(D, B);
    Span.Held.Offered = (isa<CXXConstructorDecl>(B.F) ||
                         Span.Held.By == model::Holder::Returned) &&
                        isOffered(D, B);
  }
  for (const ParmVarDecl *P : B.F->parameters())
    if (holdsSpan(D.Known, P->getType()) && lends(D, P, B, std::nullopt))
      D.Out.Functions[functionIndex(D, B)]
          .Parameters[P->getFunctionScopeIndex()]
          .Lent = true;
  if (B.Lambda)
    return;
  auto *Method = dyn_cast<CXXMethodDecl>(B.F);
  if (!Method || Method->isStatic() || !keepsSpan(D, Method->getParent()))
    return;
  bool Lends = lendsOwn(D, B.Code, B);
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(Method))
    for (const CXXCtorInitializer *Init : Maker->inits())
      Lends = Lends || lendsOwn(D, Init->getInit(), B);
  if (Lends)
    D.Out.Functions[functionIndex(D, B)].LendsOwn = true;
}

// Not where a scope is lost at once: that one is to be kept.
void readActivations(Draft &D, Body &B) {
  bool Loses = llvm::any_of(D.Out.Discards, [&](const model::Discard &X) {
    return X.What == model::Kept::Scope && X.Function == functionIndex(D, B);
  });
  for (auto &[Index, Start] : D.StartOf)
    if (!Loses && Start.second == &B && !D.Out.Spans[Index].Held.Lent &&
        llvm::none_of(D.Out.Scopes, [&](const model::Scope &S) {
          return S.Span && *S.Span == Index;
        }))
      D.Out.Spans[Index].Activation = activationAfter(D, Start.first, B);
}

} // namespace spantidy::extract
