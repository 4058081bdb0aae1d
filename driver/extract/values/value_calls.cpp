// Values of calls: what roles and names tell of them.

#include "syntax/annotations.h"
#include "syntax/lengths.h"
#include "syntax/running.h"
#include "value_cuts.h"
#include "values.h"

#include "model/gist.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Effect;
using model::Value;
using rules::Role;

// `give()` of a callable that the function was given: whoever has given it knows
// what that is.
static const ParmVarDecl *supplier(const CallSite &Site, Body &B) {
  if (!Site.Object || !Site.Arguments.empty() ||
      Site.Callee->getOverloadedOperator() != OO_Call)
    return nullptr;
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Site.Object));
  auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  return P && P->getDeclContext() == outermost(B).F ? P : nullptr;
}

Value Values::call(const CallSite &Site, Body &B) {
  if (Known.known(Site.Callee)) {
    Value V = callByRole(Site, B);
    if (V.What != Value::Kind::Unknown)
      return V;
  }
  if (isa<CXXOperatorCallExpr>(Site.Node) && Site.Object) {
    OverloadedOperatorKind Op = Site.Callee->getOverloadedOperator();
    if (Op == OO_Subscript && Site.Arguments.size() == 1)
      return element(Site.Object, Site.Arguments[0], Site.Node, B);
    if (Op == OO_Star || Op == OO_Arrow) // of a pointer, optional, iterator
      return read(Site.Object, B);
  }
  if (Site.Object && Known.has(Site.Callee, Role::ElementOf))
    return element(Site.Object,
                   Site.Arguments.empty() ? nullptr : Site.Arguments[0],
                   Site.Node, B);
  if (Known.role(Site.Callee, Role::ElementOf)) // `std::get<1>(both)`
    return part(Site.Node, Site.Node, B, opaqueCall(Site, B));
  // Of a container, to the end of which somebody else counts.
  if (const Expr *Of = iterated(Site.Node, Known))
    return read(Of, B);
  if (Site.Object && Site.Arguments.empty() &&
      Known.has(Site.Callee, Role::DataOf) &&
      (Known.isExactly(Site.Object->getType(), "container") ||
       Known.isExactly(Site.Object->getType(), "array-view")))
    return read(Site.Object, B);
  if (isa_and_nonnull<CXXConversionDecl>(Site.Callee) && Site.Object)
    return read(Site.Object, B);
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (Method && Method->getParent()->isLambda())
    if (Body *Lambda = Own.of(Method))
      return callOfLambda(Site, *Lambda, B);
  if (const ParmVarDecl *P = supplier(Site, B)) {
    Value V = node(Value::Kind::Parameter, Site.Node);
    V.Name = P->getNameAsString();
    V.Index = P->getFunctionScopeIndex();
    V.Recordable = Judges.isRecordable(Site.Node->getType());
    return V;
  }
  return opaqueCall(Site, B);
}

// `f(x).c_str()` is x; `s.append(x)` as a value is s with x.
Value Values::passed(const CallSite &Site, const rules::Function &Entry,
                     Body &B) {
  llvm::SmallVector<const Expr *, 4> Parts = Site.arguments(Entry.Parts);
  if (Entry.Is == Role::AppendsText || Parts.empty())
    if (const Expr *Whole = Entry.Out ? Site.argument(Entry.Out) : Site.Object)
      Parts.insert(Parts.begin(), Whole);
  if (Parts.size() != 1)
    return concat(Site.Node, Parts, B);
  Value Same = read(Parts.front(), B);
  // Behind `std::move(x)` there may be nothing in x to record.
  if (Site.Callee->getBuiltinID() == Builtin::BImove)
    Same.Recordable = false;
  if (Known.has(Site.Callee, Role::DataOf))
    keepAsItIs(Same);
  return Same;
}

Value Values::madeOfParts(const CallSite &Site, const rules::Function &Entry,
                          Effect Does, Body &B) {
  Value V = node(Value::Kind::Call, Site.Node);
  bool Cuts = Entry.Is == Role::Truncates;
  V.Name = Known.of(Site.Callee);
  V.Does = Does;
  if (Cuts && Entry.Value && !limits(Site.argument(Entry.Value), B))
    V.Does = Effect::Passes;
  if (Cuts)
    judgePart(V, Site, B);
  QualType T = Site.Node->getType();
  if (Entry.Is == Role::Measures && T->isArithmeticType())
    V.Own = T->isBooleanType() ? Cardinality::Bounded : Cardinality::Unbounded;
  V.Recordable = Judges.isRecordable(T);
  llvm::SmallVector<const Expr *, 4> Parts = Site.arguments(Entry.Parts);
  if (Parts.empty() && Site.Object)
    Parts.push_back(Site.Object);
  for (const Expr *Part : Parts)
    V.Parts.push_back(read(Part, B));
  if (Cuts)
    judgeCut(V, Site, Known, Site.argument(Entry.Value), Where.Ast);
  return V;
}

