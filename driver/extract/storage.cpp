// Scopes and tokens whose life is not a stretch of their thread's stack: kept by
// what lasts, moved to another thread, closed there, or never closed at all.

#include "reading.h"

#include "llvm/ADT/STLExtras.h"

#include <functional>

namespace spantidy::extract {

using namespace clang;
using model::StoredScope;
using rules::Role;
using In = StoredScope::In;

void Reading::addStored(In Where_, QualType T, llvm::StringRef Name,
                        SourceLocation At) {
  StoredScope S;
  S.Where = Where_;
  S.At = Where.token(At);
  S.What = Keeps.of(T->isPointerType() ? T->getPointeeType() : T)
               .value_or(model::Kept::Scope);
  S.Name = Name.str();
  Out.StoredScopes.push_back(std::move(S));
}

// With the objects of a class last those that it has by itself.
void Reading::addLasting(const CXXRecordDecl *Class, SourceLocation At,
                         const char *How) {
  model::Lasting L;
  L.At = Where.token(At);
  L.Why = "objects of '" + Class->getNameAsString() + "' " + How;
  std::set<const CXXRecordDecl *> Seen;
  std::function<void(const CXXRecordDecl *)> add = [&](const CXXRecordDecl *C) {
    if (!C || !Seen.insert(C).second)
      return;
    L.Class = Where.usr(C);
    Out.Lastings.push_back(L);
    for (const CXXBaseSpecifier &Base : C->bases())
      if (Keeps.of(Base.getType()))
        add(Base.getType()->getAsCXXRecordDecl()->getDefinition());
    for (const FieldDecl *Field : C->fields())
      add(Keeps.classIn(Field->getType()));
  };
  add(Class->getDefinition());
}

static bool isMain(const Body &B) {
  return B.Outer ? isMain(*B.Outer) : B.F->isMain();
}

void Reading::readPut(Body &B, const Movement &M) {
  auto *V = dyn_cast_or_null<VarDecl>(M.Into);
  Keeping::Order Order = Keeps.orderOf(M.Type);
  // A variable of a thread, and what is closed newest first, follow the stack.
  if (Order == Keeping::Order::Stack ||
      (V && (V->hasLocalStorage() || V->getTLSKind() != VarDecl::TLS_None ||
             isMain(B))))
    return;
  if (const CXXRecordDecl *Class = Keeps.classIn(M.Type)) {
    if (V)
      addLasting(Class, M.At, "are static");
    else if (Order == Keeping::Order::Key)
      addLasting(Class, M.At, "are kept by key");
    else if (Order == Keeping::Order::Queue)
      addLasting(Class, M.At, "are kept in a queue");
    else if (Order == Keeping::Order::Sequence)
      addLasting(Class, M.At, "are kept in a container");
    return;
  }
  const NamedDecl *Named = M.Base ? cast<NamedDecl>(M.Base) : M.Into;
  In Place = V ? In::Static
             : Order == Keeping::Order::Key   ? In::Key
             : Order == Keeping::Order::Queue ? In::Queue
                                              : In::Member;
  addStored(Place, M.Type, Named->getName(), M.At);
  if (Place != In::Member)
    return;
  const DeclContext *Class = M.Base ? B.F->getDeclContext()
                                    : M.Into->getDeclContext();
  if (auto *Record = dyn_cast<CXXRecordDecl>(Class))
    Out.StoredScopes.back().Class = Where.usr(Record);
}

void Reading::readClosing(Body &B, const Movement &M) {
  bool Method = isa<CXXMethodDecl>(B.F) && !isa<CXXConstructorDecl>(B.F) &&
                !isa<CXXDestructorDecl>(B.F);
  auto *V = dyn_cast<VarDecl>(M.Into);
  if (!Method || Keeps.orderOf(M.Type) != Keeping::Order::None ||
      Keeps.classIn(M.Type) || (V && !V->hasLocalStorage()))
    return;
  addStored(In::Closing, M.Type, M.Into->getName(), M.At);
  Out.StoredScopes.back().Function = functionIndex(B);
}

// Is it a copy of a shared pointer, in a function that waits for its threads? Then
// the function's own pointer may well be the last.
bool Reading::outlives(const Expr *Copied, Body &B) {
  const CXXRecordDecl *Class = Copied->getType()->getAsCXXRecordDecl();
  bool Shared = Class && Class->getIdentifier() && Class->getName() == "shared_ptr" &&
                isa<DeclRefExpr>(stripped(Copied));
  return Shared && llvm::any_of(B.Calls, [&](const CallSite &Site) {
           return Known.role(Site.Callee, Role::JoinsTask);
         });
}

void Reading::readCaptures(Body &B) {
  for (const Stmt *Parent = B.Outer->parent(B.Lambda); Parent;
       Parent = B.Outer->parent(Parent))
    if (auto Site = asCall(Parent))
      if (const rules::Function *Entry = launching(*Site);
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
    if (!Keeps.of(T) || !From || outlives(From, *B.Outer))
      continue;
    unsigned Index = functionIndex(B);
    if (const CXXRecordDecl *Class = Keeps.classIn(T)) {
      if (llvm::any_of(Out.Tasks, [&](const model::Task &T) {
            return T.Given.Runs == Index;
          }))
        addLasting(Class, Captured.getLocation(), "are handed to another thread");
      continue;
    }
    addStored(In::Task, T, V->getName(), Captured.getLocation());
    Out.StoredScopes.back().Function = Index;
  }
}

// Arguments that a thread gets along with its function.
void Reading::readLaunched(const CallSite &Site, Body &B) {
  const rules::Function *Entry = launching(Site);
  if (!Entry || Entry->Synchronous)
    return;
  for (const Expr *Given : Site.Arguments) {
    QualType T = Given->getType();
    if (!Keeps.of(T) || outlives(Given, B))
      continue;
    if (const CXXRecordDecl *Class = Keeps.classIn(T)) {
      addLasting(Class, Given->getBeginLoc(), "are handed to another thread");
      continue;
    }
    const Expr *Held = stripped(Given);
    if (auto Moved = asCall(Held);
        Moved && Known.role(Moved->Callee, Role::PassesValue) &&
        Moved->Arguments.size() == 1)
      Held = stripped(Moved->Arguments[0]);
    auto *Ref = dyn_cast<DeclRefExpr>(Held);
    addStored(In::Task, T, Ref ? Ref->getDecl()->getName() : "",
              Held->getBeginLoc());
  }
}

// `new trace::Scope(span);`, `(new Session)->start()`, `scope.release();`
void Reading::readHeap(const CallSite &Site, Body &B) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (Method && Method->getIdentifier() && Method->getName() == "release" &&
      Site.Object && B.isDiscarded(Site.Node)) {
    QualType T = Site.Object->getType();
    if (Keeps.of(T) && Known.isExactly(T, "pointer") && !Keeps.classIn(T))
      addStored(In::Heap, T, "", Site.nameLocation());
    return;
  }
  auto *New = dyn_cast_or_null<CXXNewExpr>(
      isa<CXXConstructExpr>(Site.Node) ? B.parent(Site.Node) : nullptr);
  if (!New || New->getNumPlacementArgs() || !Keeps.of(New->getAllocatedType()))
    return;
  const Stmt *Around = B.parent(New);
  while (isa_and_nonnull<ParenExpr, ImplicitCastExpr>(Around))
    Around = B.parent(Around);
  auto *Called = dyn_cast_or_null<MemberExpr>(Around);
  if (!B.isDiscarded(New) && !(Called && Called->isArrow()))
    return;
  if (const CXXRecordDecl *Class = Keeps.classIn(New->getAllocatedType()))
    addLasting(Class, New->getBeginLoc(), "are on the heap and own themselves");
  else if (!Called)
    addStored(In::Heap, New->getAllocatedType(), "", New->getBeginLoc());
}

