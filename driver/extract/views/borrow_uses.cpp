#include "borrow_uses.h"
#include "draft/points.h"
#include "syntax/bodies.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using model::Borrow;
using rules::Role;

using Kind = Loans::Kind;

static Meeting meet(Draft &D, const DeclRefExpr *Ref, const Loan &L, Body &B);

static const Expr *recordedBy(const CallSite &Site, const rules::Function &E,
                              const Expr *Given) {
  for (const Expr *Argument : {Site.argument(E.Key), Site.argument(E.Value),
                               Site.argument(E.Description)})
    if (Argument == Given && Argument != Site.argument(E.SpanName))
      return Argument;
  for (const Expr *Argument : Site.arguments(E.Attributes))
    if (Argument == Given)
      return Argument;
  return nullptr;
}

// Given, an argument that holds the local or something made from it.
static Meeting meetCall(Draft &D, const CallSite &Site, const Expr *Given,
                        const Loan &L) {
  Meeting M;
  static constexpr Role Records[] = {
      Role::StartsSpan, Role::Attribute, Role::Attributes, Role::Event,
      Role::Status,     Role::Link,      Role::Baggage,    Role::Metric};
  for (Role R : Records)
    if (const rules::Function *Entry = D.Known.role(Site.Callee, R);
        Entry && recordedBy(Site, *Entry, Given)) {
      M.What = Meeting::Kind::Used;
      M.How = Borrow::Way::Recorded;
      M.At = Given;
      return M;
    }
  for (size_t I = 0; I < Site.Arguments.size(); ++I) {
    if (Site.Arguments[I] != Given || I >= Site.Callee->getNumParams())
      continue;
    QualType T = Site.Callee->getParamDecl(I)->getType();
    bool Forwards = T->isRValueReferenceType();
    if ((T->isReferenceType() || T->isPointerType()) && !Forwards &&
        !T->getPointeeType().isConstQualified()) {
      M.What = Meeting::Kind::Overwritten; // perhaps
      return M;
    }
    // Put beside other attributes, or given to somebody who knows what it is.
    bool Into = Site.Object &&
                D.Lent.kindOf(Site.Object->getType()) == Kind::Attributes;
    if (Into || (L.Attribute && !D.Known.known(Site.Callee) &&
                 !isLibraryCode(Site.Callee, D.Ast.getSourceManager(), D.S))) {
      M.What = Meeting::Kind::Used;
      M.How = Borrow::Way::HandedOn;
      M.At = Given;
    }
  }
  return M;
}

static std::optional<std::string> literalKey(const Expr *Key) {
  auto *Text = Key ? dyn_cast<StringLiteral>(stripped(Key)) : nullptr;
  return Text && Text->getCharByteWidth() == 1
             ? std::optional(Text->getString().str())
             : std::nullopt;
}

// A method of the local.
static Meeting meetMethod(Draft &D, const CallSite &Site, const Loan &L,
                          Body &B) {
  Meeting M;
  auto overwrites = [&](const Expr *Key) {
    auto Old = literalKey(L.Key), New = literalKey(Key);
    if (!Old || !New || *Old == *New)
      M.What = Meeting::Kind::Overwritten;
    return M;
  };
  OverloadedOperatorKind Op = Site.Callee->getOverloadedOperator();
  if (Op == OO_Equal) {
    M.What = Meeting::Kind::Overwritten;
    return M;
  }
  if (Op == OO_Subscript && Site.Arguments.size() == 1) {
    const Stmt *Parent = B.parent(Site.Node);
    while (isa_and_nonnull<ImplicitCastExpr, ParenExpr, MemberExpr>(Parent))
      Parent = B.parent(Parent);
    auto Assign = asCall(Parent);
    bool Written = Assign && Assign->Object &&
                   Assign->Callee->getOverloadedOperator() == OO_Equal &&
                   isa<Expr>(Assign->Object) &&
                   stripped(Assign->Object) == stripped(Site.Node);
    return Written ? overwrites(Site.Arguments[0]) : M;
  }
  if (D.Known.has(Site.Callee, Role::SetsElement) && !Site.Arguments.empty())
    return overwrites(Site.Arguments[0]);
  if (D.Known.has(Site.Callee, Role::RemovesElement) ||
      D.Known.has(Site.Callee, Role::ReplacesElements))
    M.What = Meeting::Kind::Overwritten;
  return M;
}

static Meeting meetLambda(Draft &D, const LambdaExpr *Lambda, const VarDecl *V,
                          const Loan &L, Body &B) {
  Meeting Any;
  for (Body *Part : treeOf(B)) {
    if (Part->Lambda != Lambda)
      continue;
    for (const DeclRefExpr *Use : Part->Uses.lookup(V)) {
      Meeting M = meet(D, Use, L, *Part);
      if (M.How == Borrow::Way::Returned) // from the lambda only
        continue;
      if (M.What == Meeting::Kind::Overwritten)
        return M;
      if (M.What == Meeting::Kind::Used && !Any.At)
        Any = M;
    }
  }
  return Any;
}