// Unknown when no role of the callee speaks of values.
Value Values::callByRole(const CallSite &Site, Body &B) {
  static constexpr std::pair<Role, Effect> Meanings[] = {
      {Role::ComposesText, Effect::Passes},
      {Role::PassesValue, Effect::Passes},
      {Role::Measures, Effect::Measures},
      {Role::Cleans, Effect::Cleans},
      {Role::Truncates, Effect::Truncates},
      {Role::AppendsText, Effect::Passes}};
  for (auto [Is, Does] : Meanings) {
    const rules::Function *Entry = Known.role(Site.Callee, Is);
    if (!Entry)
      continue;
    if (Is == Role::PassesValue || Is == Role::AppendsText)
      return passed(Site, *Entry, B);
    if (Is == Role::ComposesText && isa<CXXOperatorCallExpr>(Site.Node))
      return Site.Arguments.size() == 2 ? sum(Site.Node, B)
                                        : concat(Site.Node, Site.Arguments, B);
    return madeOfParts(Site, *Entry, Does, B);
  }
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::Clamps))
    return llvm::any_of(Site.arguments(Entry->Parts),
                        [&](const Expr *Limit) { return foldsTo(Limit); })
               ? few(Site.Node)
               : concat(Site.Node, Site.Arguments, B);
  if (Known.role(Site.Callee, Role::TellsPlace))
    return few(Site.Node);
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::NamedBy))
    if (const Expr *Key = Site.argument(Entry->Key))
      return named(Key, Site.Object, Site.Node, B);
  if (Known.role(Site.Callee, Role::Serializes)) {
    Value V = node(Value::Kind::Call, Site.Node);
    V.Name = Known.of(Site.Callee);
    V.makeLarge(model::Bulk::Message);
    return V;
  }
  return {};
}

Value Values::opaqueCall(const CallSite &Site, Body &B) {
  Value V = node(Value::Kind::Call, Site.Node);
  V.Name = Site.Callee->getNameAsString();
  if (Judges.cleans(V.Name)) {
    V.Does = Effect::Cleans;
    V.Recordable = Judges.isRecordable(Site.Node->getType());
    for (const Expr *Argument : Site.Arguments)
      V.Parts.push_back(read(Argument, B));
    return V;
  }
  if (isa<CXXConstructExpr>(Site.Node)) {
    V.What = Value::Kind::Unknown;
    if (Known.isExactly(Site.Node->getType(), "stream-iterator"))
      Judges.leaf(V, Site.Node->getType());
    return V;
  }
  judgeCall(V, Site, B);
  Judges.heed(V, Site.Callee);
  Judges.serialised(V, Site);
  if (Site.Object)
    Judges.part(V, Site.Object->getType());
  if (isAnnotated(Site.Callee, "bounded"))
    return V;
  if (auto Held = gotten(Site, B, V);
      Held && Held->What != Value::Kind::Unknown)
    return withContent(std::move(V), std::move(Held));
  if (std::string Callee =
          isValue(Site.Node->getType()) ? Usr(Site.Callee) : "";
      !Callee.empty()) {
    V.Usr = std::move(Callee);
    auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
    V.Virtual = Method && Method->isVirtual() &&
                !(Site.Object && Method->getDevirtualizedMethod(
                                     Site.Object, /*IsAppleKext=*/false));
    for (const Expr *Argument : Site.Arguments)
      V.Parts.push_back(isValue(Argument->getType()) ? read(Argument, B)
                                                     : object(Argument, B));
  }
  return V;
}

bool Values::isValue(QualType T) {
  T = T.getNonReferenceType();
  return Judges.isText(T) || T->isArithmeticType() || T->isEnumeralType();
}

static void collectReturns(const Stmt *Node,
                           llvm::SmallVectorImpl<const Expr *> &Results) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Return = dyn_cast<ReturnStmt>(Node)) {
    if (Return->getRetValue())
      Results.push_back(Return->getRetValue());
    return;
  }
  for (const Stmt *Child : runningIn(Node))
    collectReturns(Child, Results);
}

llvm::SmallVector<const Expr *, 4> Values::results(const Body &B) {
  llvm::SmallVector<const Expr *, 4> Results;
  collectReturns(B.Code, Results);
  return Results;
}

Value Values::callOfLambda(const CallSite &Site, Body &Lambda, Body &B) {
  if (!Returning.insert(&Lambda).second)
    return Value();
  Value Any = node(Value::Kind::Choice, Site.Node);
  for (const Expr *Result : results(Lambda))
    Any.Parts.push_back(read(Result, Lambda));
  Returning.erase(&Lambda);
  if (Any.Parts.empty())
    return Value();
  std::vector<Value> Arguments;
  for (const Expr *Argument : Site.Arguments)
    Arguments.push_back(read(Argument, B));
  // Its own parameters are the arguments; all else is as where it was made.
  unsigned First = model::OfLambda * depthOf(Lambda);
  Any = model::substituted(Any, Arguments, First, First + model::OfLambda);
  return Any.Parts.size() == 1 ? Value(Any.Parts.front()) : Any;
}

std::optional<Value> Values::returnedBy(Body &B,
                                        llvm::ArrayRef<const Expr *> Results) {
  QualType T = B.F->getReturnType();
  if (Results.empty() || T->isEnumeralType() || !isValue(T))
    return std::nullopt;
  Value V;
  V.What = Value::Kind::Choice;
  size_t Nodes = 1;
  for (const Expr *Result : Results) {
    V.Parts.push_back(of(Result, B));
    Nodes += model::sizeOf(V.Parts.back());
    if (Nodes > model::LargestValue) {
      V.Parts = {model::gistOf(V)};
      Nodes = 1 + model::sizeOf(V.Parts.front());
    }
  }
  return V.Parts.size() == 1 ? Value(V.Parts.front()) : V;
}

} // namespace spantidy::extract
