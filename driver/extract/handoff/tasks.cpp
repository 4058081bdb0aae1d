#include "tasks.h"
#include "again.h"
#include "draft/active.h"
#include "draft/callables.h"
#include "draft/callees.h"
#include "draft/points.h"
#include "draft/subjects.h"
#include "in_place.h"
#include "launchers.h"
#include "syntax/bodies.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

const ParmVarDecl *givenCallable(Draft &D, const Expr *Callable, Body &B) {
  const Expr *E = stripped(Callable);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (auto *P = dyn_cast_or_null<ParmVarDecl>(V))
      return P->getDeclContext() == outermost(B).F ? P : nullptr;
    return V && V->getInit() ? givenCallable(D, V->getInit(), B) : nullptr;
  }
  auto Site = asCall(E);
  if (!Site)
    return nullptr;
  if (const Expr *Inner = wrappedBy(D, *Site))
    return givenCallable(D, Inner, B);
  bool Moves = D.Known.role(Site->Callee, Role::PassesValue) != nullptr;
  return (Moves || isa<CXXConstructExpr>(E)) && Site->Arguments.size() == 1
             ? givenCallable(D, Site->Arguments[0], B)
             : nullptr;
}

// By its type, as a coroutine that is only declared looks like any function.
static bool returnsCoroutine(const CallSite &Site) {
  const CXXRecordDecl *Class = Site.Node->getType()->getAsCXXRecordDecl();
  if (!Class || isa<CXXConstructExpr>(Site.Node))
    return false;
  auto &Names = Class->getASTContext().Idents;
  return !Class->lookup(&Names.get("promise_type")).empty();
}

// What a call has begun: a coroutine runs where it is resumed.
static bool readCoroutine(Draft &D, const CallSite &Site, model::Argument &A) {
  if (!returnsCoroutine(Site) || !isProjects(D, Site.Callee))
    return false;
  if (Body *Run = D.Own.of(Site.Callee); Run && Run->Lambda)
    A.Runs = functionIndex(D, *Run);
  else
    A.RunsUsr = D.Where.usr(Site.Callee);
  return true;
}

// `new Job(order)`, of a class whose base has a method that is run.
static bool readRunnable(Draft &D, const Expr *E, model::Argument &A) {
  QualType T = E->getType().getNonReferenceType();
  const CXXRecordDecl *Class = T->isPointerType()
                                   ? T->getPointeeType()->getAsCXXRecordDecl()
                                   : T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Class->isLambda())
    return false;
  for (const CXXMethodDecl *Method : Class->getDefinition()->methods())
    if (Method->size_overridden_methods() > 0 && isProjects(D, Method) &&
        D.Known.role(Method, Role::RunsAsTask)) {
      A.RunsUsr = D.Where.usr(Method);
      return true;
    }
  return false;
}

void readCallable(Draft &D, const Expr *Callable, Body &B, model::Argument &A) {
  A.Runnable = true;
  const Expr *E = stripped(Callable);
  if (readRunnable(D, E, A))
    return;
  if (auto *L = dyn_cast<LambdaExpr>(E)) {
    const FunctionDecl *Operator = L->getCallOperator();
    if (auto *Generic = L->getCallOperator()->getDescribedFunctionTemplate())
      for (FunctionDecl *Made : Generic->specializations())
        Operator = Made;
    if (Body *Run = D.Own.of(Operator))
      A.Runs = functionIndex(D, *Run);
    return;
  }
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return readCallable(D, Unary->getSubExpr(), B, A);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (auto *F = dyn_cast<FunctionDecl>(Ref->getDecl())) {
      if (isProjects(D, F))
        A.RunsUsr = D.Where.usr(F);
      return;
    }
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (auto *P = dyn_cast_or_null<ParmVarDecl>(V)) {
      if (P->getDeclContext() == outermost(B).F)
        A.Forwards = P->getFunctionScopeIndex();
    } else if (V && V->getInit()) {
      readCallable(D, V->getInit(), B, A);
    }
    return;
  }
  auto Site = asCall(E);
  if (!Site)
    return;
  if (D.Known.role(Site->Callee, Role::CarriesContext)) {
    A.Carried = true;
    return;
  }
  if (const Expr *Inner = wrappedBy(D, *Site))
    return readCallable(D, Inner, B, A);
  if (readCoroutine(D, *Site, A))
    return;
  // An object with a call operator of its own.
  if (auto *Construct = dyn_cast<CXXConstructExpr>(E))
    for (CXXMethodDecl *Method :
         Construct->getConstructor()->getParent()->methods())
      if (Method->getOverloadedOperator() == OO_Call && isProjects(D, Method)) {
        A.RunsUsr = D.Where.usr(Method);
        return;
      }
  if (isa<CXXConstructExpr>(E) ||
      D.Known.role(Site->Callee, Role::PassesValue)) {
    if (Site->Arguments.size() == 1)
      readCallable(D, Site->Arguments[0], B, A);
    return;
  }
  A.Made = callOf(D, *Site, B);
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

