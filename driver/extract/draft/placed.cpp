#include "placed.h"
#include "syntax/running.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

namespace {

// What is done to one variable or member, by the places in the graph.
class Placing {
public:
  Placing(Draft &D, const ValueDecl *Owner, const Stmt *At, Body &B)
      : D(D), Owner(Owner), Node(At), B(B) {}

  // The last put on each way to Node; none: on some way it may be empty.
  std::optional<std::set<const Expr *>> before();

private:
  using Where = std::pair<unsigned, unsigned>; // block and step
  void collect();
  void touch(const Expr *Mention);
  void walk(const Stmt *Part);
  bool mentions(const Stmt *Part) const;
  bool isMention(const Stmt *Part) const;
  bool mayClose(const CallSite &Site, unsigned Depth = 0);
  bool isInNode(const Stmt *Part);
  void add(const Stmt *At, const Expr *Put);

  Draft &D;
  const ValueDecl *Owner;
  const Stmt *Node;
  Body &B;
  std::map<Where, const Expr *> Events; // null: it may be closed there
};

} // namespace

bool mayBeEmpty(Draft &D, QualType T) {
  return D.Known.isExactly(T, "pointer") &&
         (D.Known.holds(T, "scope") || D.Known.holds(T, "token"));
}

// `std::make_unique<Scope>(span)`, `Scope(span)`, `new Scope(span)`.
static bool makesScope(Draft &D, const Expr *Given) {
  const Expr *E = stripped(Given);
  if (auto *New = dyn_cast<CXXNewExpr>(E))
    return New->getConstructExpr() && makesScope(D, New->getConstructExpr());
  auto Site = asCall(E);
  if (!Site || D.Keeps.isNothing(E))
    return false;
  if (D.Known.role(Site->Callee, Role::MakesObject) ||
      D.Known.role(Site->Callee, Role::Activates) ||
      D.Known.role(Site->Callee, Role::AttachesContext))
    return true;
  return isa<CXXConstructExpr>(E) && Site->Arguments.size() == 1 &&
         makesScope(D, Site->Arguments[0]);
}

static bool puts(Draft &D, const CallSite &Site) {
  const Expr *First = Site.Arguments.empty() ? nullptr : Site.Arguments[0];
  if (Site.Callee->getOverloadedOperator() == OO_Equal ||
      D.Known.has(Site.Callee, Role::Resets))
    return First && makesScope(D, First);
  return D.Known.has(Site.Callee, Role::AddsElement);
}

// The variable or member of this object that a method is called on.
static const ValueDecl *ownerOf(Draft &D, const CallSite &Site, Body &B) {
  const Expr *Object = Site.Object ? stripped(Site.Object) : nullptr;
  if (!Object || !mayBeEmpty(D, Object->getType()))
    return nullptr;
  if (auto *Member = dyn_cast<MemberExpr>(Object))
    return isa<CXXThisExpr>(stripped(Member->getBase()))
               ? dyn_cast<FieldDecl>(Member->getMemberDecl())
               : nullptr;
  auto *Ref = dyn_cast<DeclRefExpr>(Object);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  return V && V->isLocalVarDecl() && V->hasLocalStorage() &&
                 !V->getType()->isReferenceType() &&
                 llvm::is_contained(B.Locals, V)
             ? V
             : nullptr;
}

bool Placing::isInNode(const Stmt *Part) {
  for (; Part; Part = B.parent(Part))
    if (Part == Node)
      return true;
  return false;
}

void Placing::add(const Stmt *At, const Expr *Put) {
  for (; At; At = B.parent(At))
    if (auto Found = B.flow().pointOf(At)) {
      auto [It, New] =
          Events.try_emplace({Found->Block->getBlockID(), Found->Index}, Put);
      if (!New && !Put)
        It->second = nullptr;
      return;
    }
}

bool Placing::isMention(const Stmt *Part) const {
  if (auto *Member = dyn_cast<MemberExpr>(Part))
    return Member->getMemberDecl() == Owner;
  auto *Ref = dyn_cast<DeclRefExpr>(Part);
  return Ref && Ref->getDecl() == Owner;
}

bool Placing::mentions(const Stmt *Part) const {
  return isMention(Part) || llvm::any_of(runningIn(Part), [&](const Stmt *S) {
           return mentions(S);
         });
}

// One place where it is named.
void Placing::touch(const Expr *Mention) {
  Use Found = useOf(Mention, B);
  const Stmt *At = Found.Node ? Found.Node : Mention;
  switch (Found.How) {
  case Use::As::Tested:
  case Use::As::Compared:
  case Use::As::Dereferenced:
    return;
  case Use::As::Object:
  case Use::As::Overwritten: {
    auto *Method =
        Found.Site ? dyn_cast<CXXMethodDecl>(Found.Site->Callee) : nullptr;
    if (Method && Method->isConst())
      return;
    return add(At, Found.Site && puts(D, *Found.Site) ? Mention : nullptr);
  }
  default:
    return add(At, nullptr);
  }
}

