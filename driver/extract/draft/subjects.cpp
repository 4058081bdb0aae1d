#include "subjects.h"
#include "draft.h"
#include "emptied.h"
#include "handles.h"
#include "span_references.h"
#include "syntax/bodies.h"
#include "syntax/use.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;
using rules::Role;

// A variable of a function around a lambda, which is written in the lambda.
static bool isRewritten(const Expr *E, Body &B) {
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && B.Lambda && V->getDeclContext() != B.F &&
         llvm::any_of(B.Uses.lookup(V), [&](const DeclRefExpr *Use) {
           return useOf(Use, B).How == Use::As::Overwritten;
         });
}

// What `[held = span]` has, and the body in which it was span.
static const Expr *capturedAs(const Expr *E, Body *&B) {
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || !V->isInitCapture())
    return nullptr;
  auto captures = [&](const LambdaExpr *L) {
    return llvm::any_of(L->captures(), [&](const LambdaCapture &C) {
      return C.capturesVariable() && C.getCapturedVar() == V;
    });
  };
  while (B && B->Lambda && !captures(B->Lambda))
    B = B->Outer;
  B = B ? B->Outer : nullptr;
  return B ? V->getInit() : nullptr;
}

std::optional<OwnedPart> ownedPart(Draft &D, const MemberExpr *Member) {
  if (!isa<FieldDecl>(Member->getMemberDecl()))
    return std::nullopt;
  std::string Name = D.Where.usr(Member->getMemberDecl());
  if (isa<CXXThisExpr>(Member->getBase()->IgnoreImpCasts()))
    return OwnedPart{nullptr, std::move(Name)};
  const Expr *Base = stripped(Member->getBase());
  auto Through = asCall(Base); // `->`, `*` of a pointer
  if (Through) {
    OverloadedOperatorKind Op = Through->Callee->getOverloadedOperator();
    if ((Op != OO_Arrow && Op != OO_Star) || !Through->Object ||
        !ownsAlone(D.Known, Through->Object->getType()))
      return std::nullopt;
    Base = stripped(Through->Object);
  } else if (Member->isArrow()) {
    return std::nullopt;
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(Base)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    return V && V->isLocalVarDecl() && !V->isStaticLocal() &&
                   !V->getType()->isReferenceType()
               ? std::optional(OwnedPart{V, std::move(Name)})
               : std::nullopt;
  }
  auto *Around = dyn_cast<MemberExpr>(Base);
  auto Part = Around ? ownedPart(D, Around) : std::nullopt;
  if (Part)
    Part->Member += "." + Name;
  return Part;
}

// Does a whole statement come before E, on each way to it?
static bool precedes(const Stmt *Statement, const Expr *E, Body &B, Draft &D) {
  const Stmt *Block = Statement ? B.parent(Statement) : nullptr;
  if (!isa_and_nonnull<CompoundStmt>(Block) ||
      !D.Ast.getSourceManager().isBeforeInTranslationUnit(
          Statement->getEndLoc(), E->getBeginLoc()))
    return false;
  for (const Stmt *Around = B.parent(E); Around; Around = B.parent(Around))
    if (Around == Block)
      return true;
  return false;
}

// `state->span = tracer->StartSpan(..)`: the one span that a local has been given,
// in this part of it where one is named.
static std::optional<unsigned> putInto(Draft &D, const VarDecl *V,
                                       llvm::StringRef Member, const Expr *E,
                                       Body &B) {
  std::optional<unsigned> Only;
  for (auto &[Index, Start] : D.StartOf) {
    if (Start.second != &B)
      continue;
    Use Given = useOf(Start.first, B, D.Known);
    auto *To = Given.How == Use::As::Assigned && Given.Site
                   ? dyn_cast_or_null<MemberExpr>(stripped(Given.Site->Object))
                   : nullptr;
    auto Part = To ? ownedPart(D, To) : std::nullopt;
    if (!Part || Part->Local != V)
      continue;
    if (Only || (!Member.empty() && Part->Member != Member) ||
        !precedes(B.statementOf(Start.first), E, B, D))
      return std::nullopt;
    Only = Index;
  }
  return Only;
}

