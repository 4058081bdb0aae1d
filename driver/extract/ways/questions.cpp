#include "error_types.h"
#include "failures.h"

#include "syntax/running.h"

namespace spantidy::extract {

using namespace clang;
using Grade = Failure::Grade;

namespace {

// What one condition asks.
class Asking {
public:
  explicit Asking(Draft &D) : D(D), Words(D.Known.V.Words) {}
  Failure of(const Expr *E, bool Holds);

private:
  Failure known(const Expr *Error) const;
  Failure hinted(bool Failed, const Expr *E);
  Failure answered(Question Asks, bool Holds, const Expr *Error) const;
  Failure both(const Expr *Left, const Expr *Right, bool Holds, bool Either);
  Failure compared(const Expr *Left, const Expr *Right, BinaryOperatorKind Op,
                   bool Holds);
  Failure compared(const Expr *Left, int64_t To, BinaryOperatorKind Op,
                   bool Holds);
  Failure ofCall(const CallSite &Site, bool Holds);
  Failure ofValue(const Expr *E, bool Holds);
  const Expr *source(const Expr *E) const;
  bool isPredicate(const Expr *E) const;
  bool gathers(const Expr *E) const;
  bool isDeed(const Expr *E) const;

  Draft &D;
  const rules::Lexicon &Words;
};

} // namespace

// What a value is called where it is asked: a variable, a field, a getter.
static std::string calledAt(const Expr *E) {
  E = stripped(E);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    return nameOf(Ref->getDecl());
  if (auto *Member = dyn_cast<MemberExpr>(E))
    return nameOf(Member->getMemberDecl());
  auto Site = asCall(E);
  return Site && !isa<CXXConstructExpr>(E) ? nameOf(Site->Callee) : "";
}

// Do the last words of the name stand in the list?
static bool endsAs(const std::vector<std::string> &List, llvm::StringRef Name) {
  std::vector<std::string> Parts = rules::splitWords(Name);
  if (Parts.empty())
    return false;
  auto has = [&](const std::string &Word) {
    return llvm::is_contained(List, Word);
  };
  return has(Parts.back()) || (Parts.size() > 1 && has(Parts[Parts.size() - 2] +
                                                       " " + Parts.back()));
}

const VarDecl *variableIn(const Expr *E) {
  auto *Ref = dyn_cast_or_null<DeclRefExpr>(E ? stripped(E) : nullptr);
  if (auto *Bound =
          dyn_cast_or_null<BindingDecl>(Ref ? Ref->getDecl() : nullptr))
    return dyn_cast<VarDecl>(Bound->getDecomposedDecl()); // one of the whole
  return Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
}

// The variable that an object is, or is a part of: `reply->error.code()`.
static const VarDecl *ownerOf(const Expr *E) {
  for (E = E ? stripped(E) : nullptr; E;) {
    if (const VarDecl *V = variableIn(E))
      return V;
    auto *Member = dyn_cast<MemberExpr>(E);
    auto Site = asCall(E);
    E = Member                 ? stripped(Member->getBase())
        : Site && Site->Object ? stripped(Site->Object)
                               : nullptr;
  }
  return nullptr;
}

Failure Asking::known(const Expr *Error) const {
  Failure F;
  F.How = Grade::Known;
  F.Error = ownerOf(Error);
  F.Shaped = !Error || !isKnownStatus(D, Error->getType());
  return F;
}

Failure Asking::answered(Question Asks, bool Holds, const Expr *Error) const {
  bool Failed = Asks == Question::AsksError ? Holds
                : Asks == Question::AsksOk  ? !Holds
                                            : false;
  return Failed ? known(Error) : Failure();
}

// The call that a value comes from, a variable's initialiser.
const Expr *Asking::source(const Expr *E) const {
  const VarDecl *V = variableIn(E);
  const Expr *From = V && V->isLocalVarDecl() ? V->getInit() : E;
  From = From ? stripped(From) : nullptr;
  auto *Await = dyn_cast_or_null<CoawaitExpr>(From);
  return Await ? stripped(Await->getOperand()) : From;
}

// `if (!cache.contains(key))`: to be false is an answer.
bool Asking::isPredicate(const Expr *E) const {
  const Expr *From = source(E);
  auto Site = From ? asCall(From) : std::nullopt;
  return !Site || isa<CXXConstructExpr>(From) ||
         rules::speaksOf(Words.PredicateWords, nameOf(Site->Callee));
}

// `bool ok = true;`, and what follows makes it false.
bool Asking::gathers(const Expr *E) const {
  const Expr *From = source(E);
  auto *Flag = From ? dyn_cast<CXXBoolLiteralExpr>(From) : nullptr;
  return Flag && Flag->getValue() &&
         rules::isNamed(Words.OkQuestions, calledAt(E));
}

// `if (!database.exec(sql))`: its name says what it does. What is merely kept, or
// waits in a line, may be refused.
bool Asking::isDeed(const Expr *E) const {
  const Expr *From = source(E);
  auto Site = From ? asCall(From) : std::nullopt;
  if (!Site || isa<CXXConstructExpr>(From) || Site->Callee->isInStdNamespace())
    return false;
  if (D.Known.role(Site->Callee, rules::Role::SendsRequest))
    return true;
  std::vector<std::string> Name = rules::splitWords(nameOf(Site->Callee));
  auto *Method = dyn_cast<CXXMethodDecl>(Site->Callee);
  return !Name.empty() && llvm::is_contained(Words.DeedWords, Name.front()) &&
         !(Method &&
           rules::speaksOf(Words.KeepingWords, nameOf(Method->getParent()))) &&
         !(Site->Object &&
           rules::speaksOf(Words.KeepingWords, calledAt(Site->Object)));
}

Failure Asking::hinted(bool Failed, const Expr *E) {
  Failure F;
  if (Failed && (!isPredicate(E) || gathers(E))) {
    bool Deed = E->getType()->isBooleanType() && isDeed(E);
    F.How = Deed ? Grade::Known : Grade::Hinted;
    F.Initial = Deed && source(E) != stripped(E);
    F.Error = variableIn(E);
    F.Gave = source(E);
  }
  return F;
}

// Either: one of them is enough.
Failure Asking::both(const Expr *Left, const Expr *Right, bool Holds,
                     bool Either) {
  Failure L = of(Left, Holds), R = of(Right, Holds);
  bool TakeLeft = Either ? L.How >= R.How : L.How <= R.How;
  Failure F = TakeLeft ? L : R;
  if (!Either && L.Error != R.Error)
    F.Error = nullptr, F.Gave = nullptr; // one of the two, nobody knows which
  return F;
}

Failure Asking::compared(const Expr *Left, const Expr *Right,
                         BinaryOperatorKind Op, bool Holds) {
  if (Op != BO_EQ && Op != BO_NE) {
    Expr::EvalResult To;
    return !Right->isValueDependent() && Right->getType()->isIntegerType() &&
                   Right->EvaluateAsInt(To, D.Ast)
               ? compared(Left, To.Val.getInt().getExtValue(), Op, Holds)
               : Failure();
  }
  bool Equal = (Op == BO_EQ) == Holds;
  if (isOkConstant(D, Right))
    return Equal ? Failure() : known(Left);
  if (isErrorConstant(D, Right))
    return Equal ? known(Left) : Failure();
  const Expr *Bare = stripped(Right);
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(Bare) ||
      Right->isNullPointerConstant(D.Ast, Expr::NPC_ValueDependentIsNotNull) ==
          Expr::NPCK_CXX11_nullptr)
    return ofValue(Left, !Equal);
  Expr::EvalResult To;
  if (Right->isValueDependent() || !Right->getType()->isIntegerType() ||
      Right->getType()->isBooleanType() || !Right->EvaluateAsInt(To, D.Ast))
    return {};
  return compared(Left, To.Val.getInt().getExtValue(), Op, Holds);
}

