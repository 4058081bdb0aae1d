// Values of parts: fields of objects and elements of containers that are put
// together in the function.

#include "reading.h"
#include "syntax/lengths.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;
using rules::Role;

// E is a part of something: what that was given, or what its name tells.
Value part(Reading &R, const Expr *E, const Expr *Use, Body &B, Value Leaf) {
  if (auto *Member = dyn_cast<MemberExpr>(E))
    R.Judges.part(Leaf, Member->getBase()->getType());
  Spot Of = spotOf(E, R.Known);
  std::optional<Value> Content;
  if (Of && !Of.Path.empty())
    Content = held(R, Of, Use, B, Leaf);
  else if (auto Made = Of ? std::nullopt : extract::partOf(E, R.Known);
           Made && asCall(stripped(Made->Whole)))
    Content = project(R, Made->Whole, {Made->Last}, B, Leaf);
  return withContent(std::move(Leaf), std::move(Content));
}

std::optional<Value> held(Reading &R, const Spot &Of, const Expr *Use, Body &B,
                          const Value &Leaf) {
  const VarDecl *V = Of.In;
  if (!V || !(V->isLocalVarDeclOrParm() || isa<DecompositionDecl>(V)) ||
      V->isStaticLocal() || V->isInitCapture())
    return std::nullopt;
  if (B.Lambda && B.Outer && V->getDeclContext() != B.F)
    return held(R, Of, B.Lambda, *B.Outer, Leaf);
  if (const Expr *Range = rangeOf(V)) {
    Spot Element = spotOf(Range, R.Known);
    if (!Element)
      return std::nullopt;
    Element.Path.push_back({});
    llvm::append_range(Element.Path, Of.Path);
    return held(R, Element, Use, B, Leaf);
  }
  const Changes &By = B.changes(R.Known);
  auto At = B.flow().pointOf(Use);
  if (By.elsewhere(V) || !At || R.Budget == 0 || --R.Budget == 0 ||
      R.Depth >= Reading::Deepest)
    return std::nullopt;
  ++R.Depth;
  std::optional<Value> Found =
      before(R, {Of, B, Use, Leaf}, *At->Block, At->Index);
  --R.Depth;
  return Found;
}

using Path = llvm::ArrayRef<Step>;

namespace {

// What parts of expressions of B are, by the steps that lead to them. Leaf: what
// the name of the part tells.
class Projection {
public:
  Projection(Reading &R, Body &B, const Value &Leaf) : R(R), B(B), Leaf(Leaf) {}

  std::optional<Value> of(const Expr *E, Path Way);

private:
  std::optional<Value> listed(const InitListExpr *List, Path Way);
  std::optional<Value> made(const CallSite &Site, Path Way);
  std::optional<Value> returned(const CallSite &Site, Path Way);
  std::optional<Value> defaultOf(Path Way);

  Reading &R;
  Body &B;
  const Value &Leaf;
};

} // namespace

static Value anyOfThese(std::vector<Value> All, const model::Place &At) {
  Value Any;
  Any.What = Value::Kind::Choice;
  Any.At = At;
  Any.Parts = std::move(All);
  return Any.Parts.size() == 1 ? Value(Any.Parts.front()) : Any;
}

// `{"one", text}` of a container that is asked for "one".
static const Expr *underKey(const Expr *Item, const std::string &Key,
                            Names &Known) {
  auto Sides = pairOf(Item, Known);
  if (!Sides)
    return nullptr;
  const Expr *Name = stripped(Sides->first);
  if (auto *Made = dyn_cast<CXXConstructExpr>(Name);
      Made && Made->getNumArgs() > 0)
    Name = stripped(Made->getArg(0));
  auto *Text = dyn_cast<StringLiteral>(Name);
  bool Other = !Key.empty() && Text && "'" + Text->getString().str() != Key;
  return Other ? nullptr : Sides->second;
}

std::optional<Value> Projection::listed(const InitListExpr *List, Path Way) {
  const Step &First = Way.front();
  if (First.Field) {
    for (auto [Field, Given] : fieldsGiven(List))
      if (Field == First.Field)
        return of(Given, Way.drop_front());
    return defaultOf(Way);
  }
  bool ByKey = First.Key.starts_with("'");
  std::vector<Value> All;
  for (unsigned I = 0; I < List->getNumInits(); ++I) {
    const Expr *Item = List->getInit(I);
    if (ByKey)
      Item = underKey(Item, First.Key, R.Known);
    if (!Item ||
        (!ByKey && !First.Key.empty() && First.Key != std::to_string(I)))
      continue;
    auto Is = of(Item, Way.drop_front());
    if (!Is)
      return std::nullopt;
    All.push_back(std::move(*Is));
  }
  if (All.empty())
    return std::nullopt;
  return anyOfThese(std::move(All), R.Where.place(List));
}

// What a field is where nobody gives it anything.
std::optional<Value> Projection::defaultOf(Path Way) {
  const Step &First = Way.front();
  if (!First.Field)
    return std::nullopt;
  if (const Expr *Init = First.Field->getInClassInitializer())
    return of(Init, Way.drop_front());
  if (Way.size() > 1 || !R.Known.isExactly(First.Field->getType(), "text"))
    return std::nullopt;
  Value Empty = Leaf;
  Empty.What = Value::Kind::Literal;
  Empty.Text.clear();
  Empty.Own = model::Cardinality::Constant;
  Empty.Size = model::SizeClass::Small;
  Empty.Secrecy = model::Sensitivity::None;
  Empty.Word.clear();
  return Empty;
}

