#include "handlers.h"
#include "draft/callees.h"
#include "draft/free_names.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static void closersOf(Draft &D, QualType T, std::vector<std::string> &Out,
                      unsigned Depth = 0);

// Destructors of the project that run when an object of the type dies.
static void closersOf(Draft &D, QualType T, std::vector<std::string> &To,
                      unsigned Depth) {
  auto *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Depth > 4)
    return;
  Class = Class->getDefinition();
  if (QualType Owned = typeArgument(Class);
      !Owned.isNull() && D.Known.isOne(Class, "pointer"))
    return closersOf(D, Owned, To, Depth + 1);
  if (isLibraryCode(Class, D.Ast.getSourceManager(), D.S))
    return;
  if (const CXXDestructorDecl *Ends = Class->getDestructor();
      isProjects(D, Ends) && Ends->isUserProvided())
    To.push_back(D.Where.usr(Ends));
  for (const CXXBaseSpecifier &Base : Class->bases())
    closersOf(D, Base.getType(), To, Depth + 1);
  for (const FieldDecl *Field : Class->fields())
    if (!Field->getType()->isReferenceType())
      closersOf(D, Field->getType(), To, Depth + 1);
}

// "span->SetStatus(::..::kError", for a holder that is a span.
static std::string failsOn(Draft &D, const VarDecl *Holder) {
  QualType T = Holder->getType().getNonReferenceType();
  const CXXMethodDecl *Setter =
      D.Known.is(T, "span") ? methodOf(D, T, Role::Status) : nullptr;
  if (!Setter)
    return {};
  const rules::Function *Entry = D.Known.role(Setter, Role::Status);
  std::string Error;
  for (auto &[Constant, Status] : D.Known.V.Statuses)
    if (Status == "error" &&
        llvm::StringRef(Constant).starts_with(Entry->Library + "::"))
      Error = Constant;
  if (Error.empty())
    return {};
  return Holder->getNameAsString() +
         (D.Known.isExactly(T, "span") ? "." : "->") +
         Setter->getNameAsString() + "(::" + Error;
}

// "span->End();", the same.
static std::string endsOn(Draft &D, const VarDecl *Holder) {
  QualType T = Holder->getType().getNonReferenceType();
  const CXXMethodDecl *Ends =
      D.Known.is(T, "span") ? methodOf(D, T, Role::EndsSpan) : nullptr;
  if (!Ends || Ends->getMinRequiredArguments() > 0)
    return {};
  const char *Dot = D.Known.isExactly(T, "span") ? "." : "->";
  return Holder->getNameAsString() + Dot + Ends->getNameAsString() + "();";
}

// The variable that a span is put into where it starts: the span itself, a
// scope, an object that has it.
static const VarDecl *holderAt(Draft &D, const Expr *Start, Body &B) {
  using As = Use::As;
  for (const Expr *E = Start; E;) {
    if (const VarDecl *V = filledBy(D, E))
      return V;
    Use Found = useOf(E, B);
    E = Found.whole();
    if (Found.How == As::Initialiser ||
        (Found.How == As::Assigned && Found.Site))
      return dyn_cast_or_null<VarDecl>(Found.Into);
  }
  return nullptr;
}

static bool isWithin(const Stmt *Node, const Stmt *Around, Body &B) {
  while (Node && Node != Around)
    Node = B.parent(Node);
  return Node != nullptr;
}

void readKeepers(Draft &D, Body &B) {
  model::Function &F = D.Out.Functions[functionIndex(D, B)];
  for (const VarDecl *V : B.Locals)
    if (!V->isStaticLocal() && !V->getType()->isReferenceType())
      closersOf(D, V->getType(), F.Closers);
  for (auto &[Index, Start] : D.StartOf) {
    if (Start.second != &B)
      continue;
    const VarDecl *V = holderAt(D, Start.first, B);
    if (!V || !V->isLocalVarDecl() || V->isStaticLocal() ||
        !(holdsSpan(D.Known, V->getType()) || activates(D.Known, V)))
      continue;
    // Emptied or filled anew: then it is not known when the span is in it.
    bool IsHandle = D.Known.isExactly(V->getType(), "pointer");
    bool Emptied = llvm::any_of(B.Uses.lookup(V), [&](const DeclRefExpr *Ref) {
      Use Found = useOf(Ref, B);
      if (!Found.Site || Found.Index)
        return false;
      auto *Method = dyn_cast<CXXMethodDecl>(Found.Site->Callee);
      if (Method && isa<CXXMemberCallExpr>(Found.Node))
        return IsHandle && !Method->isConst() &&
               !isWithin(Start.first, Found.Node, B);
      return Found.How == Use::As::Overwritten &&
             !Found.Site->Arguments.empty() &&
             !D.SpanOf.contains(stripped(Found.Site->Arguments[0]));
    });
    if (Emptied)
      continue;
    model::Span &Span = D.Out.Spans[Index];
    D.ScopeOf[Index] = scopeOf(V, B.Code, B);
    D.HolderOf[Index] = V;
    Span.Fails = failsOn(D, V);
    if (Span.EndsExplicitly)
      Span.EndsBy = endsOn(D, V);
    if (!D.Known.is(V->getType(), "span"))
      closersOf(D, V->getType(), Span.Held.Closers);
  }
}

