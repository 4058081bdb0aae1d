#include "borrows.h"
#include "borrow_uses.h"
#include "draft/callees.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using model::Borrow;

static void addBorrow(Draft &D, const Loan &L, std::string Holder,
                      Borrow::Way Used, const Stmt *UsedAt, Body &B) {
  Borrow Found;
  if (L.Local)
    Found.Lives = Used == Borrow::Way::Returned ? Borrow::Until::Return
                                                : Borrow::Until::Block;
  Found.Used = Used;
  Found.Function = functionIndex(D, B);
  Found.At = D.Where.place(L.Owner);
  Found.Owner = D.Where.text(L.Owner->getSourceRange());
  Found.Holder = std::move(Holder);
  if (UsedAt)
    Found.UsedAt = D.Where.place(UsedAt);
  D.Out.Borrows.push_back(std::move(Found));
}

// The object that an element, a field or an iterator of it stands in.
static const Expr *rootOf(Draft &D, const Expr *E) {
  for (;;) {
    E = E->IgnoreParenImpCasts();
    if (auto *Member = dyn_cast<MemberExpr>(E);
        Member && !Member->isArrow() &&
        isa<FieldDecl>(Member->getMemberDecl())) {
      E = Member->getBase();
      continue;
    }
    auto Site = asCall(E);
    if (!Site || !Site->Object)
      return E;
    if (Site->Callee->getOverloadedOperator() != OO_Subscript &&
        !D.Known.has(Site->Callee, rules::Role::ElementOf))
      return E;
    E = Site->Object;
  }
}

// The statement or variable behind which the local is gone.
static const Stmt *blockOf(const VarDecl *V, Body &B) {
  auto Uses = B.Uses.lookup(V);
  if (isa<ParmVarDecl>(V) || Uses.empty())
    return B.Code;
  // The innermost one around a use that holds the declaration.
  for (const Stmt *Node = B.parent(Uses.front()); Node; Node = B.parent(Node)) {
    auto holds = [&](const Stmt *Child) {
      auto *Declares = dyn_cast_or_null<DeclStmt>(Child);
      return Declares && llvm::is_contained(Declares->decls(), V);
    };
    if (llvm::any_of(runningIn(Node), holds))
      return Node;
  }
  return B.Code;
}

static bool isInside(const Stmt *Node, const Stmt *Block, Body &B) {
  for (; Node; Node = B.parent(Node))
    if (Node == Block)
      return true;
  return false;
}

// The name of the type, if it is a text that a user may write: `std::string`.
static std::string ownedText(Draft &D, QualType T) {
  for (auto &[Name, Word] : D.Known.V.Types)
    if (Word == "owned-text")
      if (auto *Alias = dyn_cast_or_null<TypedefNameDecl>(lookUp(D.Ast, Name));
          Alias && D.Ast.hasSameUnqualifiedType(Alias->getUnderlyingType(), T))
        return Name;
  return "";
}

// `std::string v = ..` in the place of the view, where every use takes either.
static std::vector<model::Edit> ownEdits(Draft &D, const VarDecl *V,
                                         const Loan &L, Body &B) {
  auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(L.Owner);
  const TypeSourceInfo *Written = V->getTypeSourceInfo();
  if (!Temporary || !Written || V->isStaticLocal() || !V->getInit() ||
      V->getInitStyle() != VarDecl::CInit || V->getType()->isPointerType() ||
      V->getType()->isReferenceType())
    return {};
  std::string Owner = ownedText(D, Temporary->getType());
  TypeLoc Type = Written->getTypeLoc().getUnqualifiedLoc();
  SourceRange Spelled = Type.getSourceRange();
  auto *Declares = dyn_cast_or_null<DeclStmt>(B.parent(V->getInit()));
  if (Spelled.getBegin().isMacroID() || Spelled.getEnd().isMacroID() ||
      V->getInit()->getBeginLoc() != L.Owner->getBeginLoc() ||
      V->getInit()->getEndLoc() != L.Owner->getEndLoc() || !Declares ||
      !Declares->isSingleDecl() || Owner.empty())
    return {};
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V)) {
      Use Found = useOf(Ref, *Part);
      while (isa_and_nonnull<CXXConstructExpr>(Found.Node))
        Found = useOf(Found.whole(), *Part);
      if (!Found.Site ||
          !D.Known.role(Found.Site->Callee, rules::Role::Attribute) ||
          Part != &B)
        return {};
    }
  return {{D.Where.place(Spelled), Owner}};
}

