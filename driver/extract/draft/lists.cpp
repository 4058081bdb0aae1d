// Attribute lists: `{{"k", v}, ..}`, containers of pairs, views and makers.

#include "lists.h"
#include "syntax/changes.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool readContainer(Draft &D, const VarDecl *V, Body &B,
                          const std::function<void(const ListedPair &)> &Add);

// The elements of a braced list, through its wrappers; null if E is none.
static const InitListExpr *asList(const Expr *E) {
  for (;;) {
    E = stripped(E);
    if (auto *Standard = dyn_cast<CXXStdInitializerListExpr>(E)) {
      E = Standard->getSubExpr();
      continue;
    }
    auto *List = dyn_cast<InitListExpr>(E);
    if (List && List->isSyntacticForm() && List->getSemanticForm())
      List = List->getSemanticForm();
    return List;
  }
}

// Key and value of one element, however the pair is made.
static std::optional<std::pair<const Expr *, const Expr *>>
asPair(Draft &D, const Expr *E) {
  E = stripped(E);
  if (auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getNumArgs() == 2)
      return std::pair(Construct->getArg(0), Construct->getArg(1));
    if (Construct->getNumArgs() == 1)
      return asPair(D, Construct->getArg(0));
  }
  if (auto *List = dyn_cast<InitListExpr>(E); List && List->getNumInits() == 2)
    return std::pair(List->getInit(0), List->getInit(1));
  if (auto Site = asCall(E); Site &&
                             D.Known.has(Site->Callee, Role::MakesPair) &&
                             Site->Arguments.size() == 2)
    return std::pair(Site->Arguments[0], Site->Arguments[1]);
  return std::nullopt;
}

// The code of a helper that a call certainly comes to.
static Body *bodyOf(Draft &D, const CallSite &Site) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (isa<CXXConstructExpr>(Site.Node) ||
      (Method && (Method->isVirtual() || Method->getParent()->isLambda())))
    return nullptr;
  return D.Own.of(Site.Callee);
}

// Helpers that call helpers.
static constexpr size_t MostReturns = 4;

// A list that a helper returns.
static bool readReturned(Draft &D, const CallSite &Site, Body &Helper, Body &B,
                         const std::function<void(const ListedPair &)> &Add) {
  llvm::SmallVector<const Expr *, 4> Results = Values::results(Helper);
  if (Results.size() != 1)
    return false; // which of them?
  if (!D.ReadingLists.insert(&Helper).second)
    return false; // it asks itself
  bool Shallow = true;
  bool Whole = readList(D, Results.front(), Helper, [&](ListedPair P) {
    Shallow = Shallow && P.Returns.size() < MostReturns;
    P.Returns.push_back({&Helper, &B, Site});
    if (Shallow)
      Add(P);
  });
  D.ReadingLists.erase(&Helper);
  return Whole && Shallow;
}

model::Value valueIn(Draft &D, const ListedPair &P, const Expr *E, Body &B) {
  model::Value V = D.Read.of(E, P.in(B));
  for (const ListedPair::Return &R : P.Returns) {
    std::vector<model::Value> Arguments;
    for (const Expr *Argument : R.At.Arguments)
      Arguments.push_back(D.Read.of(Argument, *R.To));
    V = model::substituted(V, Arguments);
  }
  return V;
}

model::Value keyOf(Draft &D, const std::string &Text, const Expr *Call) {
  model::Value Key;
  Key.What = model::Value::Kind::Literal;
  Key.At = D.Where.place(Call);
  Key.Text = Text;
  Key.Own = model::Cardinality::Constant;
  return Key;
}

model::Value impliedKey(const std::string &Name, model::Place At) {
  model::Value Key;
  Key.What = model::Value::Kind::Variable;
  Key.At = At;
  Key.Name = Key.Text = Name;
  model::Value &Text = Key.Parts.emplace_back();
  Text.What = model::Value::Kind::Literal;
  Text.At = At;
  Text.Text = Name;
  Text.Own = model::Cardinality::Constant;
  return Key;
}

model::Value keyIn(Draft &D, const ListedPair &P, Body &B) {
  return P.Key ? valueIn(D, P, P.Key, B) : keyOf(D, P.KeyText, P.Whole);
}

