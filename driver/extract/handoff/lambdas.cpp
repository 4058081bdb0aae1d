#include "lambdas.h"
#include "draft/free_names.h"
#include "tasks.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// Is a pointer to a function made of the lambda somewhere? Then it has to do
// without captures.
static bool becomesPointer(const LambdaExpr *L) {
  return llvm::any_of(L->getLambdaClass()->getVisibleConversionFunctions(),
                      [](const NamedDecl *D) {
                        return D->getUnderlyingDecl()->isReferenced() ||
                               D->getUnderlyingDecl()->isUsed();
                      });
}

// Does the lambda mention the callable, or have it in a capture of its own?
static bool holdsCallable(Draft &D, Body &Lambda, const ParmVarDecl *P) {
  if (!Lambda.Uses.lookup(P).empty())
    return true;
  for (const LambdaCapture &Captured : Lambda.Lambda->captures()) {
    auto *V = Captured.capturesVariable()
                  ? dyn_cast<VarDecl>(Captured.getCapturedVar())
                  : nullptr;
    if (V && V->isInitCapture() && V->getInit() &&
        givenCallable(D, V->getInit(), *Lambda.Outer) == P)
      return true;
  }
  return false;
}

// Capture the current context where the lambda is made, attach it inside.
static std::vector<model::Edit> carryEdits(Draft &D, Body &Callable) {
  const FunctionDecl *Attach = declared(D, Role::AttachesContext);
  const rules::Function *Entry =
      Attach ? D.Known.role(Attach, Role::AttachesContext) : nullptr;
  const FunctionDecl *Current =
      Entry ? declared(D, Role::CurrentContext, Entry->Library) : nullptr;
  const LambdaExpr *L = Callable.Lambda;
  if (!Current || L->getBeginLoc().isMacroID() || becomesPointer(L) ||
      !D.Ast.getLangOpts().CPlusPlus14 ||
      llvm::any_of(Callable.Calls, [&](const CallSite &Site) {
        return D.Known.role(Site.Callee, Role::AttachesContext);
      })) // another one would be in its way
    return {};
  SourceRange Brackets = L->getIntroducerRange();
  bool Empty = L->capture_size() == 0 && L->getCaptureDefault() == LCD_None;
  auto *Code = dyn_cast<CompoundStmt>(L->getBody());
  if (!Code)
    return {};
  std::string Context = freeName(D, "context", Callable);
  std::string Capture = Context + " = ::" + D.Known.of(Current) + "()";
  SourceLocation First = Code->body_empty() ? Code->getRBracLoc()
                                            : Code->body_front()->getBeginLoc();
  bool OneLine =
      D.Ast.getSourceManager().getExpansionLineNumber(First) ==
      D.Ast.getSourceManager().getExpansionLineNumber(Code->getLBracLoc());
  std::string Separator = OneLine ? " " : D.Where.newLine(First);
  return {{D.Where.before(Brackets.getEnd()), (Empty ? "" : ", ") + Capture},
          {D.Where.after(Code->getLBracLoc()),
           Separator + "auto " + freeName(D, "token", Callable) +
               " = ::" + D.Known.of(Attach) + "(" + Context + ");"}};
}

std::vector<unsigned> mentionedBy(Draft &D, Body &Lambda) {
  std::vector<unsigned> Mentioned;
  for (const ParmVarDecl *P : outermost(Lambda).F->parameters())
    if (isCallable(P->getType()) && holdsCallable(D, Lambda, P))
      Mentioned.push_back(P->getFunctionScopeIndex());
  return Mentioned;
}

void readLambdas(Draft &D) {
  for (unsigned Index = 0; Index < D.BodyOf.size(); ++Index) {
    Body &B = *D.BodyOf[Index];
    if (!B.Lambda)
      continue;
    D.Out.Functions[Index].Mentions = mentionedBy(D, B);
    D.Out.Functions[Index].Carry = carryEdits(D, B);
  }
}

} // namespace spantidy::extract
