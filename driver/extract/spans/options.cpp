// What a start is told by an object of options: a kind, a parent.

#include "options.h"
#include "draft/callees.h"
#include "draft/given.h"
#include "draft/origins.h"
#include "handoff/fields.h"
#include "kind_cases.h"
#include "kinds.h"
#include "syntax/use.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using model::SpanKind;

static void readChangesOfOptions(Draft &D, const VarDecl *V, const Expr *At,
                                 Body &B, Start &S);

static void readPairs(Draft &D, const Expr *List, Body &B, Start &S) {
  if (!readList(D, List, B,
                [&](const ListedPair &P) { S.Pairs.push_back({P, &B}); }))
    S.Span.OpenAttributes = true;
}

// `options.tags.emplace("key", value)`
static void readAdded(Draft &D, const CallSite &Site, Body &B, Start &S) {
  bool Unreadable = false;
  if (auto Added = addedPair(D, Site, B, Unreadable))
    S.Pairs.push_back({*Added, &B});
  S.Span.OpenAttributes = S.Span.OpenAttributes || Unreadable;
}

static bool isOf(Draft &D, const FieldDecl *Field, llvm::StringRef What) {
  auto [First, Last] = D.Known.V.Fields.equal_range(D.Known.of(Field));
  return std::any_of(
      First, Last, [&](const auto &Named) { return Named.second.Is == What; });
}

// The kind in a member of the function's own object, which is the usual one until a
// method puts another one there.
static std::optional<model::StartOptions> keptKind(Draft &D,
                                                   const Expr *Given) {
  auto *Member = dyn_cast<MemberExpr>(stripped(Given));
  auto *Field = Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  if (!Field || !isa<CXXThisExpr>(Member->getBase()->IgnoreImpCasts()))
    return std::nullopt;
  const Expr *Init = Field->getInClassInitializer();
  auto *First = Init ? dyn_cast<DeclRefExpr>(stripped(Init)) : nullptr;
  if (Init &&
      !(First && kindOf(D.Known, First->getDecl()) == SpanKind::Internal))
    return std::nullopt;
  model::StartOptions Found;
  Found.Member = D.Where.usr(Field);
  Found.Own = true;
  return Found;
}

static void take(const KindChoice &Choice, Start &S) {
  S.Span.Start.Kind = SpanKind::Unknown;
  S.Span.Start.KindParameter = Choice.Parameter;
  S.Span.Start.KindCases = Choice.Cases;
  S.Span.Start.KindVaries = false;
  S.Span.Start.KindFix.reset();
}

// The parameter that is the parent, or without which there is none.
static std::optional<unsigned> parentGiven(const Expr *Given, Body &B) {
  if (auto Needed = onlyWith(Given, B))
    return Needed;
  const Expr *E = stripped(Given);
  while (auto *Made = dyn_cast<CXXConstructExpr>(E)) {
    if (Made->getNumArgs() != 1)
      return std::nullopt;
    E = stripped(Made->getArg(0));
  }
  auto Handed = handedOn(E, B);
  return Handed ? Handed : fieldOfParameter(E, B);
}

bool readOption(Draft &D, const FieldDecl *Field, const Expr *Given, Body &B,
                Start &S) {
  bool GaveKind = false;
  if (isOf(D, Field, "name")) // of several it is not known which
    S.Span.Name = S.Names++ == 0 ? D.Read.of(Given, B) : model::Value();
  if (isOf(D, Field, "attributes"))
    readPairs(D, Given, B, S);
  auto [First, Last] = D.Known.V.Fields.equal_range(D.Known.of(Field));
  for (auto It = First; It != Last; ++It) {
    if (It->second.Is == "parent") {
      model::Origin From = originOf(D, Given, B);
      readParent(D, Given, B, S);
      bool Again =
          S.Parents > 1 && S.Span.Start.From == model::Parent::Explicit;
      S.Span.Start.ParentFrom =
          Again ? eitherOf(S.Span.Start.ParentFrom, From) : From;
      // What is active is the parent of whoever is given none, too.
      S.Span.Start.From = From.By == model::Origin::Way::Current && !Again
                              ? model::Parent::Ambient
                              : model::Parent::Explicit;
      S.Span.Start.ParentGiven =
          S.Parents == 1 ? parentGiven(Given, B) : std::nullopt;
      S.Span.Start.Extracted.reset();
      if (S.Span.Start.ParentFrom.By == model::Origin::Way::Extracted)
        S.Span.Start.Extracted = S.Span.Start.ParentFrom.At;
    }
    if (It->second.Is != "kind")
      continue;
    GaveKind = true;
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
    S.Span.Start.Kind = kindOf(D.Known, Given, D.Ast);
    S.Span.Start.KindAt = D.Where.place(Given);
    S.Span.Start.KindFix = kindSlotIn(D, Given);
    if (auto *P = dyn_cast_or_null<ParmVarDecl>(Ref ? Ref->getDecl() : nullptr))
      S.Span.Start.KindParameter = P->getFunctionScopeIndex();
    else
      S.Span.Start.KindParameter = fieldOfParameter(Given, B);
    S.Span.Start.KindCases.clear();
    if (auto Choice = S.Span.Start.Kind == SpanKind::Unknown &&
                              !S.Span.Start.KindParameter
                          ? choiceOfKind(D, Given, B)
                          : std::nullopt)
      take(*Choice, S);
    if (auto Kept = keptKind(D, Given)) {
      S.Span.Start.Options = Kept;
      S.Span.Start.KindAt.reset();
    }
  }
  return GaveKind;
}