static Meeting meet(Draft &D, const DeclRefExpr *Ref, const Loan &L, Body &B) {
  Meeting M;
  const Stmt *Child = Ref;
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (isa<ReturnStmt>(Parent)) {
      if (L.Attribute &&
          D.Lent.kindOf(B.F->getReturnType()) == Kind::Attributes) {
        M.What = Meeting::Kind::Used;
        M.How = Borrow::Way::Returned;
        M.At = Child;
      }
      return M;
    }
    if (auto *Lambda = dyn_cast<LambdaExpr>(Parent))
      return meetLambda(D, Lambda, cast<VarDecl>(Ref->getDecl()), L, B);
    if (auto *Binary = dyn_cast<BinaryOperator>(Parent)) {
      if (Binary->isAssignmentOp() && Binary->getLHS() == Child)
        M.What = Meeting::Kind::Overwritten;
      return M;
    }
    if (auto *Declares = dyn_cast<DeclStmt>(Parent)) {
      // The range of a loop: its elements are looked at.
      auto *V = Declares->isSingleDecl()
                    ? dyn_cast<VarDecl>(Declares->getSingleDecl())
                    : nullptr;
      if (V && V->isImplicit() && L.Attribute) {
        M.What = Meeting::Kind::Used;
        M.How = Borrow::Way::HandedOn;
        M.At = Child;
      }
      return M;
    }
    if (auto *Construct = dyn_cast<CXXConstructExpr>(Parent)) {
      if (D.Lent.kindOf(Construct->getType()) == Kind::Nothing)
        return M;
      continue; // the same, of another type
    }
    if (auto Site = asCall(Parent)) {
      const Expr *Given = cast<Expr>(Child);
      bool Passes = D.Known.role(Site->Callee, Role::PassesValue) ||
                    D.Known.role(Site->Callee, Role::Truncates) ||
                    D.Known.role(Site->Callee, Role::AttributeList);
      if (Passes)
        continue;
      bool IsObject =
          isa<MemberExpr>(Child) && !isa<CXXOperatorCallExpr>(Parent)
              ? cast<CallExpr>(Parent)->getCallee() == Child
              : Site->Object == Given;
      if (!IsObject)
        return meetCall(D, *Site, Given, L);
      M = meetMethod(D, *Site, L, B);
      // `v["id"]` and `v.at("id")` are parts of it.
      bool Part = Site->Arguments.size() == 1 &&
                  (Site->Callee->getOverloadedOperator() == OO_Subscript ||
                   D.Known.has(Site->Callee, Role::ElementOf));
      if (M.What != Meeting::Kind::Nothing || !Part)
        return M;
      if (auto Old = literalKey(L.Key), Read = literalKey(Site->Arguments[0]);
          Old && Read && *Old != *Read)
        return M;
      continue;
    }
    if (auto *Either = dyn_cast<ConditionalOperator>(Parent);
        Either && Either->getCond() == Child)
      return M;
    bool Wraps = isa<FullExpr, MaterializeTemporaryExpr, CXXBindTemporaryExpr,
                     ParenExpr, CastExpr, ConditionalOperator, InitListExpr,
                     CXXStdInitializerListExpr, MemberExpr>(Parent);
    if (auto *Part = dyn_cast<MemberExpr>(Parent);
        Part && isa<FieldDecl>(Part->getMemberDecl())) {
      bool OfKey = L.Key && L.Key->getBeginLoc() == L.Owner->getBeginLoc();
      if (D.Known.has(Part->getMemberDecl(), Role::KeyOf) != OfKey)
        return M; // the other half of the pair
    }
    auto *Address = dyn_cast<UnaryOperator>(Parent);
    if (Address && (Address->getOpcode() == UO_AddrOf)) {
      M.What = Meeting::Kind::Overwritten; // perhaps, through the pointer
      return M;
    }
    if (!Wraps)
      return M;
  }
  return M;
}

std::optional<Meeting>
useAfter(Draft &D, const VarDecl *V, const Stmt *From, const Loan &L, Body &B,
         llvm::function_ref<bool(const Meeting &)> Counts) {
  auto Start = B.flow().pointOf(From);
  if (!Start || B.changes(D.Known).elsewhere(V))
    return std::nullopt;
  std::optional<Meeting> Found;
  // True: nothing behind it matters.
  auto stops = [&](const CFGBlock &Block, unsigned I) {
    const Stmt *Node = B.flow().statementAt(Block, I);
    if (auto *Declares = dyn_cast_or_null<DeclStmt>(Node))
      return llvm::is_contained(Declares->decls(), V);
    auto *Ref = dyn_cast_or_null<DeclRefExpr>(Node);
    if (!Ref || Ref->getDecl() != V)
      return false;
    Meeting M = meet(D, Ref, L, B);
    if (M.What == Meeting::Kind::Used && Counts(M))
      Found = M;
    return Found || M.What == Meeting::Kind::Overwritten;
  };
  std::set<const CFGBlock *> Seen;
  llvm::SmallVector<std::pair<const CFGBlock *, unsigned>, 16> Work{
      {Start->Block, Start->Index + 1}};
  while (!Work.empty() && !Found) {
    auto [Block, I] = Work.pop_back_val();
    while (I < Block->size() && !stops(*Block, I))
      ++I;
    if (I < Block->size())
      continue;
    for (const CFGBlock *Next : Block->succs())
      if (Next && Seen.insert(Next).second)
        Work.push_back({Next, 0});
  }
  return Found;
}

} // namespace spantidy::extract
