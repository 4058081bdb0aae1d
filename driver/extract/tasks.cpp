// Callables that leave the thread: who launches them, and what they run.

#include "reading.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// The parameter of the outermost function that a callable expression is, through
// moves, wrappers and copies in locals.
const ParmVarDecl *Reading::givenCallable(const Expr *Callable, Body &B) {
  const Expr *E = stripped(Callable);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (auto *P = dyn_cast_or_null<ParmVarDecl>(V))
      return P->getDeclContext() == outermost(B).F ? P : nullptr;
    return V && V->getInit() ? givenCallable(V->getInit(), B) : nullptr;
  }
  auto Site = asCall(E);
  if (!Site)
    return nullptr;
  if (const rules::Function *Entry =
          Known.role(Site->Callee, Role::WrapsCallable)) {
    const Expr *Inner = Site->argument(Entry->Callable);
    return Inner ? givenCallable(Inner, B) : nullptr;
  }
  bool Moves = Known.role(Site->Callee, Role::PassesValue) != nullptr;
  return (Moves || isa<CXXConstructExpr>(E)) && Site->Arguments.size() == 1
             ? givenCallable(Site->Arguments[0], B)
             : nullptr;
}

// What a callable expression runs.
void Reading::readCallable(const Expr *Callable, Body &B, model::Argument &A) {
  A.Runnable = true;
  const Expr *E = stripped(Callable);
  if (auto *L = dyn_cast<LambdaExpr>(E)) {
    const FunctionDecl *Operator = L->getCallOperator();
    if (auto *Generic = L->getCallOperator()->getDescribedFunctionTemplate())
      for (FunctionDecl *Made : Generic->specializations())
        Operator = Made;
    if (Body *Run = Own.of(Operator))
      A.Runs = functionIndex(*Run);
    return;
  }
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return readCallable(Unary->getSubExpr(), B, A);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (auto *F = dyn_cast<FunctionDecl>(Ref->getDecl())) {
      if (isProjects(F))
        A.RunsUsr = Where.usr(F);
      return;
    }
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (auto *P = dyn_cast_or_null<ParmVarDecl>(V)) {
      if (P->getDeclContext() == outermost(B).F)
        A.Forwards = P->getFunctionScopeIndex();
    } else if (V && V->getInit()) {
      readCallable(V->getInit(), B, A);
    }
    return;
  }
  auto Site = asCall(E);
  if (!Site)
    return;
  if (Known.role(Site->Callee, Role::CarriesContext)) {
    A.Carried = true;
    return;
  }
  if (const rules::Function *Entry =
          Known.role(Site->Callee, Role::WrapsCallable)) {
    if (const Expr *Inner = Site->argument(Entry->Callable))
      readCallable(Inner, B, A);
    return;
  }
  // An object with a call operator of its own.
  if (auto *Construct = dyn_cast<CXXConstructExpr>(E))
    for (CXXMethodDecl *Method :
         Construct->getConstructor()->getParent()->methods())
      if (Method->getOverloadedOperator() == OO_Call && isProjects(Method)) {
        A.RunsUsr = Where.usr(Method);
        return;
      }
  if (isa<CXXConstructExpr>(E) || Known.role(Site->Callee, Role::PassesValue)) {
    if (Site->Arguments.size() == 1)
      readCallable(Site->Arguments[0], B, A);
    return;
  }
  A.Made = callOf(*Site, B);
}

// An entry may speak of one kind of element only: a vector of threads. The
// element type of the object, or the first template argument of the function.
static QualType elementOf(const CallSite &Site) {
  const TemplateArgumentList *Arguments =
      Site.Callee->getTemplateSpecializationArgs();
  if (Site.Object) {
    QualType T = Site.Object->getType().getNonReferenceType();
    if (T->isPointerType())
      T = T->getPointeeType();
    if (auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
            T->getAsRecordDecl()))
      Arguments = &Special->getTemplateArgs();
  }
  bool IsType = Arguments && Arguments->size() > 0 &&
                Arguments->get(0).getKind() == TemplateArgument::Type;
  return IsType ? Arguments->get(0).getAsType() : QualType();
}