// What `attributes.tenant(id).user(name)` adds to.
static const Expr *builtOn(Draft &D, const Expr *E) {
  auto Site = asCall(stripped(E));
  return Site && Site->Object && D.Known.role(Site->Callee, Role::AddsElement)
             ? builtOn(D, Site->Object)
             : E;
}

// A list that its own functions made longer, each of which returns it.
static bool readBuilt(Draft &D, const CallSite &Site, Body &B,
                      const std::function<void(const ListedPair &)> &Add) {
  const Expr *Base = stripped(builtOn(D, Site.Object));
  if (isa<DeclRefExpr>(Base)) // the calls are among its own
    return readList(D, Base, B, Add);
  bool Whole = readList(D, Site.Object, B, Add), Unreadable = false;
  if (auto Added = addedPair(D, Site, B, Unreadable))
    Add(*Added);
  return Whole && !Unreadable;
}

bool readList(Draft &D, const Expr *E, Body &B,
              const std::function<void(const ListedPair &)> &Add) {
  E = stripped(E);
  if (const InitListExpr *List = asList(E)) {
    bool Whole = true;
    for (const Expr *Item : List->inits()) {
      if (auto Both = asPair(D, Item))
        Add({Item, Both->first, Both->second});
      else
        Whole = readList(D, Item, B, Add) && Whole;
    }
    return Whole;
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    return V && readContainer(D, V, B, Add);
  }
  if (auto *Member = dyn_cast<MemberExpr>(E)) {
    auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    return Field && readListIn(D, Member->getBase(), Field, B, Add);
  }
  auto Site = asCall(E);
  if (!Site)
    return false;
  if (const rules::Function *Entry =
          D.Known.role(Site->Callee, Role::AttributeList)) {
    const Expr *List = Site->argument(Entry->Attributes);
    if (!List && Entry->Attributes)
      return true; // none is given
    if (!List && !Site->Arguments.empty())
      List = Site->Arguments[0];
    return List && readList(D, List, B, Add);
  }
  if (Site->Object && D.Known.role(Site->Callee, Role::AddsElement))
    return readBuilt(D, *Site, B, Add);
  if (Body *Helper = bodyOf(D, *Site))
    return readReturned(D, *Site, *Helper, B, Add);
  if (isa<CXXConstructExpr>(Site->Node)) {
    if (Site->Arguments.empty())
      return true; // an empty container
    if (Site->Arguments.size() == 1 || asList(Site->Arguments[0]))
      return readList(D, Site->Arguments[0], B, Add);
  }
  return false;
}

std::optional<ListedPair> addedPair(Draft &D, const CallSite &Site, Body &B,
                                    bool &Unreadable) {
  if (const rules::Function *Entry =
          D.Known.role(Site.Callee, Role::AddsElement);
      Entry && Entry->Value) {
    const Expr *Value = Site.argument(Entry->Value);
    const Expr *Key = Site.argument(Entry->Key);
    Unreadable = !Value || (!Key && Entry->KeyText.empty());
    return Unreadable ? std::nullopt
                      : std::optional(
                            ListedPair{Site.Node, Key, Value, Entry->KeyText});
  }
  if (D.Known.has(Site.Callee, Role::AddsElement)) {
    if (Site.Arguments.size() == 2)
      return ListedPair{Site.Node, Site.Arguments[0], Site.Arguments[1]};
    if (Site.Arguments.size() == 1)
      if (auto Both = asPair(D, Site.Arguments[0]))
        return ListedPair{Site.Node, Both->first, Both->second};
    Unreadable = true;
  } else if (Site.Callee->getOverloadedOperator() == OO_Subscript) {
    Use Found = useOf(Site.Node, B);
    const Expr *Assigned = nullptr;
    if (Found.How == Use::As::Overwritten) {
      if (auto *Binary = dyn_cast<BinaryOperator>(Found.Node))
        Assigned = Binary->getRHS();
      else if (Found.Site && Found.Site->Arguments.size() == 1)
        Assigned = Found.Site->Arguments[0];
    }
    if (Assigned && Site.Arguments.size() == 1)
      return ListedPair{Found.whole(), Site.Arguments[0], Assigned};
    Unreadable = true;
  }
  return std::nullopt;
}

