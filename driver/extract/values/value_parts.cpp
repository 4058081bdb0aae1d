// Values of parts: fields of objects and elements of containers that are put
// together in the function.

#include "syntax/lengths.h"
#include "syntax/loops.h"
#include "value_context.h"
#include "values.h"

#include "model/gist.h"

namespace spantidy::extract {

using namespace clang;
using model::Value;
using rules::Role;

// E is a part of something: what that was given, or what its name tells.
Value Values::part(const Expr *E, const Expr *Use, Body &B, Value Leaf) {
  if (auto *Member = dyn_cast<MemberExpr>(E))
    Judges.part(Leaf, Member->getBase()->getType());
  Spot Of = spotOf(E, Known);
  std::optional<Value> Content;
  if (Of && !Of.Path.empty())
    Content = held(Of, Use, B, Leaf);
  else if (auto Made = Of ? std::nullopt : extract::partOf(E, Known);
           Made && asCall(stripped(Made->Whole)))
    Content = project(Made->Whole, {Made->Last}, B, Leaf);
  return withContent(std::move(Leaf), std::move(Content));
}

Value Values::withContent(Value Leaf, std::optional<Value> Content) {
  if (!Content || *Content == Leaf || Content->What == Value::Kind::Unknown)
    return Leaf;
  if (Content->What == Value::Kind::Parameter && Content->Name == Leaf.Name &&
      Leaf.What == Value::Kind::Member) // which tells nothing
    return std::move(*Content);
  Value Holder = Leaf;
  Holder.What = Value::Kind::Variable;
  Holder.Usr.clear();
  if (Holder.Name.empty())
    Holder.Name = Holder.Text;
  Holder.Parts.push_back(std::move(*Content));
  model::settle(Holder);
  return Holder;
}

std::optional<Value> Values::held(const Spot &Of, const Expr *Use, Body &B,
                                  const Value &Leaf) {
  const VarDecl *V = Of.In;
  if (!V || !(V->isLocalVarDeclOrParm() || isa<DecompositionDecl>(V)) ||
      V->isStaticLocal() || V->isInitCapture())
    return std::nullopt;
  if (B.Lambda && B.Outer && V->getDeclContext() != B.F)
    return held(Of, B.Lambda, *B.Outer, Leaf);
  if (const Expr *Range = rangeOf(V)) {
    Spot Element = spotOf(Range, Known);
    if (!Element)
      return std::nullopt;
    Element.Path.push_back({});
    llvm::append_range(Element.Path, Of.Path);
    return held(Element, Use, B, Leaf);
  }
  const Changes &By = B.changes(Known);
  auto At = B.flow().pointOf(Use);
  if (By.elsewhere(V) || !At || Budget == 0 || --Budget == 0 ||
      Depth >= DeepestRead)
    return std::nullopt;
  ++Depth;
  Search S{Of, B, Use, Where.place(Use), By};
  S.Leaf = Leaf;
  std::optional<Value> Found = before(S, *At->Block, At->Index);
  --Depth;
  return Found;
}

std::optional<Value> Values::given(const Expr *E, const Spot &At,
                                   const Search &S) {
  if (S.Of.Path.size() <= At.Path.size())
    return read(E, S.B);
  return project(E, llvm::ArrayRef(S.Of.Path).drop_front(At.Path.size()), S.B,
                 S.Leaf ? *S.Leaf : Value());
}

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

std::optional<Value> Values::projectList(const InitListExpr *List,
                                         llvm::ArrayRef<Step> Path, Body &B,
                                         const Value &Leaf) {
  const Step &First = Path.front();
  if (First.Field) {
    for (auto [Field, Given] : fieldsGiven(List))
      if (Field == First.Field)
        return project(Given, Path.drop_front(), B, Leaf);
    return defaultOf(First, Path, B, Leaf);
  }
  bool ByKey = First.Key.starts_with("'");
  std::vector<Value> All;
  for (unsigned I = 0; I < List->getNumInits(); ++I) {
    const Expr *Item = List->getInit(I);
    if (ByKey)
      Item = underKey(Item, First.Key, Known);
    if (!Item ||
        (!ByKey && !First.Key.empty() && First.Key != std::to_string(I)))
      continue;
    auto Is = project(Item, Path.drop_front(), B, Leaf);
    if (!Is)
      return std::nullopt;
    All.push_back(std::move(*Is));
  }
  if (All.empty())
    return std::nullopt;
  return anyOfThese(std::move(All), Where.place(List));
}

// What a field is where nobody gives it anything.
std::optional<Value> Values::defaultOf(const Step &First,
                                       llvm::ArrayRef<Step> Path, Body &B,
                                       const Value &Leaf) {
  if (!First.Field)
    return std::nullopt;
  if (const Expr *Init = First.Field->getInClassInitializer())
    return project(Init, Path.drop_front(), B, Leaf);
  if (Path.size() > 1 || !Known.isExactly(First.Field->getType(), "text"))
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
std::optional<Value> Values::projectReturned(const CallSite &Site,
                                             llvm::ArrayRef<Step> Path, Body &B,
                                             const Value &Leaf) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  Body *Helper =
      Method && (Method->isVirtual() || Method->getParent()->isLambda())
          ? nullptr
          : Own.of(Site.Callee);
  if (!Helper || !Returning.insert(Helper).second)
    return std::nullopt;
  std::vector<Value> All;
  bool Sure = true;
  for (const Expr *Result : results(*Helper)) {
    auto Is = project(Result, Path, *Helper, Value());
    Sure = Sure && Is && Is->What != Value::Kind::Unknown;
    if (Is)
      All.push_back(std::move(*Is));
  }
  Returning.erase(Helper);
  if (!Sure || All.empty())
    return std::nullopt;
  std::vector<Value> Arguments;
  for (const Expr *Argument : Site.Arguments)
    Arguments.push_back(read(Argument, B));
  return model::substituted(anyOfThese(std::move(All), Leaf.At), Arguments);
}

std::optional<Value> Values::projectMade(const CallSite &Site,
                                         llvm::ArrayRef<Step> Path, Body &B,
                                         const Value &Leaf) {
  const Step &First = Path.front();
  QualType T = Site.Node->getType();
  auto argument = [&](unsigned I) -> std::optional<Value> {
    return I < Site.Arguments.size()
               ? project(Site.Arguments[I], Path.drop_front(), B, Leaf)
               : std::nullopt;
  };
  auto *Made = dyn_cast<CXXConstructExpr>(Site.Node);
  if (Known.has(Site.Callee, Role::MakesPair) ||
      (Made && Site.Arguments.size() > 1 &&
       (Known.isExactly(T, "pair") || Known.isExactly(T, "tuple")))) {
    unsigned I = ~0u;
    if (First.Field)
      I = Known.has(First.Field, Role::KeyOf)     ? 0
          : Known.has(First.Field, Role::ValueOf) ? 1
                                                  : ~0u;
    else
      llvm::StringRef(First.Key).getAsInteger(10, I);
    return argument(I);
  }
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::PassesValue);
      Entry && Site.argument(Entry->Parts))
    return project(Site.argument(Entry->Parts), Path, B, Leaf);
  if (Known.role(Site.Callee, Role::MakesObject) && Site.Arguments.empty())
    return defaultOf(First, Path, B, Leaf);
  if (auto Left = leftInItself(Site, Path, B, Leaf))
    return Left;
  if (!Made)
    return projectReturned(Site, Path, B, Leaf);
  if (Made->getConstructor()->isCopyOrMoveConstructor() ||
      (Site.Arguments.size() == 1 && !First.Field))
    return project(Site.Arguments[0], Path, B, Leaf);
  if (Site.Arguments.empty())
    return defaultOf(First, Path, B, Leaf);
  const Expr *Given = First.Field ? initialised(Site, First.Field) : nullptr;
  return Given ? project(Given, Path.drop_front(), B, Leaf) : std::nullopt;
}

