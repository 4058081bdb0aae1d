// Values of locals: what reaches a use, backwards over the control flow.

#include "merging.h"
#include "syntax/loops.h"
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
  if (auto *For = dyn_cast<ForStmt>(Node))
    Condition = For->getCond();
  else if (auto *While = dyn_cast<WhileStmt>(Node))
    Condition = While->getCond();
  else if (auto *Do = dyn_cast<DoStmt>(Node))
    Condition = Do->getCond();
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

// A captured variable holds what it held where the lambda was made.
std::optional<Value> Values::captured(const VarDecl *V, const Expr *Use,
                                      Body &B) {
  if (!B.Lambda || !B.Outer ||
      (V->getDeclContext() == B.F && !V->isInitCapture()))
    return std::nullopt;
  Body *Home = &B;
  while (Home && V->getDeclContext() != Home->F)
    Home = Home->Outer;
  if (V->isInitCapture() && V->getInit())
    return Home && Home->Outer
               ? std::optional(called(V, Use, read(V->getInit(), *Home->Outer)))
               : std::nullopt;
  if (!Home || !(isa<ParmVarDecl>(V) || V->isLocalVarDecl()))
    return std::nullopt;
  // Its value where the lambda is made, its place here.
  Value Outside = variable(V, B.Lambda, *B.Outer);
  Outside.At = Where.place(Use);
  Outside.Text = V->getNameAsString();
  return Outside;
}

std::optional<Value> Values::contentOf(const VarDecl *V, const Expr *Use,
                                       Body &B) {
  const Expr *Fixed = V->getType().isConstQualified() ? V->getInit() : nullptr;
  if (V->isStaticLocal())
    return Fixed ? std::optional(read(Fixed, B)) : std::nullopt;
  if (const Expr *Range = rangeOf(V))
    return elementOf(Range, V, Use, B);
  const Changes &Of = B.changes(Known);
  if (Of.elsewhere(V))
    return std::nullopt;
  Search S{{V, {}}, B, Use, Where.place(Use), Of};
  if (auto At = B.flow().pointOf(Use))
    return before(S, *At->Block, At->Index);
  return Fixed ? std::optional(read(Fixed, B)) : std::nullopt;
}

Value Values::variable(const VarDecl *V, const Expr *Use, Body &B) {
  if (auto Outside = captured(V, Use, B))
    return std::move(*Outside);
  Value Holder = node(Value::Kind::Variable, Use);
  Holder.Name = V->getNameAsString();
  QualType T = V->getType();
  Holder.Borrows = T->isPointerType() || Known.isExactly(T, "text-view") ||
                   (T->isLValueReferenceType() &&
                    !T.getNonReferenceType().isConstQualified());
  std::optional<Value> Content = contentOf(V, Use, B);
  if (Content && Content->What == Value::Kind::Parameter) {
    takeName(*Content, Holder, T);
    return std::move(*Content);
  }
  bool Few = Known.isExactly(T, "container") && isFew(Use, B, Known);
  if (Content && !isCounted(V, *Content) &&
      (Content->What != Value::Kind::Unknown ||
       Content->Own != Cardinality::Unknown)) {
    Judges.name(Holder, T);
    if (Few)
      Holder.Size = model::SizeClass::Small;
    Holder.Parts.push_back(std::move(*Content));
    model::settle(Holder);
    Judges.heed(Holder, V);
    return Holder;
  }
  Judges.leaf(Holder, T);
  if (V->isCXXForRangeDecl())
    judgeElement(Holder, V);
  Judges.heed(Holder, V);
  if (Few)
    Holder.Size = model::SizeClass::Small;
  if (countsToConstant(V, B.Code, Where.Ast))
    Holder.Own = Cardinality::Bounded, Holder.Named = false;
  return Holder;
}

unsigned Values::depthOf(const Body &B) {
  return B.Lambda && B.Outer ? 1 + depthOf(*B.Outer) : B.Lambda ? 1 : 0;
}

// A text is what was held, between what was put before and behind it; each layer
// but the outermost was cut then, or cleaned.
struct Values::Text {
  struct Layer {
    model::Effect Then = model::Effect::Truncates; // to what is in the layer
    Sequence Front, Behind;                        // Behind from its end
    Sequence Besides;                              // or one of these
  };
  std::vector<Layer> Layers{1};
  std::optional<Value> Held;

  std::optional<Value> whole(const model::Place &At);
};

