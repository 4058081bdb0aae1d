#include "public_functions.h"
#include "syntax/annotations.h"
#include "syntax/bodies.h"
#include "syntax/instrument.h"
#include "syntax/running.h"
#include "types/span_types.h"

#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static unsigned statementsIn(const Stmt *Node) {
  auto all = [](const Stmt *Of) {
    unsigned Count = 0;
    for (const Stmt *Child : runningIn(Of))
      Count += statementsIn(Child);
    return Count;
  };
  if (!Node || isa<DeclStmt, NullStmt>(Node))
    return 0;
  if (isa<CompoundStmt, CXXTryStmt>(Node))
    return all(Node);
  if (auto *Handler = dyn_cast<CXXCatchStmt>(Node))
    return statementsIn(Handler->getHandlerBlock());
  if (auto *Case = dyn_cast<SwitchCase>(Node))
    return statementsIn(Case->getSubStmt());
  if (auto *If = dyn_cast<IfStmt>(Node))
    return 1 + statementsIn(If->getThen()) + statementsIn(If->getElse());
  if (auto *Switch = dyn_cast<SwitchStmt>(Node))
    return 1 + statementsIn(Switch->getBody());
  if (auto *For = dyn_cast<ForStmt>(Node))
    return 1 + statementsIn(For->getBody());
  if (auto *Range = dyn_cast<CXXForRangeStmt>(Node))
    return 1 + statementsIn(Range->getBody());
  if (auto *While = dyn_cast<WhileStmt>(Node))
    return 1 + statementsIn(While->getBody());
  if (auto *Do = dyn_cast<DoStmt>(Node))
    return 1 + statementsIn(Do->getBody());
  return 1;
}

// Can it have a span, as far as this unit tells? Also who works on the active
// one has one: a middleware gave it.
static bool maybeTraced(Draft &D, Body &Outermost) {
  static constexpr Role Tells[] = {
      Role::StartsSpan,      Role::CurrentSpan,     Role::SpanOfContext,
      Role::Activates,       Role::EndsSpan,        Role::RenamesSpan,
      Role::Attribute,       Role::Attributes,      Role::Event,
      Role::Status,          Role::AttachesContext, Role::CurrentContext,
      Role::RecordsArguments};
  if (!annotationsOf(Outermost.F).empty() ||
      instrumentOf(Outermost.F, D.Known) ||
      llvm::any_of(Outermost.F->parameters(), [&](const ParmVarDecl *P) {
        return holdsSpan(D.Known, P->getType());
      }))
    return true;
  for (Body *B : treeOf(Outermost)) {
    if (llvm::any_of(B->Locals,
                     [&](const VarDecl *V) { return activates(D.Known, V); }))
      return true;
    for (const CallSite &Site : B->Calls) {
      if (D.SpanOf.contains(Site.Node) || llvm::any_of(Tells, [&](Role R) {
            return D.Known.role(Site.Callee, R) != nullptr;
          }))
        return true;
      // `traced("order.create", [&] {..})`: who runs it may have started one.
      if (!isStandard(Site.Callee) &&
          llvm::any_of(Site.Arguments, [](const Expr *Given) {
            return isa<LambdaExpr>(stripped(Given));
          }))
        return true;
    }
  }
  return false;
}

void readPublicFunctions(Draft &D) {
  for (size_t I = 0; I < D.Own.All.size(); ++I) {
    Body &B = *D.Own.All[I];
    auto *Method = dyn_cast<CXXMethodDecl>(B.F);
    if (B.Outer || B.Lambda || B.F->isMain() || !B.F->isExternallyVisible() ||
        !B.F->getDeclName().isIdentifier() ||
        (Method && Method->getAccess() != AS_public))
      continue;
    const Stmt *Code = B.Code;
    if (auto *Coroutine = dyn_cast<CoroutineBodyStmt>(Code))
      Code = Coroutine->getBody();
    model::PublicFunction F;
    F.Statements = statementsIn(Code);
    if (F.Statements < 2)
      continue; // delegates
    F.Usr = D.Where.usr(B.F);
    F.Name = D.Known.of(B.F);
    F.At = D.Where.token(B.F->getLocation());
    if (auto It = D.Functions.find(&B); It != D.Functions.end())
      F.Function = It->second;
    F.Traced = maybeTraced(D, B);
    D.Out.PublicFunctions.push_back(std::move(F));
  }
}

} // namespace spantidy::extract
