#include "ends.h"
#include "draft/callees.h"
#include "draft/emptied.h"
#include "draft/given.h"
#include "draft/points.h"
#include "draft/removals.h"
#include "draft/subjects.h"
#include "handoff/holders.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/Basic/Builtins.h"
#include "clang/Lex/Lexer.h"
#include "llvm/ADT/StringSwitch.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;
using Kind = model::Deed::Kind;

static void readStatus(Draft &D, const CallSite &Site,
                       const rules::Function &Entry, Body &B);
static void readScopeEnd(Draft &D, const CallSite &Site,
                         const rules::Function &Entry, Body &B);
static bool isMoved(const VarDecl *V, Body &B);
static void readReplacements(Draft &D, Body &B);
static void readEmptied(Draft &D, Body &B);
static bool isBorrowed(Draft &D, const ParmVarDecl *P, Body &B);

static void eachDeleted(const Stmt *Node,
                        const std::function<void(const CXXDeleteExpr *)> &Do) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto *Delete = dyn_cast<CXXDeleteExpr>(Node))
    Do(Delete);
  for (const Stmt *Child : runningIn(Node))
    eachDeleted(Child, Do);
}

// `delete span;`, of the span itself or of an object that has it.
static void readFrees(Draft &D, Body &B) {
  eachDeleted(B.Code, [&](const CXXDeleteExpr *Delete) {
    const Expr *Freed = Delete->getArgument();
    if (!holdsSpan(D.Known, Freed->getType()))
      return;
    model::Deed Done;
    static_cast<model::Subject &>(Done) = subjectOf(D, Freed, B);
    Done.What = Kind::Frees;
    Done.Function = functionIndex(D, B);
    Done.At = D.Where.token(Delete->getBeginLoc());
    Done.When = pointOf(D, Delete, B);
    D.Out.Deeds.push_back(std::move(Done));
  });
}

// Is it given out of its smart pointer, or put into an object on the heap, with
// nobody but a plain pointer to see to its end?
static bool isUnowned(Draft &D, const Expr *Start, Body &B) {
  for (const Expr *E = Start; E;) {
    Use Found = useOf(E, B, D.Known);
    E = Found.whole();
    bool Released = Found.Site && !Found.Index &&
                    D.Known.has(Found.Site->Callee, Role::Releases);
    if (Released || isa_and_nonnull<CXXNewExpr>(E))
      return E && isInPlainPointer(D, E, B);
    if (!isa_and_nonnull<InitListExpr, CXXConstructExpr>(E) ||
        (Found.How != Use::As::Listed && Found.How != Use::As::Copied))
      return false;
  }
  return false;
}

void readEnds(Draft &D, Body &B) {
  readFrees(D, B);
  for (auto &[Index, Start] : D.StartOf)
    if (model::Span &S = D.Out.Spans[Index]; Start.second == &B)
      S.EndsExplicitly = S.EndsExplicitly || isUnowned(D, Start.first, B);
  for (const CallSite &Site : B.Calls) {
    if (const rules::Function *Entry = D.Known.role(Site.Callee, Role::Status))
      readStatus(D, Site, *Entry, B);
    if (const rules::Function *Entry =
            D.Known.role(Site.Callee, Role::Activates))
      readScopeEnd(D, Site, *Entry, B);
  }
  for (auto &[Index, Start] : D.StartOf)
    if (Start.second == &B)
      for (const VarDecl *V : B.Locals)
        if (V->getInit() && stripped(V->getInit()) == Start.first &&
            isMoved(V, B))
          D.Out.Spans[Index].Held.GivenAway = true;
  readReplacements(D, B);
  readEmptied(D, B);
  for (const ParmVarDecl *P : B.F->parameters()) {
    if (!holdsSpan(D.Known, P->getType()))
      continue;
    model::Parameter &Given = D.Out.Functions[functionIndex(D, B)]
                                  .Parameters[P->getFunctionScopeIndex()];
    Given.Object = !D.Known.is(P->getType(), "span");
    Given.Borrowed = isBorrowed(D, P, B);
    Given.ByReference = P->getType()->isLValueReferenceType() &&
                        P->getType()->getPointeeType().isConstQualified() &&
                        !Given.Object;
  }
}

static model::StatusCode statusNamed(llvm::StringRef Word) {
  return llvm::StringSwitch<model::StatusCode>(Word)
      .Case("ok", model::StatusCode::Ok)
      .Case("error", model::StatusCode::Error)
      .Case("unset", model::StatusCode::Unset)
      .Default(model::StatusCode::Unknown);
}