std::optional<model::StatementSlot> slotFor(Draft &D, const model::Outcome &O,
                                            const Stmt *Before, Body &B) {
  SourceLocation Start = Before->getBeginLoc();
  bool Hidden = llvm::any_of(O.Open, [&](unsigned Span) {
    return isHidden(D, D.HolderOf.at(Span), Before, B);
  });
  if (Hidden || Start.isMacroID())
    return std::nullopt;
  return model::StatementSlot{D.Where.before(Start), "",
                              D.Where.newLine(Start)};
}

// `if (done) return;`: in braces that come with it.
static std::optional<model::StatementSlot>
slotWith(Draft &D, const model::Outcome &O, const Stmt *Exit, Body &B) {
  const Stmt *Whole = Exit;
  while (isa_and_nonnull<Expr>(B.parent(Whole)))
    Whole = B.parent(Whole);
  SourceLocation Semicolon = D.Where.semicolonAfter(Whole->getEndLoc());
  if (!isa_and_nonnull<IfStmt, ForStmt, WhileStmt>(B.parent(Whole)) ||
      Semicolon.isInvalid() || !slotFor(D, O, Whole, B))
    return std::nullopt;
  SourceRange Range(Whole->getBeginLoc(), Semicolon);
  std::string Text = D.Where.written(Range);
  if (Text.empty() || D.Where.isDivided(Range.getBegin(), Semicolon))
    return std::nullopt;
  return model::StatementSlot{D.Where.place(Range), "{ ", " " + Text + " }"};
}

// Behind the last statement.
static std::optional<model::StatementSlot> slotAtEnd(Draft &D, Body &B) {
  auto *Block = dyn_cast<CompoundStmt>(B.Code);
  const Stmt *Last =
      Block && !Block->body_empty() ? Block->body_back() : nullptr;
  if (!Last || Last->getBeginLoc().isMacroID() || Last->getEndLoc().isMacroID())
    return std::nullopt;
  SourceLocation Semicolon = D.Where.semicolonAfter(Last->getEndLoc());
  return model::StatementSlot{
      D.Where.afterLine(Semicolon.isValid() ? Semicolon : Last->getEndLoc()),
      D.Where.newLine(Last->getBeginLoc()), ""};
}

void readEnding(Draft &D, const Stmt *Exit, Body &B, model::Exit &E) {
  model::Outcome Here;
  for (unsigned Index : openAt(D, Exit ? Exit : B.Code, B))
    if (!D.Out.Spans[Index].EndsBy.empty())
      Here.Open.push_back(Index);
  if (Here.Open.empty())
    return;
  E.Ending = Here.Open;
  const Stmt *Statement = Exit ? B.statementOf(Exit) : nullptr;
  if (!Exit)
    E.EndSlot = slotAtEnd(D, B);
  else if (Statement && Statement->getBeginLoc() == Exit->getBeginLoc())
    E.EndSlot = slotFor(D, Here, Statement, B);
  else
    E.EndSlot = slotWith(D, Here, Exit, B);
}

std::vector<unsigned> openAt(Draft &D, const Stmt *Node, Body &B) {
  std::vector<unsigned> Open;
  for (auto &[Index, Scope] : D.ScopeOf)
    if (Scope && D.StartOf.at(Index).second == &B)
      for (const Stmt *Around = Node; Around; Around = B.parent(Around))
        if (Around == Scope) {
          Open.push_back(Index);
          break;
        }
  return Open;
}

} // namespace spantidy::extract