// A number: a code of errors, a status of HTTP, or what a call came to.
Failure Asking::compared(const Expr *Left, int64_t To, BinaryOperatorKind Op,
                         bool Holds) {
  if (!Holds)
    Op = BinaryOperator::negateComparisonOp(Op);
  std::string Name = calledAt(Left);
  bool Status =
      endsAs(Words.CodeWords, Name) || endsAs(Words.ErrorNumbers, Name);
  bool Http = (Op == BO_GE && To >= 400 && To < 600) ||
              (Op == BO_GT && To >= 299 && To < 600) ||
              (Op == BO_NE && To >= 200 && To < 300) ||
              (Op == BO_EQ && To >= 500 && To < 600);
  if (Status && Http)
    return known(Left);
  bool Below = (Op == BO_LT && To == 0) || (Op == BO_EQ && To == -1) ||
               (Op == BO_LE && To == -1);
  bool Other = Op == BO_NE && To == 0;
  if (!Below && !Other)
    return {};
  if (endsAs(Words.ErrorNumbers, Name) ||
      (Below && endsAs(Words.SignedCodes, Name)))
    return known(Left);
  Failure F;
  if (!isPredicate(Left)) {
    F.How = Grade::Number;
    F.Error = variableIn(Left);
  }
  return F;
}