// What V holds when its function is entered.
Value Values::atStart(const Search &S) {
  if (S.Leaf)
    return asField(S).value_or(*S.Leaf);
  auto *Parameter = dyn_cast_or_null<ParmVarDecl>(S.Of.In);
  if (!Parameter)
    return Value();
  Value V = node(Value::Kind::Parameter, S.Use);
  V.Text = V.Name = Parameter->getNameAsString();
  V.Index = Parameter->getFunctionScopeIndex() + model::OfLambda * depthOf(S.B);
  Judges.leaf(V, Parameter->getType());
  Judges.heed(V, Parameter);
  return V;
}

// Does nothing count that was there before the change?
static bool settles(const Change &C, const Spot &Of) {
  Overlap Lies = overlap(C.Of, Of);
  if (Lies != Overlap::Same && Lies != Overlap::Within)
    return Lies == Overlap::Maybe && C.What == Change::How::Lost;
  return C.What == Change::How::Becomes || C.What == Change::How::Lost ||
         (C.What == Change::How::Opened && !Of.Path.empty());
}

static bool settles(llvm::ArrayRef<Changes::At> All, const Spot &Of) {
  return llvm::any_of(All,
                      [&](const Changes::At &C) { return settles(C.Is, Of); });
}

// Reads what V holds at the ends of all blocks on the ways to Last, each once, and
// after those that lead to it. A function may have thousands of them, so this does
// not call itself.
void Values::readEnds(Search &S, const CFGBlock &Last) {
  struct Visit {
    const CFGBlock *Block;
    CFGBlock::const_pred_iterator Next;
  };
  std::vector<const CFGBlock *> Order;
  std::vector<Visit> Way{{&Last, Last.pred_begin()}};
  while (!Way.empty()) {
    auto &[Block, Next] = Way.back();
    if (Next == Block->pred_end()) {
      Order.push_back(Block);
      Way.pop_back();
      continue;
    }
    const CFGBlock *From = *Next++;
    if (From && !S.B.flow().isDead(*From) && S.Ends[From].Asked++ == 0)
      Way.push_back({From, settles(S.By.in(*From, S.Of.In), S.Of)
                               ? From->pred_end()
                               : From->pred_begin()});
  }
  Order.pop_back(); // the beginning of Last is being read
  for (const CFGBlock *Block : Order) {
    auto Is = before(S, *Block, Block->size());
    S.Ends[Block].Is = std::move(Is);
  }
}

std::optional<Value> Values::atEntry(Search &S, const CFGBlock &Block) {
  const Flow &Control = S.B.flow();
  if (Control.isDead(Block))
    return std::nullopt; // it brings nothing
  // Without changes it is what it was, whatever the way.
  if (&Block == &Control.graph()->getEntry() ||
      (!S.By.any(S.Of.In) && !S.By.isTested(S.Of.In)))
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
    Value Text = IsLast ? std::move(*Found.Is) : *Found.Is;
    switch (S.By.tested(*From, Block, S.Of)) {
    case Changes::Says::Nothing:
      break;
    case Changes::Says::Small:
      Text = bounded(std::move(Text), From->getLastCondition());
      break;
    case Changes::Says::Listed:
      Text = few(From->getLastCondition());
    }
    Texts.push_back(std::move(Text));
  }
  if (Texts.empty())
    return std::nullopt;
  return oneOf(std::move(Texts), S.At);
}

// One change of the place, seen from what it holds afterwards. False: what it
// held before does not count.
bool Values::take(Search &S, const Changes::At &At, Text &Now) {
  using How = Change::How;
  const Change &C = At.Is;
  Overlap Lies = overlap(C.Of, S.Of);
  if (Lies == Overlap::None || Budget == 0)
    return Lies == Overlap::None;
  if (settles(C, S.Of)) {
    Now.Held = becomes(S, C);
    return false;
  }
  bool Element = !C.Of.Path.empty() && !C.Of.Path.back().Field;
  if (Lies == Overlap::Maybe || (Lies == Overlap::Around && Element) ||
      (Lies == Overlap::Within &&
       (C.What == How::Adds || C.What == How::Grows))) {
    if (C.What != How::Lost)
      for (const Expr *Part : C.Parts)
        if (auto Is = given(Part, C.Of, S))
          Now.Layers.back().Besides.push_back(std::move(*Is));
    return true;
  }
  if (Lies != Overlap::Same)
    return true;
  if (C.What == How::Shrinks || C.What == How::Cleaned) {
    if (C.What == How::Cleaned)
      Now.Layers.back().Then = model::Effect::Cleans;
    Now.Layers.emplace_back();
    return true;
  }
  if (C.What != How::Grows && C.What != How::Adds)
    return true;
  for (const Expr *Part : C.Before)
    Now.Layers.back().Front.push_back(read(Part, S.B));
  if (auto Much = grown(S, At))
    Now.Layers.back().Behind.push_back(std::move(*Much));
  for (const Expr *Part : llvm::reverse(C.Parts))
    Now.Layers.back().Behind.push_back(read(Part, S.B));
  return true;
}

