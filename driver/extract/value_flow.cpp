// Values of locals: what reaches a use, backwards over the control flow.

#include "running.h"
#include "values.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;

// The loop whose counter runs from a constant to a constant, or null.
static bool countsToConstant(const VarDecl *V, const Stmt *Node,
                             const ASTContext &Ast) {
  if (!Node)
    return false;
  if (auto *Loop = dyn_cast<ForStmt>(Node)) {
    auto *Declares = dyn_cast_or_null<DeclStmt>(Loop->getInit());
    auto *Condition = dyn_cast_or_null<BinaryOperator>(Loop->getCond());
    Expr::EvalResult Limit;
    if (Declares && Condition && Declares->isSingleDecl() &&
        Declares->getSingleDecl() == V && Condition->isComparisonOp() &&
        !Condition->getRHS()->isValueDependent() &&
        Condition->getRHS()->EvaluateAsInt(Limit, Ast))
      return true;
  }
  return llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
    return countsToConstant(V, Child, Ast);
  });
}

// What `for (auto Element : Range)` goes over: the compiler's own variables
// stand between the two.
static const Expr *rangeOf(const VarDecl *Element) {
  const Expr *E = Element->getInit();
  for (;;) {
    E = E ? stripped(E) : nullptr;
    const Expr *Below = E;
    if (auto *Deref = dyn_cast_or_null<UnaryOperator>(E))
      Below = stripped(Deref->getSubExpr());
    else if (auto Site = asCall(E); Site && Site->Object)
      Below = stripped(Site->Object);
    auto *Ref = dyn_cast_or_null<DeclRefExpr>(Below);
    auto *Hidden = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!Hidden || !Hidden->isImplicit())
      return E;
    E = Hidden->getInit();
  }
}

Value Values::variable(const VarDecl *V, const Expr *Use, Body &B) {
  // A captured variable holds what it held where the lambda was made.
  if (B.Lambda && B.Outer && V->getDeclContext() != B.F) {
    std::optional<Value> Captured;
    if (V->isInitCapture() && V->getInit()) {
      Captured = read(V->getInit(), *B.Outer);
    } else if (isa<ParmVarDecl>(V) || V->isLocalVarDecl()) {
      const Body *Home = &B;
      while (Home && V->getDeclContext() != Home->F)
        Home = Home->Outer;
      if (Home) { // its value where the lambda is made, its place here
        Captured = variable(V, B.Lambda, *B.Outer);
        Captured->At = Where.place(Use);
        Captured->Text = V->getNameAsString();
      }
    }
    if (Captured)
      return *Captured;
  }
  Value Holder = node(Value::Kind::Variable, Use);
  Holder.Name = V->getNameAsString();
  Holder.Borrows =
      V->getType()->isPointerType() || Known.isExactly(V->getType(), "text-view");

  std::optional<Value> Content;
  if (V->isStaticLocal()) {
    if (V->getInit() && V->getType().isConstQualified())
      Content = read(V->getInit(), B);
  } else if (auto *Loop = dyn_cast<VarDecl>(V); Loop->isCXXForRangeDecl()) {
    // An element of the range: judged by its own name and type, unless the
    // range is a table of constants.
    if (const Expr *Range = rangeOf(Loop))
      Content = anyOf(Range, Use, B);
  } else if (!isWrittenElsewhere(V, B.Code, Known)) {
    Search S{V, B, Use, {}};
    if (auto At = B.flow().pointOf(Use))
      Content = before(S, *At->Block, At->Index);
    else if (V->getType().isConstQualified() && V->getInit())
      Content = read(V->getInit(), B);
  }
  if (Content && Content->What == Value::Kind::Parameter) {
    // `const std::string user_uuid = text;`: the name tells more of it.
    if (Content->Own == Cardinality::Unknown) {
      Judges.leaf(Holder, V->getType());
      if (Holder.Own != Cardinality::Unknown) {
        Content->Own = Holder.Own;
        Content->Name = Holder.Name;
        Content->Text = Holder.Text;
        Content->At = Holder.At;
      }
    }
    return *Content;
  }
  Judges.name(Holder, V->getType());
  if (Content && Content->What != Value::Kind::Unknown) {
    Holder.Parts.push_back(std::move(*Content));
    model::settle(Holder);
    Judges.heed(Holder, V);
    return Holder;
  }
  Judges.leaf(Holder, V->getType());
  Judges.heed(Holder, V);
  if (countsToConstant(V, B.Code, Where.Ast))
    Holder.Own = Cardinality::Bounded;
  return Holder;
}

