#include "kind_cases.h"
#include "draft/given.h"
#include "handoff/fields.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using model::SpanKind;

namespace {

// What becomes of a kind where a parameter has one certain value.
class Trial {
public:
  Trial(Draft &D, const ParmVarDecl *P, llvm::APSInt Value,
        const VarDecl *Target = nullptr)
      : D(D), P(P), Value(std::move(Value)), Target(Target) {}

  std::optional<SpanKind> of(const Expr *E, unsigned Depth = 0) const;
  // By a function that returns it; by one that writes it to the Target.
  std::optional<SpanKind> by(const Stmt *Code, std::optional<SpanKind> First,
                             unsigned Depth = 0);

private:
  enum class Then { GoesOn, Breaks, Leaves, Unknown };
  Then run(const Stmt *S, unsigned Depth);
  Then runSwitch(const SwitchStmt *S, unsigned Depth);
  bool isValue(const Expr *E) const;
  std::optional<bool> holds(const Expr *Condition) const;
  const Expr *written(const Stmt *S) const;
  bool decides(const Stmt *S) const;

  Draft &D;
  const ParmVarDecl *P;
  llvm::APSInt Value;
  const VarDecl *Target; // the kind, or options with one
  std::optional<SpanKind> Found;
};

} // namespace

static constexpr unsigned MostSteps =
    3; // functions that convert what another did

bool Trial::isValue(const Expr *E) const {
  E = stripped(E);
  if (auto *Cast = dyn_cast<ExplicitCastExpr>(E))
    E = stripped(Cast->getSubExpr());
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  return Ref && Ref->getDecl() == P;
}

std::optional<bool> Trial::holds(const Expr *Condition) const {
  const Expr *E = stripped(Condition);
  if (isValue(E))
    return Value != 0;
  if (auto *Not = dyn_cast<UnaryOperator>(E);
      Not && Not->getOpcode() == UO_LNot) {
    std::optional<bool> Inner = holds(Not->getSubExpr());
    return Inner ? std::optional(!*Inner) : std::nullopt;
  }
  auto *Binary = dyn_cast<BinaryOperator>(E);
  if (!Binary || !Binary->isEqualityOp())
    return std::nullopt;
  const Expr *Left = Binary->getLHS(), *Right = Binary->getRHS();
  if (isValue(Right))
    std::swap(Left, Right);
  Expr::EvalResult Other;
  if (!isValue(Left) || Right->isValueDependent() ||
      !Right->EvaluateAsInt(Other, D.Ast))
    return std::nullopt;
  bool Same = llvm::APSInt::isSameValue(Value, Other.Val.getInt());
  return Same == (Binary->getOpcode() == BO_EQ);
}

std::optional<SpanKind> Trial::of(const Expr *E, unsigned Depth) const {
  E = stripped(E);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    SpanKind Kind = extract::kindOf(D.Known, Ref->getDecl());
    return Kind == SpanKind::Unknown ? std::nullopt : std::optional(Kind);
  }
  if (auto *Either = dyn_cast<ConditionalOperator>(E)) {
    auto First = holds(Either->getCond());
    return First ? of(*First ? Either->getTrueExpr() : Either->getFalseExpr(),
                      Depth)
                 : std::nullopt;
  }
  if (auto *Cast = dyn_cast<ExplicitCastExpr>(E)) {
    const auto *Enum = Cast->getType()->getAsEnumDecl();
    if (Enum && isValue(Cast->getSubExpr()))
      for (const EnumConstantDecl *Constant : Enum->enumerators())
        if (llvm::APSInt::isSameValue(Constant->getInitVal(), Value))
          return extract::kindOf(D.Known, Constant);
    return std::nullopt;
  }
  auto Site = asCall(E);
  const FunctionDecl *Body = nullptr;
  if (!Site || Site->Object || Depth == MostSteps ||
      Site->Arguments.size() != 1 || !isValue(Site->Arguments[0]) ||
      !Site->Callee->hasBody(Body) || Body->isDependentContext() ||
      Body->getNumParams() != 1)
    return std::nullopt;
  return Trial(D, Body->getParamDecl(0), Value)
      .by(Body->getBody(), std::nullopt, Depth + 1);
}

// What the statement writes to the Target.
const Expr *Trial::written(const Stmt *S) const {
  auto *E = dyn_cast<Expr>(S);
  auto *Binary = E ? dyn_cast<BinaryOperator>(stripped(E)) : nullptr;
  if (!Binary || Binary->getOpcode() != BO_Assign)
    return nullptr;
  const Expr *To = stripped(Binary->getLHS());
  auto *Member = dyn_cast<MemberExpr>(To);
  if (Member && isKind(D, Member->getType()))
    To = stripped(Member->getBase());
  auto *Ref = dyn_cast<DeclRefExpr>(To);
  return Ref && Ref->getDecl() == Target && Target ? Binary->getRHS() : nullptr;
}

// Does the kind depend on it?
bool Trial::decides(const Stmt *S) const {
  if (!S)
    return false;
  if (Target ? written(S) != nullptr : isa<ReturnStmt>(S))
    return true;
  return llvm::any_of(runningIn(S),
                      [&](const Stmt *Child) { return decides(Child); });
}

