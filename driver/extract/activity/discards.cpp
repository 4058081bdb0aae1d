#include "discards.h"
#include "draft/callees.h"
#include "draft/free_names.h"
#include "idle.h"
#include "syntax/running.h"
#include "syntax/use.h"

#include <array>

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static model::Kept keptNamed(llvm::StringRef Result) {
  if (Result == "span")
    return model::Kept::Span;
  if (Result == "scope")
    return model::Kept::Scope;
  if (Result == "token")
    return model::Kept::Token;
  if (Result == "context")
    return model::Kept::Context;
  return model::Kept::Result;
}

// An owner that is made with a scope in it: `std::make_unique<Scope>(span)`.
static bool ownsGuard(Draft &D, const CallSite &Site) {
  QualType T = Site.Node->getType();
  return (isa<CXXConstructExpr>(Site.Node) ||
          D.Known.role(Site.Callee, Role::MakesObject)) &&
         D.Known.isExactly(T, "pointer") && D.Keeps.of(T) &&
         D.Keeps.isGuard(typeArgument(T->getAsRecordDecl())) &&
         !D.Keeps.isNothing(Site.Node);
}

static bool records(Draft &D, const FunctionDecl *F) {
  return llvm::any_of(std::array{Role::Attribute, Role::Attributes, Role::Event,
                                 Role::Status, Role::RenamesSpan},
                      [&](Role R) { return D.Known.role(F, R) != nullptr; });
}

// `work()`, of a pointer: it may be anything.
static bool callsAnyone(const Stmt *Node) {
  auto *Call = dyn_cast_or_null<CallExpr>(Node);
  return Node && ((Call && !Call->getDirectCallee()) ||
                  llvm::any_of(runningIn(Node), callsAnyone));
}

// `.tenant(id)` of a guard: it writes on its span, and lets nothing run below it.
static bool onlyRecords(Draft &D, const FunctionDecl *F, unsigned Depth = 0) {
  static constexpr unsigned Deepest = 3;
  if (records(D, F))
    return true;
  Body *Code = isa<CXXMethodDecl>(F) && Depth < Deepest ? D.Own.of(F) : nullptr;
  auto isPlain = [&](const CallSite &Site) {
    return D.Known.known(Site.Callee) || isStandard(Site.Callee) ||
           (isa<CXXConstructExpr>(Site.Node) && !isProjects(D, Site.Callee)) ||
           Site.Callee->getOverloadedOperator() == OO_Arrow;
  };
  return Code && Code->Lambdas.empty() && !callsAnyone(Code->Code) &&
         llvm::any_of(Code->Calls,
                      [&](const CallSite &Site) {
                        return onlyRecords(D, Site.Callee, Depth + 1);
                      }) &&
         llvm::all_of(Code->Calls, [&](const CallSite &Site) {
           return isPlain(Site) || onlyRecords(D, Site.Callee, Depth + 1);
         });
}

// Is it gone when its expression is? What is cast to void is dropped on
// purpose, but a scope that is has no purpose.
static bool isLost(Draft &D, const CallSite &Site, Body &B) {
  Use Found = useOf(Site.Node, B);
  while (Found.How == Use::As::Copied)
    Found = useOf(Found.whole(), B);
  while (Found.How == Use::As::Object && Found.Site &&
         onlyRecords(D, Found.Site->Callee))
    Found = useOf(Found.whole(), B);
  if (Found.How == Use::As::Discarded) // else the rest of it comes under it
    return !isa<BinaryOperator>(Found.Node);
  if (Found.How == Use::As::Assigned && Found.Site)
    return D.Known.has(Found.Site->Callee, Role::Ignores);
  return Found.How == Use::As::Ignored && D.Keeps.of(Site.Node->getType());
}

void readDiscards(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    const rules::Function *Entry = D.Known.mustUse(Site.Callee);
    // A function of the project may start a span to be owned by its caller.
    auto Maybe = Entry ? D.SpanOf.end() : D.SpanOf.find(Site.Node);
    bool Owner = !Entry && ownsGuard(D, Site);
    // Whose reference comes back, as a builder's does, has it still.
    // So has who is pointed to.
    bool Lent = !Entry && !isa<CXXConstructExpr>(Site.Node) &&
                (Site.Callee->getReturnType()->isLValueReferenceType() ||
                 Site.Callee->getReturnType()->isPointerType());
    if ((!Entry && !Owner && Maybe == D.SpanOf.end()) || Lent ||
        !isLost(D, Site, B))
      continue;
    auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
    if (Construct && Construct->getConstructor()->isCopyOrMoveConstructor())
      continue;
    model::Discard Dropped;
    Dropped.Function = functionIndex(D, B);
    Dropped.At = D.Where.token(Site.nameLocation());
    Dropped.Callee =
        Construct ? Construct->getConstructor()->getParent()->getNameAsString()
                  : Site.Callee->getNameAsString();
    Dropped.What = Entry   ? keptNamed(Entry->Result)
                   : Owner ? *D.Keeps.of(Site.Node->getType())
                   : D.Known.holds(Site.Node->getType(), "scope") ||
                           D.Known.is(Site.Node->getType(), "scope")
                       ? model::Kept::Scope
                       : model::Kept::Span;
    // A scope is one, whoever made it; a span may be somebody else's.
    QualType T = Site.Node->getType();
    if (Maybe != D.SpanOf.end() && !Owner && !D.Keeps.isGuard(T) &&
        !D.Known.is(T, "scope") && !D.Known.is(T, "token"))
      Dropped.Span = Maybe->second;
    auto *Statement = dyn_cast_or_null<Expr>(B.statementOf(Site.Node));
    bool Whole = Statement && stripped(Statement) == Site.Node &&
                 Statement->getBeginLoc() == Site.Node->getBeginLoc() &&
                 mayDeclare(Statement, B);
    bool Guard = Dropped.What == model::Kept::Scope ||
                 Dropped.What == model::Kept::Token;
    if (Whole && Guard)
      Dropped.Keep.push_back(
          {D.Where.before(Site.Node->getBeginLoc()),
           "auto " +
               freeName(D,
                        Dropped.What == model::Kept::Scope ? "scope" : "token",
                        B) +
               " = "});
    D.Out.Discards.push_back(std::move(Dropped));
  }
  readIdle(D, B);
}

} // namespace spantidy::extract
