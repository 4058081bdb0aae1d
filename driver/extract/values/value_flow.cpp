// What a place holds: what reaches a use, backwards over the control flow.

#include "merging.h"
#include "reading.h"
#include "syntax/loops.h"

#include "model/gist.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;

// A text is what was held, between what was put before and behind it; each layer
// but the outermost was cut then, or cleaned.
namespace {

struct Text {
  struct Layer {
    model::Effect Then = model::Effect::Truncates; // to what is in the layer
    Sequence Front, Behind;                        // Behind from its end
    Sequence Besides;                              // or one of these
  };
  std::vector<Layer> Layers{1};
  std::optional<Value> Held;

  std::optional<Value> whole(const model::Place &At);
};

class Search {
public:
  Search(Reading &R, const Sought &S)
      : R(R), S(S), Here(R.Where.place(S.Use)), By(S.B.changes(R.Known)) {}

  std::optional<Value> before(const CFGBlock &Block, unsigned Index);

private:
  struct End { // of a block
    std::optional<Value> Is;
    unsigned Asked = 0; // by how many blocks that follow, and are to be read
  };

  std::optional<Value> declared(const Changes::At &At);
  bool take(const Changes::At &At, Text &Now);
  std::optional<Value> given(const Expr *E, const Spot &At);
  std::optional<Value> grown(const Changes::At &At);
  Value becomes(const Change &C);
  std::optional<Value> atEntry(const CFGBlock &Block);
  void readEnds(const CFGBlock &Last);
  Value atStart();

  Reading &R;
  const Sought &S;
  const model::Place Here; // of the use
  const Changes &By;
  std::map<const CFGBlock *, End> Ends;
  bool Began = false;
};

} // namespace

