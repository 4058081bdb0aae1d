// Values of calls: what roles and names tell of them.

#include "reading.h"
#include "syntax/annotations.h"
#include "syntax/lengths.h"
#include "syntax/running.h"
#include "value_cuts.h"

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

// `f(x).c_str()` is x; `s.append(x)` as a value is s with x.
static Value passed(Reading &R, const CallSite &Site,
                    const rules::Function &Entry, Body &B) {
  llvm::SmallVector<const Expr *, 4> Parts = Site.arguments(Entry.Parts);
  if (Entry.Is == Role::AppendsText || Parts.empty())
    if (const Expr *Whole = Entry.Out ? Site.argument(Entry.Out) : Site.Object)
      Parts.insert(Parts.begin(), Whole);
  if (Parts.size() != 1)
    return concat(R, Site.Node, Parts, B);
  Value Same = read(R, Parts.front(), B);
  // Behind `std::move(x)` there may be nothing in x to record.
  if (Site.Callee->getBuiltinID() == Builtin::BImove)
    Same.Recordable = false;
  if (R.Known.has(Site.Callee, Role::DataOf))
    keepAsItIs(Same);
  return Same;
}

static Value madeOfParts(Reading &R, const CallSite &Site,
                         const rules::Function &Entry, Effect Does, Body &B) {
  Value V = node(R, Value::Kind::Call, Site.Node);
  bool Cuts = Entry.Is == Role::Truncates;
  V.Name = R.Known.of(Site.Callee);
  V.Does = Does;
  if (Cuts && Entry.Value && !limits(R, Site.argument(Entry.Value), B))
    V.Does = Effect::Passes;
  if (Cuts)
    judgePart(R, V, Site, B);
  QualType T = Site.Node->getType();
  if (Entry.Is == Role::Measures && T->isArithmeticType())
    V.Own = T->isBooleanType() ? Cardinality::Bounded : Cardinality::Unbounded;
  V.Recordable = R.Judges.isRecordable(T);
  llvm::SmallVector<const Expr *, 4> Parts = Site.arguments(Entry.Parts);
  if (Parts.empty() && Site.Object)
    Parts.push_back(Site.Object);
  for (const Expr *Part : Parts)
    V.Parts.push_back(read(R, Part, B));
  if (Cuts)
    judgeCut(V, Site, R.Known, Site.argument(Entry.Value), R.Where.Ast);
  return V;
}

// Unknown when no role of the callee speaks of values.
static Value callByRole(Reading &R, const CallSite &Site, Body &B) {
  static constexpr std::pair<Role, Effect> Meanings[] = {
      {Role::ComposesText, Effect::Passes},
      {Role::PassesValue, Effect::Passes},
      {Role::Measures, Effect::Measures},
      {Role::Cleans, Effect::Cleans},
      {Role::Truncates, Effect::Truncates},
      {Role::AppendsText, Effect::Passes}};
  for (auto [Is, Does] : Meanings) {
    const rules::Function *Entry = R.Known.role(Site.Callee, Is);
    if (!Entry)
      continue;
    if (Is == Role::PassesValue || Is == Role::AppendsText)
      return passed(R, Site, *Entry, B);
    if (Is == Role::ComposesText && isa<CXXOperatorCallExpr>(Site.Node))
      return Site.Arguments.size() == 2
                 ? sum(R, Site.Node, B)
                 : concat(R, Site.Node, Site.Arguments, B);
    return madeOfParts(R, Site, *Entry, Does, B);
  }
  if (const rules::Function *Entry = R.Known.role(Site.Callee, Role::Clamps))
    return llvm::any_of(Site.arguments(Entry->Parts),
                        [&](const Expr *Limit) { return foldsTo(R, Limit); })
               ? few(R, Site.Node)
               : concat(R, Site.Node, Site.Arguments, B);
  if (R.Known.role(Site.Callee, Role::TellsPlace))
    return few(R, Site.Node);
  if (const rules::Function *Entry = R.Known.role(Site.Callee, Role::NamedBy))
    if (const Expr *Key = Site.argument(Entry->Key))
      return named(R, Key, Site.Object, Site.Node, B);
  if (R.Known.role(Site.Callee, Role::Serializes)) {
    Value V = node(R, Value::Kind::Call, Site.Node);
    V.Name = R.Known.of(Site.Callee);
    V.makeLarge(model::Bulk::Message);
    return V;
  }
  return {};
}

