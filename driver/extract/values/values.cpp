#include "values.h"
#include "value_context.h"

#include "model/gist.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Effect;
using model::Value;
using rules::Role;

Value Values::of(const Expr *E, Body &B) {
  bool Outermost = Budget == 0;
  if (Outermost)
    Budget = ReadPerValue;
  Value V = read(E, B);
  heedMasks(V);
  V = model::curbed(std::move(V));
  if (Outermost) {
    Budget = 0;
    heedContext(V, Known.V.Words);
  }
  return V;
}

Value Values::node(Value::Kind K, const Expr *E) {
  Value V;
  V.What = K;
  V.At = Where.place(E);
  V.Text = Where.text(E->getSourceRange());
  return V;
}

Value Values::literal(const Expr *E, std::string Text) {
  Value V = node(Value::Kind::Literal, E);
  V.Text = std::move(Text);
  V.Own = Cardinality::Constant;
  V.Size = model::SizeClass::Small;
  V.Recordable = true;
  return V;
}

Value Values::concat(const Expr *At, llvm::ArrayRef<const Expr *> Parts,
                     Body &B) {
  Value V = node(Value::Kind::Concat, At);
  for (const Expr *Part : Parts)
    V.Parts.push_back(read(Part, B));
  return V;
}

// A named local of which nothing more is known.
Value Values::leaf(const Expr *At, const VarDecl *Variable) {
  auto Is = Known.V.Texts.find(Known.of(Variable));
  if (Is != Known.V.Texts.end())
    return literal(At, Is->second);
  Value V = node(Value::Kind::Variable, At);
  V.Name = Variable->getNameAsString();
  Judges.leaf(V, Variable->getType());
  // A constant that is defined elsewhere: one value, whatever it is called.
  if (Variable->hasGlobalStorage() && Variable->getType().isConstQualified() &&
      V.Own == Cardinality::Unbounded)
    V.Own = Cardinality::Bounded, V.Named = false;
  Judges.heed(V, Variable);
  return V;
}

// Name and type of an object: where "path" may be the path of a request.
Judge::Owners Values::owners(const Expr *Object) {
  Judge::Owners Of;
  if (!Object)
    return Of;
  const Expr *E = stripped(Object);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    Of.push_back(Ref->getDecl()->getNameAsString());
  else if (auto *Member = dyn_cast<MemberExpr>(E))
    Of.push_back(Member->getMemberDecl()->getNameAsString());
  else if (auto Site = asCall(E); Site && isa<CXXOperatorCallExpr>(E))
    Of = owners(Site->Object);
  else if (Site)
    Of.push_back(Site->Callee->getNameAsString());
  QualType T = E->getType().getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  if (const RecordDecl *Record = T->getAsRecordDecl())
    Of.push_back(Record->getName().str());
  return Of;
}

// A callee that writes to it takes no other text in its place. A forwarding
// reference is none of that kind.
static bool isWrittenAt(const Expr *E, Body &B) {
  const Stmt *Around = isa<DeclRefExpr, MemberExpr>(E) ? B.parent(E) : nullptr;
  auto Site = Around ? asCall(Around) : std::nullopt;
  if (!Site)
    return false;
  const FunctionDecl *Declared = Site->Callee;
  if (auto *Pattern = Declared->getTemplateInstantiationPattern())
    Declared = Pattern;
  for (size_t I = 0; I < Site->Arguments.size(); ++I)
    if (stripped(Site->Arguments[I]) == E && I < Declared->getNumParams()) {
      QualType T = Declared->getParamDecl(I)->getType();
      return T->isLValueReferenceType() &&
             !T->getPointeeType().isConstQualified();
    }
  return false;
}

Value Values::read(const Expr *Spelled, Body &B) {
  const Expr *E = stripped(Spelled);
  if (Budget == 0 || --Budget == 0 || Depth == DeepestRead)
    return node(Value::Kind::Unknown, E);
  ++Depth;
  Value V = readWhole(E, B);
  --Depth;
  if (isWrittenAt(E, B))
    keepAsItIs(V);
  return V;
}

