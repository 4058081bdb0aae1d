#include "answers.h"
#include "error_types.h"
#include "syntax/running.h"

#include "model/words.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

void judgeKind(Draft &D, llvm::StringRef Name, model::Outcome &O) {
  O.Expected =
      O.Expected || rules::speaksOf(D.Known.V.Words.ExpectedErrors, Name.str());
  O.Callers =
      O.Callers || rules::speaksOf(D.Known.V.Words.CallersErrors, Name.str());
}

void judgeConstants(Draft &D, const Stmt *Node, model::Outcome &O) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *E = dyn_cast<Expr>(Node)) {
    judgeKind(D, constantName(D, E), O);
    if (auto *Record = E->getType().getNonReferenceType()->getAsRecordDecl();
        Record && Record->getIdentifier())
      judgeKind(D, Record->getName(), O);
  }
  for (const Stmt *Child : runningIn(Node))
    judgeConstants(D, Child, O);
}

void readMade(Draft &D, const CallSite &Site, const rules::Function &Entry,
              model::Outcome &O) {
  std::string Name =
      isa<CXXConstructExpr>(Site.Node)
          ? D.Known.of(cast<CXXMethodDecl>(Site.Callee)->getParent())
          : D.Known.of(Site.Callee);
  if (Entry.Value) {
    const Expr *Code = Site.argument(Entry.Value);
    auto *Ref = dyn_cast_or_null<DeclRefExpr>(Code ? stripped(Code) : nullptr);
    if (!Ref || !isa<EnumConstantDecl>(Ref->getDecl()) ||
        D.Known.V.OkCodes.contains(D.Known.of(Ref->getDecl())))
      return;
    Name += "(" + Ref->getDecl()->getNameAsString() + ")";
  }
  judgeKind(D, model::lastPart(Name), O);
  for (const Expr *Argument : Site.Arguments)
    judgeConstants(D, Argument, O);
  O.Error = model::Fault::Returned;
  O.Of = Name;
}

// What it is called, its constants and its texts say what it is.
void readMadeOf(Draft &D, const CXXRecordDecl *Class, const Expr *E,
                model::Outcome &O) {
  std::function<void(const Stmt *)> read = [&](const Stmt *Node) {
    auto *Text = dyn_cast_or_null<StringLiteral>(Node);
    if (Text && Text->getCharByteWidth() == 1)
      judgeKind(D, Text->getString(), O);
    if (Node)
      llvm::for_each(runningIn(Node), read);
  };
  const VarDecl *V = variableIn(E);
  if (V && V->isLocalVarDecl() && V->getInit()) {
    judgeConstants(D, V->getInit(), O);
    read(V->getInit());
  }
  judgeConstants(D, E, O);
  read(E);
  O.Error = model::Fault::Returned;
  O.Of = D.Known.of(Class);
  O.Shaped = true;
}

bool isNegative(const Expr *E, ASTContext &Ast) {
  auto *Unary = dyn_cast<UnaryOperator>(E);
  if (!Unary || Unary->getOpcode() != UO_Minus || E->isValueDependent() ||
      !E->getType()->isIntegerType())
    return false;
  Expr::EvalResult Found;
  return E->EvaluateAsInt(Found, Ast) && Found.Val.getInt().isNegative();
}

static std::optional<int64_t> literalOf(const Expr *E) {
  auto *Number = dyn_cast<IntegerLiteral>(stripped(E));
  return Number ? std::optional<int64_t>(Number->getValue().getLimitedValue())
                : std::nullopt;
}

static bool names(const Stmt *Node, const VarDecl *V) {
  auto *Ref = dyn_cast<DeclRefExpr>(Node);
  auto *Bound = Ref ? dyn_cast<BindingDecl>(Ref->getDecl()) : nullptr;
  return (Ref && Ref->getDecl() == V) ||
         (Bound && Bound->getDecomposedDecl() == V) ||
         llvm::any_of(runningIn(Node),
                      [&](const Stmt *Part) { return names(Part, V); });
}

