#include "idle.h"
#include "draft/callees.h"
#include "draft/points.h"
#include "draft/subjects.h"
#include "syntax/running.h"

#include "clang/AST/StmtCXX.h"
#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// What is done to a span by hand, and what text costs, ask for no active span.
static bool isIndifferent(Draft &D, const CallSite &Site) {
  static constexpr Role Indifferent[] = {
      Role::Attribute,     Role::Attributes,  Role::Event,
      Role::Status,        Role::Link,        Role::RenamesSpan,
      Role::EndsSpan,      Role::PassesValue, Role::AsksRecording,
      Role::AttributeList, Role::Measures,    Role::ComposesText};
  const FunctionDecl *F = Site.Callee;
  if (llvm::any_of(Indifferent,
                   [&](Role R) { return D.Known.role(F, R) != nullptr; }))
    return true;
  if (D.Known.known(F) || isProjects(D, F))
    return false;
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (!Method)
    return false;
  OverloadedOperatorKind Op = F->getOverloadedOperator();
  return isa<CXXConstructorDecl, CXXConversionDecl>(Method) || Op == OO_Arrow ||
         Op == OO_Star;
}

static bool isOurs(Draft &D, QualType T) {
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() && !Class->hasTrivialDestructor() &&
         !D.Known.holds(T, "span") &&
         !isLibraryCode(Class, D.Ast.getSourceManager(), D.S);
}

// Could what happens there find the span active?
static bool uses(Draft &D, const CFGElement &Element, const Stmt *Node) {
  if (auto Dies = Element.getAs<CFGAutomaticObjDtor>())
    return isOurs(D, Dies->getVarDecl()->getType());
  if (auto Dies = Element.getAs<CFGTemporaryDtor>())
    return isOurs(D, Dies->getBindTemporaryExpr()->getType());
  if (!Node)
    return Element.getAs<CFGDeleteDtor>().has_value();
  if (isa<CXXNewExpr, CXXDeleteExpr, CXXThrowExpr, CoroutineSuspendExpr,
          CoreturnStmt, AsmStmt>(Node))
    return true;
  if (auto Site = asCall(Node))
    return !isIndifferent(D, *Site);
  return isa<CallExpr>(Node);
}

namespace {

// What happens on all ways from one point of a function on.
class Search {
public:
  Search(Draft &D, Body &B) : D(D), B(B) {}

  // Until the variable's life is over, of which there must be an end.
  bool isIdleUntilDeath(Flow::Point From, const VarDecl *V) {
    return !find(From, V) && !Deaths.empty();
  }
  bool isBusyAfterDeath() {
    std::vector<Flow::Point> From = std::move(Deaths);
    return llvm::any_of(From,
                        [&](Flow::Point At) { return find(At, nullptr); });
  }

private:
  // Until: whose death ends the search. Without it, what locals do as they go
  // is no work.
  bool find(Flow::Point From, const VarDecl *Until) {
    std::set<const CFGBlock *> Seen;
    std::vector<Flow::Point> Work{{From.Block, From.Index + 1}};
    while (!Work.empty()) {
      auto [Block, Start] = Work.back();
      Work.pop_back();
      bool Over = false;
      for (unsigned I = Start; I < Block->size() && !Over; ++I) {
        const CFGElement &Element = (*Block)[I];
        auto Dies = Element.getAs<CFGAutomaticObjDtor>();
        if (Dies && Until && Dies->getVarDecl() == Until)
          Over = true, Deaths.push_back({Block, I});
        else if (const Stmt *Node = B.flow().statementAt(*Block, I);
                 (Until || Node) && uses(D, Element, Node))
          return true;
      }
      for (const CFGBlock *Next : Block->succs())
        if (!Over && Next && Seen.insert(Next).second)
          Work.push_back({Next, 0});
    }
    return false;
  }

  Draft &D;
  Body &B;
  std::vector<Flow::Point> Deaths;
};

} // namespace

