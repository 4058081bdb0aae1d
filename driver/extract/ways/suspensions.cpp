#include "suspensions.h"
#include "draft/callees.h"
#include "draft/points.h"
#include "syntax/running.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;

// Does the awaited thing say, whatever it is, that there is nothing to wait for?
static bool isAlwaysReady(const CoroutineSuspendExpr *Suspends,
                          ASTContext &Ast) {
  const Expr *Asked = Suspends->getReadyExpr();
  bool Says = false;
  if (!Asked || Asked->isValueDependent())
    return false;
  if (Asked->EvaluateAsBooleanCondition(Says, Ast))
    return Says;
  auto Site = asCall(stripped(Asked));
  auto *Code =
      Site ? dyn_cast_or_null<CompoundStmt>(Site->Callee->getBody()) : nullptr;
  auto *Return = Code && Code->size() == 1
                     ? dyn_cast<ReturnStmt>(Code->body_front())
                     : nullptr;
  const Expr *Given = Return ? Return->getRetValue() : nullptr;
  return Given && !Given->isValueDependent() &&
         Given->EvaluateAsBooleanCondition(Says, Ast) && Says;
}

void readSuspensions(Draft &D, const Stmt *Node, Body &B) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Node))
    return readSuspensions(D, Coroutine->getBody(), B);
  for (const Stmt *Child : runningIn(Node))
    readSuspensions(D, Child, B);
  const Expr *Awaited = nullptr;
  auto *Suspends = dyn_cast<CoroutineSuspendExpr>(Node);
  if (auto *Await = dyn_cast<CoawaitExpr>(Node))
    Awaited = Await->getOperand();
  else if (auto *Yield = dyn_cast<CoyieldExpr>(Node))
    Awaited = Yield->getOperand();
  if (!Awaited || isAlwaysReady(Suspends, D.Ast))
    return;
  model::Suspension S;
  S.Function = functionIndex(D, B);
  S.At = D.Where.token(Suspends->getKeywordLoc());
  S.When = pointOf(D, Node, B);
  S.Word = isa<CoyieldExpr>(Node) ? "co_yield" : "co_await";
  auto Site = asCall(stripped(Awaited));
  if (Site && !isa<CXXConstructExpr>(Site->Node))
    S.On = D.Known.of(Site->Callee);
  else if (const auto *Type =
               Awaited->getType().getNonReferenceType()->getAsTagDecl())
    S.On = D.Known.of(Type);
  D.Out.Suspensions.push_back(std::move(S));
}

} // namespace spantidy::extract
