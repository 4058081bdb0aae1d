// Where spans begin: calls of the vocabulary, and calls of the project's own
// functions whose result may be a span that they started.

#include "reading.h"

#include "llvm/ADT/StringSwitch.h"

namespace spantidy::extract {

using namespace clang;
using model::SpanKind;
using rules::Role;

SpanKind Reading::kindNamed(llvm::StringRef Word) {
  return llvm::StringSwitch<SpanKind>(Word)
      .Case("internal", SpanKind::Internal)
      .Case("server", SpanKind::Server)
      .Case("client", SpanKind::Client)
      .Case("producer", SpanKind::Producer)
      .Case("consumer", SpanKind::Consumer)
      .Default(SpanKind::Unknown);
}

SpanKind Reading::kindOf(const NamedDecl *Constant) {
  auto Kind = Known.V.Kinds.find(Known.of(Constant));
  return Kind == Known.V.Kinds.end() ? SpanKind::Unknown
                                     : kindNamed(Kind->second);
}

void Reading::readStarts(Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (const rules::Function *Entry = Known.role(Site.Callee, Role::StartsSpan))
      addStart(Site, *Entry, B);
    else if (isProjects(calledBy(Site)))
      addMaybe(Site, B);
  }
}

unsigned Reading::addSpan(model::Span Span, const CallSite &Site, Body &B) {
  Span.Function = functionIndex(B);
  Span.At = Where.token(Site.nameLocation());
  Span.When = pointOf(Site.Node, B);
  Span.Slot = slotAfter(Site, B);
  Span.Beneath = B.Lambda || !activeAt(Site.Node, B).empty();
  readTenants(Span, Site.Node, B);
  readEvents(Span, Site.Node, B);
  readIncoming(Span, Site.Node, B);
  Span.Attached = isAttached(Site.Node, B);
  unsigned Index = Out.Spans.size();
  Out.Spans.push_back(std::move(Span));
  SpanOf[Site.Node] = Index;
  StartOf[Index] = {Site.Node, &B};
  SpanAt[{&outermost(B), Where.place(Site.Node)}] = Index;
  return Index;
}

// A call that returns a span, or makes an object that holds one: a wrapper
// perhaps. Link knows what its body does.
void Reading::addMaybe(const CallSite &Site, Body &B) {
  QualType T = Site.Node->getType();
  if (!holdsSpan(T) && !Known.holds(T, "scope"))
    return;
  if (auto Call = callOf(Site, B)) {
    model::Span Span;
    Span.Call = Call;
    Span.GivenAway = !Known.is(T, "span");
    addSpan(std::move(Span), Site, B);
  }
}

// Opposed to one whose spans are handed around.
bool Reading::hasScopes(const std::string &Library) {
  return llvm::any_of(Known.V.Functions, [&](const auto &Named) {
    return Named.second.Is == Role::Activates && Named.second.Library == Library;
  });
}

void Reading::addStart(const CallSite &Site, const rules::Function &Entry,
                       Body &B) {
  // A copy or a default object of a span class starts nothing.
  if (auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
      Construct && (Construct->getConstructor()->isCopyOrMoveConstructor() ||
                    Site.Arguments.empty()))
    return;
  model::Span Span;
  Span.EndsExplicitly = Entry.EndsExplicitly;
  Span.From = model::Parent::Ambient;
  Span.Kind = kindNamed(Entry.Kind.empty() ? Entry.DefaultKind : Entry.Kind);
  Span.KeepsErrors = Known.keepsErrors(Entry.Library);
  Span.ByScope = !Entry.Activates && hasScopes(Entry.Library);
  if (const Expr *Name = Site.argument(Entry.SpanName))
    Span.Name = Read.of(Name, B);
  const Expr *Options = nullptr;
  Parent = nullptr, Parents = 0;
  for (const Expr *Argument : Site.Arguments)
    if (Known.isExactly(Argument->getType(), "start-options"))
      Options = Argument;
  if (Options)
    readOptions(Options, B, Span);
  else if (Entry.Kind.empty())
    Span.KindFix = kindSlotAfter(Site);
  unsigned Index = addSpan(std::move(Span), Site, B);
  if (Parent)
    ParentOf[Index] = Parent;

  bool First = true; // attributes; links follow
  for (const Expr *Argument : Site.arguments(Entry.Attributes)) {
    if (Argument == Options)
      continue;
    bool Links = !std::exchange(First, false);
    model::Attribute A;
    A.Function = Out.Spans[Index].Function;
    A.Span = Index;
    A.When = Out.Spans[Index].When;
    A.AtStart = true;
    model::Attribute All = A;
    if (readAllOf(Argument, B, All)) {
      All.At = Where.place(Argument);
      Out.Spans[Index].Linked = Links;
      Out.Attributes.push_back(std::move(All));
      continue;
    }
    bool Whole = readList(Argument, B, [&](const Pair &P) {
      if (Known.isExactly(stripped(P.Key)->getType(), "span-context")) {
        Out.Spans[Index].Linked = true;
        model::Attribute OfLink = A;
        OfLink.On = model::Target::Link;
        readList(P.Value, B, [&](const Pair &L) {
          OfLink.At = Where.place(L.Whole);
          addAttribute(OfLink, L.Key, L.Value, B);
        });
        return;
      }
      A.At = Where.place(P.Whole);
      addAttribute(A, P.Key, P.Value, B);
    });
    if (!Whole) {
      Out.Spans[Index].OpenAttributes = true;
      Out.Spans[Index].Linked = Out.Spans[Index].Linked || Links;
    }
  }
}