unsigned Values::depthOf(const Body &B) {
  return B.Lambda && B.Outer ? 1 + depthOf(*B.Outer) : B.Lambda ? 1 : 0;
}

std::optional<Value> Values::changed(Search &S, const Change &C,
                                     const CFGBlock &Block, unsigned I) {
  if (C.What == Change::How::Lost)
    return Value();
  Value V;
  V.What = Value::Kind::Concat;
  V.At = Where.place(S.Use);
  if (C.What == Change::How::Shrinks) {
    V.What = Value::Kind::Call;
    V.Does = model::Effect::Truncates;
  }
  if (C.What == Change::How::Grows || C.What == Change::How::Shrinks) {
    auto Held = before(S, Block, I);
    if (Held)
      V.Parts.push_back(std::move(*Held));
  }
  for (const Expr *Part : C.Parts)
    V.Parts.push_back(read(Part, S.B));
  if (V.Parts.size() == 1 && C.What != Change::How::Shrinks)
    return Value(V.Parts.front());
  return V;
}

std::optional<Value> Values::before(Search &S, const CFGBlock &Block,
                                    unsigned Index) {
  for (unsigned I = Index; I-- > 0;) {
    const Stmt *Node = S.B.flow().statementAt(Block, I);
    Change C = Node ? changeOf(Node, S.V, Known) : Change();
    if (C.What == Change::How::None)
      continue;
    // A change that is being read already brings nothing new: a loop.
    auto Key = std::pair(Node, S.V);
    if (!Changing.insert(Key).second)
      return std::nullopt;
    auto V = changed(S, C, Block, I);
    Changing.erase(Key);
    return V;
  }
  return atEntry(S, Block);
}

static bool isSame(const Value &A, const Value &B) {
  return A.What == B.What && A.At == B.At && A.Text == B.Text &&
         A.Name == B.Name && A.Parts.size() == B.Parts.size() &&
         std::equal(A.Parts.begin(), A.Parts.end(), B.Parts.begin(), isSame);
}

std::optional<Value> Values::atEntry(Search &S, const CFGBlock &Block) {
  // A block that is being read is met again by a loop: nothing new.
  auto [Entry, New] = S.Entries.try_emplace(&Block);
  if (!New)
    return Entry->second;
  const Flow &Control = S.B.flow();
  if (Control.isDead(Block))
    return std::nullopt; // it brings nothing
  if (Block.pred_empty()) { // the entry, or handlers that Clang knows no way to
    Value V;
    auto *Parameter = dyn_cast<ParmVarDecl>(S.V);
    if (!Parameter || &Block != &Control.graph()->getEntry())
      return V;
    V = node(Value::Kind::Parameter, S.Use);
    V.Text = V.Name = Parameter->getNameAsString();
    V.Index = Parameter->getFunctionScopeIndex() + OfLambda * depthOf(S.B);
    Judges.leaf(V, Parameter->getType());
    Judges.heed(V, Parameter);
    return V;
  }
  Value Any;
  Any.What = Value::Kind::Choice;
  for (const CFGBlock *From : Block.preds()) {
    if (!From)
      continue;
    auto V = before(S, *From, From->size());
    if (V && llvm::none_of(Any.Parts,
                           [&](const Value &P) { return isSame(P, *V); }))
      Any.Parts.push_back(std::move(*V));
  }
  if (Any.Parts.empty())
    return std::nullopt;
  Any.At = Where.place(S.Use);
  Entry->second = Any.Parts.size() == 1 ? Value(Any.Parts.front()) : Any;
  return Entry->second;
}

} // namespace spantidy::extract
