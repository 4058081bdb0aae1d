// Assignments, calls and initialisers that put a scope somewhere or end it
// there.

#include "syntax/running.h"
#include "syntax/use.h"
#include "types/keeping.h"

#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

namespace {

class Finder {
public:
  Finder(Body &B, Keeping &Keeps) : B(B), Keeps(Keeps) {}

  std::vector<Movement> run() {
    auto *Maker = dyn_cast<CXXConstructorDecl>(B.F);
    if (Maker && !B.Lambda)
      for (const CXXCtorInitializer *Init : Maker->inits())
        initialise(*Init);
    walk(B.Code);
    for (Movement &M : Out)
      M.Kept = M.Puts && llvm::none_of(Out, [&](const Movement &Other) {
                 return !Other.Puts && Other.Into && Other.Into == M.Into;
               });
    return std::move(Out);
  }

private:
  void initialise(const CXXCtorInitializer &Init) {
    Movement M;
    M.At = Init.getSourceLocation();
    if (const FieldDecl *Field = Init.getMember()) {
      M.Into = Field;
      M.Type = Field->getType();
      if (!Init.isWritten())
        M.At = Field->getLocation();
    } else if (Init.isBaseInitializer() && Init.isWritten()) {
      M.Type = QualType(Init.getBaseClass(), 0);
      M.Base = M.Type->getAsCXXRecordDecl();
      if (!Keeps.isGuard(M.Type))
        return;
    } else {
      return;
    }
    bool Own = M.Into && Keeps.classIn(M.Type) &&
               Keeps.classIn(M.Type) == M.Type->getAsCXXRecordDecl();
    const Expr *Given = Init.getInit();
    if (auto *Default = dyn_cast_or_null<CXXDefaultInitExpr>(Given))
      Given = Default->getExpr();
    // What a class does with a scope of its own stands in that class.
    if (!Own && keeps(M.Type, Given) && !Keeps.isNothing(Given))
      Out.push_back(M);
  }

  // A raw pointer keeps only what is made for it, and what does not know what
  // it keeps what it is given.
  bool keeps(QualType T, const Expr *Given) {
    if (!T->isPointerType())
      return Keeps.of(T).has_value() || erased(T, Given);
    return isa_and_nonnull<CXXNewExpr>(Given ? stripped(Given) : nullptr) &&
           Keeps.of(T->getPointeeType());
  }

  // Is an owner of a scope given to what could own anything?
  bool erased(QualType T, const Expr *Given) {
    if (!Given || T->isReferenceType() || !T->isRecordType())
      return false;
    for (const Expr *E = stripped(Given);;) {
      if (Keeps.Known.isExactly(E->getType(), "pointer") &&
          Keeps.of(E->getType()))
        return true;
      auto *Made = dyn_cast<CXXConstructExpr>(E);
      if (!Made || Made->getNumArgs() != 1)
        return false;
      E = stripped(Made->getArg(0));
    }
  }

  // Is the local given to somebody who may keep it?
  bool isGivenOn(const VarDecl *V) {
    return llvm::any_of(B.Uses.lookup(V), [&](const DeclRefExpr *Ref) {
      Use::As How = useOf(Ref, B, Keeps.Known).How;
      return How == Use::As::Assigned || How == Use::As::Argument;
    });
  }

  // The member or variable that an expression names, or an element of.
  std::optional<Movement> named(const Expr *E) {
    E = stripped(E);
    Movement M;
    if (auto *Element = dyn_cast<CXXOperatorCallExpr>(E))
      return Element->getOperator() == OO_Subscript ? named(Element->getArg(0))
                                                    : std::nullopt;
    if (auto *Element = dyn_cast<ArraySubscriptExpr>(E))
      return named(Element->getBase());
    auto *Member = dyn_cast<MemberExpr>(E);
    // Of `this->state_.scope` the object's own member keeps it.
    for (const MemberExpr *Outer = Member; Outer;) {
      Member = Outer;
      auto *Base = stripped(Outer->getBase());
      Outer = Outer->isArrow() ? nullptr : dyn_cast<MemberExpr>(Base);
      auto *Field =
          Outer ? dyn_cast<FieldDecl>(Outer->getMemberDecl()) : nullptr;
      if (!Field || Field->getParent()->isInStdNamespace())
        Outer = nullptr; // of `it->second.scope`
      auto *Ref = dyn_cast<DeclRefExpr>(Base);
      auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
      if (V && !Member->isArrow() && V->hasLocalStorage() &&
          !V->getType()->isReferenceType() && !isGivenOn(V))
        return std::nullopt; // it goes with the variable
    }
    auto *Ref = dyn_cast<DeclRefExpr>(E);
    M.Into = Member ? Member->getMemberDecl() : Ref ? Ref->getDecl() : nullptr;
    if (!M.Into)
      return std::nullopt;
    M.At = Member ? Member->getMemberLoc() : Ref->getLocation();
    M.Type = M.Into->getType();
    if (isa<FieldDecl>(M.Into))
      return M;
    auto *V = dyn_cast<VarDecl>(M.Into);
    if (!V)
      return std::nullopt;
    if (V->getType()->isReferenceType()) {
      M.Type = V->getType()->getPointeeType();
      Keeping::Order Order = Keeps.orderOf(M.Type);
      return Order == Keeping::Order::Key || Order == Keeping::Order::Queue
                 ? std::optional(M) // of a caller's, who finds things there
                 : std::nullopt;
    }
    bool Outside =
        V->hasLocalStorage() && B.Lambda && V->getDeclContext() != B.F;
    return V->hasGlobalStorage() || Outside ? std::optional(M) : std::nullopt;
  }