// True if it was the kind.
bool Reading::readOption(const FieldDecl *Field, const Expr *Given, Body &B,
                         model::Span &Span) {
  bool GaveKind = false;
  auto [First, Last] = Known.V.Fields.equal_range(Known.of(Field));
  for (auto It = First; It != Last; ++It) {
    if (It->second.Is == "parent") {
      Span.From = model::Parent::Explicit;
      Span.Extracted = extractedBy(Given, B);
      readParent(Given, B, Span);
    }
    if (It->second.Is != "kind")
      continue;
    GaveKind = true;
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
    Span.Kind = Ref ? kindOf(Ref->getDecl()) : SpanKind::Unknown;
    Span.KindAt = Where.place(Given);
    Span.KindFix = kindSlotIn(Given);
    if (auto *P = dyn_cast_or_null<ParmVarDecl>(Ref ? Ref->getDecl() : nullptr))
      Span.KindParameter = P->getFunctionScopeIndex();
  }
  return GaveKind;
}

void Reading::readOptions(const Expr *Options, Body &B, model::Span &Span) {
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
        readOption(Field, Given, B, Span);
    }
    return;
  }
  auto *Ref = dyn_cast<DeclRefExpr>(Options);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || isa<ParmVarDecl>(V)) {
    Span.From = model::Parent::Unknown;
    Span.Kind = SpanKind::Unknown;
    return;
  }
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto *Copied = dyn_cast_or_null<DeclRefExpr>(Init);
  if (Init && V->isInitCapture() && B.Outer)
    readOptions(Init, *B.Outer, Span);
  else if (Init && (isa<InitListExpr>(Init) || (Copied && Copied->getDecl() != V)))
    readOptions(Init, B, Span);
  else if (auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
           Init && !(Made && Made->getNumArgs() == 0)) {
    Span.Kind = SpanKind::Unknown; // made by somebody else
    if (asCall(Init) && !Made)
      Span.From = model::Parent::Unknown;
  }
  if (!V->isLocalVarDecl() && !V->isInitCapture() &&
      !(Init && V->getType().isConstQualified()))
    Span.Kind = SpanKind::Unknown;
  for (Body *Part = &B; Part; Part = Part->Outer) // captured: set outside
    readChangesOfOptions(V, Ref, *Part, Span);
  if (mayChange(V, Ref, B))
    Span.Kind = SpanKind::Unknown;
  // What others are started with is not changed for one of them.
  unsigned Given = 0;
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Other : Part->Uses.lookup(V))
      Given += !isa_and_nonnull<MemberExpr>(Part->parent(Other));
  if (Given != 1 || !V->isLocalVarDecl() || V->isStaticLocal())
    Span.KindFix.reset();
}

void Reading::readChangesOfOptions(const VarDecl *V, const Expr *Start,
                                   Body &B, model::Span &Span) {
  std::set<SpanKind> Kinds; // one per branch perhaps: then it is not known
  for (const DeclRefExpr *Use : B.Uses.lookup(V)) {
    auto *Field = dyn_cast_or_null<MemberExpr>(B.parent(Use));
    if (!Field) { // handed out: anybody may set a parent
      auto Site = asCall(B.parent(Use));
      if (Site && !Known.known(Site->Callee) &&
          !isa<CXXConstructExpr>(Site->Node))
        Span.From = model::Parent::Unknown;
      continue;
    }
    const Stmt *Parent = B.parent(Field);
    const Expr *Given = nullptr;
    if (auto *Binary = dyn_cast_or_null<BinaryOperator>(Parent);
        Binary && Binary->isAssignmentOp() && Binary->getLHS() == Field)
      Given = Binary->getRHS();
    else if (auto Site = asCall(Parent);
             Site && Site->Callee->getOverloadedOperator() == OO_Equal &&
             Site->Arguments.size() == 1)
      Given = Site->Arguments[0];
    if (!Given)
      continue;
    if (readOption(cast<FieldDecl>(Field->getMemberDecl()), Given, B, Span)) {
      Kinds.insert(Span.Kind);
      Span.KindVaries = Span.KindVaries || !isSettled(Parent, Start, B);
    }
  }
  if (Kinds.size() > 1)
    Span.Kind = SpanKind::Unknown;
}

// After `auto span = tracer->StartSpan(..);`
std::optional<model::AttributeSlot> Reading::slotAfter(const CallSite &Site,
                                                       Body &B) {
  const auto *Declares =
      dyn_cast_or_null<DeclStmt>(B.statementOf(Site.Node));
  if (!Declares || !Declares->isSingleDecl() ||
      Declares->getBeginLoc().isMacroID())
    return std::nullopt;
  auto *V = dyn_cast<VarDecl>(Declares->getSingleDecl());
  if (!V || !V->getInit() || stripped(V->getInit()) != Site.Node ||
      !Known.is(V->getType(), "span") || isInstantiated(B))
    return std::nullopt;
  const CXXMethodDecl *Setter = methodOf(V->getType(), Role::Attribute);
  const rules::Function *Entry =
      Setter ? Known.role(Setter, Role::Attribute) : nullptr;
  if (!Entry || !Entry->Key || Entry->Key->Index != 0 || !Entry->Value ||
      Entry->Value->Index != 1)
    return std::nullopt;
  model::AttributeSlot Slot;
  Slot.At = Where.afterLine(Declares->getEndLoc());
  bool Pointer = !Known.isExactly(V->getType(), "span");
  Slot.Before = Where.newLine(Declares->getBeginLoc()) +
                V->getNameAsString() + (Pointer ? "->" : ".") +
                Setter->getNameAsString() + "(";
  Slot.After = ");";
  return Slot;
}

} // namespace spantidy::extract
