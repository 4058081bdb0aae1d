// Values of calls: what roles, the unit's own helpers and names tell of them.

#include "values.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Effect;
using model::Value;
using rules::Role;

// Characters; what is cut to more is still large.
static constexpr uint64_t LongestCut = 4096;

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
  if (isa_and_nonnull<CXXConversionDecl>(Site.Callee) && Site.Object)
    return read(Site.Object, B);
  return callOfHelper(Site, B);
}

// A length that cuts: `substr(7)` and `substr(0, npos)` do not.
static bool limits(const Expr *Length, const ASTContext &Ast) {
  Expr::EvalResult Folded;
  return Length && (Length->isValueDependent() ||
                    !Length->EvaluateAsInt(Folded, Ast) ||
                    Folded.Val.getInt().getLimitedValue() <= LongestCut);
}

// Unknown when no role of the callee speaks of values.
Value Values::callByRole(const CallSite &Site, Body &B) {
  struct Meaning {
    Role Is;
    Effect Does;
  };
  for (Meaning M : {Meaning{Role::ComposesText, Effect::Passes},
                    Meaning{Role::PassesValue, Effect::Passes},
                    Meaning{Role::Measures, Effect::Measures},
                    Meaning{Role::Cleans, Effect::Cleans},
                    Meaning{Role::Truncates, Effect::Truncates},
                    Meaning{Role::AppendsText, Effect::Passes}}) {
    const rules::Function *Entry = Known.role(Site.Callee, M.Is);
    if (!Entry)
      continue;
    if (M.Is == Role::PassesValue || M.Is == Role::AppendsText) {
      // `f(x).c_str()` is x; `s.append(x)` as a value is s with x.
      llvm::SmallVector<const Expr *, 4> Parts = Site.arguments(Entry->Parts);
      if (M.Is == Role::AppendsText || Parts.empty()) {
        const Expr *Whole = Entry->Out ? Site.argument(Entry->Out) : Site.Object;
        if (Whole)
          Parts.insert(Parts.begin(), Whole);
      }
      if (Parts.size() == 1)
        return read(Parts.front(), B);
      return concat(Site.Node, Parts, B);
    }
    if (M.Is == Role::ComposesText &&
        isa<CXXOperatorCallExpr>(Site.Node))
      return concat(Site.Node, Site.Arguments, B);
    Value V = node(Value::Kind::Call, Site.Node);
    V.Name = Known.of(Site.Callee);
    V.Does = M.Does;
    if (M.Is == Role::Truncates && Entry->Value &&
        !limits(Site.argument(Entry->Value), Where.Ast))
      V.Does = Effect::Passes;
    QualType T = Site.Node->getType();
    if (M.Is == Role::Measures && T->isArithmeticType())
      V.Own = T->isBooleanType() ? Cardinality::Bounded : Cardinality::Unbounded;
    V.Recordable = Judges.isRecordable(T);
    llvm::SmallVector<const Expr *, 4> Parts = Site.arguments(Entry->Parts);
    if (Parts.empty() && Site.Object)
      Parts.push_back(Site.Object);
    for (const Expr *Part : Parts)
      V.Parts.push_back(read(Part, B));
    return V;
  }
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::Serializes)) {
    Value V = node(Value::Kind::Call, Site.Node);
    V.Name = Known.of(Site.Callee);
    V.Size = model::SizeClass::Large;
    V.SizeReason = "a whole serialised message";
    (void)Entry;
    return V;
  }
  return {};
}

// A function of this unit: what it returns, with the arguments put in.
Value Values::callOfHelper(const CallSite &Site, Body &B) {
  std::string Name = Site.Callee->getNameAsString();
  bool Cleans = Judges.cleans(Name) && Judges.isRecordable(Site.Node->getType());
  const Value *Result = Cleans ? nullptr : returnedBy(Site.Callee);
  if (!Result)
    return opaqueCall(Site, B);
  std::vector<Value> Arguments;
  for (const Expr *Argument : Site.Arguments)
    Arguments.push_back(read(Argument, B));
  Value V = node(Value::Kind::Call, Site.Node);
  V.Name = Known.of(Site.Callee);
  V.Does = Effect::Passes;
  V.Recordable = Judges.isRecordable(Site.Node->getType());
  V.Parts.push_back(model::substituted(*Result, Arguments));
  // The result may say nothing while the helper's own name does.
  if (model::cardinality(V.Parts.front()) == Cardinality::Unknown &&
      V.Parts.front().What == Value::Kind::Unknown)
    return opaqueCall(Site, B);
  return V;
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
    return V;
  }
  Judges.leaf(V, Site.Node->getType(), owner(Site.Object));
  return V;
}

static void collectReturns(const Stmt *Node,
                           llvm::SmallVectorImpl<const Expr *> &Out) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Return = dyn_cast<ReturnStmt>(Node)) {
    if (Return->getRetValue())
      Out.push_back(Return->getRetValue());
    return;
  }
  for (const Stmt *Child : Node->children())
    collectReturns(Child, Out);
}

const Value *Values::returnedBy(const FunctionDecl *F) {
  Body *B = Own.of(F);
  QualType T = F->getReturnType();
  if (!B || T->isVoidType() || !(Judges.isText(T) || T->isArithmeticType()))
    return nullptr;
  // A function that an override may replace returns what is not known here.
  if (auto *Method = dyn_cast<CXXMethodDecl>(F); Method && Method->isVirtual())
    return nullptr;
  if (!Returning.insert(F).second)
    return nullptr;
  auto [It, New] = Returned.try_emplace(F->getCanonicalDecl());
  if (New) {
    llvm::SmallVector<const Expr *, 4> Results;
    collectReturns(B->Code, Results);
    Value V;
    V.What = Value::Kind::Choice;
    for (const Expr *Result : Results)
      V.Parts.push_back(read(Result, *B));
    if (V.Parts.size() == 1)
      V = Value(V.Parts.front());
    if (!Results.empty())
      It->second = std::move(V);
  }
  Returning.erase(F);
  return It->second ? &*It->second : nullptr;
}

} // namespace spantidy::extract