// An object that is filled elsewhere.
static std::optional<model::StartOptions> elsewhere(Draft &D, const Expr *E,
                                                    Body &B) {
  model::StartOptions Found;
  E = stripped(E);
  if (auto *Copy = dyn_cast<CXXConstructExpr>(E);
      Copy && Copy->getConstructor()->isCopyOrMoveConstructor())
    E = stripped(Copy->getArg(0));
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *P = dyn_cast<ParmVarDecl>(Ref->getDecl());
    if (!P || P->getDeclContext() != outermost(B).F)
      return std::nullopt;
    Found.Parameter = P->getFunctionScopeIndex();
    return Found;
  }
  if (auto *Member = dyn_cast<MemberExpr>(E)) {
    if (!isa<FieldDecl>(Member->getMemberDecl()))
      return std::nullopt;
    Found.Member = D.Where.usr(Member->getMemberDecl());
    Found.Own =
        isa<CXXThisExpr>(Member->getBase()->IgnoreImpCasts()) &&
        !cast<FieldDecl>(Member->getMemberDecl())->hasInClassInitializer();
    return Found;
  }
  auto Site = asCall(E);
  if (!Site || isa<CXXConstructExpr>(E) || !isProjects(D, Site->Callee))
    return std::nullopt;
  Found.Call = callOf(D, *Site, B);
  return Found;
}

// Is more done to the parameter than to hand it on?
static bool isChanged(Draft &D, const VarDecl *V, const Expr *Start, Body &B) {
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V)) {
      Use Found = useOf(Ref, *Part);
      bool Reads = Found.How == Use::As::Member &&
                   useOf(Found.whole(), *Part).How != Use::As::Overwritten;
      if (Ref != Start && !Reads && !Found.Site)
        return true;
    }
  return mayChange(D, V, Start, B);
}

static void readElsewhere(Draft &D, const Expr *Options, Body &B, Start &S) {
  S.Span.Start.From = model::Parent::Unknown;
  S.Span.Start.Kind = SpanKind::Unknown;
  S.Span.Start.Options = elsewhere(D, Options, B);
}

void readOptions(Draft &D, const Expr *Options, Body &B, Start &S) {
  Options = stripped(Options);
  if (auto *List = dyn_cast<InitListExpr>(Options)) {
    for (auto [Field, Given] : fieldsGiven(List)) {
      // `{{}, {}, context}`: an empty brace gives nothing.
      auto *Inner = dyn_cast<InitListExpr>(Given->IgnoreImplicit());
      bool Empty = isa<CXXDefaultInitExpr, ImplicitValueInitExpr>(Given) ||
                   (Inner && Inner->getNumInits() == 0);
      if (auto *Construct = dyn_cast<CXXConstructExpr>(Given->IgnoreImplicit()))
        Empty = Empty || Construct->getNumArgs() == 0;
      if (!Empty)
        readOption(D, Field, Given, B, S);
    }
    return;
  }
  auto *Ref = dyn_cast<DeclRefExpr>(Options);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || isa<ParmVarDecl>(V)) {
    readElsewhere(D, Options, B, S);
    if (V && (isChanged(D, V, Ref, B) || V->getType()->isPointerType()))
      S.Span.Start.Options.reset();
    return;
  }
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto *Copied = dyn_cast_or_null<DeclRefExpr>(Init);
  if (Init && V->isInitCapture() && B.Outer)
    readOptions(D, Init, *B.Outer, S);
  else if (Init &&
           (isa<InitListExpr>(Init) || (Copied && Copied->getDecl() != V)))
    readOptions(D, Init, B, S);
  else if (auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
           Init && !(Made && Made->getNumArgs() == 0)) {
    S.Span.Start.Kind = SpanKind::Unknown; // made by somebody else
    if (auto From = elsewhere(D, Init, B)) {
      S.Span.Start.From = model::Parent::Unknown;
      S.Span.Start.Options = From;
    } else if (asCall(Init) && !Made) {
      S.Span.Start.From = model::Parent::Unknown;
    }
  }
  if (!V->isLocalVarDecl() && !V->isInitCapture() &&
      !(Init && V->getType().isConstQualified()))
    S.Span.Start.Kind = SpanKind::Unknown;
  for (Body *Part = &B; Part; Part = Part->Outer) // captured: set outside
    readChangesOfOptions(D, V, Ref, *Part, S);
  bool Varies = S.Span.Start.KindVaries ||
                (S.Span.Start.Kind == SpanKind::Unknown && S.Span.Start.KindAt);
  if (Varies && !S.Span.Start.KindParameter)
    if (auto Choice = choiceOfKind(D, V, B))
      take(*Choice, S);
  if (mayChange(D, V, Ref, B)) {
    S.Span.Start.Kind = SpanKind::Unknown;
    S.Span.Start.KindCases.clear();
    S.Span.Start.Options.reset();
  }
  // What others are started with is not changed for one of them.
  unsigned Given = 0;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Other : Part->Uses.lookup(V))
      Given += !isa_and_nonnull<MemberExpr>(Part->parent(Other));
  if (Given != 1 || !V->isLocalVarDecl() || V->isStaticLocal())
    S.Span.Start.KindFix.reset();
}