std::optional<Value> Values::project(const Expr *E, llvm::ArrayRef<Step> Path,
                                     Body &B, const Value &Leaf) {
  if (Path.empty())
    return read(E, B);
  E = stripped(E);
  // The value's half of a pair that stands under its key.
  const Step &First = Path.front();
  if (isValue(E->getType()) && !isa<InitListExpr>(E))
    return (First.Field ? Known.has(First.Field, Role::ValueOf)
                        : First.Key == "1")
               ? project(E, Path.drop_front(), B, Leaf)
               : std::nullopt;
  if (Spot Of = spotOf(E, Known); Of.In) {
    llvm::append_range(Of.Path, Path);
    return held(Of, E, B, Leaf);
  }
  if (auto *Standard = dyn_cast<CXXStdInitializerListExpr>(E))
    return project(Standard->getSubExpr(), Path, B, Leaf);
  if (auto *List = dyn_cast<InitListExpr>(E))
    return projectList(List, Path, B, Leaf);
  if (auto *Either = dyn_cast<AbstractConditionalOperator>(E)) {
    auto Then = project(Either->getTrueExpr(), Path, B, Leaf);
    auto Else = project(Either->getFalseExpr(), Path, B, Leaf);
    if (!Then || !Else)
      return std::nullopt;
    return anyOfThese({std::move(*Then), std::move(*Else)}, Where.place(E));
  }
  if (auto Site = asCall(E))
    return projectMade(*Site, Path, B, Leaf);
  return std::nullopt;
}