// Does a method of this object do anything to the member?
bool Placing::mayClose(const CallSite &Site, unsigned Depth) {
  auto isThis = [](const Expr *E) {
    E = stripped(E);
    if (auto *Whole = dyn_cast<UnaryOperator>(E))
      E = stripped(Whole->getSubExpr());
    return isa<CXXThisExpr>(E);
  };
  if (llvm::any_of(Site.Arguments, isThis))
    return true;
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (!Method || Method->isConst() || !Site.Object || !isThis(Site.Object))
    return false;
  Body *Code = D.Own.of(Method);
  static constexpr unsigned Deepest = 3;
  return !Code || Method->isVirtual() || Depth == Deepest ||
         mentions(Code->Code) ||
         llvm::any_of(Code->Calls, [&](const CallSite &Inner) {
           return mayClose(Inner, Depth + 1);
         });
}

void Placing::walk(const Stmt *Part) {
  if (auto *L = dyn_cast<LambdaExpr>(Part)) {
    // It runs from there on, whenever it likes.
    if (!isInNode(L) && mentions(L->getBody()))
      add(L, nullptr);
    return;
  }
  if (isMention(Part))
    touch(cast<Expr>(Part));
  for (const Stmt *Child : runningIn(Part))
    walk(Child);
}

void Placing::collect() {
  walk(B.Code);
  auto *V = dyn_cast<VarDecl>(Owner);
  if (!V) {
    for (const CallSite &Site : B.Calls)
      if (mayClose(Site))
        add(Site.Node, nullptr);
    return;
  }
  const Expr *Init = V->getInit();
  if (Init)
    add(Init, makesScope(D, Init) ? Init : nullptr);
  for (const CFGBlock *Block : *B.flow().graph())
    for (unsigned I = 0; I < Block->size(); ++I)
      if (auto Dies = (*Block)[I].getAs<CFGAutomaticObjDtor>();
          Dies && Dies->getVarDecl() == V)
        Events[{Block->getBlockID(), I}] = nullptr;
}

std::optional<std::set<const Expr *>> Placing::before() {
  std::optional<Flow::Point> At;
  for (const Stmt *S = Node; S && !At; S = B.parent(S))
    At = B.flow().pointOf(S);
  if (!At)
    return std::nullopt;
  collect();
  std::set<const Expr *> Puts;
  llvm::SmallVector<std::pair<const CFGBlock *, unsigned>, 8> Work{
      {At->Block, At->Index}};
  llvm::DenseSet<unsigned> Seen;
  while (!Work.empty()) {
    auto [Block, Step] = Work.pop_back_val();
    auto Last = Events.lower_bound({Block->getBlockID(), Step});
    if (Last != Events.begin() &&
        std::prev(Last)->first.first == Block->getBlockID()) {
      const Expr *Put = std::prev(Last)->second;
      if (!Put)
        return std::nullopt;
      Puts.insert(Put);
      continue;
    }
    if (Block == &B.flow().graph()->getEntry())
      return std::nullopt;
    for (const CFGBlock *Before : Block->preds())
      if (Before && !B.flow().isDead(*Before) &&
          Seen.insert(Before->getBlockID()).second)
        Work.push_back({Before, Before->size()});
  }
  return Puts;
}

static const std::vector<const ValueDecl *> &ownersIn(Draft &D, Body &B) {
  auto [It, New] = D.ScopeOwners.try_emplace(&B);
  if (New)
    for (const CallSite &Site : B.Calls)
      if (puts(D, Site))
        if (const ValueDecl *Owner = ownerOf(D, Site, B);
            Owner && !llvm::is_contained(It->second, Owner))
          It->second.push_back(Owner);
  return It->second;
}

std::vector<const Expr *> placedAt(Draft &D, const Stmt *Node, Body &B) {
  std::vector<const Expr *> All;
  const std::vector<const ValueDecl *> &Owners = ownersIn(D, B);
  if (Owners.empty() || !B.flow().graph())
    return All;
  for (const ValueDecl *Owner : Owners)
    if (auto Found = Placing(D, Owner, Node, B).before())
      All.insert(All.end(), Found->begin(), Found->end());
  llvm::sort(All, [](const Expr *A, const Expr *Other) {
    return A->getBeginLoc() < Other->getBeginLoc();
  });
  return All;
}

} // namespace spantidy::extract
