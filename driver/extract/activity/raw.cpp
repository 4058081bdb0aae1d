#include "raw.h"
#include "stored.h"
#include "syntax/running.h"
#include "syntax/use.h"

#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;
using As = Use::As;
using In = model::StoredScope::In;

namespace {

// What becomes of a plain pointer to a scope.
enum class Fate { Unknown, Nobodys, Returned, GivenOut };

} // namespace

static Fate fateOf(const Expr *Pointer, Body &B, unsigned Depth = 0);

// Is what the member or the variable has deleted here?
static bool isDeleted(const ValueDecl *Member, const Stmt *Node) {
  auto *Delete = dyn_cast_or_null<CXXDeleteExpr>(Node);
  const Expr *E = Delete ? stripped(Delete->getArgument()) : nullptr;
  auto *Of = dyn_cast_or_null<MemberExpr>(E);
  auto *Ref = dyn_cast_or_null<DeclRefExpr>(E);
  return (Of && Of->getMemberDecl() == Member) ||
         (Ref && Ref->getDecl() == Member) ||
         (Node && llvm::any_of(runningIn(Node), [&](const Stmt *Part) {
            return isDeleted(Member, Part);
          }));
}

// `call->scope = new Scope(span); send(url, onReply, call);`: to whom it calls back.
static bool isHandedOn(const VarDecl *V, const MemberExpr *Member, Body &B) {
  auto *New =
      V->getInit() ? dyn_cast<CXXNewExpr>(stripped(V->getInit())) : nullptr;
  return V->hasLocalStorage() && V->getType()->isPointerType() && New &&
         !isDeleted(V, B.Code) && !isDeleted(Member->getMemberDecl(), B.Code) &&
         llvm::any_of(B.Uses.lookup(V), [&](const DeclRefExpr *Ref) {
           Use Found = useOf(Ref, B);
           return Found.How == As::Argument && Found.Site &&
                  llvm::any_of(Found.Site->Arguments, [](const Expr *Beside) {
                    return Beside->getType()->isFunctionPointerType();
                  });
         });
}

// `request->scope = new Scope(span)`, where a caller has the object, or whoever it
// is handed to.
static bool isAnothers(const Use &Found, Body &B) {
  auto *Assign = dyn_cast_or_null<BinaryOperator>(Found.Node);
  auto *Member =
      Assign ? dyn_cast<MemberExpr>(stripped(Assign->getLHS())) : nullptr;
  const Expr *Base = Member;
  while (auto *Part = dyn_cast_or_null<MemberExpr>(Base))
    Base = stripped(Part->getBase());
  auto *Ref = dyn_cast_or_null<DeclRefExpr>(Base);
  auto *V = dyn_cast_or_null<VarDecl>(Ref ? Ref->getDecl() : nullptr);
  if (V && !isa<ParmVarDecl>(V))
    return isHandedOn(V, Member, B);
  return V &&
         (V->getType()->isPointerType() || V->getType()->isReferenceType());
}

// Through all uses of a local that has it.
static Fate fateOf(const VarDecl *V, Body &B, unsigned Depth) {
  if (Depth > 3 || !V->hasLocalStorage() || !V->getType()->isPointerType())
    return Fate::Unknown;
  Fate All = Fate::Nobodys;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V)) {
      Fate One = Part == &B ? fateOf(Ref, B, Depth + 1) : Fate::Unknown;
      if (One == Fate::Unknown)
        return One;
      All = std::max(All, One);
    }
  return All;
}

static Fate fateOf(const Expr *Pointer, Body &B, unsigned Depth) {
  Use Found = useOf(Pointer, B);
  switch (Found.How) {
  case As::Returned:
    return B.Lambda ? Fate::Unknown : Fate::Returned;
  case As::Initialiser: {
    auto *V = dyn_cast_or_null<VarDecl>(Found.Into);
    return V ? fateOf(V, B, Depth) : Fate::Unknown;
  }
  case As::Assigned:
    if (!Found.Into) // `*out = new Scope(span)`
      return Found.Site ? Fate::Unknown : Fate::GivenOut;
    if (auto *V = dyn_cast<VarDecl>(Found.Into))
      return fateOf(V, B, Depth);
    // An object's own member is looked at with all that is done to it.
    return Found.Into->getType()->isVoidPointerType() || isAnothers(Found, B)
               ? Fate::GivenOut
               : Fate::Unknown;
  case As::Dereferenced:
  case As::Member:
  case As::Object:
  case As::Tested:
  case As::Compared:
  case As::Ignored:
  case As::Discarded:
    return Fate::Nobodys;
  case As::Overwritten:
    return Fate::Nobodys;
  default:
    return Fate::Unknown;
  }
}

// Of a scope, by what becomes of the pointer; nothing: it may be closed.
static std::optional<In> placeOf(Fate Of, bool Used) {
  if (Of == Fate::Nobodys && !Used)
    return In::Heap;
  return Of == Fate::Returned   ? std::optional(In::Returned)
         : Of == Fate::GivenOut ? std::optional(In::GivenOut)
                                : std::nullopt;
}

// `new trace::Scope(span)`, `(new Session)->start()`, `scope.release()`
void readRaw(Draft &D, const CallSite &Site, Body &B) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (Method && D.Known.has(Method, Role::Releases) && Site.Object) {
    QualType T = Site.Object->getType();
    if (!D.Keeps.of(T) || !D.Known.isExactly(T, "pointer") ||
        D.Keeps.classIn(T))
      return;
    if (auto Where = placeOf(fateOf(Site.Node, B), /*Used=*/false))
      addStored(D, *Where, T, "", Site.nameLocation());
    return;
  }
  auto *New = dyn_cast_or_null<CXXNewExpr>(
      isa<CXXConstructExpr>(Site.Node) ? B.parent(Site.Node) : nullptr);
  if (!New || New->getNumPlacementArgs() ||
      !D.Keeps.of(New->getAllocatedType()))
    return;
  As How = useOf(New, B).How;
  bool Called = How == As::Object || How == As::Member;
  Fate Of = fateOf(New, B);
  if (const CXXRecordDecl *Class = D.Keeps.classIn(New->getAllocatedType())) {
    if (Called || isDiscarded(New, B))
      addLasting(D, Class, New->getBeginLoc(), model::Lasting::How::Unowned);
    else if (Of == Fate::Returned)
      addLasting(D, Class, New->getBeginLoc(), model::Lasting::How::Made,
                 B.F->getNameAsString());
    return;
  }
  if (auto Where = placeOf(Of, Called))
    addStored(D, *Where, New->getAllocatedType(), "", New->getBeginLoc());
}

} // namespace spantidy::extract
