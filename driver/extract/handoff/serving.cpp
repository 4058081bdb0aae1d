#include "serving.h"
#include "draft/callees.h"
#include "syntax/running.h"

namespace spantidy::extract {

using namespace clang;

// Does a name in the condition speak of one of these?
static bool names(const Stmt *Node, const std::vector<std::string> &Words) {
  if (!Node)
    return false;
  auto says = [&](const NamedDecl *Named) {
    return rules::speaksOf(Words, Named->getNameAsString());
  };
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node))
    return says(Ref->getDecl());
  if (auto *Member = dyn_cast<MemberExpr>(Node);
      Member && says(Member->getMemberDecl()))
    return true;
  return llvm::any_of(runningIn(Node),
                      [&](const Stmt *Child) { return names(Child, Words); });
}

bool asksToStop(Draft &D, const Stmt *Node) {
  return names(Node, D.Known.V.Words.StoppingWords);
}

bool asksWhetherDone(Draft &D, const Stmt *Node) {
  return names(Node, D.Known.V.Words.CompletionWords);
}

static bool isEndless(const Expr *Condition, const ASTContext &Ast) {
  bool Value = false;
  return !Condition ||
         (!Condition->isValueDependent() &&
          Condition->EvaluateAsBooleanCondition(Value, Ast) && Value);
}

static void collect(Draft &D, const Stmt *Node, Body &B) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  const Expr *Condition = nullptr;
  bool Loops = true;
  if (auto *While = dyn_cast<WhileStmt>(Node))
    Condition = While->getCond();
  else if (auto *Do = dyn_cast<DoStmt>(Node))
    Condition = Do->getCond();
  else if (auto *For = dyn_cast<ForStmt>(Node); For && !For->getInc())
    Condition = For->getCond();
  else
    Loops = false;
  if (Loops && (isEndless(Condition, D.Ast) || asksToStop(D, Condition))) {
    D.Out.Functions[functionIndex(D, B)].Serving.push_back(
        D.Where.place(Node->getSourceRange()));
    return;
  }
  for (const Stmt *Child : runningIn(Node))
    collect(D, Child, B);
}

void readServing(Draft &D, Body &B) { collect(D, B.Code, B); }

} // namespace spantidy::extract