Trial::Then Trial::runSwitch(const SwitchStmt *S, unsigned Depth) {
  auto *Block = dyn_cast<CompoundStmt>(S->getBody());
  if (!isValue(S->getCond()) || !Block)
    return decides(S) ? Then::Unknown : Then::GoesOn;
  const SwitchCase *From = nullptr;
  for (const SwitchCase *Case = S->getSwitchCaseList(); Case;
       Case = Case->getNextSwitchCase()) {
    auto *Of = dyn_cast<CaseStmt>(Case);
    Expr::EvalResult Is;
    if (!Of ? !From
            : !Of->getRHS() && Of->getLHS()->EvaluateAsInt(Is, D.Ast) &&
                  llvm::APSInt::isSameValue(Is.Val.getInt(), Value))
      From = Case;
  }
  bool Reached = false;
  for (const Stmt *Part : Block->body()) {
    const Stmt *Inner = Part; // `case A: case B: ..`
    for (auto *Case = dyn_cast<SwitchCase>(Inner); Case;
         Case = dyn_cast<SwitchCase>(Inner)) {
      Reached = Reached || Case == From;
      Inner = Case->getSubStmt();
    }
    Then Next = Reached ? run(Inner, Depth) : Then::GoesOn;
    if (Next != Then::GoesOn)
      return Next == Then::Breaks ? Then::GoesOn : Next;
  }
  return Then::GoesOn;
}

Trial::Then Trial::run(const Stmt *S, unsigned Depth) {
  if (!S)
    return Then::GoesOn;
  if (auto *Block = dyn_cast<CompoundStmt>(S)) {
    for (const Stmt *Part : Block->body())
      if (Then Next = run(Part, Depth); Next != Then::GoesOn)
        return Next;
    return Then::GoesOn;
  }
  if (isa<BreakStmt>(S))
    return Then::Breaks;
  if (auto *Return = dyn_cast<ReturnStmt>(S)) {
    if (!Target && Return->getRetValue())
      Found = of(Return->getRetValue(), Depth);
    return Then::Leaves;
  }
  if (auto *Switch = dyn_cast<SwitchStmt>(S))
    return runSwitch(Switch, Depth);
  if (auto *If = dyn_cast<IfStmt>(S)) {
    if (auto First = holds(If->getCond()))
      return run(*First ? If->getThen() : If->getElse(), Depth);
    return decides(If) ? Then::Unknown : Then::GoesOn;
  }
  if (const Expr *Kind = written(S)) {
    Found = of(Kind, Depth);
    return Found ? Then::GoesOn : Then::Unknown;
  }
  return decides(S) ? Then::Unknown : Then::GoesOn;
}

std::optional<SpanKind>
Trial::by(const Stmt *Code, std::optional<SpanKind> First, unsigned Depth) {
  Found = First;
  return run(Code, Depth) == Then::Unknown ? std::nullopt : Found;
}

// The function's parameters that can be one of few constants.
static llvm::SmallVector<const ParmVarDecl *, 2> choosers(Body &B) {
  llvm::SmallVector<const ParmVarDecl *, 2> Found;
  if (!B.Lambda)
    for (const ParmVarDecl *P : B.F->parameters())
      if ((P->getType()->isEnumeralType() || P->getType()->isBooleanType()) &&
          !B.Uses.lookup(P).empty() && isAsGiven(P, B))
        Found.push_back(P);
  return Found;
}

// Nothing, unless it is known for each constant.
static std::optional<KindChoice>
choiceBy(const ParmVarDecl *P,
         llvm::function_ref<std::optional<SpanKind>(llvm::APSInt)> Is) {
  KindChoice Choice;
  Choice.Parameter = P->getFunctionScopeIndex();
  auto add = [&](llvm::StringRef Name, llvm::APSInt Value) {
    auto Kind = Is(std::move(Value));
    if (Kind && *Kind != SpanKind::Unknown)
      Choice.Cases.push_back({Name.str(), *Kind});
    return Kind && *Kind != SpanKind::Unknown;
  };
  const auto *Enum = P->getType()->getAsEnumDecl();
  if (!Enum) {
    if (!add("0", llvm::APSInt::get(0)) || !add("1", llvm::APSInt::get(1)))
      return std::nullopt;
    return Choice;
  }
  for (const EnumConstantDecl *Constant : Enum->enumerators())
    if (!add(Constant->getName(), Constant->getInitVal()))
      return std::nullopt;
  return Choice.Cases.empty() ? std::nullopt : std::optional(Choice);
}

std::optional<KindChoice> choiceOfKind(Draft &D, const Expr *Given, Body &B) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (Ref &&
      !(V && V->isLocalVarDecl() && V->getInit() && isWrittenInPlace(V, B)))
    return std::nullopt;
  for (const ParmVarDecl *P : choosers(B)) {
    auto Choice = choiceBy(P, [&](llvm::APSInt Value) {
      Trial Of(D, P, Value, V);
      return V ? Of.by(B.Code, Of.of(V->getInit())) : Of.of(Given);
    });
    if (Choice)
      return Choice;
  }
  return std::nullopt;
}

std::optional<KindChoice> choiceOfKind(Draft &D, const VarDecl *Options,
                                       Body &B) {
  for (const ParmVarDecl *P : choosers(B)) {
    auto Choice = choiceBy(P, [&](llvm::APSInt Value) {
      return Trial(D, P, Value, Options).by(B.Code, SpanKind::Internal);
    });
    if (Choice)
      return Choice;
  }
  return std::nullopt;
}

} // namespace spantidy::extract