// The span that this function puts into a member of its object.
static std::optional<unsigned> startedInto(Draft &D, const Expr *E, Body &B) {
  auto *Member = dyn_cast<MemberExpr>(stripped(E));
  if (!Member || !isa<CXXThisExpr>(stripped(Member->getBase())))
    return std::nullopt;
  std::optional<unsigned> Only;
  for (auto &[Index, Start] : D.StartOf) {
    if (Start.second != &B)
      continue;
    Use Found = useOf(Start.first, B, D.Known);
    if ((Found.How != Use::As::Initialiser && Found.How != Use::As::Assigned) ||
        Found.Into != Member->getMemberDecl())
      continue;
    if (Only)
      return std::nullopt; // which of them?
    Only = Index;
  }
  return Only;
}

// A span that starts here, wherever it is kept. What was started elsewhere, or
// here below an explicit parent, brings a context along. Of what a function of
// the project gives, or gives the options for, link knows the parent.
static bool isOwn(Draft &D, const Expr *Span, Body &B) {
  std::optional<unsigned> Started = startedSpan(D, Span, B);
  if (!Started)
    Started = startedInto(D, Span, B);
  if (!Started || D.StartOf[*Started].second != &B)
    return false;
  const model::Span &S = D.Out.Spans[*Started];
  return S.Call || S.Start.From == model::Parent::Ambient ||
         (S.Start.From == model::Parent::Unknown && S.Start.Options &&
          S.Start.Options->Call);
}

// What the current context is in here, or one that nothing has been put into, is
// not the launcher's.
static bool isLaunchersContext(Draft &D, const Expr *Context, Body &B) {
  const Expr *E = Context ? stripped(Context) : nullptr;
  if (auto *Ref = dyn_cast_or_null<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (!V || !V->isLocalVarDecl() || V->isInitCapture() || !V->getInit() ||
        V->isStaticLocal() || V->getDeclContext() != B.F ||
        B.Uses.lookup(V).size() > 1)
      return true; // captured, or used for more
    E = stripped(V->getInit());
  }
  auto Site = E ? asCall(E) : std::nullopt;
  while (Site && isa<CXXConstructExpr>(Site->Node) &&
         Site->Arguments.size() == 1)
    Site = asCall(stripped(Site->Arguments[0]));
  if (!Site)
    return true;
  bool Empty = isa<CXXConstructExpr>(Site->Node) && Site->Arguments.empty() &&
               D.Known.isExactly(Site->Node->getType(), "context");
  return !Empty && !D.Known.role(Site->Callee, Role::CurrentContext);
}

bool carriesContext(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
        Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
      continue;
    if (const rules::Function *Entry =
            D.Known.role(Site.Callee, Role::AttachesContext)) {
      if (isLaunchersContext(D, Site.argument(Entry->Context), B))
        return true;
      continue;
    }
    // `optional<Scope>::emplace(span)`, `make_unique<Scope>(span)`
    QualType Element = elementOf(Site);
    if (!Site.Arguments.empty() && !Element.isNull() &&
        (D.Known.is(Element, "scope") || D.Known.is(Element, "token"))) {
      QualType Given = Site.Arguments.front()->getType();
      bool Moved =
          D.Known.holds(Given, "scope") || D.Known.holds(Given, "token");
      if (!Moved && !isOwn(D, Site.Arguments.front(), B))
        return true;
      continue;
    }
    const rules::Function *Entry = D.Known.role(Site.Callee, Role::Activates);
    if (!Entry)
      continue;
    const Expr *Span = Site.argument(Entry->Span);
    if (!Span || !isOwn(D, Span, B))
      return true;
  }
  return false;
}

const rules::Function *launching(Draft &D, const CallSite &Site) {
  const rules::Function *Entry = D.Known.role(Site.Callee, Role::LaunchesTask);
  if (!Entry)
    if (const rules::Stub *Generated = D.Known.stub(Site.Callee))
      Entry = &Generated->Replies;
  if (!Entry || !Site.argument(Entry->Callable) || Entry->LosesSpanByDesign)
    return nullptr;
  // A thread that is put into a container was launched where it was made.
  if (!Entry->Element.empty() &&
      (!D.Known.isExactly(elementOf(Site), Entry->Element) ||
       D.Known.isExactly(Site.argument(Entry->Callable)->getType(),
                         Entry->Element)))
    return nullptr;
  auto isGiven = [&](const std::string &Constant) {
    return llvm::any_of(Site.Arguments, [&](const Expr *Argument) {
      auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument));
      return Ref && D.Known.of(Ref->getDecl()) == Constant;
    });
  };
  bool Launches = (Entry->NotWith.empty() || !isGiven(Entry->NotWith)) &&
                  (Entry->OnlyWith.empty() || isGiven(Entry->OnlyWith));
  return Launches && !runsInPlace(D, Site, *Entry) ? Entry : nullptr;
}

