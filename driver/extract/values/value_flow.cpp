// Values of locals: what reaches a use, backwards over the control flow.

#include "merging.h"
#include "syntax/running.h"
#include "values.h"

#include "model/gist.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;

// Does the condition end a loop when V gets to a constant?
static bool comparesToConstant(const VarDecl *V, const Expr *Condition,
                               const ASTContext &Ast) {
  auto *Op = dyn_cast_or_null<BinaryOperator>(Condition ? stripped(Condition)
                                                        : nullptr);
  if (!Op)
    return false;
  if (Op->getOpcode() == BO_LAnd)
    return comparesToConstant(V, Op->getLHS(), Ast) ||
           comparesToConstant(V, Op->getRHS(), Ast);
  auto names = [&](const Expr *E) {
    E = stripped(E);
    if (auto *Step = dyn_cast<UnaryOperator>(E)) // `++i < 3`
      E = stripped(Step->getSubExpr());
    auto *Ref = dyn_cast<DeclRefExpr>(E);
    return Ref && Ref->getDecl() == V;
  };
  Expr::EvalResult Limit;
  return Op->isComparisonOp() && names(Op->getLHS()) &&
         !Op->getRHS()->isValueDependent() &&
         Op->getRHS()->EvaluateAsInt(Limit, Ast);
}

// Is it the counter of a loop that runs to a constant?
static bool countsToConstant(const VarDecl *V, const Stmt *Node,
                             const ASTContext &Ast) {
  if (!Node)
    return false;
  const Expr *Condition = nullptr;
  if (auto *Loop = dyn_cast<ForStmt>(Node))
    Condition = Loop->getCond();
  else if (auto *Loop = dyn_cast<WhileStmt>(Node))
    Condition = Loop->getCond();
  else if (auto *Loop = dyn_cast<DoStmt>(Node))
    Condition = Loop->getCond();
  return comparesToConstant(V, Condition, Ast) ||
         llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
           return countsToConstant(V, Child, Ast);
         });
}

