// What a start is told by an object of options: a kind, a parent.

#include "options.h"
#include "kinds.h"
#include "parents.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using model::SpanKind;

static void readChangesOfOptions(Draft &D, const VarDecl *V, const Expr *At,
                                 Body &B, Start &S);

// True if it was the kind.
static bool readOption(Draft &D, const FieldDecl *Field, const Expr *Given,
                       Body &B, Start &S) {
  bool GaveKind = false;
  auto [First, Last] = D.Known.V.Fields.equal_range(D.Known.of(Field));
  for (auto It = First; It != Last; ++It) {
    if (It->second.Is == "parent") {
      S.Span.From = model::Parent::Explicit;
      S.Span.Extracted = extractedBy(D, Given, B);
      readParent(D, Given, B, S);
    }
    if (It->second.Is != "kind")
      continue;
    GaveKind = true;
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
    S.Span.Kind = Ref ? kindOf(D.Known, Ref->getDecl()) : SpanKind::Unknown;
    S.Span.KindAt = D.Where.place(Given);
    S.Span.KindFix = kindSlotIn(D, Given);
    if (auto *P = dyn_cast_or_null<ParmVarDecl>(Ref ? Ref->getDecl() : nullptr))
      S.Span.KindParameter = P->getFunctionScopeIndex();
  }
  return GaveKind;
}

void readOptions(Draft &D, const Expr *Options, Body &B, Start &S) {
  Options = stripped(Options);
  if (auto *List = dyn_cast<InitListExpr>(Options)) {
    for (auto [Field, Given] : fieldsGiven(List)) {
      // `{{}, {}, context}`: an empty brace gives nothing.
      auto *Inner = dyn_cast<InitListExpr>(Given->IgnoreImplicit());
      bool Empty = isa<CXXDefaultInitExpr, ImplicitValueInitExpr>(Given) ||
                   (Inner && Inner->getNumInits() == 0);
      if (auto *Construct = dyn_cast<CXXConstructExpr>(Given->IgnoreImplicit()))
        Empty = Empty || Construct->getNumArgs() == 0;
      if (!Empty)
        readOption(D, Field, Given, B, S);
    }
    return;
  }
  auto *Ref = dyn_cast<DeclRefExpr>(Options);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || isa<ParmVarDecl>(V)) {
    S.Span.From = model::Parent::Unknown;
    S.Span.Kind = SpanKind::Unknown;
    return;
  }
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto *Copied = dyn_cast_or_null<DeclRefExpr>(Init);
  if (Init && V->isInitCapture() && B.Outer)
    readOptions(D, Init, *B.Outer, S);
  else if (Init &&
           (isa<InitListExpr>(Init) || (Copied && Copied->getDecl() != V)))
    readOptions(D, Init, B, S);
  else if (auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
           Init && !(Made && Made->getNumArgs() == 0)) {
    S.Span.Kind = SpanKind::Unknown; // made by somebody else
    if (asCall(Init) && !Made)
      S.Span.From = model::Parent::Unknown;
  }
  if (!V->isLocalVarDecl() && !V->isInitCapture() &&
      !(Init && V->getType().isConstQualified()))
    S.Span.Kind = SpanKind::Unknown;
  for (Body *Part = &B; Part; Part = Part->Outer) // captured: set outside
    readChangesOfOptions(D, V, Ref, *Part, S);
  if (mayChange(D, V, Ref, B))
    S.Span.Kind = SpanKind::Unknown;
  // What others are started with is not changed for one of them.
  unsigned Given = 0;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Other : Part->Uses.lookup(V))
      Given += !isa_and_nonnull<MemberExpr>(Part->parent(Other));
  if (Given != 1 || !V->isLocalVarDecl() || V->isStaticLocal())
    S.Span.KindFix.reset();
}

static void readChangesOfOptions(Draft &D, const VarDecl *V, const Expr *At,
                                 Body &B, Start &S) {
  std::set<SpanKind> Kinds; // one per branch perhaps: then it is not known
  for (const DeclRefExpr *Use : B.Uses.lookup(V)) {
    auto *Field = dyn_cast_or_null<MemberExpr>(B.parent(Use));
    if (!Field) { // handed out: anybody may set a parent
      auto Site = asCall(B.parent(Use));
      if (Site && !D.Known.known(Site->Callee) &&
          !isa<CXXConstructExpr>(Site->Node))
        S.Span.From = model::Parent::Unknown;
      continue;
    }
    const Stmt *Parent = B.parent(Field);
    const Expr *Given = nullptr;
    if (auto *Binary = dyn_cast_or_null<BinaryOperator>(Parent);
        Binary && Binary->isAssignmentOp() && Binary->getLHS() == Field)
      Given = Binary->getRHS();
    else if (auto Site = asCall(Parent);
             Site && Site->Callee->getOverloadedOperator() == OO_Equal &&
             Site->Arguments.size() == 1)
      Given = Site->Arguments[0];
    if (!Given)
      continue;
    if (readOption(D, cast<FieldDecl>(Field->getMemberDecl()), Given, B, S)) {
      Kinds.insert(S.Span.Kind);
      S.Span.KindVaries = S.Span.KindVaries || !isSettled(D, Parent, At, B);
    }
  }
  if (Kinds.size() > 1)
    S.Span.Kind = SpanKind::Unknown;
}

} // namespace spantidy::extract