static void readStatus(Draft &D, const CallSite &Site,
                       const rules::Function &Entry, Body &B) {
  model::Deed Done;
  static_cast<model::Subject &>(Done) =
      subjectOf(D, Entry.Span ? Site.argument(Entry.Span) : Site.Object, B);
  Done.What = Kind::SetsStatus;
  Done.Function = functionIndex(D, B);
  Done.At = D.Where.token(Site.nameLocation());
  Done.When = pointOf(D, Site.Node, B);
  for (const Expr *Argument : Site.Arguments)
    if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument)))
      if (auto It = D.Known.V.Statuses.find(D.Known.of(Ref->getDecl()));
          It != D.Known.V.Statuses.end())
        Done.Status = statusNamed(It->second);
  // By the specification, which older APIs do not know.
  Done.Ordered = D.Known.V.Conventional.contains(Entry.Library);
  if (const Expr *Text = Site.argument(Entry.Description);
      Text && (Done.Ordered || Done.Status == model::StatusCode::Error)) {
    auto *Literal = dyn_cast<StringLiteral>(stripped(Text));
    Done.Described = !Literal || Literal->getLength() > 0;
    Done.Textless = withoutArgument(D, Site, Text);
    Done.Text = handedOn(Text, B);
  }
  Done.Without = withoutStatement(D, Site, B);
  D.Out.Deeds.push_back(std::move(Done));
}

// A scope that ends its span as well: at some time later.
static void readScopeEnd(Draft &D, const CallSite &Site,
                         const rules::Function &Entry, Body &B) {
  const Expr *Flag = Site.argument(Entry.EndsSpan);
  auto *Constant =
      Flag ? dyn_cast<CXXBoolLiteralExpr>(stripped(Flag)) : nullptr;
  if (!Flag || (Constant && !Constant->getValue()))
    return;
  model::Deed Done;
  static_cast<model::Subject &>(Done) =
      subjectOf(D, Site.argument(Entry.Span), B);
  Done.Function = functionIndex(D, B);
  Done.At = D.Where.token(Site.nameLocation());
  Done.When = pointOf(D, Site.Node, B);
  Done.Sometimes = true;
  D.Out.Deeds.push_back(std::move(Done));
}

static bool isMove(const Stmt *Node) {
  auto *Call = dyn_cast_or_null<CallExpr>(Node);
  return Call && Call->getBuiltinCallee() == Builtin::BImove;
}

// Moved to a function or into an object, not only to another local.
static bool isMoved(const VarDecl *V, Body &B) {
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V)) {
      Use Found = useOf(Ref, *Part);
      if (!isMove(Found.Node))
        continue;
      while (isMove(Found.Node))
        Found = useOf(Found.whole(), *Part);
      auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Found.Node);
      if (!Construct || !Construct->getConstructor()->isMoveConstructor() ||
          !isa_and_nonnull<VarDecl>(useOf(Construct, *Part).Into))
        return true;
    }
  return false;
}

// Does the use, up to the statement around it, leave the holder's span as it
// is?
static bool onlyReads(Draft &D, const Expr *Holder, Body &B) {
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
             (D.Known.known(Site->Callee) || isProjects(D, calledBy(D, *Site)));
    }
    if (auto *Member = dyn_cast<MemberExpr>(Parent)) {
      auto *Method = dyn_cast<CXXMethodDecl>(Member->getMemberDecl());
      return !Method || Method->isConst() || isProjects(D, Method) ||
             D.Known.known(Method) ||
             D.Known.isExactly(Holder->getType(), "span");
    }
    if (isa<DeclStmt>(Parent))
      return !isa<DeclRefExpr, MemberExpr>(Child); // a reference to it
    if (!isa<Expr>(Parent) || isa<CXXConstructExpr, InitListExpr>(Parent))
      return true;
  }
  return true;
}

