#include "removals.h"
#include "syntax/running.h"

#include "clang/Lex/Lexer.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// A getter that returns a data member and does nothing else.
static bool isGetter(const CallSite &Site) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  const FunctionDecl *Defined = nullptr;
  if (!Method || !Method->isConst() || Method->isVirtual() ||
      !Site.Arguments.empty() || !Method->hasBody(Defined))
    return false;
  auto *Block = dyn_cast_or_null<CompoundStmt>(Defined->getBody());
  auto *Return = Block && Block->size() == 1
                     ? dyn_cast<ReturnStmt>(Block->body_front())
                     : nullptr;
  const Expr *Result = Return ? Return->getRetValue() : nullptr;
  return Result && isa<MemberExpr>(stripped(Result));
}

bool isAtHand(const Stmt *Node, SourceLocation Before, Draft &D) {
  if (!Node)
    return true;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node)) {
    if (isa<FunctionDecl, EnumConstantDecl>(Ref->getDecl()))
      return true;
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    return V && D.Ast.getSourceManager().isBeforeInTranslationUnit(
                    V->getLocation(), Before);
  }
  if (auto Site = asCall(Node)) {
    bool Looks = isa<CXXConstructExpr>(Node) ||
                 isa<CXXConversionDecl>(Site->Callee) || isGetter(*Site);
    for (Role R : {Role::PassesValue, Role::Measures, Role::ComposesText,
                   Role::Truncates, Role::Cleans})
      Looks = Looks || D.Known.role(Site->Callee, R);
    OverloadedOperatorKind Op = Site->Callee->getOverloadedOperator();
    if (!Looks && Op != OO_Arrow && Op != OO_Star)
      return false;
  } else if (isa<CallExpr, LambdaExpr, CXXNewExpr, CoawaitExpr, StmtExpr>(
                 Node)) {
    return false;
  }
  if (auto *Unary = dyn_cast<UnaryOperator>(Node);
      Unary && Unary->isIncrementDecrementOp())
    return false;
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->isAssignmentOp())
    return false;
  return llvm::all_of(runningIn(Node), [&](const Stmt *Child) {
    return isAtHand(Child, Before, D);
  });
}

std::optional<model::Edit> withoutStatement(Draft &D, const CallSite &Does,
                                            Body &B) {
  auto *Whole = dyn_cast_or_null<Expr>(B.statementOf(Does.Node));
  SourceLocation End = Does.Node->getEndLoc();
  if (!Whole || stripped(Whole) != Does.Node || End.isMacroID() ||
      Whole->getBeginLoc().isMacroID())
    return std::nullopt;
  SourceLocation Semicolon = D.Where.semicolonAfter(End);
  bool Alone = !Does.Object || isAtHand(Does.Object, End, D);
  for (const Expr *Argument : Does.Arguments)
    Alone = Alone && isAtHand(Argument, End, D);
  if (!Alone || Semicolon.isInvalid() ||
      D.Where.isDivided(Whole->getBeginLoc(), Semicolon))
    return std::nullopt;
  return model::Edit{D.Where.withBreak({Whole->getBeginLoc(), Semicolon}), ""};
}

std::optional<model::Edit> withoutPair(Draft &D, const ListedPair &P) {
  SourceRange Pair = P.Whole->getSourceRange();
  if (!P.Key || !P.Returns.empty() || Pair.getBegin().isMacroID() ||
      Pair.getEnd().isMacroID() || D.Where.written(Pair).front() != '{' ||
      !isAtHand(P.Key, Pair.getEnd(), D) ||
      !isAtHand(P.Value, Pair.getEnd(), D))
    return std::nullopt;
  auto &Sources = D.Ast.getSourceManager();
  auto before = [&](SourceLocation At) {
    return Lexer::findPreviousToken(At, Sources, D.Ast.getLangOpts(), false);
  };
  auto behind = [&](SourceLocation At) {
    return Lexer::findNextToken(At, Sources, D.Ast.getLangOpts(), false);
  };
  auto Before = before(Pair.getBegin()), After = behind(Pair.getEnd());
  if (!Before || !After)
    return std::nullopt;
  if (Before->is(tok::comma) && After->is(tok::r_brace) &&
      !D.Where.isDivided(Before->getLocation(), Pair.getEnd()))
    return model::Edit{D.Where.place({Before->getLocation(), Pair.getEnd()}),
                       ""};
  auto Next = behind(After->getLocation());
  if (After->isNot(tok::comma) || !Next || Next->is(tok::r_brace) ||
      D.Where.isDivided(Pair.getBegin(), Next->getLocation()))
    return std::nullopt;
  model::Edit Without{D.Where.place({Pair.getBegin(), After->getLocation()}),
                      ""};
  Without.At.End = D.Where.before(Next->getLocation()).Begin;
  return Without;
}

std::optional<model::Edit> withoutArgument(Draft &D, const CallSite &Of,
                                           const Expr *Argument) {
  const auto *It = llvm::find(Of.Arguments, Argument);
  if (It == Of.Arguments.begin() || It == Of.Arguments.end() ||
      std::next(It) != Of.Arguments.end() ||
      !isAtHand(Argument, Argument->getEndLoc(), D))
    return std::nullopt;
  model::Place At = D.Where.after((*std::prev(It))->getEndLoc());
  model::Place Last = D.Where.place(Argument);
  if (!model::isEditable(At) || !model::isEditable(Last) ||
      At.File != Last.File)
    return std::nullopt;
  At.End = Last.End;
  return model::Edit{At, ""};
}

std::optional<model::Edit> bySize(Draft &D, const Expr *Value) {
  const Expr *E = stripped(Value);
  const auto *Class = E->getType().getNonReferenceType()->getAsCXXRecordDecl();
  std::string Text = D.Where.written(E->getSourceRange());
  if (!isa<DeclRefExpr, MemberExpr>(E) || !Class || !Class->hasDefinition() ||
      Text.empty() || E->getSourceRange() != Value->getSourceRange())
    return std::nullopt;
  for (const CXXMethodDecl *Asks : Class->getDefinition()->methods())
    if (Asks->isConst() && Asks->getNumParams() == 0 &&
        Asks->getAccess() == AS_public &&
        Asks->getReturnType()->isIntegerType() &&
        !Asks->getReturnType()->isBooleanType() &&
        D.Known.role(Asks, Role::Measures))
      return model::Edit{D.Where.place(E),
                         Text + "." + Asks->getNameAsString() + "()"};
  return std::nullopt;
}

static void variablesIn(Draft &D, const Stmt *Node,
                        llvm::SmallVectorImpl<const DeclRefExpr *> &Found) {
  if (!Node)
    return;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node);
      Ref && isa<VarDecl>(Ref->getDecl()) && D.Known.is(Ref->getType(), "span"))
    Found.push_back(Ref);
  for (const Stmt *Child : runningIn(Node))
    variablesIn(D, Child, Found);
}

std::optional<model::Place> variableAt(Draft &D, const Stmt *In) {
  llvm::SmallVector<const DeclRefExpr *, 2> Found;
  variablesIn(D, In, Found);
  if (Found.size() != 1)
    return std::nullopt;
  return D.Where.place(Found.front());
}

} // namespace spantidy::extract