std::optional<Value> Text::whole(const model::Place &At) {
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

std::optional<Value> Search::before(const CFGBlock &Block, unsigned Index) {
  if (const Changes::At *Declared = By.only(S.Of.In);
      Declared && !S.B.flow().isDead(Block) && !By.isTested(S.Of.In))
    return declared(*Declared);
  llvm::ArrayRef<Changes::At> All = By.in(Block, S.Of.In);
  llvm::SmallVector<const Stmt *, 8> Mine;
  Text Now;
  bool Counts = true; // what it held before
  for (; Counts && !All.empty(); All = All.drop_back()) {
    const Changes::At &C = All.back();
    if (C.Index >= Index || overlap(C.Is.Of, S.Of) == Overlap::None)
      continue;
    // A change that is being read already brings nothing new: a loop.
    Counts = R.Changing.insert({C.Node, S.Of.In}).second;
    if (!Counts)
      break;
    Mine.push_back(C.Node);
    Counts = take(C, Now);
  }
  if (Counts)
    Now.Held = atEntry(Block);
  for (const Stmt *Node : Mine)
    R.Changing.erase({Node, S.Of.In});
  return Now.whole(Here);
}

// What a variable holds that is not changed after its declaration.
std::optional<Value> Search::declared(const Changes::At &At) {
  if (!R.Changing.insert({At.Node, S.Of.In}).second)
    return std::nullopt; // it is being read: a loop
  Text Now;
  take(At, Now);
  R.Changing.erase({At.Node, S.Of.In});
  return std::move(Now.Held);
}

// One change of the place, seen from what it holds afterwards. False: what it
// held before does not count.
bool Search::take(const Changes::At &At, Text &Now) {
  using How = Change::How;
  const Change &C = At.Is;
  Overlap Lies = overlap(C.Of, S.Of);
  if (Lies == Overlap::None || R.Budget == 0)
    return Lies == Overlap::None;
  if (settles(C, S.Of)) {
    Now.Held = becomes(C);
    return false;
  }
  bool Element = !C.Of.Path.empty() && !C.Of.Path.back().Field;
  if (Lies == Overlap::Maybe || (Lies == Overlap::Around && Element) ||
      (Lies == Overlap::Within &&
       (C.What == How::Adds || C.What == How::Grows))) {
    if (C.What != How::Lost)
      for (const Expr *Part : C.Parts)
        if (auto Is = given(Part, C.Of))
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
    Now.Layers.back().Front.push_back(read(R, Part, S.B));
  if (auto Much = grown(At))
    Now.Layers.back().Behind.push_back(std::move(*Much));
  for (const Expr *Part : llvm::reverse(C.Parts))
    Now.Layers.back().Behind.push_back(read(R, Part, S.B));
  return true;
}

// What the place holds of E, which is written to the place At.
std::optional<Value> Search::given(const Expr *E, const Spot &At) {
  if (S.Of.Path.size() <= At.Path.size())
    return read(R, E, S.B);
  return project(R, E, llvm::ArrayRef(S.Of.Path).drop_front(At.Path.size()),
                 S.B, S.Leaf ? *S.Leaf : Value());
}

// A text that each turn of a loop makes longer.
std::optional<Value> Search::grown(const Changes::At &At) {
  if (S.Of.Path.empty() && !R.Known.isExactly(S.Of.In->getType(), "text") &&
      !R.Known.isExactly(S.Of.In->getType(), "stream"))
    return std::nullopt;
  if (!growsWithoutLimit(At.Node, At.Is, S.B, R.Known))
    return std::nullopt;
  Value Much;
  Much.What = Value::Kind::Variable;
  Much.At = Here;
  Much.Text = Much.Name = R.Where.text(S.Use->getSourceRange());
  Much.Own = model::Cardinality::Constant;
  Much.makeLarge(model::Bulk::Grown);
  return Much;
}

// What the place holds once it, or what it is a part of, is written.
Value Search::becomes(const Change &C) {
  if (auto Left = C.By ? leftBy(R, C, S) : std::nullopt)
    return std::move(*Left);
  if (C.What != Change::How::Becomes)
    return S.Leaf ? *S.Leaf : Value();
  Value Whole;
  Whole.What = Value::Kind::Concat;
  Whole.At = Here;
  for (const Expr *Part : C.Parts) {
    auto Is = given(Part, C.Of);
    if (!Is)
      return S.Leaf ? *S.Leaf : Value();
    Whole.Parts.push_back(std::move(*Is));
  }
  return Whole.Parts.size() == 1 ? Value(Whole.Parts.front()) : Whole;
}

std::optional<Value> Search::atEntry(const CFGBlock &Block) {
  const Flow &Control = S.B.flow();
  if (Control.isDead(Block))
    return std::nullopt; // it brings nothing
  // Without changes it is what it was, whatever the way.
  if (&Block == &Control.graph()->getEntry() ||
      (!By.any(S.Of.In) && !By.isTested(S.Of.In)))
    return atStart();
  if (Block.pred_empty())
    return Value(); // handlers that Clang knows no way to
  if (!std::exchange(Began, true))
    readEnds(Block);
  std::vector<Value> Texts;
  for (const CFGBlock *From : Block.preds()) {
    if (!From || Control.isDead(*From))
      continue;
    End &Found = Ends[From];
    bool IsLast = --Found.Asked == 0;
    if (!Found.Is)
      continue; // it is still being read: a loop brings back nothing new
    Value Text = IsLast ? std::move(*Found.Is) : *Found.Is;
    switch (By.tested(*From, Block, S.Of)) {
    case Changes::Says::Nothing:
      break;
    case Changes::Says::Small:
      Text = bounded(R, std::move(Text), From->getLastCondition());
      break;
    case Changes::Says::Listed:
      Text = few(R, From->getLastCondition());
    }
    Texts.push_back(std::move(Text));
  }
  if (Texts.empty())
    return std::nullopt;
  return oneOf(std::move(Texts), Here);
}

// Reads what V holds at the ends of all blocks on the ways to Last, each once, and
// after those that lead to it. A function may have thousands of them, so this does
// not call itself.
void Search::readEnds(const CFGBlock &Last) {
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
    if (From && !S.B.flow().isDead(*From) && Ends[From].Asked++ == 0)
      Way.push_back({From, settles(By.in(*From, S.Of.In), S.Of)
                               ? From->pred_end()
                               : From->pred_begin()});
  }
  Order.pop_back(); // the beginning of Last is being read
  for (const CFGBlock *Block : Order) {
    auto Is = before(*Block, Block->size());
    Ends[Block].Is = std::move(Is);
  }
}

// What V holds when its function is entered.
Value Search::atStart() {
  if (S.Leaf)
    return asField(R, S).value_or(*S.Leaf);
  auto *Parameter = dyn_cast_or_null<ParmVarDecl>(S.Of.In);
  if (!Parameter)
    return Value();
  Value V = node(R, Value::Kind::Parameter, S.Use);
  V.Text = V.Name = Parameter->getNameAsString();
  V.Index = Parameter->getFunctionScopeIndex() + firstParameter(S.B);
  R.Judges.leaf(V, Parameter->getType());
  R.Judges.heed(V, Parameter);
  return V;
}

std::optional<Value> before(Reading &R, const Sought &S, const CFGBlock &Block,
                            unsigned Index) {
  return Search(R, S).before(Block, Index);
}

} // namespace spantidy::extract