// What the place holds once it, or what it is a part of, is written.
Value Values::becomes(Search &S, const Change &C) {
  if (auto Left = C.By ? leftBy(C, S) : std::nullopt)
    return std::move(*Left);
  if (C.What != Change::How::Becomes)
    return S.Leaf ? *S.Leaf : Value();
  Value Whole;
  Whole.What = Value::Kind::Concat;
  Whole.At = S.At;
  for (const Expr *Part : C.Parts) {
    auto Is = given(Part, C.Of, S);
    if (!Is)
      return S.Leaf ? *S.Leaf : Value();
    Whole.Parts.push_back(std::move(*Is));
  }
  return Whole.Parts.size() == 1 ? Value(Whole.Parts.front()) : Whole;
}

// What a variable holds that is not changed after its declaration.
std::optional<Value> Values::declared(Search &S, const Changes::At &By) {
  if (!Changing.insert({By.Node, S.Of.In}).second)
    return std::nullopt; // it is being read: a loop
  Text Now;
  take(S, By, Now);
  Changing.erase({By.Node, S.Of.In});
  return std::move(Now.Held);
}

std::optional<Value> Values::Text::whole(const model::Place &At) {
  for (size_t I = Layers.size(); I-- > 0;) {
    auto &[Then, Front, Behind, Besides] = Layers[I];
    if (!Besides.empty()) {
      Value Any;
      Any.What = Value::Kind::Choice;
      Any.At = At;
      if (Held)
        Any.Parts.push_back(std::move(*Held));
      llvm::append_range(Any.Parts, std::move(Besides));
      Held = Any.Parts.size() == 1 ? Value(Any.Parts.front()) : Any;
    }
    if (!Front.empty() || !Behind.empty()) {
      bool Turns = !Held; // a loop brings nothing back but what it adds
      Sequence Parts = std::move(Front);
      if (Held)
        llvm::append_range(Parts, partsOf(std::move(*Held), At));
      Parts.insert(Parts.end(), std::make_move_iterator(Behind.rbegin()),
                   std::make_move_iterator(Behind.rend()));
      Held = model::curbed(joined(std::move(Parts), At));
      if (Turns) {
        Value Added;
        Added.What = Value::Kind::Concat;
        Added.At = At;
        Added.Text = model::AddedText;
        Added.Parts = partsOf(std::move(*Held), At);
        Held = std::move(Added);
      }
    }
    if (I == 0)
      break;
    Value Cut;
    Cut.What = Value::Kind::Call;
    Cut.At = At;
    Cut.Does = Layers[I - 1].Then;
    if (Held)
      Cut.Parts.push_back(std::move(*Held));
    Held = model::curbed(std::move(Cut));
  }
  return std::move(Held);
}

std::optional<Value> Values::before(Search &S, const CFGBlock &Block,
                                    unsigned Index) {
  if (const Changes::At *Declared = S.By.only(S.Of.In);
      Declared && !S.B.flow().isDead(Block) && !S.By.isTested(S.Of.In))
    return declared(S, *Declared);
  llvm::ArrayRef<Changes::At> All = S.By.in(Block, S.Of.In);
  llvm::SmallVector<const Stmt *, 8> Mine;
  Text Now;
  bool Counts = true; // what it held before
  for (; Counts && !All.empty(); All = All.drop_back()) {
    const Changes::At &C = All.back();
    if (C.Index >= Index || overlap(C.Is.Of, S.Of) == Overlap::None)
      continue;
    // A change that is being read already brings nothing new: a loop.
    Counts = Changing.insert({C.Node, S.Of.In}).second;
    if (!Counts)
      break;
    Mine.push_back(C.Node);
    Counts = take(S, C, Now);
  }
  if (Counts)
    Now.Held = atEntry(S, Block);
  for (const Stmt *Node : Mine)
    Changing.erase({Node, S.Of.In});
  return Now.whole(S.At);
}

} // namespace spantidy::extract