// Can the call write to an argument that is the one?
static bool mayFill(Draft &D, const CallSite &Site,
                    llvm::function_ref<bool(const Expr *)> IsIt) {
  if (D.Known.known(Site.Callee))
    return false;
  for (size_t I = 0; I < Site.Arguments.size(); ++I) {
    if (I >= Site.Callee->getNumParams() || !IsIt(Site.Arguments[I]))
      continue;
    QualType T = Site.Callee->getParamDecl(I)->getType();
    if ((T->isLValueReferenceType() || T->isPointerType()) &&
        !T->getPointeeType().isConstQualified())
      return true;
  }
  return false;
}

// A local container: its initialiser and what this function adds to it.
static bool readContainer(Draft &D, const VarDecl *V, Body &B,
                          const std::function<void(const ListedPair &)> &Add) {
  if (isa<ParmVarDecl>(V) || !V->getInit() || !V->isLocalVarDecl())
    return false;
  bool Whole = readList(D, V->getInit(), B, Add);
  for (const CallSite &Site : B.Calls) {
    if (!Site.Object || variableOf(builtOn(D, Site.Object), D.Known) != V)
      continue;
    bool Unreadable = false;
    if (auto Added = addedPair(D, Site, B, Unreadable))
      Add(*Added);
    Whole = Whole && !Unreadable;
  }
  return Whole && !llvm::any_of(B.Calls, [&](const CallSite &Site) {
           return mayFill(D, Site, [&](const Expr *Given) {
             return variableOf(Given, D.Known) == V;
           });
         });
}

// The field as the object is made with it.
static bool readMade(Draft &D, const Expr *Object, const FieldDecl *Field,
                     Body &B,
                     const std::function<void(const ListedPair &)> &Add) {
  auto *List = dyn_cast<InitListExpr>(Object);
  auto *Made = dyn_cast<CXXConstructExpr>(Object);
  if (Made && Made->getNumArgs() == 1 &&
      Made->getConstructor()->isCopyOrMoveConstructor())
    return readListIn(D, Made->getArg(0), Field, B, Add);
  if (!List && !(Made && Made->getNumArgs() == 0 &&
                 !Made->getConstructor()->isUserProvided()))
    return false; // by whom?
  const Expr *Given = Field->getInClassInitializer();
  if (List)
    for (auto [Of, Is] : fieldsGiven(List))
      if (Of == Field && !isa<CXXDefaultInitExpr>(Is))
        Given = isa<ImplicitValueInitExpr>(Is) ? nullptr : Is;
  return !Given || readList(D, Given, B, Add);
}

// What is done to the field of a local object after that. False: it is not known
// what.
static bool readFilled(Draft &D, const Spot &Of, Body &B,
                       const std::function<void(const ListedPair &)> &Add) {
  auto isOurs = [&](const Expr *E) {
    Spot Named = spotOf(E, D.Known);
    return Named.In == Of.In && (Named.Path.empty() || Named == Of);
  };
  bool Whole = true;
  for (const CallSite &Site : B.Calls) {
    auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
    if (Site.Object && isOurs(Site.Object) && Method && !Method->isConst()) {
      bool Unreadable = false, IsList = spotOf(Site.Object, D.Known) == Of;
      auto Added = IsList ? addedPair(D, Site, B, Unreadable) : std::nullopt;
      bool Assigned = Method->getOverloadedOperator() == OO_Equal &&
                      Site.Arguments.size() == 1;
      if (Added)
        Add(*Added);
      else if (IsList && Assigned)
        Whole = readList(D, Site.Arguments[0], B, Add) && Whole;
      else // a method of its own
        Whole = Whole && IsList && !Unreadable;
    }
    Whole = Whole && !mayFill(D, Site, isOurs);
  }
  return Whole;
}

bool readListIn(Draft &D, const Expr *Object, const FieldDecl *Field, Body &B,
                const std::function<void(const ListedPair &)> &Add) {
  const Expr *E = stripped(Object);
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  if (!Ref)
    return readMade(D, E, Field, B, Add);
  auto *V = dyn_cast<VarDecl>(Ref->getDecl());
  if (!V || isa<ParmVarDecl>(V) || !V->isLocalVarDecl() || !V->getInit() ||
      V->isStaticLocal() || V->getDeclContext() != B.F ||
      V->getType()->isReferenceType() || V->getType()->isPointerType())
    return false;
  return readListIn(D, V->getInit(), Field, B, Add) &&
         readFilled(D, {V, {{Field, ""}}}, B, Add);
}

} // namespace spantidy::extract