std::optional<unsigned> startedSpan(Draft &D, const Expr *E, Body &B) {
  E = handleOf(E, D.Known);
  if (isRewritten(E, B))
    return std::nullopt;
  if (Body *Around = &B; const Expr *Held = capturedAs(E, Around))
    return startedSpan(D, Held, *Around);
  if (auto It = D.SpanOf.find(E); It != D.SpanOf.end())
    return It->second;
  // An object that holds a span has it from its making.
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (auto *V = dyn_cast<VarDecl>(Ref->getDecl());
        V && V->isLocalVarDecl() && V->getInit() &&
        !D.Known.is(V->getType(), "span")) {
      auto It = D.SpanOf.find(stripped(V->getInit()));
      if (It != D.SpanOf.end())
        return It->second;
      if (V->getType()->isReferenceType()) // another name for it
        return startedSpan(D, V->getInit(), B);
      if (auto Put = holdsSpan(D.Known, V->getType()) ? putInto(D, V, {}, E, B)
                                                      : std::nullopt)
        return Put;
    }
  // Through locals: the one start that every path to here has gone through.
  Value V = D.Read.of(E, B);
  const Value *At = &V;
  while (At->Parts.size() == 1 && At->What != Value::Kind::Call)
    At = &At->Parts.front();
  auto It = D.SpanAt.find({&outermost(B), At->At});
  if (At->What == Value::Kind::Call && It != D.SpanAt.end())
    return It->second;
  auto *Member = dyn_cast<MemberExpr>(E);
  auto Part = Member ? ownedPart(D, Member) : std::nullopt;
  return Part && Part->Local ? putInto(D, Part->Local, Part->Member, E, B)
                             : std::nullopt;
}

// `guard.span`: the one span that a local object has had since it was made.
static std::optional<unsigned> madeWith(Draft &D, const VarDecl *V,
                                        const MemberExpr *Member, Body &B) {
  auto *Class = V->getType()->getAsCXXRecordDecl();
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Member->getBase()));
  if (!Ref || Ref->getDecl() != V || !V->getInit() || !Class ||
      !Class->hasDefinition() || !D.Known.is(Member->getType(), "span"))
    return std::nullopt;
  auto isOther = [&](const FieldDecl *F) {
    return F != Member->getMemberDecl() && holdsSpan(D.Known, F->getType());
  };
  if (llvm::any_of(Class->getDefinition()->fields(), isOther) ||
      Class->getDefinition()->getNumBases() > 0)
    return std::nullopt;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Other : Part->Uses.lookup(V))
      if (auto *Field =
              dyn_cast_or_null<MemberExpr>(useOf(Other, *Part).whole());
          Field && Field->getMemberDecl() == Member->getMemberDecl() &&
          mayRebind(Field, *Part))
        return std::nullopt;
  return startedSpan(D, Ref, B);
}

// A local that has been given a span from somewhere, and no other one since.
static const VarDecl *keptIn(Draft &D, const Expr *E, Body &B) {
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Local = V && V->isLocalVarDecl() && !V->isStaticLocal() &&
               V->getInit() && !V->getType()->isReferenceType() &&
               V->getDeclContext() == B.F && D.Known.is(V->getType(), "span");
  if (!Local)
    return nullptr;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Other : Part->Uses.lookup(V))
      if (mayRebind(Other, *Part))
        return nullptr;
  return V;
}

// Does the function call nothing that could put another span into an object?
static bool isAmongItself(Draft &D, Body &B) {
  auto mayPut = [&](const CallSite &Site) {
    bool Handle = Site.Object && D.Known.is(Site.Object->getType(), "span");
    bool Assigns = Site.Callee->getOverloadedOperator() == OO_Equal;
    return (Handle && Assigns) || isProjects(D, Site.Callee) ||
           D.Known.has(Site.Callee, Role::AddsElement) ||
           !(Handle || isStandard(Site.Callee) || D.Known.known(Site.Callee) ||
             isa<CXXConstructExpr>(Site.Node));
  };
  return !B.Lambda && B.Lambdas.empty() && llvm::none_of(B.Calls, mayPut);
}

// Is the span, which an iterator or pointer leads to by this field, only asked, and
// no other one?
static bool isOnlyAsked(Draft &D, const DeclRefExpr *Of, const ValueDecl *Field,
                        Body &B) {
  Use Found = useOf(Of, B);
  if (Found.How != Use::As::Dereferenced && Found.How != Use::As::Member)
    return !mayRebind(Of, B);
  const Expr *Whole = Found.whole();
  auto *Member = dyn_cast_or_null<MemberExpr>(Whole); // of a pointer
  if (!Member && Whole)
    Member = dyn_cast_or_null<MemberExpr>(useOf(Whole, B).Node);
  return Member && (Member->getMemberDecl() == Field
                        ? !mayRebind(Member, B)
                        : !D.Known.is(Member->getType(), "span"));
}

// `it->second`, of an element that nobody else changes in this function.
static const VarDecl *pointsTo(Draft &D, const MemberExpr *Member, Body &B) {
  const Expr *Base = stripped(Member->getBase());
  if (auto Site = asCall(Base); Site && isa<CXXOperatorCallExpr>(Base) &&
                                Site->Object && Site->Arguments.empty())
    Base = stripped(Site->Object);
  else if (!Member->isArrow())
    return nullptr;
  auto *Ref = dyn_cast<DeclRefExpr>(Base);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  bool Local = V && V->isLocalVarDecl() && !V->isStaticLocal() &&
               V->getInit() && !V->getType()->isReferenceType() &&
               V->getDeclContext() == B.F;
  return Local && isAmongItself(D, B) &&
                 llvm::all_of(B.Uses.lookup(V),
                              [&](const DeclRefExpr *Other) {
                                return isOnlyAsked(D, Other,
                                                   Member->getMemberDecl(), B);
                              })
             ? V
             : nullptr;
}