// A status of HTTP: 500 by itself, 400 where something has failed.
bool Answers::isReplyCode(const Expr *E) {
  auto Number = literalOf(E);
  if (!Number || *Number < (Why.Sure ? 400 : 500) || *Number > 599)
    return false;
  O.Callers = O.Callers || *Number < 500;
  O.Expected = O.Expected || *Number == 404 || *Number == 410;
  return true;
}

bool Answers::isFlag(llvm::StringRef Name, const Expr *Value) {
  auto *Bool = dyn_cast<CXXBoolLiteralExpr>(stripped(Value));
  const rules::Lexicon &Words = D.Known.V.Words;
  return Bool &&
         (Bool->getValue() ? rules::speaksOf(Words.FailureWords, Name.str())
                           : rules::speaksOf(Words.OkQuestions, Name.str()));
}

static bool returnsOne(const Stmt *Node,
                       llvm::function_ref<bool(int64_t)> Wanted) {
  if (!Node || isa<LambdaExpr>(Node))
    return false;
  auto *Return = dyn_cast<ReturnStmt>(Node);
  const Expr *E = Return ? Return->getRetValue() : nullptr;
  auto Number = E ? literalOf(E) : std::nullopt;
  return (Number && Wanted(*Number)) ||
         llvm::any_of(runningIn(Node), [&](const Stmt *Part) {
           return returnsOne(Part, Wanted);
         });
}

static bool isSuccess(int64_t Status) { return Status >= 200 && Status < 300; }

// `return 503;` in a function whose numbers are statuses of HTTP.
bool Answers::isServersError(const Expr *E) {
  auto isStatus = [](int64_t N) { return N >= 100 && N < 600; };
  auto Number = literalOf(E);
  return Number && E->getType()->isIntegerType() && isReplyCode(E) &&
         *Number <= 511 && returnsOne(B.Code, isSuccess) &&
         !returnsOne(B.Code, [&](int64_t N) { return !isStatus(N); });
}

// In a function that returns 0 elsewhere, or a status of HTTP where another way
// returns one of success.
bool Answers::isExitCode(const Expr *E) {
  auto Number = literalOf(E);
  if (!Number || !E->getType()->isIntegerType() || *Number == 0)
    return false;
  return returnsOne(B.Code, [](int64_t Other) { return Other == 0; }) ||
         (returnsOne(B.Code, isSuccess) && isReplyCode(E));
}

bool Answers::tellsAs(const NamedDecl *Field, const Expr *Value) {
  std::string Name = nameOf(Field);
  return isFlag(Name, Value) ||
         (rules::speaksOf(D.Known.V.Words.CodeWords, Name) &&
          isReplyCode(Value)) ||
         tells(Value);
}

bool Answers::tellsBy(const InitListExpr *List) {
  for (auto &[Field, Value] : fieldsGiven(List))
    if (tellsAs(Field, Value))
      return true;
  return false;
}

bool Answers::tellsBy(const CallSite &Site) {
  const rules::Lexicon &Words = D.Known.V.Words;
  auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
  QualType T = Site.Node->getType().getNonReferenceType();
  auto *Class = T->getAsCXXRecordDecl();
  std::string Name = Construct ? nameOf(Class) : nameOf(Site.Callee);
  bool Status = isStatus(D, Class) || isErrorType(D, T);
  bool Reply = rules::speaksOf(Words.ReplyTypes, nameOf(Class)) ||
               rules::speaksOf(Words.ReplyTypes, Name);
  if (const rules::Function *Makes =
          D.Known.role(Site.Callee, Role::MakesError)) {
    model::Outcome Made;
    readMade(D, Site, *Makes, Made);
    O.Expected |= Made.Expected, O.Callers |= Made.Callers;
    return Made.isError();
  }
  bool Says = rules::speaksOf(Words.FailureWords, Name) ||
              rules::speaksOf(Words.ServerErrors, Name) ||
              rules::speaksOf(Words.CallersErrors, Name) ||
              rules::speaksOf(Words.ExpectedErrors, Name);
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  bool Makes = !Method || Method->isStatic();
  if (!Construct && Says && Makes &&
      (Why.Sure || ((Status || Reply) && !Site.Arguments.empty()))) {
    judgeKind(D, Name, O);
    for (const Expr *Argument : Site.Arguments)
      judgeConstants(D, Argument, O);
    return true;
  }
  if (!Construct && makesError(D, Site.Callee)) {
    judgeKind(D, Name, O);
    for (const Expr *Argument : Site.Arguments)
      judgeConstants(D, Argument, O);
    return true;
  }
  bool Standard = Class && isStandard(Class);
  for (const Expr *Argument : Site.Arguments) {
    if ((Reply || Status) && isReplyCode(Argument))
      return true;
    if ((Construct || Reply || Status || Standard || Why.Sure) &&
        tells(Argument))
      return true;
  }
  return false;
}