// What the constructor puts of its arguments into the field.
static const Expr *initialised(const CallSite &Site, const FieldDecl *Field) {
  auto *Maker = dyn_cast<CXXConstructorDecl>(Site.Callee);
  const FunctionDecl *Defined = nullptr;
  if (!Maker || !Maker->hasBody(Defined))
    return nullptr;
  for (const CXXCtorInitializer *Init :
       cast<CXXConstructorDecl>(Defined)->inits()) {
    if (Init->getMember() != Field)
      continue;
    const Expr *E = stripped(Init->getInit());
    for (auto Inner = asCall(E); Inner && Inner->Arguments.size() == 1;
         Inner = asCall(E)) // a copy, a move
      E = stripped(Inner->Arguments[0]);
    auto *Ref = dyn_cast<DeclRefExpr>(E);
    auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
    unsigned I = P ? P->getFunctionScopeIndex() : ~0u;
    return I < Site.Arguments.size() ? Site.Arguments[I] : nullptr;
  }
  return nullptr;
}

// The field of an object that a helper returns.
std::optional<Value> Projection::returned(const CallSite &Site, Path Way) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  Body *Helper =
      Method && (Method->isVirtual() || Method->getParent()->isLambda())
          ? nullptr
          : R.Own.of(Site.Callee);
  if (!Helper || !R.Returning.insert(Helper).second)
    return std::nullopt;
  std::vector<Value> All;
  bool Sure = true;
  for (const Expr *Result : results(*Helper)) {
    auto Is = project(R, Result, Way, *Helper, Value());
    Sure = Sure && Is && Is->What != Value::Kind::Unknown;
    if (Is)
      All.push_back(std::move(*Is));
  }
  R.Returning.erase(Helper);
  if (!Sure || All.empty())
    return std::nullopt;
  std::vector<Value> Arguments;
  for (const Expr *Argument : Site.Arguments)
    Arguments.push_back(read(R, Argument, B));
  return model::substituted(anyOfThese(std::move(All), Leaf.At), Arguments);
}

// The argument of a pair or a tuple that a step leads to, or none of them; nothing
// where neither is made.
static std::optional<unsigned> argumentAt(const Step &First,
                                          const CallSite &Site, Names &Known) {
  QualType T = Site.Node->getType();
  bool Two = Site.Arguments.size() > 1 && isa<CXXConstructExpr>(Site.Node) &&
             (Known.isExactly(T, "pair") || Known.isExactly(T, "tuple"));
  if (!Two && !Known.has(Site.Callee, Role::MakesPair))
    return std::nullopt;
  unsigned I = ~0u;
  if (!First.Field)
    llvm::StringRef(First.Key).getAsInteger(10, I);
  else if (Known.has(First.Field, Role::KeyOf))
    I = 0;
  else if (Known.has(First.Field, Role::ValueOf))
    I = 1;
  return I;
}

std::optional<Value> Projection::made(const CallSite &Site, Path Way) {
  const Step &First = Way.front();
  if (auto I = argumentAt(First, Site, R.Known))
    return *I < Site.Arguments.size() ? of(Site.Arguments[*I], Way.drop_front())
                                      : std::nullopt;
  if (const rules::Function *Entry =
          R.Known.role(Site.Callee, Role::PassesValue);
      Entry && Site.argument(Entry->Parts))
    return of(Site.argument(Entry->Parts), Way);
  if (R.Known.role(Site.Callee, Role::MakesObject) && Site.Arguments.empty())
    return defaultOf(Way);
  if (auto Left = leftInItself(R, Site, Way, B, Leaf))
    return Left;
  auto *Made = dyn_cast<CXXConstructExpr>(Site.Node);
  if (!Made)
    return returned(Site, Way);
  if (Made->getConstructor()->isCopyOrMoveConstructor() ||
      (Site.Arguments.size() == 1 && !First.Field))
    return of(Site.Arguments[0], Way);
  if (Site.Arguments.empty())
    return defaultOf(Way);
  const Expr *Given = First.Field ? initialised(Site, First.Field) : nullptr;
  return Given ? of(Given, Way.drop_front()) : std::nullopt;
}

std::optional<Value> Projection::of(const Expr *E, Path Way) {
  if (Way.empty())
    return read(R, E, B);
  E = stripped(E);
  // The value's half of a pair that stands under its key.
  const Step &First = Way.front();
  if (R.Judges.isValue(E->getType()) && !isa<InitListExpr>(E))
    return (First.Field ? R.Known.has(First.Field, Role::ValueOf)
                        : First.Key == "1")
               ? of(E, Way.drop_front())
               : std::nullopt;
  if (Spot Of = spotOf(E, R.Known); Of.In) {
    llvm::append_range(Of.Path, Way);
    return held(R, Of, E, B, Leaf);
  }
  if (auto *Standard = dyn_cast<CXXStdInitializerListExpr>(E))
    return of(Standard->getSubExpr(), Way);
  if (auto *List = dyn_cast<InitListExpr>(E))
    return listed(List, Way);
  if (auto *Either = dyn_cast<AbstractConditionalOperator>(E)) {
    auto Then = of(Either->getTrueExpr(), Way);
    auto Else = of(Either->getFalseExpr(), Way);
    if (!Then || !Else)
      return std::nullopt;
    return anyOfThese({std::move(*Then), std::move(*Else)}, R.Where.place(E));
  }
  if (auto Site = asCall(E))
    return made(*Site, Way);
  return std::nullopt;
}

std::optional<Value> project(Reading &R, const Expr *E, Path Way, Body &B,
                             const Value &Leaf) {
  return Projection(R, B, Leaf).of(E, Way);
}

} // namespace spantidy::extract
