// Callables that leave the thread: who launches them, and what they need of
// the launcher's context.

#include "reading.h"

#include "clang/Index/USRGeneration.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// The code that a callable expression runs, if it is the unit's own. Carries
// is set where a wrapper brings the context along.
Body *Reading::calledBody(const Expr *Callable, Body &B, bool &Carries) {
  const Expr *E = stripped(Callable);
  if (auto *L = dyn_cast<LambdaExpr>(E)) {
    const FunctionDecl *Operator = L->getCallOperator();
    if (auto *Generic =
            L->getCallOperator()->getDescribedFunctionTemplate())
      for (FunctionDecl *Made : Generic->specializations())
        Operator = Made;
    return Own.of(Operator);
  }
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return calledBody(Unary->getSubExpr(), B, Carries);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (auto *F = dyn_cast<FunctionDecl>(Ref->getDecl()))
      return Own.of(F);
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (V && !isa<ParmVarDecl>(V) && V->getInit())
      return calledBody(V->getInit(), B, Carries);
    return nullptr;
  }
  auto Site = asCall(E);
  if (!Site)
    return nullptr;
  if (Known.role(Site->Callee, Role::CarriesContext)) {
    Carries = true;
    return nullptr;
  }
  auto *Construct = dyn_cast<CXXConstructExpr>(E);
  if (const rules::Function *Entry =
          Known.role(Site->Callee, Role::WrapsCallable)) {
    const Expr *Inner = Site->argument(Entry->Callable);
    return Inner ? calledBody(Inner, B, Carries) : nullptr;
  }
  bool Moves = Known.role(Site->Callee, Role::PassesValue) != nullptr;
  if ((Construct || Moves) && Site->Arguments.size() == 1)
    return calledBody(Site->Arguments[0], B, Carries);
  // An object with a call operator of its own.
  if (Construct)
    for (CXXMethodDecl *Method : Construct->getConstructor()->getParent()->methods())
      if (Method->getOverloadedOperator() == OO_Call)
        return Own.of(Method);
  return nullptr;
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
    const rules::Function *Entry = Known.role(Site.Callee, Role::Activates);
    if (!Entry)
      continue;
    const Expr *Span = Site.argument(Entry->Span);
    std::optional<unsigned> Started =
        Span ? startedSpan(Span, B) : std::nullopt;
    // What was started elsewhere, or here below an explicit parent.
    if (!Started || StartOf[*Started].second != &B ||
        Out.Spans[*Started].From != model::Parent::Ambient)
      return true;
  }
  return false;
}

// The first thing in the code that reads the ambient context.
std::optional<model::TracedUse> Reading::tracedUse(Body &B) {
  if (auto It = Used.find(&B); It != Used.end())
    return It->second;
  if (!Using.insert(&B).second)
    return std::nullopt;
  readTree(outermost(B));
  std::optional<model::TracedUse> Found;
  if (!carriesContext(B)) {
    for (const CallSite &Site : B.Calls) {
      if (auto It = SpanOf.find(Site.Node); It != SpanOf.end()) {
        const model::Span &Span = Out.Spans[It->second];
        // A server's or consumer's span is a root on purpose.
        bool Entry = Span.Kind == model::SpanKind::Server ||
                     Span.Kind == model::SpanKind::Consumer;
        if (Span.From == model::Parent::Ambient && !Entry) {
          const model::Value *Name = model::asLiteral(Span.Name);
          Found = {Span.At, Name ? "span '" + Name->Text + "' is started here"
                                 : "a span is started here"};
        }
      } else if (Known.role(Site.Callee, Role::CurrentSpan)) {
        Found = {Where.token(Site.nameLocation()),
                 "the active span is used here"};
      } else if (Body *Inner = Own.of(Site.Callee); Inner && Inner != &B) {
        if (auto Deeper = tracedUse(*Inner))
          Found = Deeper;
      }
      if (Found)
        break;
    }
  }
  Using.erase(&B);
  Used[&B] = Found;
  return Found;
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

// The vocabulary's entry by which this very call launches a task.
const rules::Function *Reading::launching(const CallSite &Site) {
  const rules::Function *Entry = Known.role(Site.Callee, Role::LaunchesTask);
  if (!Entry || !Site.argument(Entry->Callable) || Entry->LosesSpanByDesign)
    return nullptr;
  if (!Entry->Element.empty() &&
      !Known.isExactly(elementOf(Site), Entry->Element))
    return nullptr;
  for (const Expr *Argument : Site.arguments(rules::Position{
           rules::Position::Kind::From, 0}))
    if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument));
        Ref && !Entry->NotWith.empty() &&
        Known.of(Ref->getDecl()) == Entry->NotWith)
      return nullptr;
  return Entry;
}