// Is it the active span that a call gives, here or for a local? At: the value.
static void askCall(Draft &D, const Expr *Base, const Value &At, Body &B,
                    model::Subject &Found) {
  auto Site = asCall(Base);
  if (const Expr *Init = Site ? nullptr : constantly(Base, B))
    Site = asCall(handleOf(Init, D.Known));
  const rules::Function *Of =
      Site ? D.Known.role(Site->Callee, Role::SpanOfContext) : nullptr;
  if (Of || (Site && D.Known.role(Site->Callee, Role::CurrentSpan))) {
    Found.Current = true;
    Found.OfContext =
        Of && !isCurrentContext(D, Site->argument(Of->Context), B);
    return;
  }
  if (At.What != Value::Kind::Call)
    return;
  for (Role R : {Role::CurrentSpan, Role::SpanOfContext}) {
    const FunctionDecl *F = declared(D, R);
    if (F && At.Name == F->getNameAsString())
      Found.Current = true, Found.OfContext = R == Role::SpanOfContext;
  }
}

// `stage->span`, of the one parameter that it is all the span of.
static std::optional<unsigned>
parameterAround(Draft &D, const MemberExpr *Member, Body &B) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Member->getBase()));
  auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  auto *Class = cast<FieldDecl>(Member->getMemberDecl())->getParent();
  auto *Record = dyn_cast<CXXRecordDecl>(Class);
  auto isOther = [&](const FieldDecl *F) {
    return F != Member->getMemberDecl() && holdsSpan(D.Known, F->getType());
  };
  bool Only = P && P->getDeclContext() == outermost(B).F && Record &&
              Record->getNumBases() == 0 &&
              D.Known.is(Member->getType(), "span") &&
              llvm::none_of(Class->fields(), isOther);
  return Only && !mayRebind(Member, B)
             ? std::optional(P->getFunctionScopeIndex())
             : std::nullopt;
}

// The call that gave a local its span, of which it has a copy.
static std::optional<unsigned> copiedFrom(Draft &D, const VarDecl *V) {
  auto *Copy = dyn_cast<CXXConstructExpr>(stripped(V->getInit()));
  if (!Copy || !Copy->getConstructor()->isCopyConstructor())
    return std::nullopt;
  auto It = D.SpanOf.find(stripped(Copy->getArg(0)));
  return It != D.SpanOf.end() && D.Out.Spans[It->second].Call
             ? std::optional(It->second)
             : std::nullopt;
}

model::Subject subjectOf(Draft &D, const Expr *E, Body &B) {
  model::Subject Found;
  if (!E)
    return Found;
  const Expr *Base = handleOf(E, D.Known);
  if (const VarDecl *V = emptiedVariable(D, E, B))
    Found.Emptied = D.Where.token(V->getLocation());
  if (isa<CXXThisExpr>(Base)) {
    Found.Own = true;
    return Found;
  }
  if (auto *Member = dyn_cast<MemberExpr>(Base);
      Member && isa<FieldDecl>(Member->getMemberDecl())) {
    auto Part = ownedPart(D, Member);
    Found.Own = Part && !Part->Local;
    if (Found.Own)
      Found.Member = std::move(Part->Member);
    else if (Part)
      Found.Span = startedSpan(D, Member, B);
    if (Part && Part->Local && !Found.Span)
      Found.Span = madeWith(D, Part->Local, Member, B);
    if (Part)
      return Found;
    if (const VarDecl *At = pointsTo(D, Member, B))
      Found.Handle = D.Where.token(At->getLocation());
    else
      Found.Parameter = parameterAround(D, Member, B);
    return Found;
  }
  Found.Span = startedSpan(D, Base, B);
  if (Found.Span)
    return Found;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Base))
    if (auto *P = dyn_cast<ParmVarDecl>(Ref->getDecl());
        P && P->getDeclContext() == outermost(B).F &&
        !D.Known.is(P->getType(), "span")) {
      Found.Parameter = P->getFunctionScopeIndex();
      return Found;
    }
  Value V = D.Read.of(Base, B);
  const Value *At = &V;
  while (At->Parts.size() == 1 && At->What == Value::Kind::Variable)
    At = &At->Parts.front();
  if (At->What == Value::Kind::Parameter)
    Found.Parameter = At->Index;
  else
    Found.Parameter = referenceOf(D, Base, B);
  askCall(D, Base, *At, B, Found);
  if (const VarDecl *Kept = keptIn(D, Base, B); Kept && !Found.known()) {
    Found.Handle = D.Where.token(Kept->getLocation());
    Found.Span = copiedFrom(D, Kept);
  }
  return Found;
}

} // namespace spantidy::extract