void Reading::readStatic(const VarDecl *V) {
  QualType T = V->getType();
  const Expr *Init = V->getInit();
  if (T->isReferenceType() || !V->isThisDeclarationADefinition() ||
      isLibraryCode(V, Ast.getSourceManager(), S))
    return;
  if (T->isPointerType()) {
    if (!isa_and_nonnull<CXXNewExpr>(Init ? stripped(Init) : nullptr))
      return;
    T = T->getPointeeType();
  }
  if (!Keeps.of(T) || Keeps.orderOf(T) != Keeping::Order::None)
    return;
  bool OfThread = V->getTLSKind() != VarDecl::TLS_None;
  if (const CXXRecordDecl *Class = Keeps.classIn(T)) {
    if (!OfThread)
      addLasting(Class, V->getLocation(), "are static");
  } else if (Keeps.isGuard(T) || (!OfThread && Init && !isNothing(Init))) {
    addStored(OfThread ? In::Thread : In::Static, T, V->getName(),
              V->getLocation());
  }
}

void Reading::readStatics(const DeclContext *Context) {
  for (const Decl *D : Context->decls()) {
    if (auto *V = dyn_cast<VarDecl>(D); V && V->hasGlobalStorage())
      readStatic(V);
    auto *Inner = dyn_cast<DeclContext>(D);
    if (isa<NamespaceDecl, LinkageSpecDecl, CXXRecordDecl>(D) &&
        !Inner->isDependentContext() &&
        !isLibraryCode(D, Ast.getSourceManager(), S))
      readStatics(Inner);
  }
}

