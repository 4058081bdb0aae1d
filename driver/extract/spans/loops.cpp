#include "loops.h"
#include "syntax/running.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool leaves(const Stmt *Node) {
  if (!Node || isa<LambdaExpr>(Node))
    return false;
  return isa<ContinueStmt, BreakStmt, ReturnStmt, GotoStmt>(Node) ||
         llvm::any_of(runningIn(Node), leaves);
}

// The loop around Node that each of its turns comes to, whatever the data.
static const Stmt *loopAround(const Stmt *Node, Body &B) {
  const Stmt *Child = Node;
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (auto *Range = dyn_cast<CXXForRangeStmt>(Parent))
      return Range->getBody() == Child ? Parent : nullptr;
    if (auto *For = dyn_cast<ForStmt>(Parent))
      return For->getBody() == Child ? Parent : nullptr;
    if (auto *While = dyn_cast<WhileStmt>(Parent))
      return While->getBody() == Child ? Parent : nullptr;
    if (auto *Do = dyn_cast<DoStmt>(Parent))
      return Do->getBody() == Child ? Parent : nullptr;
    if (isa<IfStmt, SwitchStmt, AbstractConditionalOperator, CXXTryStmt,
            CXXCatchStmt>(Parent))
      return nullptr;
    auto *Binary = dyn_cast<BinaryOperator>(Parent);
    if (Binary && Binary->isLogicalOp())
      return nullptr;
    if (auto *Block = dyn_cast<CompoundStmt>(Parent))
      for (const Stmt *Earlier : Block->body()) {
        if (Earlier == Child)
          break;
        if (leaves(Earlier))
          return nullptr; // sampled
      }
  }
  return nullptr;
}

static const Stmt *bodyOf(const Stmt *Loop) {
  if (auto *Range = dyn_cast<CXXForRangeStmt>(Loop))
    return Range->getBody();
  if (auto *For = dyn_cast<ForStmt>(Loop))
    return For->getBody();
  if (auto *While = dyn_cast<WhileStmt>(Loop))
    return While->getBody();
  return cast<DoStmt>(Loop)->getBody();
}

static std::optional<int64_t> constant(const Expr *E, ASTContext &Ast) {
  Expr::EvalResult Result;
  if (!E || E->isValueDependent() ||
      !E->getType()->isIntegralOrEnumerationType() ||
      !E->EvaluateAsInt(Result, Ast))
    return std::nullopt;
  return Result.Val.getInt().getExtValue();
}

static bool isRetry(Names &Known, const Stmt *Node) {
  if (!Node)
    return false;
  const NamedDecl *Named = nullptr;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node))
    Named = Ref->getDecl();
  else if (auto *Member = dyn_cast<MemberExpr>(Node))
    Named = Member->getMemberDecl();
  if (Named && Named->getDeclName().isIdentifier())
    for (const std::string &Word : rules::splitWords(Named->getName()))
      if (llvm::is_contained(Known.V.Words.RetryWords, Word))
        return true;
  return llvm::any_of(runningIn(Node),
                      [&](const Stmt *Child) { return isRetry(Known, Child); });
}

// Is V counted up or down, or moved on, in Node?
static bool advances(const Stmt *Node, const VarDecl *V) {
  auto isV = [&](const Expr *E) {
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
    return Ref && Ref->getDecl() == V;
  };
  if (!Node || isa<LambdaExpr>(Node))
    return false;
  if (auto *Unary = dyn_cast<UnaryOperator>(Node);
      Unary && Unary->isIncrementDecrementOp() && isV(Unary->getSubExpr()))
    return true;
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary &&
      (Binary->getOpcode() == BO_Assign || Binary->isAdditiveOp() ||
       Binary->getOpcode() == BO_AddAssign ||
       Binary->getOpcode() == BO_SubAssign) &&
      Binary->isAssignmentOp() && isV(Binary->getLHS()))
    return true;
  if (auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node);
      Operator &&
      (Operator->getOperator() == OO_PlusPlus ||
       Operator->getOperator() == OO_MinusMinus) &&
      isV(Operator->getArg(0)))
    return true;
  return llvm::any_of(runningIn(Node),
                      [&](const Stmt *Child) { return advances(Child, V); });
}