static bool isFollowed(const FieldDecl *Field, const ASTContext &Ast) {
  return Field->getFieldIndex() < model::MostFields &&
         !Ast.getSourceManager().isInSystemHeader(Field->getLocation());
}

// The field of a parameter, of which nothing else tells anything, is what callers
// put there.
std::optional<Value> Values::asField(const Search &S) {
  auto *P = dyn_cast_or_null<ParmVarDecl>(S.Of.In);
  const FieldDecl *Field =
      P && S.Of.Path.size() == 1 ? S.Of.Path.front().Field : nullptr;
  if (!Field || !isFollowed(Field, Where.Ast) ||
      P->getFunctionScopeIndex() >= model::OfField)
    return std::nullopt;
  const Value &Leaf = *S.Leaf;
  bool Plain =
      Leaf.What == Value::Kind::Member || Leaf.What == Value::Kind::Unknown;
  if (!Plain || Leaf.Own != model::Cardinality::Unknown ||
      Leaf.Secrecy != model::Sensitivity::None ||
      Leaf.Size == model::SizeClass::Large ||
      !(Judges.isText(Field->getType()) || Field->getType()->isEnumeralType()))
    return std::nullopt;
  Value V = Leaf;
  V.What = Value::Kind::Parameter;
  V.Usr.clear();
  V.Index = P->getFunctionScopeIndex() +
            model::OfField * (Field->getFieldIndex() + 1) +
            model::OfLambda * depthOf(S.B);
  if (V.Name.empty())
    V.Name = Field->getNameAsString();
  if (!V.At.known())
    V.At = S.At;
  return V;
}

std::optional<Value> Values::field(const Expr *Object, const FieldDecl *Field,
                                   Body &B) {
  bool Outermost = Budget == 0;
  if (Outermost)
    Budget = ReadPerValue;
  auto Is = project(Object, {{Field, ""}}, B, Value());
  if (Outermost)
    Budget = 0;
  if (!Is || Is->What == Value::Kind::Unknown)
    return std::nullopt;
  heedMasks(*Is);
  Is = model::curbed(std::move(*Is));
  if (Outermost)
    heedContext(*Is, Known.V.Words);
  return Is;
}

Value Values::object(const Expr *E, Body &B) {
  Value V;
  const auto *Record = E->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition())
    return V;
  for (const FieldDecl *Field : Record->getDefinition()->fields()) {
    if (!isFollowed(Field, Where.Ast))
      break;
    if (!Judges.isText(Field->getType()))
      continue;
    auto Is = field(E, Field, B);
    if (!Is)
      continue;
    V.What = Value::Kind::Object;
    V.Parts.resize(Field->getFieldIndex() + 1);
    V.Parts.back() = std::move(*Is);
  }
  return V;
}

// What `for (auto Element : Range)` gives of the range.
std::optional<Value> Values::elementOf(const Expr *Range,
                                       const VarDecl *Element, const Expr *Use,
                                       Body &B) {
  if (auto Any = anyOf(Range, Use, B))
    return Any;
  if (Judges.isText(stripped(Range)->getType()))
    return read(Range, B); // all its characters, one by one
  Spot Of{Element, {}};
  if (auto Found = held(Of, Use, B, Value());
      Found && Found->What != Value::Kind::Unknown)
    return Found;
  return std::nullopt;
}

std::optional<Value> Values::grown(const Search &S, const Changes::At &At) {
  if (S.Of.Path.empty() && !Known.isExactly(S.Of.In->getType(), "text") &&
      !Known.isExactly(S.Of.In->getType(), "stream"))
    return std::nullopt;
  if (!growsWithoutLimit(At.Node, At.Is, S.B, Known))
    return std::nullopt;
  Value Much;
  Much.What = Value::Kind::Variable;
  Much.At = S.At;
  Much.Text = Much.Name = Where.text(S.Use->getSourceRange());
  Much.Own = model::Cardinality::Constant;
  Much.makeLarge(model::Bulk::Grown);
  return Much;
}

// No more than the array has room for.
Value Values::inArray(QualType T, Value V, const Expr *Use) {
  auto *Array = Where.Ast.getAsConstantArrayType(T);
  return Array && Array->getElementType()->isAnyCharacterType() &&
                 Array->getSize().ule(LongestCut)
             ? bounded(std::move(V), Use)
             : V;
}

Value Values::bounded(Value V, const Expr *Condition) {
  Value Small;
  Small.What = Value::Kind::Concat;
  Small.At = Where.place(Condition);
  Small.Size = model::SizeClass::Small;
  Small.Parts.push_back(std::move(V));
  return Small;
}

} // namespace spantidy::extract