std::optional<Reading::Launch> Reading::launchOf(const CallSite &Site,
                                                 Body &B) {
  if (const rules::Function *Entry = launching(Site))
    return Launch{Site.argument(Entry->Callable),
                  Entry->Element.empty()
                      ? Entry->Name
                      : Known.of(elementOf(Site)->getAsRecordDecl()),
                  Entry->CarriesContext};
  return launchByHelper(Site, B);
}

std::optional<Reading::Launch> Reading::launchByHelper(const CallSite &Site,
                                                       Body &B) {
  Body *Helper = Own.of(Site.Callee);
  if (!Helper || &outermost(*Helper) == &outermost(B))
    return std::nullopt;
  for (unsigned I = 0; I < Site.Arguments.size() &&
                       I < Helper->F->getNumParams();
       ++I) {
    const ParmVarDecl *P = Helper->F->getParamDecl(I);
    if (!isCallable(P->getType()))
      continue;
    if (auto Fate = fateOf(P, *Helper); Fate.Launched)
      return Launch{Site.Arguments[I], Known.of(Site.Callee), Fate.Carries};
  }
  return std::nullopt;
}

static bool hasThreads(const CXXRecordDecl *Class, Names &Known) {
  if (!Class || !Class->hasDefinition())
    return false;
  for (const FieldDecl *Field : Class->fields()) {
    QualType T = Field->getType();
    if (Known.is(T, "thread"))
      return true;
    auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        T->getAsRecordDecl());
    if (Special && Special->getTemplateArgs().size() > 0 &&
        Special->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
        Known.is(Special->getTemplateArgs()[0].getAsType(), "thread"))
      return true;
  }
  return false;
}

// What becomes of a callable that a function of the unit is given.
Reading::Fate Reading::fateOf(const VarDecl *V, Body &B) {
  Fate Result;
  if (!Holding.insert(V).second)
    return Result;
  auto *Method = dyn_cast<CXXMethodDecl>(outermost(B).F);
  bool Pool = Method && hasThreads(Method->getParent(), Known);
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Use : Part->Uses.lookup(V)) {
      // Run inside a lambda that is launched itself: the lambda's context.
      if (Part->Lambda && Part != &B) {
        if (isLaunched(*Part, Pool))
          Result = {true, Result.Carries || carriesContext(*Part)};
        continue;
      }
      const Stmt *Child = Use;
      for (const Stmt *Parent = Part->parent(Child); Parent;
           Child = Parent, Parent = Part->parent(Child)) {
        if (isa<DeclStmt>(Parent)) {
          for (const Decl *D : cast<DeclStmt>(Parent)->decls())
            if (auto *Copy = dyn_cast<VarDecl>(D))
              if (Fate Further = fateOf(Copy, *Part); Further.Launched)
                Result = Further;
          break;
        }
        if (auto *L = dyn_cast<LambdaExpr>(Parent)) { // `[f = std::move(f)]`
          Body *Inner = Own.of(L);
          if (Inner && isLaunched(*Inner, Pool))
            Result = {true, Result.Carries || carriesContext(*Inner)};
          break;
        }
        auto Site = asCall(Parent);
        if (!Site || isa<CXXConstructExpr>(Parent) ||
            Known.role(Site->Callee, Role::PassesValue) ||
            Known.role(Site->Callee, Role::WrapsCallable)) {
          if (Site && launching(*Site)) {
            Result.Launched = true;
            break;
          }
          continue;
        }
        bool Stores = Site->Object && stripped(Site->Object) != Use &&
                      isStored(*Site);
        if (launching(*Site) || (Pool && Stores))
          Result.Launched = true;
        else if (auto Deeper = launchByHelper(*Site, *Part))
          Result = {true, Deeper->Carries};
        break;
      }
    }
  Holding.erase(V);
  return Result;
}