// Was it lost on one of the ways what a number is? A counter is what it was, and
// one more.
static bool isCounted(const VarDecl *V, const Value &Content) {
  return V->getType().getNonReferenceType()->isArithmeticType() &&
         Content.What == Value::Kind::Choice &&
         llvm::any_of(Content.Parts, [](const Value &Part) {
           return Part.What == Value::Kind::Unknown &&
                  Part.Own == Cardinality::Unknown;
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

// Content under a name of its own, if that says more.
Value Values::called(const ValueDecl *V, const Expr *Use, Value Content) {
  Value Holder = node(Value::Kind::Variable, Use);
  Holder.Name = V->getNameAsString();
  Judges.name(Holder, V->getType());
  if (Holder.Own != Cardinality::Unbounded &&
      Holder.Secrecy <= model::sensitivity(Content))
    return Content;
  Holder.Parts.push_back(std::move(Content));
  model::settle(Holder);
  Judges.heed(Holder, V);
  return Holder;
}

// `for (auto &one : passwords)`: one is what all of them are.
void Values::judgeElement(Value &Element, const VarDecl *V) {
  const Expr *Range = rangeOf(V);
  Judge::Owners Of = Range ? owners(Range) : Judge::Owners();
  if (Of.empty())
    return;
  Value Any;
  Any.Name = Of.front();
  Judges.leaf(Any, V->getType());
  if (Element.Secrecy == model::Sensitivity::None) {
    Element.Secrecy = Any.Secrecy;
    Element.Word = Any.Word;
  }
  if (Element.Own == Cardinality::Unknown)
    Element.Own = Any.Own;
}

Value Values::variable(const VarDecl *V, const Expr *Use, Body &B) {
  // A captured variable holds what it held where the lambda was made.
  if (B.Lambda && B.Outer &&
      (V->getDeclContext() != B.F || V->isInitCapture())) {
    std::optional<Value> Captured;
    Body *Home = &B;
    while (Home && V->getDeclContext() != Home->F)
      Home = Home->Outer;
    if (V->isInitCapture() && V->getInit()) {
      if (Home && Home->Outer)
        Captured = called(V, Use, read(V->getInit(), *Home->Outer));
    } else if (Home && (isa<ParmVarDecl>(V) || V->isLocalVarDecl())) {
      // Its value where the lambda is made, its place here.
      Captured = variable(V, B.Lambda, *B.Outer);
      Captured->At = Where.place(Use);
      Captured->Text = V->getNameAsString();
    }
    if (Captured)
      return *Captured;
  }
  Value Holder = node(Value::Kind::Variable, Use);
  Holder.Name = V->getNameAsString();
  QualType T = V->getType();
  Holder.Borrows = T->isPointerType() || Known.isExactly(T, "text-view") ||
                   (T->isLValueReferenceType() &&
                    !T.getNonReferenceType().isConstQualified());

  std::optional<Value> Content;
  if (V->isStaticLocal()) {
    if (V->getInit() && V->getType().isConstQualified())
      Content = read(V->getInit(), B);
  } else if (auto *Loop = dyn_cast<VarDecl>(V); Loop->isCXXForRangeDecl()) {
    // An element of the range: judged by its own name and type, unless the
    // range is a table of constants.
    if (const Expr *Range = rangeOf(Loop))
      Content = anyOf(Range, Use, B);
  } else if (const Changes &Of = B.changes(Known); !Of.elsewhere(V)) {
    Search S{V, B, Use, Where.place(Use), Of};
    if (auto At = B.flow().pointOf(Use))
      Content = before(S, *At->Block, At->Index);
    else if (V->getType().isConstQualified() && V->getInit())
      Content = read(V->getInit(), B);
  }
  if (Content && Content->What == Value::Kind::Parameter) {
    takeName(*Content, Holder, V->getType());
    return *Content;
  }
  if (Content && !isCounted(V, *Content) &&
      (Content->What != Value::Kind::Unknown ||
       Content->Own != Cardinality::Unknown)) {
    Judges.name(Holder, V->getType());
    Holder.Parts.push_back(std::move(*Content));
    model::settle(Holder);
    Judges.heed(Holder, V);
    return Holder;
  }
  Judges.leaf(Holder, V->getType());
  if (V->isCXXForRangeDecl())
    judgeElement(Holder, V);
  Judges.heed(Holder, V);
  if (countsToConstant(V, B.Code, Where.Ast))
    Holder.Own = Cardinality::Bounded;
  return Holder;
}

// `const std::string user_uuid = text;`: the name tells more of it.
void Values::takeName(Value &Parameter, Value Holder, QualType T) {
  Judges.leaf(Holder, T);
  bool Unbounded = Parameter.Own == Cardinality::Unknown &&
                   Holder.Own != Cardinality::Unknown;
  bool Secret = Parameter.Secrecy < Holder.Secrecy;
  if (Unbounded)
    Parameter.Own = Holder.Own;
  if (Secret) {
    Parameter.Secrecy = Holder.Secrecy;
    Parameter.Word = Holder.Word;
  }
  if (Unbounded || Secret) {
    Parameter.Name = Holder.Name;
    Parameter.Text = Holder.Text;
    Parameter.At = Holder.At;
  }
}

unsigned Values::depthOf(const Body &B) {
  return B.Lambda && B.Outer ? 1 + depthOf(*B.Outer) : B.Lambda ? 1 : 0;
}

// A text is what was held, between what was put before and behind it; each layer
// but the outermost was cut then.
struct Values::Text {
  struct Layer {
    Sequence Front, Behind; // Behind from its end
  };
  std::vector<Layer> Layers{1};
  std::optional<Value> Held;

  std::optional<Value> whole(const model::Place &At);
};

// What V holds when its function is entered.
Value Values::atStart(const Search &S) {
  auto *Parameter = dyn_cast<ParmVarDecl>(S.V);
  if (!Parameter)
    return Value();
  Value V = node(Value::Kind::Parameter, S.Use);
  V.Text = V.Name = Parameter->getNameAsString();
  V.Index = Parameter->getFunctionScopeIndex() + OfLambda * depthOf(S.B);
  Judges.leaf(V, Parameter->getType());
  Judges.heed(V, Parameter);
  return V;
}

// Does nothing count that was there before the block?
static bool settles(llvm::ArrayRef<Changes::At> All) {
  return llvm::any_of(All, [](const Changes::At &C) {
    return C.Is.What == Change::How::Becomes || C.Is.What == Change::How::Lost;
  });
}

// Reads what V holds at the ends of all blocks on the ways to Last, each after
// those that lead to it. A function may have thousands of them, so this does not
// call itself.
void Values::readEnds(Search &S, const CFGBlock &Last) {
  struct Visit {
    const CFGBlock *Block;
    CFGBlock::const_pred_iterator Next;
  };
  std::vector<Visit> Way{{&Last, Last.pred_begin()}};
  while (!Way.empty()) {
    auto &[Block, Next] = Way.back();
    if (Next != Block->pred_end()) {
      const CFGBlock *From = *Next++;
      if (From && !S.B.flow().isDead(*From) && S.Ends[From].Asked++ == 0)
        Way.push_back({From, settles(S.Of.in(*From, S.V))
                                 ? From->pred_end()
                                 : From->pred_begin()});
      continue;
    }
    const CFGBlock *Done = Block;
    Way.pop_back();
    if (!Way.empty()) {
      auto Is = before(S, *Done, Done->size());
      S.Ends[Done].Is = std::move(Is);
    }
  }
}

std::optional<Value> Values::atEntry(Search &S, const CFGBlock &Block) {
  const Flow &Control = S.B.flow();
  if (Control.isDead(Block))
    return std::nullopt; // it brings nothing
  // Without changes it is what it was, whatever the way.
  if (&Block == &Control.graph()->getEntry() || !S.Of.any(S.V))
    return atStart(S);
  if (Block.pred_empty())
    return Value(); // handlers that Clang knows no way to
  if (!std::exchange(S.Began, true))
    readEnds(S, Block);
  std::vector<Value> Texts;
  for (const CFGBlock *From : Block.preds()) {
    if (!From || Control.isDead(*From))
      continue;
    Search::End &Found = S.Ends[From];
    bool IsLast = --Found.Asked == 0;
    if (!Found.Is)
      continue; // it is still being read: a loop brings back nothing new
    if (IsLast)
      Texts.push_back(std::move(*Found.Is));
    else
      Texts.push_back(*Found.Is);
  }
  if (Texts.empty())
    return std::nullopt;
  return oneOf(std::move(Texts), S.At);
}

// One change of V, seen from what it holds afterwards. False: what it held
// before does not count.
bool Values::take(Search &S, const Change &C, Text &Now) {
  if (C.What == Change::How::Shrinks) {
    Now.Layers.emplace_back();
    return true;
  }
  if (C.What == Change::How::Grows && Budget > 0) {
    for (const Expr *Part : C.Before)
      Now.Layers.back().Front.push_back(read(Part, S.B));
    for (const Expr *Part : llvm::reverse(C.Parts))
      Now.Layers.back().Behind.push_back(read(Part, S.B));
    return true;
  }
  Value Whole;
  if (C.What == Change::How::Becomes) {
    Whole.What = Value::Kind::Concat;
    Whole.At = S.At;
    for (const Expr *Part : C.Parts)
      Whole.Parts.push_back(read(Part, S.B));
  }
  Now.Held = Whole.Parts.size() == 1 ? Value(Whole.Parts.front()) : Whole;
  return false;
}

// What a variable holds that is not changed after its declaration.
std::optional<Value> Values::declared(Search &S, const Changes::At &By) {
  if (!Changing.insert({By.Node, S.V}).second)
    return std::nullopt; // it is being read: a loop
  Text Now;
  take(S, By.Is, Now);
  Changing.erase({By.Node, S.V});
  return std::move(Now.Held);
}

std::optional<Value> Values::Text::whole(const model::Place &At) {
  for (size_t I = Layers.size(); I-- > 0;) {
    auto &[Front, Behind] = Layers[I];
    if (!Front.empty() || !Behind.empty()) {
      Sequence Parts = std::move(Front);
      if (Held)
        llvm::append_range(Parts, partsOf(std::move(*Held), At));
      Parts.insert(Parts.end(), std::make_move_iterator(Behind.rbegin()),
                   std::make_move_iterator(Behind.rend()));
      Held = model::curbed(joined(std::move(Parts), At));
    }
    if (I == 0)
      break;
    Value Cut;
    Cut.What = Value::Kind::Call;
    Cut.At = At;
    Cut.Does = model::Effect::Truncates;
    if (Held)
      Cut.Parts.push_back(std::move(*Held));
    Held = model::curbed(std::move(Cut));
  }
  return std::move(Held);
}

std::optional<Value> Values::before(Search &S, const CFGBlock &Block,
                                    unsigned Index) {
  if (const Changes::At *Declared = S.Of.only(S.V);
      Declared && !S.B.flow().isDead(Block))
    return declared(S, *Declared);
  llvm::ArrayRef<Changes::At> All = S.Of.in(Block, S.V);
  llvm::SmallVector<const Stmt *, 8> Mine;
  Text Now;
  bool Counts = true; // what it held before
  for (; Counts && !All.empty(); All = All.drop_back()) {
    const Changes::At &C = All.back();
    if (C.Index >= Index)
      continue;
    // A change that is being read already brings nothing new: a loop.
    Counts = Changing.insert({C.Node, S.V}).second;
    if (!Counts)
      break;
    Mine.push_back(C.Node);
    Counts = take(S, C.Is, Now);
  }
  if (Counts)
    Now.Held = atEntry(S, Block);
  for (const Stmt *Node : Mine)
    Changing.erase({Node, S.V});
  return Now.whole(S.At);
}

} // namespace spantidy::extract