bool Answers::tells(const Expr *E) {
  const rules::Lexicon &Words = D.Known.V.Words;
  const Expr *Bare = stripped(E);
  if (isa<LambdaExpr>(Bare))
    return false;
  if (isErrorConstant(D, Bare) || isErrorConstant(D, E)) {
    judgeKind(D, constantName(D, Bare), O);
    judgeConstants(D, Bare, O);
    return true;
  }
  if (auto *Minus = dyn_cast<UnaryOperator>(Bare); // `-errno`
      Minus && Minus->getOpcode() == UO_Minus &&
      !literalOf(Minus->getSubExpr()))
    return tells(Minus->getSubExpr());
  if (auto *List = dyn_cast<InitListExpr>(Bare))
    return tellsBy(List);
  if (isa<AbstractConditionalOperator>(Bare))
    return false;
  if (auto Site = asCall(Bare); Site && tellsBy(*Site))
    return true;
  if (!Why.Sure)
    return isServersError(Bare);
  if (Why.Error && names(E, Why.Error)) {
    std::string Text = D.Where.text(E->getSourceRange());
    return !rules::speaksOf(Words.ValueWords, Text);
  }
  if (isNegative(Bare, D.Ast))
    return true;
  if (literalOf(Bare))
    return isExitCode(Bare);
  auto *Text = dyn_cast<StringLiteral>(Bare);
  return Text && Text->getLength() > 0 && Text->getCharByteWidth() == 1 &&
         !rules::speaksOf(Words.RecoveryWords, Text->getString());
}

bool Answers::isNothing(const Expr *E) {
  const Expr *Bare = stripped(E);
  if (auto *Bool = dyn_cast<CXXBoolLiteralExpr>(Bare))
    return !Bool->getValue();
  if (isa<CXXNullPtrLiteralExpr, GNUNullExpr>(Bare))
    return true;
  if (auto *Text = dyn_cast<StringLiteral>(Bare))
    return Text->getLength() == 0;
  QualType T = E->getType();
  auto *Class = T->getAsCXXRecordDecl();
  if (Class && Class->hasDefinition())
    for (const CXXMethodDecl *Method : Class->methods())
      if (questionOf(D, Method) != Question::None)
        return false; // an empty one is a success
  if (isErrorType(D, T))
    return false;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Bare))
    return D.Known.isOne(Ref->getType()->getAsRecordDecl(), "nothing");
  if (auto *List = dyn_cast<InitListExpr>(Bare))
    return List->getNumInits() == 0;
  auto *Construct = dyn_cast<CXXConstructExpr>(Bare);
  return (Construct && Construct->getNumArgs() == 0) ||
         (isa<CXXScalarValueInitExpr, ImplicitValueInitExpr>(Bare) &&
          !T->isVoidType() && !T->isEnumeralType());
}