static void keepInLocal(Draft &D, const VarDecl *V, const Loan &L,
                        const Stmt *From, Body &B) {
  const Stmt *Block = L.Local ? blockOf(L.Local, B) : nullptr;
  auto Used = useAfter(D, V, From, L, B, [&](const Meeting &M) {
    if (!L.Local)
      return true;
    return M.How == Borrow::Way::Returned || !isInside(M.At, Block, B);
  });
  if (!Used)
    return;
  addBorrow(D, L, V->getNameAsString(), Used->How, Used->At, B);
  if (isa<DeclStmt>(From))
    D.Out.Borrows.back().Own = ownEdits(D, V, L, B);
}

static void keepIn(Draft &D, const Expr *Target, llvm::ArrayRef<Loan> Found,
                   const Stmt *From, Body &B) {
  const Expr *Root = rootOf(D, Target);
  bool Elsewhere = Root->getType()->isPointerType();
  const VarDecl *V = Elsewhere ? nullptr : localAround(Root);
  // Another field of the struct may be what is used.
  if (V && D.Lent.kindOf(V->getType()) == Loans::Kind::Nothing)
    return;
  for (const Loan &L : Found) {
    if (V)
      keepInLocal(D, V, L, From, B);
    // Whatever it is, it is there after the statement. A local may well live
    // as long as that.
    else if (L.Attribute && !L.Local)
      addBorrow(D, L, D.Where.text(Root->getSourceRange()), Borrow::Way::Kept,
                nullptr, B);
  }
}

// What a call puts into its object, a container.
static llvm::ArrayRef<const Expr *> filling(Draft &D, const CallSite &Site) {
  if (!D.Known.has(Site.Callee, rules::Role::AddsElement))
    return {};
  return Site.Arguments;
}

void readBorrows(Draft &D, Body &B) {
  using Kind = Loans::Kind;
  for (const VarDecl *V : B.Locals) {
    if (V->isImplicit() || V->isCXXForRangeDecl() || !V->getInit() ||
        D.Lent.kindOf(V->getType()) == Kind::Nothing)
      continue;
    Loans::List Found;
    D.Lent.of(V->getInit(), Found);
    const Stmt *From = Found.empty() ? nullptr : B.statementOf(V->getInit());
    if (isa_and_nonnull<DeclStmt>(From))
      for (const Loan &L : Found)
        keepInLocal(D, V, L, From, B);
  }
  for (const CallSite &Site : B.Calls) {
    if (!Site.Object)
      continue;
    QualType T = Site.Object->getType();
    if (T->isPointerType() && T->getPointeeType()->isRecordType())
      T = T->getPointeeType();
    if (D.Lent.kindOf(T) == Kind::Nothing)
      continue;
    Loans::List Found;
    if (Site.Callee->getOverloadedOperator() == OO_Equal &&
        Site.Arguments.size() == 1) {
      bool Whole = D.Lent.isPair(T) || D.Lent.isContainer(T);
      if (Whole)
        D.Lent.of(Site.Arguments[0], Found);
      else
        D.Lent.from(Site.Arguments[0], Found);
      auto Element = asCall(Site.Object->IgnoreParenImpCasts());
      for (Loan &L : Found) {
        L.Attribute = L.Attribute || D.Lent.kindOf(T) == Kind::Attributes;
        if (!Whole && Element && Element->Arguments.size() == 1)
          L.Key = Element->Arguments[0];
      }
    } else if (D.Lent.isContainer(T)) {
      D.Lent.ofFilling(T, filling(D, Site), Found);
    }
    keepIn(D, Site.Object, Found, Site.Node, B);
  }
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(B.F))
    for (const CXXCtorInitializer *Init : Maker->inits()) {
      Loans::List Found;
      if (Init->isWritten() && Init->isMemberInitializer() &&
          D.Lent.kindOf(Init->getMember()->getType()) == Kind::Attributes)
        D.Lent.of(Init->getInit(), Found);
      for (const Loan &L : Found)
        if (!L.Local)
          addBorrow(D, L, Init->getMember()->getNameAsString(),
                    Borrow::Way::Kept, nullptr, B);
    }
  if (D.Lent.kindOf(B.F->getReturnType()) == Kind::Attributes &&
      !B.F->getReturnType()->isReferenceType())
    for (const Expr *Result : Values::results(B)) {
      Loans::List Found;
      D.Lent.of(Result, Found);
      for (const Loan &L : Found)
        addBorrow(D, L, "", Borrow::Way::Returned, nullptr, B);
    }
}

} // namespace spantidy::extract