static Value opaqueCall(Reading &R, const CallSite &Site, Body &B) {
  Value V = node(R, Value::Kind::Call, Site.Node);
  V.Name = Site.Callee->getNameAsString();
  if (R.Judges.cleans(V.Name)) {
    V.Does = Effect::Cleans;
    V.Recordable = R.Judges.isRecordable(Site.Node->getType());
    for (const Expr *Argument : Site.Arguments)
      V.Parts.push_back(read(R, Argument, B));
    return V;
  }
  if (isa<CXXConstructExpr>(Site.Node)) {
    V.What = Value::Kind::Unknown;
    if (R.Known.isExactly(Site.Node->getType(), "stream-iterator"))
      R.Judges.leaf(V, Site.Node->getType());
    return V;
  }
  judgeCall(R, V, Site, B);
  R.Judges.heed(V, Site.Callee);
  R.Judges.serialised(V, Site);
  if (Site.Object)
    R.Judges.part(V, Site.Object->getType());
  if (isAnnotated(Site.Callee, "bounded"))
    return V;
  if (auto Held = gotten(R, Site, B, V);
      Held && Held->What != Value::Kind::Unknown)
    return withContent(std::move(V), std::move(Held));
  if (std::string Callee =
          R.Judges.isValue(Site.Node->getType()) ? R.Usr(Site.Callee) : "";
      !Callee.empty()) {
    V.Usr = std::move(Callee);
    auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
    V.Virtual = Method && Method->isVirtual() &&
                !(Site.Object && Method->getDevirtualizedMethod(
                                     Site.Object, /*IsAppleKext=*/false));
    for (const Expr *Argument : Site.Arguments)
      V.Parts.push_back(R.Judges.isValue(Argument->getType())
                            ? read(R, Argument, B)
                            : object(R, Argument, B));
  }
  return V;
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

llvm::SmallVector<const Expr *, 4> results(const Body &B) {
  llvm::SmallVector<const Expr *, 4> Results;
  collectReturns(B.Code, Results);
  return Results;
}

static Value callOfLambda(Reading &R, const CallSite &Site, Body &Lambda,
                          Body &B) {
  if (!R.Returning.insert(&Lambda).second)
    return Value();
  Value Any = node(R, Value::Kind::Choice, Site.Node);
  for (const Expr *Result : results(Lambda))
    Any.Parts.push_back(read(R, Result, Lambda));
  R.Returning.erase(&Lambda);
  if (Any.Parts.empty())
    return Value();
  std::vector<Value> Arguments;
  for (const Expr *Argument : Site.Arguments)
    Arguments.push_back(read(R, Argument, B));
  // Its own parameters are the arguments; all else is as where it was made.
  unsigned First = firstParameter(Lambda);
  Any = model::substituted(Any, Arguments, First, First + model::OfLambda);
  return Any.Parts.size() == 1 ? Value(Any.Parts.front()) : Any;
}

Value call(Reading &R, const CallSite &Site, Body &B) {
  if (R.Known.known(Site.Callee)) {
    Value V = callByRole(R, Site, B);
    if (V.What != Value::Kind::Unknown)
      return V;
  }
  if (isa<CXXOperatorCallExpr>(Site.Node) && Site.Object) {
    OverloadedOperatorKind Op = Site.Callee->getOverloadedOperator();
    if (Op == OO_Subscript && Site.Arguments.size() == 1)
      return element(R, Site.Object, Site.Arguments[0], Site.Node, B);
    if (Op == OO_Star || Op == OO_Arrow) // of a pointer, optional, iterator
      return read(R, Site.Object, B);
  }
  if (Site.Object && R.Known.has(Site.Callee, Role::ElementOf))
    return element(R, Site.Object,
                   Site.Arguments.empty() ? nullptr : Site.Arguments[0],
                   Site.Node, B);
  if (R.Known.role(Site.Callee, Role::ElementOf)) // `std::get<1>(both)`
    return part(R, Site.Node, Site.Node, B, opaqueCall(R, Site, B));
  // Of a container, to the end of which somebody else counts.
  if (const Expr *Of = iterated(Site.Node, R.Known))
    return read(R, Of, B);
  if (Site.Object && Site.Arguments.empty() &&
      R.Known.has(Site.Callee, Role::DataOf) &&
      (R.Known.isExactly(Site.Object->getType(), "container") ||
       R.Known.isExactly(Site.Object->getType(), "array-view")))
    return read(R, Site.Object, B);
  if (isa_and_nonnull<CXXConversionDecl>(Site.Callee) && Site.Object)
    return read(R, Site.Object, B);
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (Method && Method->getParent()->isLambda())
    if (Body *Lambda = R.Own.of(Method))
      return callOfLambda(R, Site, *Lambda, B);
  if (const ParmVarDecl *P = supplier(Site, B)) {
    Value V = node(R, Value::Kind::Parameter, Site.Node);
    V.Name = P->getNameAsString();
    V.Index = P->getFunctionScopeIndex();
    V.Recordable = R.Judges.isRecordable(Site.Node->getType());
    return V;
  }
  return opaqueCall(R, Site, B);
}

} // namespace spantidy::extract