model::StartOptions optionsOf(Draft &D, const Expr *E, Body &B) {
  Start S;
  S.Span.Start.From = model::Parent::Ambient;
  S.Span.Start.Kind = SpanKind::Internal;
  readOptions(D, E, B, S);
  model::StartOptions Found =
      S.Span.Start.Options.value_or(model::StartOptions());
  Found.Kind = S.Span.Start.Kind;
  Found.KindParameter = S.Span.Start.KindParameter;
  Found.KindCases = S.Span.Start.KindCases;
  Found.KindAt = S.Span.Start.KindAt;
  Found.KindVaries = S.Span.Start.KindVaries;
  Found.From = S.Span.Start.From;
  Found.ParentGiven = S.Span.Start.ParentGiven;
  Found.Extracted = S.Span.Start.Extracted;
  Found.ParentFrom = S.Span.Start.ParentFrom;
  return Found;
}

// Does the change stand behind the start, with no loop that leads back?
static bool isTooLate(const Stmt *Change, const Stmt *At, Body &B, Draft &D) {
  if (!D.Ast.getSourceManager().isBeforeInTranslationUnit(
          At->getEndLoc(), Change->getBeginLoc()))
    return false;
  std::set<const Stmt *> Around;
  for (const Stmt *Outer = B.parent(At); Outer; Outer = B.parent(Outer))
    Around.insert(Outer);
  bool Inside = !Around.empty(); // else the start is in a lambda of its own
  for (const Stmt *Outer = B.parent(Change); Outer; Outer = B.parent(Outer))
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt, LabelStmt>(Outer) &&
        Around.contains(Outer))
      return false;
  return Inside;
}

static void readChangesOfOptions(Draft &D, const VarDecl *V, const Expr *At,
                                 Body &B, Start &S) {
  std::set<SpanKind> Kinds; // one per branch perhaps: then it is not known
  for (const DeclRefExpr *Use : B.Uses.lookup(V)) {
    auto *Field = dyn_cast_or_null<MemberExpr>(B.parent(Use));
    if (!Field) { // handed out: anybody may set a parent
      auto Site = asCall(B.parent(Use));
      if (Site && !D.Known.known(Site->Callee) &&
          !isa<CXXConstructExpr>(Site->Node))
        S.Span.Start.From = model::Parent::Unknown,
        S.Span.Start.Options.reset();
      continue;
    }
    const Stmt *Parent = B.parent(Field);
    bool Method = isa_and_nonnull<MemberExpr>(Parent); // `tags.emplace`
    if (auto Site = asCall(Method ? B.parent(Parent) : Parent);
        Site && Site->Object == Field && !isTooLate(Parent, At, B, D) &&
        isOf(D, cast<FieldDecl>(Field->getMemberDecl()), "attributes"))
      readAdded(D, *Site, B, S);
    const Expr *Given = nullptr;
    if (auto *Binary = dyn_cast_or_null<BinaryOperator>(Parent);
        Binary && Binary->isAssignmentOp() && Binary->getLHS() == Field)
      Given = Binary->getRHS();
    else if (auto Site = asCall(Parent);
             Site && Site->Callee->getOverloadedOperator() == OO_Equal &&
             Site->Arguments.size() == 1)
      Given = Site->Arguments[0];
    if (!Given || isTooLate(Parent, At, B, D))
      continue;
    if (isSettled(D, Parent, At, B)) { // whatever it has had before
      S.Parents = 0;
      S.Span.Start.KindVaries = false;
      Kinds.clear();
    }
    if (readOption(D, cast<FieldDecl>(Field->getMemberDecl()), Given, B, S)) {
      Kinds.insert(S.Span.Start.Kind);
      S.Span.Start.KindVaries =
          S.Span.Start.KindVaries || !isSettled(D, Parent, At, B);
    }
  }
  if (Kinds.size() > 1)
    S.Span.Start.Kind = SpanKind::Unknown;
  if ((Kinds.size() > 1 || S.Span.Start.KindVaries) && S.Span.Start.Options &&
      S.Span.Start.Options->Own)
    S.Span.Start.Options.reset();
}

} // namespace spantidy::extract