// The local that is compared: `i`, or of `i + 8 <= size` and `size - i > 8`.
static const VarDecl *comparedIn(const Expr *Side) {
  const Expr *E = stripped(Side);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    return V && V->hasLocalStorage() ? V : nullptr;
  }
  auto *Sum = dyn_cast<BinaryOperator>(E);
  return Sum && Sum->isAdditiveOp() ? comparedIn(Sum->getLHS()) : nullptr;
}

// Does the condition take the next piece of some input?
static bool readsNext(Names &Known, const Stmt *Node) {
  auto Site = Node ? asCall(Node) : std::nullopt;
  return Node && ((Site && Known.role(Site->Callee, Role::ReadsNext)) ||
                  llvm::any_of(runningIn(Node), [&](const Stmt *Child) {
                    return readsNext(Known, Child);
                  }));
}

// Does the loop end when a local has come to a bound? Turns: if it is known.
static bool isCounted(Draft &D, const Expr *Condition, const Stmt *Steps,
                      std::optional<unsigned> &Turns) {
  if (!Condition || isRetry(D.Known, Condition))
    return false;
  const Expr *Sides[2] = {};
  const Expr *E = Condition->IgnoreParenImpCasts();
  if (auto *Clean = dyn_cast<ExprWithCleanups>(E))
    E = Clean->getSubExpr()->IgnoreParenImpCasts();
  if (auto *Rewritten = dyn_cast<CXXRewrittenBinaryOperator>(E))
    E = Rewritten->getSemanticForm()->IgnoreParenImpCasts();
  if (auto *Not = dyn_cast<UnaryOperator>(E);
      Not && Not->getOpcode() == UO_LNot)
    E = Not->getSubExpr()->IgnoreParenImpCasts(); // rewritten `!=`
  if (auto *Binary = dyn_cast<BinaryOperator>(E);
      Binary && Binary->isComparisonOp())
    Sides[0] = Binary->getLHS(), Sides[1] = Binary->getRHS();
  else if (auto *Operator = dyn_cast<CXXOperatorCallExpr>(E);
           Operator && Operator->isComparisonOp())
    Sides[0] = Operator->getArg(0), Sides[1] = Operator->getArg(1);
  else
    return false;
  for (unsigned I = 0; I < 2; ++I) {
    const VarDecl *V = comparedIn(Sides[I]);
    if (!V || !advances(Steps, V))
      continue;
    auto From = constant(V->getInit(), D.Ast),
         To = constant(Sides[1 - I], D.Ast);
    if (From && To)
      Turns = *From < *To ? *To - *From : *From - *To;
    return !To || From; // `while (left > 0)`: nobody knows
  }
  return false;
}

// `while (left-- > 0)`: nothing else takes from it.
static bool countsDown(Draft &D, const Expr *Condition, const Stmt *Code,
                       std::optional<unsigned> &Turns) {
  if (isRetry(D.Known, Condition))
    return false;
  const Expr *E = Condition->IgnoreParenImpCasts();
  auto *Binary = dyn_cast<BinaryOperator>(E);
  if (Binary && Binary->isComparisonOp() && constant(Binary->getRHS(), D.Ast))
    E = Binary->getLHS()->IgnoreParenImpCasts();
  auto *Step = dyn_cast<UnaryOperator>(E);
  const VarDecl *V =
      Step && Step->isDecrementOp() ? comparedIn(Step->getSubExpr()) : nullptr;
  if (!V || advances(Code, V))
    return false;
  if (auto From =
          V->isLocalVarDecl() ? constant(V->getInit(), D.Ast) : std::nullopt)
    Turns = *From;
  return true;
}