// Does the code make a span or context active that was not started in it? Then
// it brings its launcher's context along.
bool Reading::carriesContext(Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
        Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
      continue;
    if (Known.role(Site.Callee, Role::AttachesContext))
      return true;
    // `optional<Scope>::emplace(span)`, `make_unique<Scope>(span)`
    QualType Element = elementOf(Site);
    if (!Site.Arguments.empty() && !Element.isNull() &&
        (Known.is(Element, "scope") || Known.is(Element, "token")))
      return true;
    const rules::Function *Entry = Known.role(Site.Callee, Role::Activates);
    if (!Entry)
      continue;
    const Expr *Span = Site.argument(Entry->Span);
    std::optional<unsigned> Started =
        Span ? startedSpan(Span, B) : std::nullopt;
    // What was started elsewhere, or here below an explicit parent. Of what a
    // function of the project gives, link knows the parent.
    if (!Started || StartOf[*Started].second != &B ||
        (!Out.Spans[*Started].Call &&
         Out.Spans[*Started].From != model::Parent::Ambient))
      return true;
  }
  return false;
}

// The vocabulary's entry by which this very call launches a task.
const rules::Function *Reading::launching(const CallSite &Site) {
  const rules::Function *Entry = Known.role(Site.Callee, Role::LaunchesTask);
  if (!Entry || !Site.argument(Entry->Callable) || Entry->LosesSpanByDesign)
    return nullptr;
  // A thread that is put into a container was launched where it was made.
  if (!Entry->Element.empty() &&
      (!Known.isExactly(elementOf(Site), Entry->Element) ||
       Known.isExactly(Site.argument(Entry->Callable)->getType(),
                       Entry->Element)))
    return nullptr;
  for (const Expr *Argument : Site.arguments(rules::Position{
           rules::Position::Kind::From, 0}))
    if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument));
        Ref && !Entry->NotWith.empty() &&
        Known.of(Ref->getDecl()) == Entry->NotWith)
      return nullptr;
  return Entry;
}

void Reading::readTasks(Body &B) {
  for (const CallSite &Site : B.Calls) {
    const rules::Function *Entry = launching(Site);
    if (!Entry)
      continue;
    const Expr *Callable = Site.argument(Entry->Callable);
    model::Task Task;
    readCallable(Callable, B, Task.Given);
    Task.Given.At = Where.place(Callable);
    Task.Function = functionIndex(B);
    Task.At = Where.token(Site.nameLocation());
    Task.Launcher = Entry->Element.empty()
                        ? Entry->Name
                        : Known.of(elementOf(Site)->getAsRecordDecl());
    if (llvm::StringRef(Task.Launcher).count("::") > 1) {
      auto [Head, Last] = llvm::StringRef(Task.Launcher).rsplit("::");
      if (Head.rsplit("::").second == Last) // a constructor: name the class
        Task.Launcher = Head.str();
    }
    Task.Carries = Entry->CarriesContext;
    Task.Active = activeAt(Site.Node, B);
    Out.Tasks.push_back(std::move(Task));
  }
}

// Is a pointer to a function made of the lambda somewhere? Then it has to do
// without captures.
static bool becomesPointer(const LambdaExpr *L) {
  return llvm::any_of(L->getLambdaClass()->getVisibleConversionFunctions(),
                      [](const NamedDecl *D) {
                        return D->getUnderlyingDecl()->isReferenced() ||
                               D->getUnderlyingDecl()->isUsed();
                      });
}

// Capture the current context where the lambda is made, attach it inside.
std::vector<model::Edit> Reading::carryEdits(Body &Callable) {
  const FunctionDecl *Attach = declared(Role::AttachesContext);
  const rules::Function *Entry =
      Attach ? Known.role(Attach, Role::AttachesContext) : nullptr;
  const FunctionDecl *Current =
      Entry ? declared(Role::CurrentContext, Entry->Library) : nullptr;
  const LambdaExpr *L = Callable.Lambda;
  if (!Current || L->getBeginLoc().isMacroID() || becomesPointer(L) ||
      !Ast.getLangOpts().CPlusPlus14)
    return {};
  SourceRange Brackets = L->getIntroducerRange();
  bool Empty = L->capture_size() == 0 &&
               L->getCaptureDefault() == LCD_None;
  auto *Code = dyn_cast<CompoundStmt>(L->getBody());
  if (!Code)
    return {};
  std::string Context = freeName("context", Callable);
  std::string Capture = Context + " = ::" + Known.of(Current) + "()";
  SourceLocation First =
      Code->body_empty() ? Code->getRBracLoc() : Code->body_front()->getBeginLoc();
  bool OneLine = Ast.getSourceManager().getExpansionLineNumber(First) ==
                 Ast.getSourceManager().getExpansionLineNumber(
                     Code->getLBracLoc());
  std::string Separator = OneLine ? " " : Where.newLine(First);
  return {{Where.before(Brackets.getEnd()), (Empty ? "" : ", ") + Capture},
          {Where.after(Code->getLBracLoc()),
           Separator + "auto " + freeName("token", Callable) + " = ::" +
               Known.of(Attach) + "(" + Context + ");"}};
}

} // namespace spantidy::extract