// The variable that an assignment's target is, or is a part of.
static const VarDecl *ownerOf(const Expr *E) {
  for (E = stripped(E); E;) {
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

bool Answers::assigns(const Expr *To, const Expr *Value) {
  const Expr *Bare = stripped(To);
  auto *Ref = dyn_cast<DeclRefExpr>(Bare);
  auto *Member = dyn_cast<MemberExpr>(Bare);
  const NamedDecl *Named = Ref ? static_cast<const NamedDecl *>(Ref->getDecl())
                           : Member ? Member->getMemberDecl()
                                    : nullptr;
  auto *Flag = dyn_cast<CXXBoolLiteralExpr>(stripped(Value));
  bool Local = Ref && Flag && !Flag->getValue();
  auto *Given = dyn_cast<DeclRefExpr>(stripped(Value));
  bool Failed =
      Given && isa<EnumConstantDecl>(Given->getDecl()) &&
      rules::speaksOf(D.Known.V.Words.FailureWords, nameOf(Given->getDecl()));
  bool Told = Local || Failed || (Named && tellsAs(Named, Value));
  if (Told)
    if (const VarDecl *V = ownerOf(To))
      Changed.insert(V);
  return Told;
}

bool Answers::callTells(const CallSite &Site) {
  const rules::Lexicon &Words = D.Known.V.Words;
  if (isa<CXXConstructExpr>(Site.Node))
    return false;
  bool Called = Site.Callee->getOverloadedOperator() == OO_Call;
  std::string Name = nameOf(Site.Callee);
  if (Name.empty() && !Called)
    return false;
  bool Says = rules::speaksOf(Words.FailureWords, Name);
  bool Answering = Called || rules::speaksOf(Words.AnsweringWords, Name) ||
                   rules::speaksOf(Words.ReplyTypes, Name);
  bool Told = Says && !rules::speaksOf(Words.LoggingWords, Name) &&
              (Site.Object || !Site.Arguments.empty());
  auto *Into =
      Site.Object ? dyn_cast<DeclRefExpr>(stripped(Site.Object)) : nullptr;
  auto *Of =
      Site.Object ? dyn_cast<MemberExpr>(stripped(Site.Object)) : nullptr;
  const NamedDecl *List = Into ? static_cast<const NamedDecl *>(Into->getDecl())
                          : Of ? Of->getMemberDecl()
                               : nullptr;
  Told = Told || (D.Known.has(Site.Callee, Role::AddsElement) &&
                  rules::speaksOf(Words.FailureWords, nameOf(List)));
  for (const Expr *Argument : Site.Arguments) {
    auto *Text = dyn_cast<StringLiteral>(stripped(Argument));
    bool Speaks = Text && Text->getCharByteWidth() == 1 &&
                  rules::speaksOf(Words.FailureWords, Text->getString());
    Told = Told || (Answering && (Speaks || isReplyCode(Argument) ||
                                  (!Text && tells(Argument))));
    auto Given = asCall(stripped(Argument));
    Told = Told || (Given && Answering &&
                    D.Known.has(Given->Callee, Role::CaughtError));
    // `reactor->Finish(grpc::Status(code, text))`
    Told = Told || (Given && D.Known.role(Given->Callee, Role::MakesError) &&
                    tells(Argument));
  }
  if (!Told)
    return false;
  if (const VarDecl *V = Site.Object ? ownerOf(Site.Object) : nullptr)
    Changed.insert(V);
  return true;
}

bool Answers::isTold(const Stmt *Node) {
  if (auto *E = dyn_cast<Expr>(Node))
    Node = stripped(E);
  if (auto *Binary = dyn_cast<BinaryOperator>(Node))
    return Binary->isAssignmentOp() &&
           assigns(Binary->getLHS(), Binary->getRHS());
  if (auto *Unary = dyn_cast<UnaryOperator>(Node))
    return Unary->isIncrementOp() &&
           rules::speaksOf(D.Known.V.Words.FailureWords,
                           D.Where.text(Unary->getSourceRange()));
  auto Site = asCall(Node);
  if (!Site)
    return false;
  if (Site->Callee->getOverloadedOperator() == OO_Equal && Site->Object &&
      Site->Arguments.size() == 1)
    return assigns(Site->Object, Site->Arguments[0]);
  return callTells(*Site);
}

} // namespace spantidy::extract
