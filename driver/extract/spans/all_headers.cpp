#include "all_headers.h"

#include "syntax/running.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// `header.second`, `it->second`, the second of `auto &[name, text]`: header, it.
static const VarDecl *elementOf(Draft &D, const Expr *Value) {
  const Expr *E = stripped(Value);
  while (auto Site = asCall(E)) { // a copy, a view, `c_str()`
    const Expr *Inner = Site->Object              ? Site->Object
                        : Site->Arguments.empty() ? nullptr
                                                  : Site->Arguments[0];
    if (!Inner)
      return nullptr;
    E = stripped(Inner);
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (auto *Bound = dyn_cast<BindingDecl>(Ref->getDecl());
        Bound && Bound->getBinding()) {
      auto *Whole = cast<DecompositionDecl>(Bound->getDecomposedDecl());
      if (Bound->getHoldingVar()) // of a pair
        return Whole->bindings().back() == Bound ? Whole : nullptr;
      E = stripped(Bound->getBinding());
    }
  auto *Member = dyn_cast<MemberExpr>(E);
  if (!Member || !D.Known.has(Member->getMemberDecl(), Role::ValueOf))
    return nullptr;
  return spotOf(Member->getBase(), D.Known).In;
}

static std::string nameOf(const Expr *E) {
  E = stripped(E);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    return Ref->getDecl()->getNameAsString();
  if (auto *Member = dyn_cast<MemberExpr>(E))
    return Member->getMemberDecl()->getNameAsString();
  auto Site = asCall(E);
  return Site ? Site->Callee->getNameAsString() : std::string();
}

static bool chooses(const Stmt *Node) {
  return isa<IfStmt, SwitchStmt, AbstractConditionalOperator>(Node);
}

// Does anybody in the loop ask anything before the value is used?
static bool isChosen(const Stmt *Node, const Stmt *Loop, Body &B) {
  for (const Stmt *Child = Node, *Parent = B.parent(Child);
       Parent && Child != Loop; Child = Parent, Parent = B.parent(Child)) {
    if (chooses(Parent))
      return true;
    if (auto *Block = dyn_cast<CompoundStmt>(Parent); Block && Parent != Loop)
      for (const Stmt *Before : Block->body()) {
        if (Before == Child)
          break;
        if (chooses(Before))
          return true;
      }
    if (Parent == Loop)
      return false;
  }
  return true;
}

bool isOfEachHeader(Draft &D, const Expr *Value, Body &B) {
  const VarDecl *Element = elementOf(D, Value);
  if (!Element)
    return false;
  const Expr *Range = rangeOf(Element);
  if (!Range && Element->getInit())
    Range = iterated(Element->getInit(), D.Known);
  std::vector<std::string> Words =
      Range ? rules::splitWords(nameOf(Range)) : std::vector<std::string>();
  if (Words.empty() ||
      !llvm::is_contained(D.Known.V.Words.CarriedWords, Words.back()))
    return false;
  const Stmt *Loop = Value;
  while (Loop && !isa<ForStmt, WhileStmt, CXXForRangeStmt>(Loop))
    Loop = B.parent(Loop);
  return Loop && !isChosen(Value, Loop, B);
}

} // namespace spantidy::extract
