// How spans end: who ends them, what is said of their outcome, and who may have
// another span from then on.

#include "reading.h"
#include "running.h"

#include "clang/Basic/Builtins.h"
#include "clang/Lex/Lexer.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;
using Kind = model::Deed::Kind;

void Reading::readEnds(Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (const rules::Function *Entry = Known.role(Site.Callee, Role::Status))
      readStatus(Site, *Entry, B);
    if (const rules::Function *Entry = Known.role(Site.Callee, Role::Activates))
      readScopeEnd(Site, *Entry, B);
  }
  for (auto &[Index, Start] : StartOf)
    if (Start.second == &B)
      for (const VarDecl *V : B.Locals)
        if (V->getInit() && stripped(V->getInit()) == Start.first &&
            isMoved(V, B))
          Out.Spans[Index].GivenAway = true;
  readReplacements(B);
  for (const ParmVarDecl *P : B.F->parameters()) {
    if (!holdsSpan(P->getType()))
      continue;
    model::Parameter &Given = Out.Functions[functionIndex(B)]
                                  .Parameters[P->getFunctionScopeIndex()];
    Given.Object = !Known.is(P->getType(), "span");
    Given.Borrowed = isBorrowed(P, B);
  }
}

void Reading::readStatus(const CallSite &Site, const rules::Function &Entry,
                         Body &B) {
  model::Deed Done;
  static_cast<model::Subject &>(Done) =
      subjectOf(Entry.Span ? Site.argument(Entry.Span) : Site.Object, B);
  Done.What = Kind::SetsStatus;
  Done.Function = functionIndex(B);
  Done.At = Where.token(Site.nameLocation());
  Done.When = pointOf(Site.Node, B);
  for (const Expr *Argument : Site.Arguments)
    if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument)))
      if (auto It = Known.V.Statuses.find(Known.of(Ref->getDecl()));
          It != Known.V.Statuses.end())
        Done.Status = It->second;
  if (const Expr *Text = Site.argument(Entry.Description)) {
    auto *Literal = dyn_cast<StringLiteral>(stripped(Text));
    Done.Described = !Literal || Literal->getLength() > 0;
  }
  Out.Deeds.push_back(std::move(Done));
}

// A scope that ends its span as well: at some time later.
void Reading::readScopeEnd(const CallSite &Site, const rules::Function &Entry,
                           Body &B) {
  const Expr *Flag = Site.argument(Entry.EndsSpan);
  auto *Constant = Flag ? dyn_cast<CXXBoolLiteralExpr>(stripped(Flag)) : nullptr;
  if (!Flag || (Constant && !Constant->getValue()))
    return;
  model::Deed Done;
  static_cast<model::Subject &>(Done) = subjectOf(Site.argument(Entry.Span), B);
  Done.Function = functionIndex(B);
  Done.At = Where.token(Site.nameLocation());
  Done.When = pointOf(Site.Node, B);
  Done.Sometimes = true;
  Out.Deeds.push_back(std::move(Done));
}

static bool isMove(const Stmt *Node) {
  auto *Call = dyn_cast_or_null<CallExpr>(Node);
  return Call && Call->getBuiltinCallee() == Builtin::BImove;
}

// Moved to a function or into an object, not only to another local.
bool Reading::isMoved(const VarDecl *V, Body &B) {
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Use : Part->Uses.lookup(V)) {
      const Stmt *Parent = Part->parent(Use);
      if (!isMove(Parent))
        continue;
      while (isa_and_nonnull<CallExpr, ImplicitCastExpr, MaterializeTemporaryExpr,
                             CXXBindTemporaryExpr, ExprWithCleanups>(Parent) &&
             (isMove(Parent) || !isa<CallExpr>(Parent)))
        Parent = Part->parent(Parent);
      auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Parent);
      if (Construct && isa_and_nonnull<DeclStmt>(Part->parent(Construct)) &&
          Construct->getConstructor()->isMoveConstructor())
        continue;
      return true;
    }
  return false;
}

// Does the use, up to the statement around it, leave the holder's span as it is?
bool Reading::onlyReads(const Expr *Holder, Body &B) {
  const Stmt *Child = Holder;
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (auto *Cast = dyn_cast<ImplicitCastExpr>(Parent)) {
      if (Cast->getCastKind() == CK_LValueToRValue ||
          Cast->getType().isConstQualified())
        return true;
      continue;
    }
    if (auto *Binary = dyn_cast<BinaryOperator>(Parent))
      return !Binary->isAssignmentOp() || Binary->getLHS() != Child;
    if (isMove(Parent))
      return false;
    if (auto Site = asCall(Parent)) {
      OverloadedOperatorKind Op = Site->Callee->getOverloadedOperator();
      if (Op == OO_Arrow || Op == OO_Star)
        return true;
      // What functions of the project do is link's to find out.
      return Op != OO_Equal &&
             (Known.known(Site->Callee) || isProjects(calledBy(*Site)));
    }
    if (auto *Member = dyn_cast<MemberExpr>(Parent)) {
      auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
      return !Method || Method->isConst() || isProjects(Method) ||
             Known.known(Method) || Known.isExactly(Holder->getType(), "span");
    }
    if (isa<DeclStmt>(Parent))
      return !isa<DeclRefExpr, MemberExpr>(Child); // a reference to it
    if (!isa<Expr>(Parent) || isa<CXXConstructExpr, InitListExpr>(Parent))
      return true;
  }
  return true;
}