Value Values::readWhole(const Expr *E, Body &B) {
  if (auto *User = dyn_cast<UserDefinedLiteral>(E);
      User && User->getNumArgs() > 0)
    return read(User->getArg(0), B);
  if (auto Constant = constant(E))
    return std::move(*Constant);
  if (auto *Either = dyn_cast<AbstractConditionalOperator>(E))
    return choice(Either, B);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    return reference(Ref, B);
  if (auto *Member = dyn_cast<MemberExpr>(E))
    return member(Member, B);
  if (auto *Subscript = dyn_cast<ArraySubscriptExpr>(E))
    return element(Subscript->getBase(), Subscript->getIdx(), E, B);
  if (auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return construct(Construct, B);
  if (auto *Op = dyn_cast<BinaryOperator>(E))
    return binary(Op, B);
  if (auto *Op = dyn_cast<UnaryOperator>(E))
    if (auto Found = unary(Op, B))
      return std::move(*Found);
  if (auto *Cast = dyn_cast<ExplicitCastExpr>(E)) {
    QualType From = Cast->getSubExpr()->getType();
    if (!From->isEnumeralType() && !From->isBooleanType())
      return read(Cast->getSubExpr(), B);
    Value V = node(Value::Kind::Unknown, E);
    V.Own = Cardinality::Bounded;
    return V;
  }
  if (auto *List = dyn_cast<InitListExpr>(E); List && List->getNumInits() == 1)
    return read(List->getInit(0), B);
  if (auto Site = asCall(E))
    return call(*Site, B);
  return node(Value::Kind::Unknown, E);
}

std::optional<Value> Values::unary(const UnaryOperator *Op, Body &B) {
  if (Op->getOpcode() == UO_LNot) {
    Value V = node(Value::Kind::Call, Op);
    V.Name = "!";
    V.Does = Effect::Measures;
    V.Own = Cardinality::Bounded;
    return V;
  }
  // A counter that is counted on is one; `~n` is as many as n.
  bool Same = Op->getOpcode() == UO_Deref || Op->getOpcode() == UO_AddrOf ||
              Op->isIncrementDecrementOp() || Op->isArithmeticOp();
  return Same ? std::optional(read(Op->getSubExpr(), B)) : std::nullopt;
}

Value Values::binary(const BinaryOperator *Op, Body &B) {
  Value V = node(Value::Kind::Concat, Op);
  if (Op->isComparisonOp() || Op->isLogicalOp()) {
    V.What = Value::Kind::Call;
    V.Name = Op->getOpcodeStr().str();
    V.Does = Effect::Measures;
    V.Own = Cardinality::Bounded;
    return V;
  }
  if (Op->isCommaOp() || Op->isAssignmentOp())
    return read(Op->getRHS(), B);
  // One of so many remainders, or of so many bits.
  if (Op->getOpcode() == BO_Rem ||
      (Op->getOpcode() == BO_And &&
       (foldsTo(Op->getLHS()) || foldsTo(Op->getRHS()))))
    return few(Op);
  bool Outer = std::exchange(InArithmetic, true);
  V = sum(Op, B);
  InArithmetic = Outer;
  return V;
}

// Both sides of `a + b`, of numbers or of texts.
static std::optional<std::pair<const Expr *, const Expr *>>
sidesOf(const Expr *E, Names &Known) {
  if (auto *Op = dyn_cast<BinaryOperator>(E))
    return std::pair<const Expr *, const Expr *>(Op->getLHS(), Op->getRHS());
  auto Site = isa<CXXOperatorCallExpr>(E) ? asCall(E) : std::nullopt;
  if (!Site || Site->Arguments.size() != 2 ||
      !Known.role(Site->Callee, Role::ComposesText))
    return std::nullopt;
  return std::pair(Site->Arguments[0], Site->Arguments[1]);
}

static bool isSum(const Expr *E) {
  auto *Op = dyn_cast<BinaryOperator>(E);
  return Op ? Op->isAdditiveOp() || Op->getOpcode() == BO_Mul ||
                  Op->getOpcode() == BO_Div
            : isa<CXXOperatorCallExpr>(E);
}

// Of a sum, or of a chain of choices. To find the place of each costs the square.
static constexpr size_t MostTerms = 10'000;

// From the left to the right: a sum of a thousand terms is no reason to call
// oneself a thousand times.
Value Values::sum(const Expr *Whole, Body &B) {
  llvm::SmallVector<std::pair<const Expr *, const Expr *>, 4> Terms;
  const Expr *Left = Whole;
  while (auto Sides =
             Left == Whole || (isSum(Left) &&
                               Left->getStmtClass() == Whole->getStmtClass())
                 ? sidesOf(Left, Known)
                 : std::nullopt) {
    Terms.push_back({Left, Sides->second});
    Left = stripped(Sides->first);
  }
  if (Terms.size() > MostTerms)
    return node(Value::Kind::Unknown, Whole);
  Value V = read(Left, B);
  for (auto &[Node, Right] : llvm::reverse(Terms)) {
    Value Sum = node(Value::Kind::Concat, Node);
    Sum.Parts.push_back(std::move(V));
    Sum.Parts.push_back(read(Right, B));
    V = std::move(Sum);
  }
  return V;
}

Value Values::choice(const AbstractConditionalOperator *Either, Body &B) {
  if (clamps(Either))
    return few(Either);
  llvm::SmallVector<const AbstractConditionalOperator *, 4> Chain;
  const Expr *Last = Either;
  while (auto *Next = dyn_cast<AbstractConditionalOperator>(Last)) {
    Chain.push_back(Next);
    Last = stripped(Next->getFalseExpr());
  }
  if (Chain.size() > MostTerms)
    return node(Value::Kind::Unknown, Either);
  Value V = read(Last, B);
  for (auto *Choice : llvm::reverse(Chain)) {
    Value Any = node(Value::Kind::Choice, Choice);
    Any.Parts.push_back(read(Choice->getTrueExpr(), B));
    Any.Parts.push_back(std::move(V));
    V = std::move(Any);
  }
  return V;
}

Value Values::reference(const DeclRefExpr *Ref, Body &B) {
  // `auto [user, password] = login;`: the members of login.
  auto *Bound = dyn_cast<BindingDecl>(Ref->getDecl());
  if (auto *Of =
          Bound ? dyn_cast_or_null<MemberExpr>(Bound->getBinding()) : nullptr) {
    Value Part = member(Of, B, Ref);
    Part.At = Where.place(Ref);
    Part.Text = Bound->getNameAsString();
    return called(Bound, Ref, std::move(Part));
  }
  // Of a pair or a tuple.
  if (Bound && Bound->getHoldingVar()) {
    Value Part = node(Value::Kind::Member, Ref);
    Part.Name = Bound->getNameAsString();
    Judges.leaf(Part, Ref->getType());
    judgeName(Part, Ref, B);
    auto *Whole = cast<DecompositionDecl>(Bound->getDecomposedDecl());
    size_t Index =
        llvm::find(Whole->bindings(), Bound) - Whole->bindings().begin();
    auto Content =
        held({Whole, {{nullptr, std::to_string(Index)}}}, Ref, B, Part);
    return withContent(std::move(Part), std::move(Content));
  }
  auto *V = dyn_cast<VarDecl>(Ref->getDecl());
  if (!V) {
    Value Other = node(Value::Kind::Unknown, Ref);
    Other.Name = Ref->getDecl()->getNameAsString();
    Judges.leaf(Other, Ref->getType());
    return Other;
  }
  if (V->isLocalVarDeclOrParm() || V->isInitCapture())
    return inArray(V->getType(), variable(V, Ref, B), Ref);
  // A global tells what it holds only if nobody can change it.
  const VarDecl *Defining = nullptr;
  const Expr *Init = V->getAnyInitializer(Defining);
  if (Init && (V->getType().isConstQualified() || V->isConstexpr()) &&
      !V->getType()->isArrayType() && !isa<CXXConstructExpr>(Ref)) {
    Value Holder = node(Value::Kind::Variable, Ref);
    Holder.Name = V->getNameAsString();
    Holder.Parts.push_back(read(Init, B));
    if (Holder.Parts.front().What == Value::Kind::Literal)
      Holder.Parts.front().At =
          Holder.At; // a constant is what it is everywhere
    return Holder;
  }
  if (Init && V->getType()->isPointerType() &&
      isa<StringLiteral>(stripped(Init)) &&
      V->getType()->getPointeeType().isConstQualified())
    return node(Value::Kind::Unknown, Ref); // may be pointed elsewhere
  if (auto *Text =
          dyn_cast_or_null<StringLiteral>(Init ? stripped(Init) : nullptr);
      Text && V->getType().isConstQualified())
    return literal(Ref, Text->getString().str());
  return leaf(Ref, V);
}

Value Values::member(const MemberExpr *M, Body &B, const Expr *Use) {
  if (auto *Static = dyn_cast<VarDecl>(M->getMemberDecl())) {
    const VarDecl *Defining = nullptr;
    const Expr *Init = Static->getAnyInitializer(Defining);
    if (Init && (Static->getType().isConstQualified() || Static->isConstexpr()))
      return read(Init, B);
    return leaf(M, Static);
  }
  Value V = node(Value::Kind::Member, Use ? Use : M);
  V.Name = M->getMemberDecl()->getNameAsString();
  if (Known.has(
          M->getMemberDecl(),
          rules::Role::ValueOf)) { // `headers.find("cookie")->second`: a cookie
    Value Pair = read(M->getBase(), B);
    const Value *At = &Pair;
    while (At->What == Value::Kind::Variable && At->Parts.size() == 1)
      At = &At->Parts.front();
    if (At->What == Value::Kind::Member && !At->Name.empty())
      V.Name = At->Name;
    V.Secrecy = At->Secrecy;
    V.Word = At->Word;
  }
  const auto Asked = std::pair(V.Secrecy, V.Word);
  auto *Field = dyn_cast<FieldDecl>(M->getMemberDecl());
  if (Field && Field->getType().isConstQualified() &&
      Field->hasInClassInitializer() && Field->getInClassInitializer()) {
    V.What = Value::Kind::Variable;
    V.Parts.push_back(read(Field->getInClassInitializer(), B));
    return V;
  }
  Judges.leaf(V, M->getType(), owners(M->getBase()));
  if (V.Secrecy == model::Sensitivity::None)
    std::tie(V.Secrecy, V.Word) = Asked;
  if (V.Secrecy == model::Sensitivity::None && V.Own == Cardinality::Unknown)
    judgeByObject(V, M->getBase(), M->getType(), B);
  judgeName(V, Use ? Use : M, B);
  Judges.heed(V, M->getMemberDecl());
  if (Field && isa<CXXThisExpr>(M->getBase()->IgnoreImpCasts()) &&
      isValue(M->getType()))
    V.Usr = Where.usr(Field);
  return part(M, Use ? Use : M, B, std::move(V));
}

// `std::vector<std::string>{"one", text}`
static const InitListExpr *listOf(const CXXConstructExpr *C, Names &Known) {
  auto *Standard =
      C->getNumArgs() > 0
          ? dyn_cast<CXXStdInitializerListExpr>(stripped(C->getArg(0)))
          : nullptr;
  if (!Standard || !Known.isExactly(C->getType(), "container") ||
      Known.isExactly(C->getType(), "keyed") ||
      !Known.isExactly(typeArgument(C->getType()->getAsRecordDecl()), "text"))
    return nullptr;
  return dyn_cast<InitListExpr>(stripped(Standard->getSubExpr()));
}

Value Values::construct(const CXXConstructExpr *C, Body &B) {
  CXXConstructorDecl *Maker = C->getConstructor();
  bool Copies = Maker->isCopyOrMoveConstructor();
  if (C->getNumArgs() > 0 && Copies)
    return read(C->getArg(0), B);
  CallSite Site = *asCall(C);
  if (Judges.isText(C->getType()))
    return text(Site, B);
  if (Known.isExactly(C->getType(), "array-view") && !Site.Arguments.empty())
    return view(Site, B);
  if (Known.isExactly(C->getType(), "stream")) {
    if (Site.Arguments.empty() || !Judges.isText(Site.Arguments[0]->getType()))
      return literal(C, "");
    return read(Site.Arguments[0], B);
  }
  if (const InitListExpr *List = listOf(C, Known))
    return concat(C, List->inits(), B);
  // A handle made from another one is the same handle.
  if (Site.Arguments.size() == 1 && Known.is(C->getType(), "span"))
    return read(Site.Arguments[0], B);
  return call(Site, B);
}

} // namespace spantidy::extract