// `then(then(schedule(pool), f), g)` runs both of them.
static void addCallables(Draft &D, const Expr *Given,
                         llvm::SmallVectorImpl<const Expr *> &All) {
  auto wrapping = [&](const Expr *E) {
    auto Site = asCall(stripped(E));
    return Site && D.Known.role(Site->Callee, Role::WrapsCallable)
               ? Site
               : std::nullopt;
  };
  auto Site = wrapping(Given);
  if (!Site) {
    All.push_back(Given);
    return;
  }
  const Expr *Wrapped = wrappedBy(D, *Site);
  for (const Expr *Argument : Site->Arguments)
    if (Argument != Wrapped && wrapping(Argument))
      addCallables(D, Argument, All);
  if (Wrapped)
    addCallables(D, Wrapped, All);
}

// One, or several: `invoke(f, g)`.
static llvm::SmallVector<const Expr *, 4>
launchedBy(Draft &D, const CallSite &Site, const rules::Function &Entry) {
  llvm::SmallVector<const Expr *, 4> Given = Site.arguments(Entry.Callable);
  if (Given.size() > 1)
    llvm::erase_if(Given,
                   [](const Expr *One) { return !isCallable(One->getType()); });
  llvm::SmallVector<const Expr *, 4> All;
  for (const Expr *One : Given)
    addCallables(D, One, All);
  return All;
}

static std::string launcherOf(Draft &D, const CallSite &Site,
                              const rules::Function *Entry) {
  if (!Entry || Entry->Name.empty()) // generated code is the user's own
    return D.Known.of(Site.Callee);
  std::string Name = Entry->Element.empty()
                         ? Entry->Name
                         : D.Known.of(elementOf(Site)->getAsRecordDecl());
  if (llvm::StringRef(Name).count("::") > 1) {
    auto [Head, Last] = llvm::StringRef(Name).rsplit("::");
    if (Head.rsplit("::").second == Last) // a constructor: name the class
      return Head.str();
  }
  return Name;
}

// Is the thread one that the object has?
static bool isObjects(const CallSite &Launch, Body &B) {
  auto isField = [](const Expr *E) {
    auto *Member = E ? dyn_cast<MemberExpr>(stripped(E)) : nullptr;
    return Member && isa<FieldDecl>(Member->getMemberDecl());
  };
  if (!isa<CXXConstructExpr>(Launch.Node))
    return isField(Launch.Object);
  return isa_and_nonnull<FieldDecl>(useOf(Launch.Node, B).Into);
}

// Is all that the callable does a loop, which goes on until it is told to stop?
static bool isLoop(Draft &D, const model::Argument &Given) {
  Body *Run = Given.Runs ? D.BodyOf[*Given.Runs] : nullptr;
  for (auto &B : D.Own.All)
    if (!Run && !Given.RunsUsr.empty() && !B->Lambda &&
        D.Where.usr(B->F) == Given.RunsUsr)
      Run = B.get();
  auto *Code = Run ? dyn_cast<CompoundStmt>(Run->Code) : nullptr;
  if (!Code || Code->body_empty())
    return false;
  const Stmt *Last = Code->body_back();
  if (auto *For = dyn_cast<ForStmt>(Last))
    return !For->getCond();
  return isa<WhileStmt, DoStmt>(Last);
}

static void readTask(Draft &D, const CallSite &Site,
                     const rules::Function *Entry, const Expr *Callable,
                     Body &B) {
  model::Task Task;
  readCallable(D, Callable, B, Task.Given);
  Task.Given.At = D.Where.place(Callable);
  Task.Function = functionIndex(D, B);
  Task.At = D.Where.token(Site.nameLocation());
  Task.When = pointOf(D, Site.Node, B);
  Task.Waits = waitsFor(D, Site, B);
  Task.Launcher = launcherOf(D, Site, Entry);
  Task.Named = !Entry;
  Task.Carries = Entry && Entry->CarriesContext;
  Task.Active = activeAt(D, Site.Node, B, /*Given=*/true);
  Task.Lasting =
      !Task.Active.empty() && isObjects(Site, B) && isLoop(D, Task.Given);
  if (Task.Given.Runs)
    Task.Again = launchedAgain(D, *D.BodyOf[*Task.Given.Runs]);
  D.Out.Tasks.push_back(std::move(Task));
}

void readTasks(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (const rules::Function *Entry = launching(D, Site))
      for (const Expr *Callable : launchedBy(D, Site, *Entry))
        readTask(D, Site, Entry, Callable, B);
    // Of the project's own functions link knows more than their names.
    else if (auto Named = isProjects(D, Site.Callee) ? std::nullopt
                                                     : launchedByName(D, Site))
      readTask(D, Site, nullptr, Site.Arguments[*Named], B);
  }
}

} // namespace spantidy::extract