static void replaces(Draft &D, const Expr *Holder, Body &B) {
  model::Deed Done;
  static_cast<model::Subject &>(Done) = subjectOf(D, Holder, B);
  if (!Done.known() || onlyReads(D, Holder, B))
    return;
  Done.What = Kind::Replaces;
  Done.Function = functionIndex(D, B);
  Done.At = D.Where.place(Holder);
  Done.When = pointOf(D, Holder, B);
  D.Out.Deeds.push_back(std::move(Done));
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
static void readReplacements(Draft &D, Body &B) {
  for (auto &[V, Uses] : B.Uses)
    if (holdsSpan(D.Known, V->getType()) &&
        (!D.Known.is(V->getType(), "span") || V->getType()->isReferenceType()))
      for (const DeclRefExpr *Use : Uses)
        replaces(D, Use, B);
  auto *Method = dyn_cast<CXXMethodDecl>(outermost(B).F);
  if (Method && llvm::any_of(Method->getParent()->fields(), [&](auto *Field) {
        return holdsSpan(D.Known, Field->getType());
      }))
    eachMember(B.Code, [&](const MemberExpr *Member) {
      if (holdsSpan(D.Known, Member->getType()))
        replaces(D, Member, B);
    });
}

// `if (span)`, and no assertion that there is none.
static bool decides(const DeclRefExpr *Ref, Body &B) {
  const Stmt *Node = Ref;
  while (isa_and_nonnull<Expr>(Node) &&
         !isa<UnaryOperator, BinaryOperator, CXXOperatorCallExpr>(Node))
    Node = B.parent(Node);
  return isa_and_nonnull<IfStmt>(Node) && useOf(Ref, B).How == Use::As::Tested;
}

// Variables that are moved from, until they have a span again. Whoever asks whether
// one has knows better.
static void readEmptied(Draft &D, Body &B) {
  for (auto &[V, Uses] : B.Uses) {
    if (Uses.empty() || !emptiedVariable(D, Uses.front(), B))
      continue;
    for (const DeclRefExpr *Ref : Uses) {
      bool Takes = takesOut(D, Ref, B);
      Use::As How = useOf(Ref, B).How;
      if (!Takes && How != Use::As::Tested && How != Use::As::Compared &&
          !mayRebind(Ref, B))
        continue;
      model::Deed Done;
      Done.What = Takes ? Kind::Empties : Kind::Refills;
      Done.Emptied = D.Where.token(V->getLocation());
      Done.Function = functionIndex(D, B);
      Done.At = D.Where.place(Ref);
      Done.When = pointOf(D, Ref, B);
      if (decides(Ref, B))
        Done.Asked = Done.When;
      D.Out.Deeds.push_back(std::move(Done));
    }
  }
}

// What is only given `const Span &` cannot end it.
static bool isOnlyRead(Names &Known, const CXXConstructExpr *Made,
                       const Expr *Span) {
  for (unsigned I = 0; I < Made->getNumArgs(); ++I)
    if (stripped(Made->getArg(I)) == Span) {
      const CXXConstructorDecl *F = Made->getConstructor();
      QualType T =
          I < F->getNumParams() ? F->getParamDecl(I)->getType() : QualType();
      return !T.isNull() && T->isLValueReferenceType() &&
             T->getPointeeType().isConstQualified() &&
             Known.isExactly(T->getPointeeType(), "span");
    }
  return false;
}

// `Span &span`, `Span *span`: unless it is deleted, or put into a pointer that
// deletes it, somebody else has it.
static bool isBorrowed(Draft &D, const ParmVarDecl *P, Body &B) {
  QualType T = P->getType();
  if (T->isRValueReferenceType() ||
      !(T->isReferenceType() || T->isPointerType()) ||
      !D.Known.isExactly(T->getPointeeType(), "span"))
    return false;
  return llvm::none_of(B.Uses.lookup(P), [&](const DeclRefExpr *Ref) {
    Use Found = useOf(Ref, B);
    auto *Made = dyn_cast_or_null<CXXConstructExpr>(Found.Node);
    return isa_and_nonnull<CXXDeleteExpr>(Found.Node) ||
           (Made && !isOnlyRead(D.Known, Made, Ref));
  });
}

std::optional<model::Edit> swapOf(Draft &D, const CallSite &End, Body &B) {
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
  if (!Site || subjectOf(D, Site->Object, B) != subjectOf(D, End.Object, B))
    return std::nullopt;
  bool Records = false;
  for (Role R : {Role::Attribute, Role::Attributes, Role::Event, Role::Status,
                 Role::Link, Role::RenamesSpan})
    Records = Records || D.Known.role(Site->Callee, R);
  SourceRange First = Statement->getSourceRange(),
              Second = Next->getSourceRange();
  if (!Records || First.getBegin().isMacroID() || First.getEnd().isMacroID() ||
      Second.getBegin().isMacroID() || Second.getEnd().isMacroID() ||
      D.Where.isDivided(First.getBegin(), Second.getEnd()))
    return std::nullopt;
  auto &Sources = D.Ast.getSourceManager();
  auto written = [&](CharSourceRange Range) {
    return Lexer::getSourceText(Range, Sources, D.Ast.getLangOpts()).str();
  };
  auto end = [&](SourceRange Tokens) {
    return Lexer::getLocForEndOfToken(Tokens.getEnd(), 0, Sources,
                                      D.Ast.getLangOpts());
  };
  model::Edit Swap;
  Swap.At = D.Where.place({First.getBegin(), Second.getEnd()});
  Swap.Text =
      written(CharSourceRange::getTokenRange(Second)) +
      written(CharSourceRange::getCharRange(end(First), Second.getBegin())) +
      written(CharSourceRange::getTokenRange(First));
  return Swap;
}

} // namespace spantidy::extract
