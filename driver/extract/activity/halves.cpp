#include "halves.h"
#include "stored.h"
#include "syntax/use.h"

#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// The methods by which others come to this one: itself, or those of its class
// that call it.
static std::set<const FunctionDecl *> doorsTo(Draft &D,
                                              const CXXMethodDecl *Method) {
  std::set<const FunctionDecl *> Doors, Seen;
  std::vector<const CXXMethodDecl *> Work{Method};
  while (!Work.empty()) {
    const CXXMethodDecl *One = Work.back();
    Work.pop_back();
    if (!Seen.insert(One->getCanonicalDecl()).second)
      continue;
    if (One->getAccess() != AS_private || One->size_overridden_methods() > 0)
      Doors.insert(One->getCanonicalDecl());
    for (auto &[From, Site] : D.Own.callersOf(One))
      if (auto *Caller = dyn_cast<CXXMethodDecl>(outermost(*From).F);
          Caller && Caller->getParent() == One->getParent())
        Work.push_back(Caller);
  }
  return Doors;
}

// Other code calls it when it likes: no constructor, no destructor, no operator,
// and no hook of a test, which has an order and a thread.
static const CXXMethodDecl *half(Draft &D, Body &B) {
  auto *Method = dyn_cast<CXXMethodDecl>(B.F);
  bool Special =
      B.Lambda || !Method || Method->isStatic() ||
      isa<CXXConstructorDecl, CXXDestructorDecl, CXXConversionDecl>(Method) ||
      Method->isOverloadedOperator() || D.Known.has(Method, Role::PreparesTest);
  return Special ? nullptr : Method;
}

void readHalves(Draft &D, const std::vector<std::pair<Body *, Movement>> &All,
                const std::set<const ValueDecl *> &Popped) {
  for (auto &[B, M] : All) {
    auto *Field = dyn_cast_or_null<FieldDecl>(M.Into);
    const CXXMethodDecl *Opens = M.Puts && M.Kept ? half(D, *B) : nullptr;
    if (!Field || !Opens || Popped.contains(Field) || D.Keeps.classIn(M.Type) ||
        D.Keeps.orderOf(M.Type) != Keeping::Order::None ||
        !declaresSameEntity(Field->getParent(), Opens->getParent()))
      continue;
    std::set<const FunctionDecl *> From = doorsTo(D, Opens);
    const CXXMethodDecl *Closes = nullptr;
    bool Together = From.empty();
    for (auto &[Other, Taken] : All) {
      const CXXMethodDecl *Method =
          Taken.Closes && Taken.Into == Field ? half(D, *Other) : nullptr;
      if (!Method || Method == Opens)
        continue;
      for (const FunctionDecl *Door : doorsTo(D, Method)) {
        Together = Together || From.contains(Door);
        Closes = Method;
      }
    }
    if (!Closes || Together)
      continue;
    addStored(D, model::StoredScope::In::Halves, M.Type, Field->getName(),
              M.At);
    D.Out.StoredScopes.back().Class = D.Where.usr(Field->getParent());
    D.Out.StoredScopes.back().Closer = Closes->getNameAsString();
  }
}

// An object of `main` that others are given lasts as long as the program.
static bool lastsAsProgram(const VarDecl *V, Body &B) {
  auto *In = dyn_cast<FunctionDecl>(V->getDeclContext());
  auto *Code = In && In->isMain()
                   ? dyn_cast_or_null<CompoundStmt>(In->getBody())
                   : nullptr;
  auto declares = [&](const Stmt *Statement) {
    auto *Declared = dyn_cast<DeclStmt>(Statement);
    return Declared && llvm::is_contained(Declared->decls(), V);
  };
  return Code && llvm::any_of(Code->body(), declares) &&
         llvm::any_of(B.Uses.lookup(V), [&](const DeclRefExpr *Ref) {
           Use Found = useOf(Ref, B);
           return Found.Site && Found.Index;
         });
}

void readLocalObject(Draft &D, const VarDecl *V, Body &B) {
  QualType T = V->getType();
  if (D.Known.isExactly(T, "pointer") &&
      !D.Known.isOne(T->getAsRecordDecl(), "shared-pointer"))
    T = typeArgument(T->getAsRecordDecl());
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || lastsAsProgram(V, B) ||
      D.Keeps.classIn(T) != Class->getDefinition())
    return;
  model::Lasting L;
  L.Class = D.Where.usr(Class->getDefinition());
  L.At = D.Where.token(V->getLocation());
  D.Out.Lastings.push_back(std::move(L));
}

} // namespace spantidy::extract
