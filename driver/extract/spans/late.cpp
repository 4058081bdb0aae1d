#include "late.h"
#include "draft/removals.h"
#include "syntax/running.h"
#include "types/span_types.h"

#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

// A statement that only makes the span active or records something at hand.
static bool isBesides(Draft &D, const Stmt *Statement, SourceLocation Start) {
  if (auto *Declares = dyn_cast<DeclStmt>(Statement)) {
    auto *V = Declares->isSingleDecl()
                  ? dyn_cast<VarDecl>(Declares->getSingleDecl())
                  : nullptr;
    return V && activates(D.Known, V);
  }
  auto *E = dyn_cast<Expr>(Statement);
  auto Site = E ? asCall(stripped(E)) : std::nullopt;
  if (!Site || !D.Known.role(Site->Callee, Role::Attribute))
    return false;
  return llvm::all_of(Site->Arguments, [&](const Expr *Argument) {
    return isAtHand(Argument, Start, D);
  });
}

// Another overload takes a braced list in the second place.
static bool takesList(Draft &D, const FunctionDecl *Starter,
                      const rules::Function &E) {
  if (!E.Attributes || E.Attributes->What != rules::Position::Kind::From)
    return false;
  unsigned At = E.Attributes->Index;
  for (const NamedDecl *Overload :
       Starter->getDeclContext()->lookup(Starter->getDeclName())) {
    auto *F = dyn_cast<FunctionDecl>(Overload);
    if (!F || F->getNumParams() <= At)
      continue;
    auto *Class = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
        F->getParamDecl(At)->getType()->getAsCXXRecordDecl());
    if (D.Known.isOne(Class, "initializer-list") &&
        D.Lent.isPair(Class->getTemplateArgs()[0].getAsType()))
      return true;
  }
  return false;
}

static std::vector<model::Edit> startEdits(Draft &D, const CallSite &Start,
                                           const rules::Function &Entry,
                                           const CallSite &Set, Body &B) {
  const Expr *Name = Start.argument(Entry.SpanName);
  if (!Name || Start.Arguments.empty() || Start.Arguments[0] != Name ||
      Start.Arguments.size() > 2 || !takesList(D, Start.Callee, Entry))
    return {};
  bool Options =
      Start.Arguments.size() == 2 &&
      D.Known.isExactly(Start.Arguments[1]->getType(), "start-options") &&
      isa<DeclRefExpr>(stripped(Start.Arguments[1]));
  const Expr *List =
      Start.Arguments.size() == 2 && !Options ? Start.Arguments[1] : nullptr;
  SourceLocation After = Name->getEndLoc();
  if (List) {
    const auto *Standard = dyn_cast<CXXStdInitializerListExpr>(
        List->IgnoreUnlessSpelledInSource());
    const auto *Items = dyn_cast_or_null<InitListExpr>(
        (Standard ? Standard->getSubExpr() : List)->IgnoreImplicit());
    if (!Items || Items->getNumInits() == 0)
      return {};
    After = Items->getInit(Items->getNumInits() - 1)->getEndLoc();
  }
  const Stmt *Statement = B.statementOf(Set.Node);
  SourceLocation Semicolon = D.Where.semicolonAfter(Set.Node->getEndLoc());
  if (Start.Node->getBeginLoc().isMacroID() || After.isMacroID() ||
      Set.Node->getBeginLoc().isMacroID() ||
      Set.Node->getEndLoc().isMacroID() || Semicolon.isInvalid() ||
      Statement->getBeginLoc() != Set.Node->getBeginLoc())
    return {};
  std::string Key = D.Where.written(Set.Arguments[0]->getSourceRange());
  std::string Value = D.Where.written(Set.Arguments[1]->getSourceRange());
  if (D.Where.isDivided(Start.Node->getBeginLoc(), Semicolon) || Key.empty() ||
      Value.empty() || isa<InitListExpr>(Set.Arguments[1]) ||
      stripped(Set.Arguments[1])->refersToBitField())
    return {};
  std::string Pair = "{" + Key + ", " + Value + "}";
  model::Place Line = D.Where.withBreak({Set.Node->getBeginLoc(), Semicolon});
  return {{D.Where.after(After), List ? ", " + Pair : ", {" + Pair + "}"},
          {Line, ""}};
}

void readLate(Draft &D, const CallSite &Set, const rules::Function &Entry,
              Body &B, model::Attribute &A) {
  auto It = A.Span ? D.StartOf.find(*A.Span) : D.StartOf.end();
  if (It == D.StartOf.end() || It->second.second != &B ||
      Set.Arguments.size() != 2 || !Entry.Key || Entry.Key->Index != 0 ||
      !Entry.Value || Entry.Value->Index != 1)
    return;
  auto Start = asCall(It->second.first);
  const rules::Function *Starts =
      Start ? D.Known.role(Start->Callee, Role::StartsSpan) : nullptr;
  if (!Starts || !Starts->Attributes)
    return;
  const Stmt *First = B.statementOf(Start->Node);
  const Stmt *Last = B.statementOf(Set.Node);
  auto *Block =
      First ? dyn_cast_or_null<CompoundStmt>(B.parent(First)) : nullptr;
  auto *Declares = dyn_cast_or_null<DeclStmt>(First);
  if (!Block || !Last || B.parent(Last) != Block || !Declares ||
      !Declares->isSingleDecl())
    return;
  auto *V = dyn_cast<VarDecl>(Declares->getSingleDecl());
  if (!V || !V->getInit() || stripped(V->getInit()) != Start->Node)
    return;
  const auto *From = llvm::find(Block->body(), First);
  const auto *To = llvm::find(Block->body(), Last);
  if (From >= To)
    return;
  // How far it goes is looked at once for each start.
  auto [End, New] = D.BesidesUntil.try_emplace(First, From + 1);
  if (New)
    while (End->second != Block->body_end() &&
           isBesides(D, *End->second, V->getLocation()))
      ++End->second;
  if (To >= End->second)
    return;
  A.Late = true;
  A.AtStartEdits = startEdits(D, *Start, *Starts, Set, B);
}

} // namespace spantidy::extract