void Reading::readStorage() {
  std::vector<std::pair<Body *, Movement>> All;
  std::set<const ValueDecl *> Popped;
  for (size_t I = 0; I < Own.All.size(); ++I) {
    Body &B = *Own.All[I];
    for (Movement &M : movementsIn(B, Keeps)) {
      if (M.Pops)
        Popped.insert(M.Into);
      All.push_back({&B, M});
    }
    for (const CallSite &Site : B.Calls) {
      readHeap(Site, B);
      readLaunched(Site, B);
      auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
      if (Method && Method->getParent()->isInStdNamespace() && Site.Object &&
          Method->getIdentifier() && Method->getName().ends_with("_from_this")) {
        QualType T = stripped(Site.Object)->getType();
        if (T->isPointerType())
          T = T->getPointeeType();
        if (Keeps.of(T))
          addLasting(T->getAsCXXRecordDecl(), Site.nameLocation(), "are shared");
      }
    }
    for (const VarDecl *V : B.Locals)
      if (V->hasGlobalStorage() && !isMain(B))
        readStatic(V);
    if (B.Lambda && B.Outer)
      readCaptures(B);
  }
  readStatics(Ast.getTranslationUnitDecl());
  auto launched = [&](Body &B) {
    auto It = Functions.find(&B);
    return B.Lambda && It != Functions.end() &&
           llvm::any_of(Out.Tasks, [&](const model::Task &T) {
             return T.Given.Runs == It->second;
           });
  };
  for (auto &[B, M] : All) {
    const ValueDecl *Into = M.Into;
    if (M.Puts && M.Kept && !Popped.contains(Into))
      readPut(*B, M);
    // Opened by one thread, closed by another.
    auto *V = dyn_cast_or_null<VarDecl>(Into);
    if (M.Closes &&
        llvm::none_of(All, [&, B = B](auto &Other) {
          return Other.second.Puts && Other.second.Into == Into &&
                 (Other.first == B || launched(*Other.first));
        }) &&
        ((V && V->getInit()) || llvm::any_of(All, [&](auto &Other) {
           return Other.second.Puts && Other.second.Into == Into;
         })))
      readClosing(*B, M);
  }
}

} // namespace spantidy::extract
