#include "borrow_uses.h"
#include "draft/points.h"
#include "syntax/changes.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/AST/DeclTemplate.h"

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

// `template <class T> void set(T &&value)`, which takes whatever it is given to pass
// it on.
static bool isForwarding(const FunctionDecl *F, unsigned I) {
  const FunctionTemplateDecl *Template = F->getPrimaryTemplate();
  const FunctionDecl *Pattern =
      Template ? Template->getTemplatedDecl() : nullptr;
  if (!Pattern || Pattern->getNumParams() == 0)
    return false;
  unsigned Last = Pattern->getNumParams() - 1;
  QualType T = Pattern->getParamDecl(std::min(I, Last))->getType();
  if (auto *Pack = T->getAs<PackExpansionType>())
    T = Pack->getPattern();
  auto *Of = T->isRValueReferenceType()
                 ? T->getPointeeType()->getAs<TemplateTypeParmType>()
                 : nullptr;
  return Of && !T->getPointeeType().hasQualifiers() &&
         Of->getDepth() == Template->getTemplateParameters()->getDepth();
}

// Does it give another value to what it was given?
static bool isWritten(Draft &D, const FunctionDecl *F, unsigned I) {
  Body *Code = D.Own.of(F);
  return Code && Code->changes(D.Known).any(F->getParamDecl(I));
}

// Given, an argument that holds the local or something made from it.
static Meeting meetCall(Draft &D, const CallSite &Site, const Expr *Given,
                        const Loan &L) {
  Meeting M;
  static constexpr Role Records[] = {
      Role::StartsSpan, Role::Attribute, Role::Attributes,
      Role::Event,      Role::Status,    Role::Link,
      Role::Baggage,    Role::Metric,    Role::Resource};
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
    bool Forwards =
        T->isRValueReferenceType() ||
        (isForwarding(Site.Callee, I) && !isWritten(D, Site.Callee, I));
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
    Use Found = useOf(Site.Node, B);
    bool Written = Found.Site && Found.How == Use::As::Overwritten;
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
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V)) {
      Meeting M = meet(D, Ref, L, *Part);
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

// In a call. Unset: its result is the same, or a part of it.
static std::optional<Meeting> meetSite(Draft &D, const Use &Found,
                                       const Loan &L, Body &B) {
  const CallSite &Site = *Found.Site;
  if (isa<CXXConstructExpr>(Site.Node))
    return D.Lent.kindOf(Site.Node->getType()) == Kind::Nothing
               ? std::optional(Meeting())
               : std::nullopt;
  if (D.Known.role(Site.Callee, Role::Truncates) ||
      D.Known.role(Site.Callee, Role::AttributeList))
    return std::nullopt;
  if (Found.Index)
    return meetCall(D, Site, Found.Value, L);
  Meeting M = meetMethod(D, Site, L, B);
  // `v["id"]` and `v.at("id")` are parts of it.
  bool Part = Site.Arguments.size() == 1 &&
              (Site.Callee->getOverloadedOperator() == OO_Subscript ||
               D.Known.has(Site.Callee, Role::ElementOf));
  if (M.What == Meeting::Kind::Nothing && Site.Arguments.empty() &&
      D.Known.has(Site.Callee, Role::DataOf))
    return std::nullopt; // `v.data()`: all of it
  if (M.What != Meeting::Kind::Nothing || !Part)
    return M;
  auto Old = literalKey(L.Key), Read = literalKey(Site.Arguments[0]);
  return Old && Read && *Old != *Read ? std::optional(M) : std::nullopt;
}

static Meeting meet(Draft &D, const DeclRefExpr *Ref, const Loan &L, Body &B) {
  using As = Use::As;
  Meeting M;
  auto used = [&](Borrow::Way How, const Stmt *At) {
    M.What = Meeting::Kind::Used, M.How = How, M.At = At;
  };
  for (const Expr *E = Ref; E;) {
    Use Found = useOf(E, B, D.Known);
    E = Found.whole();
    if (Found.Site) {
      if (auto Met = meetSite(D, Found, L, B))
        return *Met;
      continue;
    }
    switch (Found.How) {
    case As::Returned:
      if (L.Attribute &&
          D.Lent.kindOf(B.F->getReturnType()) == Kind::Attributes)
        used(Borrow::Way::Returned, Found.Value);
      return M;
    case As::Captured:
      return meetLambda(D, cast<LambdaExpr>(Found.Node),
                        cast<VarDecl>(Ref->getDecl()), L, B);
    case As::Initialiser:
      // The range of a loop: its elements are looked at.
      if (isa<VarDecl>(Found.Into) && Found.Into->isImplicit() && L.Attribute)
        used(Borrow::Way::HandedOn, Found.Value);
      return M;
    case As::Overwritten:
    case As::Addressed: // perhaps, through the pointer
      if (Found.How == As::Addressed || isa<BinaryOperator>(Found.Node))
        M.What = Meeting::Kind::Overwritten;
      return M;
    case As::Member: {
      bool OfKey = L.Key && L.Key->getBeginLoc() == L.Owner->getBeginLoc();
      if (isa<FieldDecl>(Found.Into) &&
          D.Known.has(Found.Into, Role::KeyOf) != OfKey)
        return M; // the other half of the pair
      break;
    }
    case As::Chosen:
    case As::Ignored:
    case As::Listed:
      break;
    default:
      return M;
    }
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