// A container member that the callable is put into.
bool Reading::isStored(const CallSite &Site) {
  if (!Site.Callee->getIdentifier())
    return Site.Callee->getOverloadedOperator() == OO_Equal &&
           isa<MemberExpr>(stripped(Site.Object));
  llvm::StringRef Name = Site.Callee->getName();
  return Name.starts_with("push") || Name.starts_with("emplace") ||
         Name.starts_with("insert") || Name.starts_with("enqueue");
}

// Is the lambda an argument of a launch, or put into a pool's container?
bool Reading::isLaunched(Body &Lambda, bool Pool) {
  Body &Around = *Lambda.Outer;
  const Stmt *Child = Lambda.Lambda;
  for (const Stmt *Parent = Around.parent(Child); Parent;
       Child = Parent, Parent = Around.parent(Child)) {
    if (auto *Declares = dyn_cast<DeclStmt>(Parent)) {
      for (const Decl *D : Declares->decls())
        if (auto *V = dyn_cast<VarDecl>(D))
          return fateOf(V, Around).Launched;
      return false;
    }
    auto Site = asCall(Parent);
    if (!Site)
      continue;
    if (launching(*Site))
      return true;
    if (isa<CXXConstructExpr>(Parent) ||
        Known.role(Site->Callee, Role::PassesValue) ||
        Known.role(Site->Callee, Role::WrapsCallable))
      continue;
    if (Pool && Site->Object && isStored(*Site))
      return true;
    return launchByHelper(*Site, Around).has_value();
  }
  return false;
}

void Reading::readTasks(Body &B) {
  for (const CallSite &Site : B.Calls)
    if (auto L = launchOf(Site, B))
      addTask(Site, *L, B);
}

void Reading::addTask(const CallSite &Site, const Launch &L, Body &B) {
  model::Task Task;
  Task.Function = functionIndex(B);
  Task.At = Where.token(Site.nameLocation());
  Task.Launcher = L.Launcher;
  if (llvm::StringRef(Task.Launcher).count("::") > 1) {
    auto [Head, Last] = llvm::StringRef(L.Launcher).rsplit("::");
    if (Head.rsplit("::").second == Last) // a constructor: name the class
      Task.Launcher = Head.str();
  }
  Task.Callable = Where.place(L.Callable);
  Task.CarriesContext = L.Carries;
  Body *Run = calledBody(L.Callable, B, Task.CarriesContext);
  Task.Unreadable = !Run;
  if (Run) {
    Task.CarriesContext = Task.CarriesContext || carriesContext(*Run);
    Task.Uses = tracedUse(*Run);
    if (Run->Lambda && Task.Uses)
      Task.Carry = carryEdits(*Run);
  }
  Task.Active = activeAt(Site.Node, B);
  Out.Tasks.push_back(std::move(Task));
}

// Capture the current context where the lambda is made, attach it inside.
std::vector<model::Edit> Reading::carryEdits(Body &Callable) {
  const FunctionDecl *Current = declared(Role::CurrentContext);
  const FunctionDecl *Attach = declared(Role::AttachesContext);
  const LambdaExpr *L = Callable.Lambda;
  if (!Current || !Attach || L->getBeginLoc().isMacroID())
    return {};
  std::string Capture = "context = " + Known.of(Current) + "()";
  SourceRange Brackets = L->getIntroducerRange();
  bool Empty = L->capture_size() == 0 &&
               L->getCaptureDefault() == LCD_None;
  auto *Code = dyn_cast<CompoundStmt>(L->getBody());
  if (!Code)
    return {};
  SourceLocation First =
      Code->body_empty() ? Code->getRBracLoc() : Code->body_front()->getBeginLoc();
  bool OneLine = Ast.getSourceManager().getExpansionLineNumber(First) ==
                 Ast.getSourceManager().getExpansionLineNumber(
                     Code->getLBracLoc());
  std::string Separator =
      OneLine ? " " : "\n" + Where.indentation(First);
  return {{Where.before(Brackets.getEnd()), (Empty ? "" : ", ") + Capture},
          {Where.after(Code->getLBracLoc()),
           Separator + "auto token = " + Known.of(Attach) + "(context);"}};
}

} // namespace spantidy::extract