  void add(const Expr *Where, const Expr *Given, bool Puts, bool Closes = true,
           bool Pops = false) {
    std::optional<Movement> M = named(Where);
    if (!M || !(Puts ? keeps(M->Type, Given) : mayKeep(M->Type)))
      return;
    M->Puts = Puts;
    M->Node = Now;
    M->Closes = !Puts && Closes;
    M->Pops = Pops;
    Out.push_back(*M);
  }

  bool mayKeep(QualType T) {
    return Keeps.of(T->isPointerType() ? T->getPointeeType() : T).has_value();
  }

  void call(const CallSite &Site) {
    const Expr *First = Site.Arguments.empty() ? nullptr : Site.Arguments[0];
    if (Site.Callee->getOverloadedOperator() == OO_Equal && First &&
        Site.Object)
      return add(Site.Object, First, !Keeps.isNothing(First));
    if (Site.Callee->getBuiltinID() == Builtin::BImove && First)
      return add(First, nullptr, /*Puts=*/false, /*Closes=*/false);
    auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
    if (!Method || !Site.Object ||
        Keeps.classIn(Site.Object->getType()) == Method->getParent())
      return;
    bool Releases = Keeps.Known.has(Method, Role::Releases);
    if (Keeps.Known.has(Method, Role::AddsElement))
      add(Site.Object, First, true);
    else if (Keeps.Known.has(Method, Role::Resets))
      add(Site.Object, First, !Keeps.isNothing(First));
    else if (Releases || Keeps.Known.has(Method, Role::RemovesElement))
      add(Site.Object, nullptr, /*Puts=*/false, !Releases,
          Keeps.Known.has(Method, Role::RemovesLast));
  }

  // `Entry{span, trace::Scope(span)}`
  void aggregate(const InitListExpr *List) {
    auto *Class = List->getType()->getAsCXXRecordDecl();
    if (!Class || Keeps.classIn(List->getType()) != Class)
      return;
    for (auto [Field, Given] : fieldsGiven(List))
      if (declaresSameEntity(Field->getParent(),
                             Class) && // a base has its own list
          !isa<CXXDefaultInitExpr>(Given) &&
          keeps(Field->getType(), Given) && !Keeps.isNothing(Given)) {
        Movement M;
        M.Into = Field;
        M.At = Given->getBeginLoc();
        M.Type = Field->getType();
        Out.push_back(M);
      }
  }

  void walk(const Stmt *Node) {
    if (!Node || isa<LambdaExpr>(Node))
      return;
    Now = Node;
    if (auto Site = asCall(Node))
      call(*Site);
    else if (auto *Binary = dyn_cast<BinaryOperator>(Node);
             Binary && Binary->getOpcode() == BO_Assign)
      add(Binary->getLHS(), Binary->getRHS(),
          !Keeps.isNothing(Binary->getRHS()));
    else if (auto *Delete = dyn_cast<CXXDeleteExpr>(Node))
      add(Delete->getArgument(), nullptr, false);
    if (auto *List = dyn_cast<InitListExpr>(Node)) {
      if (List->isSyntacticForm() && List->getSemanticForm())
        List = List->getSemanticForm();
      aggregate(List);
      Node = List;
    }
    for (const Stmt *Child : runningIn(Node))
      walk(Child);
  }

  Body &B;
  Keeping &Keeps;
  const Stmt *Now = nullptr;
  std::vector<Movement> Out;
};

} // namespace

std::vector<Movement> movementsIn(Body &B, Keeping &Keeps) {
  return Finder(B, Keeps).run();
}

} // namespace spantidy::extract