// Does another configuration perhaps do something there? A macro may be empty in
// this one.
static bool mayBeBlank(const Stmt *Node) {
  return Node &&
         (isa<NullStmt>(Node) || Node->getBeginLoc().isMacroID() ||
          llvm::any_of(runningIn(Node), mayBeBlank) || !idleIn(Node).empty());
}

static bool isWhole(Draft &D, const DeclStmt *Declares, Body &B) {
  auto *Block = dyn_cast_or_null<CompoundStmt>(B.parent(Declares));
  if (Declares->getBeginLoc().isMacroID() || isInstantiated(B))
    return false;
  if (!Block)
    return true;
  bool Behind = false;
  for (const Stmt *Node : Block->body()) {
    if (Behind && mayBeBlank(Node))
      return false;
    Behind = Behind || Node == Declares;
  }
  return !D.Where.isDivided(Block->getLBracLoc(), Block->getRBracLoc());
}

// Of somebody else's span? A function that does no more than start its own and
// make it active has nothing that it would miss.
static bool isOthers(Draft &D, const model::Place &At, unsigned Function) {
  return llvm::any_of(D.Out.Scopes, [&](const model::Scope &S) {
    bool Started = S.Span && D.Out.Spans[*S.Span].Function == Function;
    return S.At == At && S.known() && !Started;
  });
}

// Of a span that starts in the same block, and is over with it?
static bool startsBeside(Draft &D, const CallSite &Site,
                         const DeclStmt *Declares, Body &B) {
  const Stmt *Block = B.parent(Declares);
  for (const Expr *Given : Site.Arguments) {
    std::optional<unsigned> Span = startedSpan(D, Given, B);
    auto Start = Span ? D.StartOf.find(*Span) : D.StartOf.end();
    if (Start == D.StartOf.end() || Start->second.second != &B)
      continue;
    const Stmt *Statement = B.statementOf(Start->second.first);
    return Statement && B.parent(Statement) == Block &&
           D.Out.Spans[*Span].Held.By <= model::Holder::Nobody;
  }
  return false;
}

// Closed with more than itself in a block of a coroutine, where a suspension would
// find it open.
static bool isBeforeSuspension(const DeclStmt *Declares, Body &B) {
  auto *Block = dyn_cast_or_null<CompoundStmt>(B.parent(Declares));
  return Block && Block->size() > 1 &&
         isa_and_nonnull<CoroutineBodyStmt>(B.F->getBody());
}

void readIdle(Draft &D, Body &B) {
  for (const VarDecl *V : B.Locals) {
    QualType T = V->getType();
    if (V->isStaticLocal() || T->isReferenceType() || !V->getInit() ||
        !(D.Known.is(T, "scope") || D.Known.is(T, "token")) ||
        !B.Uses.lookup(V).empty() || V->isInitCapture() ||
        llvm::any_of(D.Out.Scopes, [&](const model::Scope &S) {
          return S.At == D.Where.token(V->getLocation()) && !S.When.known();
        }))
      continue;
    auto Site = asCall(stripped(V->getInit()));
    auto *Declares = dyn_cast_or_null<DeclStmt>(B.parent(V->getInit()));
    if (!Site || D.Keeps.isNothing(V->getInit()) || !B.flow().graph() ||
        isTooLarge(B.flow()) || !Declares || !isWhole(D, Declares, B))
      continue;
    auto From = B.flow().pointOf(Declares);
    Search Around(D, B);
    if (!From || !Around.isIdleUntilDeath(*From, V))
      continue;
    if (startsBeside(D, *Site, Declares, B) || isBeforeSuspension(Declares, B))
      continue;
    unsigned Function = functionIndex(D, B);
    model::Place At = D.Where.token(V->getLocation());
    if (!isOthers(D, At, Function) && !Around.isBusyAfterDeath())
      continue;
    model::Discard Idle;
    Idle.Function = Function;
    Idle.At = At;
    Idle.Callee = V->getNameAsString();
    Idle.What = model::Kept::Nothing;
    D.Out.Discards.push_back(std::move(Idle));
  }
}

} // namespace spantidy::extract
