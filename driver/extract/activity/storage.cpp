#include "storage.h"
#include "draft/callees.h"
#include "halves.h"
#include "handoff/tasks.h"
#include "raw.h"
#include "stored.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/keeping.h"

#include "llvm/ADT/STLExtras.h"

#include <functional>

namespace spantidy::extract {

using namespace clang;
using model::StoredScope;
using rules::Role;
using In = StoredScope::In;
using How = model::Lasting::How;

void addStored(Draft &D, In Where_, QualType T, llvm::StringRef Name,
               SourceLocation At) {
  StoredScope S;
  S.Where = Where_;
  S.At = D.Where.token(At);
  S.What = D.Keeps.of(T->isPointerType() ? T->getPointeeType() : T)
               .value_or(model::Kept::Scope);
  S.Name = Name.str();
  D.Out.StoredScopes.push_back(std::move(S));
}

// With the objects of a class last those that it has by itself.
void addLasting(Draft &D, const CXXRecordDecl *Class, SourceLocation At, How By,
                std::string Maker) {
  model::Lasting L;
  L.At = D.Where.token(At);
  L.By = By;
  L.Of = Class->getNameAsString();
  L.Maker = std::move(Maker);
  std::set<const CXXRecordDecl *> Seen;
  std::function<void(const CXXRecordDecl *)> add = [&](const CXXRecordDecl *C) {
    if (!C || !Seen.insert(C).second)
      return;
    L.Class = D.Where.usr(C);
    D.Out.Lastings.push_back(L);
    for (const CXXBaseSpecifier &Base : C->bases())
      if (D.Keeps.of(Base.getType()))
        add(Base.getType()->getAsCXXRecordDecl()->getDefinition());
    for (const FieldDecl *Field : C->fields())
      add(D.Keeps.classIn(Field->getType()));
  };
  add(Class->getDefinition());
}

static bool isMain(const Body &B) {
  return B.Outer ? isMain(*B.Outer) : B.F->isMain();
}

// The span, a local of the function, for which the scope is that is put there.
static std::optional<unsigned> spanPutBy(Draft &D, const Stmt *Node, Body &B) {
  auto *Ref = dyn_cast_or_null<DeclRefExpr>(Node);
  for (auto &[Span, Holder] : D.HolderOf)
    if (Ref && Ref->getDecl() == Holder &&
        D.BodyOf[D.Out.Spans[Span].Function] == &B)
      return Span;
  if (Node)
    for (const Stmt *Part : runningIn(Node))
      if (auto Found = spanPutBy(D, Part, B))
        return Found;
  return std::nullopt;
}

static unsigned mentions(const Stmt *Node, const ValueDecl *Of) {
  if (!Node)
    return 0;
  auto *Ref = dyn_cast<DeclRefExpr>(Node);
  auto *Member = dyn_cast<MemberExpr>(Node);
  unsigned Count = (Ref && Ref->getDecl() == Of) ||
                   (Member && Member->getMemberDecl() == Of);
  for (const Stmt *Part : runningIn(Node))
    Count += mentions(Part, Of);
  return Count;
}

// Does nobody close what keeps it: not where it is put there, which names it only
// once, nor anywhere else that could be called from there?
static bool isLeftOpen(const ValueDecl *Into, const Body &B,
                       llvm::function_ref<bool()> IsClosed) {
  auto *Field = dyn_cast_or_null<FieldDecl>(Into);
  auto *Class = Field ? dyn_cast<CXXRecordDecl>(Field->getParent()) : nullptr;
  bool Seen = !Class || llvm::all_of(Class->methods(), [](auto *M) {
    return M->isImplicit() || M->isPureVirtual() || M->hasBody();
  });
  return Into && Seen && mentions(B.Code, Into) == 1 && !IsClosed();
}

static void readPut(Draft &D, Body &B, const Movement &M, bool LeftOpen) {
  auto *V = dyn_cast_or_null<VarDecl>(M.Into);
  Keeping::Order Order = D.Keeps.orderOf(M.Type);
  auto Span = LeftOpen && Order == Keeping::Order::None
                  ? spanPutBy(D, M.Node, B)
                  : std::nullopt;
  if (V && V->getTLSKind() != VarDecl::TLS_None && Span && D.Keeps.of(M.Type) &&
      !D.Keeps.classIn(M.Type)) {
    addStored(D, In::Member, M.Type, V->getName(), M.At);
    D.Out.StoredScopes.back().Of = Span;
  }
  // A variable of a thread, and what is closed newest first, follow the stack.
  if (Order == Keeping::Order::Stack ||
      (V && ((V->hasLocalStorage() && !V->getType()->isReferenceType()) ||
             V->getTLSKind() != VarDecl::TLS_None || isMain(B))))
    return;
  if (const CXXRecordDecl *Class = D.Keeps.classIn(M.Type)) {
    if (V)
      addLasting(D, Class, M.At, How::Static);
    else if (Order == Keeping::Order::Key)
      addLasting(D, Class, M.At, How::Keyed);
    else if (Order == Keeping::Order::Queue)
      addLasting(D, Class, M.At, How::Queued);
    else if (Order == Keeping::Order::Sequence)
      addLasting(D, Class, M.At, How::Contained);
    return;
  }
  const NamedDecl *Named = M.Base ? cast<NamedDecl>(M.Base) : M.Into;
  bool Erased = !M.Base && Order == Keeping::Order::None && !D.Keeps.of(M.Type);
  if (Erased && !M.Type->isPointerType())
    return addStored(D, In::Erased, M.Type, Named->getName(), M.At);
  bool Static = V && !V->getType()->isReferenceType();
  In Place = Static                           ? In::Static
             : Order == Keeping::Order::Key   ? In::Key
             : Order == Keeping::Order::Queue ? In::Queue
                                              : In::Member;
  addStored(D, Place, M.Type, Named->getName(), M.At);
  if (Place != In::Member)
    return;
  D.Out.StoredScopes.back().Of = Span;
  const DeclContext *Class =
      M.Base ? B.F->getDeclContext() : M.Into->getDeclContext();
  if (auto *Record = dyn_cast<CXXRecordDecl>(Class))
    D.Out.StoredScopes.back().Class = D.Where.usr(Record);
}

static void readClosing(Draft &D, Body &B, const Movement &M) {
  bool Method = isa<CXXMethodDecl>(B.F) && !isa<CXXConstructorDecl>(B.F) &&
                !isa<CXXDestructorDecl>(B.F);
  auto *V = dyn_cast<VarDecl>(M.Into);
  if (!Method || D.Keeps.orderOf(M.Type) != Keeping::Order::None ||
      D.Keeps.classIn(M.Type) || (V && !V->hasLocalStorage()))
    return;
  addStored(D, In::Closing, M.Type, M.Into->getName(), M.At);
  D.Out.StoredScopes.back().Function = functionIndex(D, B);
}

// Is it a copy of a shared pointer, in a function that waits for its threads?
// Then the function's own pointer may well be the last.
static bool outlives(Draft &D, const Expr *Copied, Body &B) {
  const CXXRecordDecl *Class = Copied->getType()->getAsCXXRecordDecl();
  bool Shared = D.Known.isOne(Class, "shared-pointer") &&
                isa<DeclRefExpr>(stripped(Copied));
  return Shared && llvm::any_of(B.Calls, [&](const CallSite &Site) {
           return D.Known.role(Site.Callee, Role::JoinsTask);
         });
}

static void readCaptures(Draft &D, Body &B) {
  for (const Stmt *Parent = B.Outer->parent(B.Lambda); Parent;
       Parent = B.Outer->parent(Parent))
    if (auto Site = asCall(Parent))
      if (const rules::Function *Entry = launching(D, *Site);
          Entry && Entry->Synchronous)
        return;
  for (auto &&[Captured, Init] :
       llvm::zip(B.Lambda->captures(), B.Lambda->capture_inits())) {
    auto *V = Captured.capturesVariable()
                  ? dyn_cast<VarDecl>(Captured.getCapturedVar())
                  : nullptr;
    if (!V || Captured.getCaptureKind() == LCK_ByRef)
      continue;
    QualType T = V->getType().getNonReferenceType();
    const Expr *From = V->isInitCapture() ? V->getInit() : Init;
    if (!D.Keeps.of(T) || !From || outlives(D, From, *B.Outer))
      continue;
    unsigned Index = functionIndex(D, B);
    if (const CXXRecordDecl *Class = D.Keeps.classIn(T)) {
      if (llvm::any_of(D.Out.Tasks, [&](const model::Task &T) {
            return T.Given.Runs == Index;
          }))
        addLasting(D, Class, Captured.getLocation(), How::HandedOver);
      continue;
    }
    addStored(D, In::Task, T, V->getName(), Captured.getLocation());
    D.Out.StoredScopes.back().Function = Index;
  }
}

// Arguments that a thread gets along with its function.
static void readLaunched(Draft &D, const CallSite &Site, Body &B) {
  const rules::Function *Entry = launching(D, Site);
  if (!Entry || Entry->Synchronous)
    return;
  for (const Expr *Given : Site.Arguments) {
    QualType T = Given->getType();
    if (!D.Keeps.of(T) || outlives(D, Given, B))
      continue;
    if (const CXXRecordDecl *Class = D.Keeps.classIn(T)) {
      addLasting(D, Class, Given->getBeginLoc(), How::HandedOver);
      continue;
    }
    const Expr *Held = stripped(Given);
    if (auto Moved = asCall(Held);
        Moved && D.Known.role(Moved->Callee, Role::PassesValue) &&
        Moved->Arguments.size() == 1)
      Held = stripped(Moved->Arguments[0]);
    auto *Ref = dyn_cast<DeclRefExpr>(Held);
    addStored(D, In::Task, T, Ref ? Ref->getDecl()->getName() : "",
              Held->getBeginLoc());
  }
}

static void readStatic(Draft &D, const VarDecl *V) {
  QualType T = V->getType();
  const Expr *Init = V->getInit();
  if (T->isReferenceType() || !V->isThisDeclarationADefinition() ||
      isLibraryCode(V, D.Ast.getSourceManager(), D.S))
    return;
  if (T->isPointerType()) {
    if (!isa_and_nonnull<CXXNewExpr>(Init ? stripped(Init) : nullptr))
      return;
    T = T->getPointeeType();
  }
  if (!D.Keeps.of(T) || D.Keeps.orderOf(T) != Keeping::Order::None)
    return;
  bool OfThread = V->getTLSKind() != VarDecl::TLS_None;
  if (const CXXRecordDecl *Class = D.Keeps.classIn(T)) {
    if (!OfThread)
      addLasting(D, Class, V->getLocation(), How::Static);
  } else if (D.Keeps.isGuard(T) ||
             (!OfThread && Init && !D.Keeps.isNothing(Init))) {
    addStored(D, OfThread ? In::Thread : In::Static, T, V->getName(),
              V->getLocation());
  }
}

static void readStatics(Draft &D, const DeclContext *Context) {
  for (const Decl *Declared : Context->decls()) {
    if (auto *V = dyn_cast<VarDecl>(Declared); V && V->hasGlobalStorage())
      readStatic(D, V);
    auto *Inner = dyn_cast<DeclContext>(Declared);
    if (isa<NamespaceDecl, LinkageSpecDecl, CXXRecordDecl>(Declared) &&
        !Inner->isDependentContext() &&
        !isLibraryCode(Declared, D.Ast.getSourceManager(), D.S))
      readStatics(D, Inner);
  }
}

void readStorage(Draft &D) {
  std::vector<std::pair<Body *, Movement>> All;
  std::set<const ValueDecl *> Popped;
  for (size_t I = 0; I < D.Own.All.size(); ++I) {
    Body &B = *D.Own.All[I];
    for (Movement &M : movementsIn(B, D.Keeps)) {
      if (M.Pops)
        Popped.insert(M.Into);
      All.push_back({&B, M});
    }
    for (const CallSite &Site : B.Calls) {
      readRaw(D, Site, B);
      readLaunched(D, Site, B);
      if (Site.Object && D.Known.has(Site.Callee, Role::SharesObject)) {
        QualType T = stripped(Site.Object)->getType();
        if (T->isPointerType())
          T = T->getPointeeType();
        if (D.Keeps.of(T))
          addLasting(D, T->getAsCXXRecordDecl(), Site.nameLocation(),
                     How::Shared);
      }
    }
    for (const VarDecl *V : B.Locals)
      if (V->hasGlobalStorage() && !isMain(B))
        readStatic(D, V);
      else if (V->hasLocalStorage())
        readLocalObject(D, V, B);
    if (B.Lambda && B.Outer)
      readCaptures(D, B);
  }
  readStatics(D, D.Ast.getTranslationUnitDecl());
  auto launched = [&](Body &B) {
    auto It = D.Functions.find(&B);
    return B.Lambda && It != D.Functions.end() &&
           llvm::any_of(D.Out.Tasks, [&](const model::Task &T) {
             return T.Given.Runs == It->second;
           });
  };
  readHalves(D, All, Popped);
  for (auto &[B, M] : All) {
    const ValueDecl *Into = M.Into;
    auto isClosed = [&] {
      return llvm::any_of(All, [&](auto &Other) {
        return Other.second.Into == Into && !Other.second.Puts;
      });
    };
    if (M.Puts && M.Kept && !Popped.contains(Into))
      readPut(D, *B, M, isLeftOpen(Into, *B, isClosed));
    // Opened by one thread, closed by another.
    auto *V = dyn_cast_or_null<VarDecl>(Into);
    if (M.Closes &&
        llvm::none_of(All,
                      [&, B = B](auto &Other) {
                        return Other.second.Puts && Other.second.Into == Into &&
                               (Other.first == B || launched(*Other.first));
                      }) &&
        ((V && V->getInit()) || llvm::any_of(All, [&](auto &Other) {
           return Other.second.Puts && Other.second.Into == Into;
         })))
      readClosing(D, *B, M);
  }
}

} // namespace spantidy::extract