// As many turns as a container has elements. False: it is no container.
static bool isOver(Names &Known, QualType T, const Expr *Range,
                   std::optional<unsigned> &Turns) {
  T = T.getNonReferenceType();
  if (auto *Array =
          dyn_cast_or_null<ConstantArrayType>(T->getAsArrayTypeUnsafe())) {
    Turns = Array->getSize().getZExtValue();
    return true;
  }
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return false;
  if (Known.isOne(Class, "initializer-list")) {
    const Expr *Given = Range;
    while (auto *List =
               dyn_cast<CXXStdInitializerListExpr>(Given->IgnoreImplicit()))
      Given = List->getSubExpr()->IgnoreImplicit();
    auto *List = dyn_cast<InitListExpr>(Given);
    Turns = List ? List->getNumInits() : 0;
    return true;
  }
  auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Class);
  if (Special && Known.isOne(Class, "array"))
    Turns = Special->getTemplateArgs()[1].getAsIntegral().getZExtValue();
  return llvm::any_of(Class->getDefinition()->methods(),
                      [&](auto *Method) {
                        return Known.has(Method, Role::TellsSize);
                      }) ||
         llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &Base) {
           return isOver(Known, Base.getType(), Range, Turns);
         });
}

// Does it come from a library that has spans?
static bool isTracing(Draft &D, const FunctionDecl *F) {
  auto &Sources = D.Ast.getSourceManager();
  llvm::StringRef Path =
      Sources.getFilename(Sources.getExpansionLoc(F->getLocation()));
  return llvm::any_of(D.Known.V.HeadersOf, [&](const auto &Has) {
    return Path.contains(Has.second) &&
           llvm::any_of(D.Known.V.Functions, [&](auto &Named) {
             return Named.second.Is == Role::StartsSpan &&
                    Named.second.Library == Has.first;
           });
  });
}

static bool isTrivial(Draft &D, const Stmt *Node, unsigned Depth = 0);

// Tracing itself, and what costs no more than it.
static bool isCheap(Draft &D, const CallSite &Site, unsigned Depth) {
  static constexpr Role Cheap[] = {Role::StartsSpan,
                                   Role::CurrentSpan,
                                   Role::SpanOfContext,
                                   Role::Activates,
                                   Role::EndsSpan,
                                   Role::RenamesSpan,
                                   Role::Attribute,
                                   Role::Attributes,
                                   Role::Event,
                                   Role::Status,
                                   Role::Link,
                                   Role::AttributeList,
                                   Role::CurrentContext,
                                   Role::SpanIntoContext,
                                   Role::AttachesContext,
                                   Role::Measures,
                                   Role::PassesValue,
                                   Role::ComposesText,
                                   Role::AppendsText,
                                   Role::AssignsText,
                                   Role::Truncates};
  const FunctionDecl *F = Site.Callee;
  OverloadedOperatorKind Op = F->getOverloadedOperator();
  if (Op == OO_LessLess) // output
    return false;
  if (D.SpanOf.contains(Site.Node) || llvm::any_of(Cheap, [&](Role R) {
        return D.Known.role(F, R) != nullptr;
      }))
    return true;
  if (isProjects(D, F)) {
    Body *Callee = D.Own.of(F);
    return Callee && Depth < 3 && isTrivial(D, Callee->Code, Depth + 1);
  }
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method)
    return (Op != OO_None && (isStandard(F) || isTracing(D, F))) ||
           D.Known.has(F, Role::Cheap);
  const CXXRecordDecl *Class = Method->getParent();
  if (isa<CXXConstructorDecl>(F))
    return F->isImplicit() || F->isDefaulted() || F->isTrivial() ||
           llvm::any_of(
               std::initializer_list<const char *>{"text", "container",
                                                   "pointer", "scope", "cheap"},
               [&](const char *Word) { return D.Known.isOne(Class, Word); }) ||
           isTracing(D, F);
  if (Op == OO_Call)
    return false;
  if (Op != OO_None || Method->getIdentifier() == nullptr)
    return true;
  return D.Known.has(F, Role::Cheap) && (isStandard(F) || isTracing(D, F) ||
                                         D.Known.isOne(Class, "container"));
}

static bool isTrivial(Draft &D, const Stmt *Node, unsigned Depth) {
  if (!Node)
    return true;
  if (isa<LambdaExpr, ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, CXXNewExpr,
          CXXDeleteExpr, CXXThrowExpr, CoawaitExpr, CoyieldExpr, CXXTryStmt,
          GotoStmt, AsmStmt>(Node))
    return false;
  auto Site = asCall(Node);
  if (!Site && isa<CallExpr>(Node) &&
      !isa<CXXPseudoDestructorExpr>(cast<CallExpr>(Node)->getCallee()))
    return false;
  if (Site && !isCheap(D, *Site, Depth))
    return false;
  // Who has the tracer is no work of the loop's.
  bool Ours = Site && (D.SpanOf.contains(Site->Node) ||
                       D.Known.role(Site->Callee, Role::CurrentSpan));
  auto isPart = [&](const Stmt *Part) { return isTrivial(D, Part, Depth); };
  return Ours ? llvm::all_of(Site->Arguments, isPart)
              : llvm::all_of(runningIn(Node), isPart);
}