Failure Asking::ofCall(const CallSite &Site, bool Holds) {
  const auto *Conversion = dyn_cast<CXXConversionDecl>(Site.Callee);
  if (Conversion && Site.Object)
    return ofValue(Site.Object, Holds);
  if (Question Asks = questionOf(D, Site.Callee); Asks != Question::None)
    return answered(Asks, Holds, Site.Object);
  std::string Name = nameOf(Site.Callee);
  if (Site.Object && Site.Arguments.empty() &&
      rules::isNamed(Words.PresenceQuestions, Name))
    return ofValue(Site.Object, Holds);
  return ofValue(Site.Node, Holds);
}

// A value that is asked as it is: `if (error)`, `if (!socket)`.
Failure Asking::ofValue(const Expr *E, bool Holds) {
  QualType T = E->getType().getNonReferenceType();
  auto *Member = dyn_cast<MemberExpr>(stripped(E));
  if (Member)
    if (Question Asks = questionOf(D, Member->getMemberDecl());
        Asks != Question::None)
      return answered(Asks, Holds, Member->getBase());
  if (Question Asks = questionOf(D, T); Asks != Question::None)
    return answered(Asks, Holds, E);
  std::string Name = calledAt(E);
  bool Call = asCall(stripped(E)).has_value();
  if (T->isBooleanType()) {
    if (!Call && (rules::isNamed(Words.ErrorQuestions, Name) ||
                  endsAs(Words.FailureWords, Name)))
      return answered(Question::AsksError, Holds, E);
    if (!Call && rules::isNamed(Words.OkQuestions, Name) && !isPredicate(E))
      return answered(Question::AsksOk, Holds, E);
    return hinted(!Holds, E);
  }
  if (T->isIntegerType())
    return T->isEnumeralType() ? Failure()
                               : compared(E, int64_t(0), BO_NE, Holds);
  if (!Call && endsAs(Words.ErrorTypes, Name))
    return answered(Question::AsksError, Holds, E);
  return hinted(!Holds, E);
}

Failure Asking::of(const Expr *E, bool Holds) {
  E = E->IgnoreParenCasts();
  if (auto *Full = dyn_cast<FullExpr>(E))
    E = Full->getSubExpr()->IgnoreParenCasts();
  if (auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E)) {
    auto Parts = Rewritten->getDecomposedForm();
    return compared(Parts.LHS, Parts.RHS, Parts.Opcode, Holds);
  }
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getOpcode() == UO_LNot ? of(Unary->getSubExpr(), !Holds)
                                         : Failure();
  if (auto *Binary = dyn_cast<BinaryOperator>(E)) {
    const Expr *Left = Binary->getLHS(), *Right = Binary->getRHS();
    if (Binary->isLogicalOp())
      return both(Left, Right, Holds,
                  Binary->getOpcode() == (Holds ? BO_LAnd : BO_LOr));
    if (Binary->getOpcode() == BO_Assign)
      return of(Left, Holds);
    return Binary->isComparisonOp()
               ? compared(Left, Right, Binary->getOpcode(), Holds)
               : Failure();
  }
  if (auto *Operator = dyn_cast<CXXOperatorCallExpr>(E)) {
    OverloadedOperatorKind Op = Operator->getOperator();
    if (Op == OO_Exclaim)
      return of(Operator->getArg(0), !Holds);
    if ((Op == OO_EqualEqual || Op == OO_ExclaimEqual) &&
        Operator->getNumArgs() == 2)
      return compared(Operator->getArg(0), Operator->getArg(1),
                      Op == OO_EqualEqual ? BO_EQ : BO_NE, Holds);
  }
  if (auto *Call = dyn_cast<CallExpr>(E); Call && Call->getBuiltinCallee())
    return Call->getNumArgs() > 0 ? of(Call->getArg(0), Holds) // ..._expect
                                  : Failure();
  if (auto Site = asCall(E); Site && !isa<CXXConstructExpr>(E))
    return ofCall(*Site, Holds);
  if (isa<CoawaitExpr>(E) && E->getType()->isBooleanType())
    return hinted(!Holds, E);
  return isa<DeclRefExpr, MemberExpr>(E) ? ofValue(E, Holds) : Failure();
}

Failure failureBy(Draft &D, const Expr *Condition, bool Holds) {
  Failure F;
  if (!Condition) // `if consteval`
    return F;
  F = Asking(D).of(Condition, Holds);
  F.Asked = Condition;
  return F;
}

} // namespace spantidy::extract
