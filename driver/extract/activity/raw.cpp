#include "raw.h"
#include "stored.h"
#include "syntax/use.h"

#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;
using As = Use::As;

namespace {

// What becomes of a plain pointer to a scope.
enum class Fate { Unknown, Nobodys, Returned, GivenOut };

} // namespace

static Fate fateOf(const Expr *Pointer, Body &B, unsigned Depth = 0);

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
    // A member of that very type is looked at with all that is done to it.
    return Found.Into->getType()->isVoidPointerType() ? Fate::GivenOut
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

static const char *whyOf(Fate Of) {
  return Of == Fate::Returned ? "it is returned as a plain pointer"
                              : "it is given out as a plain pointer";
}

// `new trace::Scope(span)`, `(new Session)->start()`, `scope.release()`
void readRaw(Draft &D, const CallSite &Site, Body &B) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (Method && D.Known.has(Method, Role::Releases) && Site.Object) {
    QualType T = Site.Object->getType();
    if (!D.Keeps.of(T) || !D.Known.isExactly(T, "pointer") ||
        D.Keeps.classIn(T))
      return;
    Fate Of = fateOf(Site.Node, B);
    if (Of == Fate::Nobodys)
      addStored(D, model::StoredScope::In::Heap, T, "", Site.nameLocation());
    else if (Of > Fate::Nobodys)
      addRaw(D, T, "", Site.nameLocation(), whyOf(Of));
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
      addLasting(D, Class, New->getBeginLoc(),
                 "are on the heap and own themselves");
    else if (Of == Fate::Returned)
      addLasting(D, Class, New->getBeginLoc(),
                 "are made by '" + B.F->getNameAsString() + "' for others");
    return;
  }
  if (Of == Fate::Nobodys && !Called)
    addStored(D, model::StoredScope::In::Heap, New->getAllocatedType(), "",
              New->getBeginLoc());
  else if (Of > Fate::Nobodys)
    addRaw(D, New->getAllocatedType(), "", New->getBeginLoc(), whyOf(Of));
}

} // namespace spantidy::extract