// The algorithm that runs the lambda for each element, if it does no more for
// one than the lambda says.
static const CallSite *iterating(Draft &D, Body &Lambda) {
  for (const CallSite &Site : Lambda.Outer->Calls)
    if (D.Known.role(Site.Callee, Role::Iterates))
      for (const Expr *Given : Site.Arguments)
        if (stripped(Given) == Lambda.Lambda)
          return &Site;
  return nullptr;
}

// In a lambda that an algorithm runs: of the algorithm.
static bool isInAlgorithm(Draft &D, const Stmt *Start, Body &B,
                          SourceLocation &At, std::optional<unsigned> &Turns) {
  const CallSite *Site = B.Lambda && B.Outer ? iterating(D, B) : nullptr;
  if (!Site || !isTrivial(D, B.Code))
    return false;
  for (const Stmt *Child = Start, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (isa<IfStmt, SwitchStmt, AbstractConditionalOperator>(Parent))
      return false;
    if (auto *Block = dyn_cast<CompoundStmt>(Parent))
      for (const Stmt *Earlier : Block->body()) {
        if (Earlier == Child)
          break;
        if (leaves(Earlier))
          return false; // sampled
      }
  }
  At = Site->nameLocation();
  const Expr *Range = stripped(Site->Arguments[0]);
  if (auto First = asCall(Range); First && First->Object) // `all.begin()`
    Range = First->Object;
  isOver(D.Known, Range->getType(), Range, Turns);
  return true;
}

void readLoops(Draft &D, Body &B) {
  for (auto &[Index, Start] : D.StartOf) {
    if (Start.second != &B)
      continue;
    QualType T = Start.first->getType();
    // A function that gives a span may do the work as well.
    if (D.Out.Spans[Index].Call && !D.Known.is(T, "span") &&
        !D.Keeps.isGuard(T))
      continue;
    // Kept beyond its turn it measures what comes after the loop, too.
    if (D.Out.Spans[Index].Held.By > model::Holder::Nobody)
      continue;
    const Stmt *Loop = loopAround(Start.first, B);
    std::optional<unsigned> Turns;
    SourceLocation Algorithm;
    if (!Loop && isInAlgorithm(D, Start.first, B, Algorithm, Turns)) {
      D.Out.Spans[Index].Around.Loop = D.Where.token(Algorithm);
      D.Out.Spans[Index].Around.Turns = Turns;
    }
    if (!Loop || !isTrivial(D, bodyOf(Loop)))
      continue;
    bool Counted = false;
    if (auto *Range = dyn_cast<CXXForRangeStmt>(Loop))
      Counted = isOver(D.Known, Range->getRangeInit()->getType(),
                       Range->getRangeInit(), Turns);
    else if (auto *For = dyn_cast<ForStmt>(Loop))
      Counted = isTrivial(D, For->getCond()) && isTrivial(D, For->getInc()) &&
                (isCounted(D, For->getCond(), For->getInc(), Turns) ||
                 isCounted(D, For->getCond(), For->getBody(), Turns));
    else if (auto *While = dyn_cast<WhileStmt>(Loop))
      Counted = readsNext(D.Known, While->getCond()) ||
                (isTrivial(D, While->getCond()) &&
                 (isCounted(D, While->getCond(), While->getBody(), Turns) ||
                  countsDown(D, While->getCond(), While->getBody(), Turns)));
    else if (auto *Do = dyn_cast<DoStmt>(Loop))
      Counted = isTrivial(D, Do->getCond()) &&
                isCounted(D, Do->getCond(), Do->getBody(), Turns);
    if (!Counted)
      continue;
    D.Out.Spans[Index].Around.Loop = D.Where.token(Loop->getBeginLoc());
    D.Out.Spans[Index].Around.Turns = Turns;
  }
}

} // namespace spantidy::extract