void Reading::replaces(const Expr *Holder, Body &B) {
  model::Deed Done;
  static_cast<model::Subject &>(Done) = subjectOf(Holder, B);
  if (!Done.known() || onlyReads(Holder, B))
    return;
  Done.What = Kind::Replaces;
  Done.Function = functionIndex(B);
  Done.At = Where.place(Holder);
  Done.When = pointOf(Holder, B);
  Out.Deeds.push_back(std::move(Done));
}

static void eachMember(const Stmt *Node,
                       const std::function<void(const MemberExpr *)> &Do) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Member = dyn_cast<MemberExpr>(Node);
      Member && isa<FieldDecl>(Member->getMemberDecl()) &&
      isa<CXXThisExpr>(Member->getBase()->IgnoreImpCasts()))
    Do(Member);
  for (const Stmt *Child : runningIn(Node))
    eachMember(Child, Do);
}

// Members that hold a span, and locals of classes that do, may get another one.
// What a handle holds is followed as a value.
void Reading::readReplacements(Body &B) {
  for (auto &[V, Uses] : B.Uses)
    if (holdsSpan(V->getType()) && (!Known.is(V->getType(), "span") ||
                                    V->getType()->isReferenceType()))
      for (const DeclRefExpr *Use : Uses)
        replaces(Use, B);
  auto *Method = dyn_cast<CXXMethodDecl>(outermost(B).F);
  if (Method && llvm::any_of(Method->getParent()->fields(), [&](auto *Field) {
        return holdsSpan(Field->getType());
      }))
    eachMember(B.Code, [&](const MemberExpr *Member) {
      if (holdsSpan(Member->getType()))
        replaces(Member, B);
    });
}

// `Span &span`, `Span *span`: unless it is deleted, or put into a pointer that
// deletes it, somebody else has it.
bool Reading::isBorrowed(const ParmVarDecl *P, Body &B) {
  QualType T = P->getType();
  if (T->isRValueReferenceType() || !(T->isReferenceType() || T->isPointerType()) ||
      !Known.isExactly(T->getPointeeType(), "span"))
    return false;
  for (const DeclRefExpr *Use : B.Uses.lookup(P)) {
    const Stmt *Parent = B.parent(Use);
    while (isa_and_nonnull<ImplicitCastExpr>(Parent))
      Parent = B.parent(Parent);
    if (isa_and_nonnull<CXXDeleteExpr, CXXConstructExpr>(Parent))
      return false;
  }
  return true;
}

bool Reading::saysEnd(const FunctionDecl *F) {
  auto says = [&](const NamedDecl *D) {
    for (const std::string &Word : rules::splitWords(D->getNameAsString()))
      if (llvm::is_contained(Known.V.Words.EndingWords, Word))
        return true;
    return false;
  };
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (says(F) || !Method)
    return says(F);
  const CXXRecordDecl *Class = Method->getParent();
  QualType T = Ast.getCanonicalTagType(Class);
  return says(Class) || Known.holds(T, "scope") || Known.holds(T, "token");
}

// `span->End();` and the record that stands right behind it.
std::optional<model::Edit> Reading::swapOf(const CallSite &End, Body &B) {
  const Stmt *Statement = B.statementOf(End.Node);
  auto *Whole = dyn_cast_or_null<Expr>(Statement);
  if (!Whole || stripped(Whole) != End.Node)
    return std::nullopt;
  auto *Block = dyn_cast_or_null<CompoundStmt>(B.parent(Statement));
  if (!Block)
    return std::nullopt;
  const Stmt *Next = nullptr;
  for (auto It = Block->body_begin(); It != Block->body_end(); ++It)
    if (*It == Statement && std::next(It) != Block->body_end())
      Next = *std::next(It);
  auto *Record = dyn_cast_or_null<Expr>(Next);
  auto Site = Record ? asCall(stripped(Record)) : std::nullopt;
  if (!Site || subjectOf(Site->Object, B) != subjectOf(End.Object, B))
    return std::nullopt;
  bool Records = false;
  for (Role R : {Role::Attribute, Role::Attributes, Role::Event, Role::Status,
                 Role::Link, Role::RenamesSpan})
    Records = Records || Known.role(Site->Callee, R);
  SourceRange First = Statement->getSourceRange(), Second = Next->getSourceRange();
  if (!Records || First.getBegin().isMacroID() || First.getEnd().isMacroID() ||
      Second.getBegin().isMacroID() || Second.getEnd().isMacroID() ||
      Where.isDivided(First.getBegin(), Second.getEnd()))
    return std::nullopt;
  auto &Sources = Ast.getSourceManager();
  auto written = [&](CharSourceRange Range) {
    return Lexer::getSourceText(Range, Sources, Ast.getLangOpts()).str();
  };
  auto end = [&](SourceRange Tokens) {
    return Lexer::getLocForEndOfToken(Tokens.getEnd(), 0, Sources,
                                      Ast.getLangOpts());
  };
  model::Edit Swap;
  Swap.At = Where.place({First.getBegin(), Second.getEnd()});
  Swap.Text =
      written(CharSourceRange::getTokenRange(Second)) +
      written(CharSourceRange::getCharRange(end(First), Second.getBegin())) +
      written(CharSourceRange::getTokenRange(First));
  return Swap;
}

} // namespace spantidy::extract
