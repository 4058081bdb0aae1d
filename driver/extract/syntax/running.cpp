#include "running.h"

#include "clang/AST/Decl.h"
#include "clang/AST/ExprCXX.h"

#include <optional>

namespace spantidy::extract {

using namespace clang;

// What the condition of an `if constexpr` comes to; nothing in a template.
static std::optional<bool> decided(const IfStmt *If) {
  if (If->isConsteval()) // at run time it is not constant evaluation
    return If->isNegatedConsteval();
  auto *Condition = dyn_cast_or_null<ConstantExpr>(If->getCond());
  if (!If->isConstexpr() || !Condition || !Condition->hasAPValueResult())
    return std::nullopt;
  return Condition->getResultAsAPSInt().getBoolValue();
}

bool runs(const Stmt *Part, const Stmt *Whole) {
  if (isa<CXXNoexceptExpr>(Whole))
    return false;
  if (auto *Trait = dyn_cast<UnaryExprOrTypeTraitExpr>(Whole))
    // The bounds of an array that has its size at run time.
    return Trait->isArgumentType() ||
           Trait->getArgumentExpr()->getType()->isVariablyModifiedType();
  if (auto *Asked = dyn_cast<CXXTypeidExpr>(Whole))
    return Asked->isPotentiallyEvaluated();
  if (auto *If = dyn_cast<IfStmt>(Whole)) {
    std::optional<bool> Holds = decided(If);
    return !Holds || Part != (*Holds ? If->getElse() : If->getThen());
  }
  if (auto *Selection = dyn_cast<GenericSelectionExpr>(Whole))
    return Selection->isResultDependent() || Part == Selection->getResultExpr();
  if (auto *Call = dyn_cast<CallExpr>(Whole); Call && Call->getBuiltinCallee())
    return Part == Call->getCallee() ||
           !Call->isUnevaluatedBuiltinCall(
               Call->getDirectCallee()->getASTContext());
  return true;
}

static void collect(const Stmt *Node, bool Runs,
                    llvm::DenseSet<const Stmt *> &Idle) {
  if (!Runs)
    Idle.insert(Node);
  for (const Stmt *Child : Node->children())
    if (Child)
      collect(Child, Runs && runs(Child, Node), Idle);
}

void collectIdle(const Stmt *Code, llvm::DenseSet<const Stmt *> &Idle) {
  collect(Code, true, Idle);
}

} // namespace spantidy::extract
