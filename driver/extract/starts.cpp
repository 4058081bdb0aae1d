// Where spans begin: calls of the vocabulary, and calls of the unit's own
// functions that do so for their callers.

#include "reading.h"

#include "llvm/ADT/StringSwitch.h"

namespace spantidy::extract {

using namespace clang;
using model::SpanKind;
using rules::Role;

static SpanKind kindNamed(llvm::StringRef Word) {
  return llvm::StringSwitch<SpanKind>(Word)
      .Case("internal", SpanKind::Internal)
      .Case("server", SpanKind::Server)
      .Case("client", SpanKind::Client)
      .Case("producer", SpanKind::Producer)
      .Case("consumer", SpanKind::Consumer)
      .Default(SpanKind::Unknown);
}

void Reading::readStarts(Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (const rules::Function *Entry = Known.role(Site.Callee, Role::StartsSpan))
      addStart(Site, *Entry, B);
    else if (Own.of(Site.Callee))
      addWrapped(Site, B);
  }
}

void Reading::addStart(const CallSite &Site, const rules::Function &Entry,
                       Body &B) {
  // A copy or a default object of a span class starts nothing.
  if (auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
      Construct && (Construct->getConstructor()->isCopyOrMoveConstructor() ||
                    Site.Arguments.empty()))
    return;
  model::Span Span;
  Span.Function = functionIndex(B);
  Span.At = Where.token(Site.nameLocation());
  Span.Api = Entry.Name;
  Span.From = model::Parent::Ambient;
  Span.Kind = kindNamed(Entry.Kind);
  if (const Expr *Name = Site.argument(Entry.SpanName))
    Span.Name = Read.of(Name, B);
  const Expr *Options = nullptr;
  for (const Expr *Argument : Site.Arguments)
    if (Known.isExactly(Argument->getType(), "start-options"))
      Options = Argument;
  if (Options)
    readOptions(Options, B, Span);
  Span.Slot = slotAfter(Site, B);
  readTenants(Span, Site.Node, B);

  unsigned Index = Out.Spans.size();
  Out.Spans.push_back(std::move(Span));
  SpanOf[Site.Node] = Index;
  StartOf[Index] = {Site.Node, &B};
  SpanAt[{&outermost(B), Where.place(Site.Node)}] = Index;

  for (const Expr *Argument : Site.arguments(Entry.Attributes)) {
    if (Argument == Options)
      continue;
    model::Attribute A;
    A.Function = Out.Spans[Index].Function;
    A.Span = Index;
    A.AtStart = true;
    bool Whole = readList(Argument, B, [&](const Pair &P) {
      if (Known.isExactly(stripped(P.Key)->getType(), "span-context")) {
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
    if (!Whole)
      Out.Spans[Index].OpenAttributes = true;
  }
}

void Reading::readOption(const FieldDecl *Field, const Expr *Given,
                         model::Span &Span) {
  auto [First, Last] = Known.V.Fields.equal_range(Known.of(Field));
  for (auto It = First; It != Last; ++It) {
    if (It->second.Is == "parent")
      Span.From = model::Parent::Explicit;
    if (It->second.Is != "kind")
      continue;
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
    auto Kind = Ref ? Known.V.Kinds.find(Known.of(Ref->getDecl()))
                    : Known.V.Kinds.end();
    Span.Kind = Kind == Known.V.Kinds.end() ? SpanKind::Unknown
                                            : kindNamed(Kind->second);
  }
}

void Reading::readOptions(const Expr *Options, Body &B, model::Span &Span) {
  Options = stripped(Options);
  if (auto *List = dyn_cast<InitListExpr>(Options)) {
    if (List->isSyntacticForm() && List->getSemanticForm())
      List = List->getSemanticForm();
    const RecordDecl *Record = List->getType()->getAsRecordDecl();
    if (!Record)
      return;
    for (auto &&[Field, Given] : llvm::zip(Record->fields(), List->inits())) {
      // `{{}, {}, context}`: an empty brace gives nothing.
      auto *Inner = dyn_cast<InitListExpr>(Given->IgnoreImplicit());
      bool Empty = isa<CXXDefaultInitExpr, ImplicitValueInitExpr>(Given) ||
                   (Inner && Inner->getNumInits() == 0);
      if (auto *Construct = dyn_cast<CXXConstructExpr>(Given->IgnoreImplicit()))
        Empty = Empty || Construct->getNumArgs() == 0;
      if (!Empty)
        readOption(Field, Given, Span);
    }
    return;
  }
  auto *Ref = dyn_cast<DeclRefExpr>(Options);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || isa<ParmVarDecl>(V)) {
    Span.From = model::Parent::Unknown;
    return;
  }
  if (V->getInit() && isa<InitListExpr>(stripped(V->getInit())))
    readOptions(V->getInit(), B, Span);
  else if (V->getInit() && asCall(stripped(V->getInit())) &&
           !isa<CXXConstructExpr>(stripped(V->getInit())))
    Span.From = model::Parent::Unknown; // made by somebody else
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
    if (Given)
      readOption(cast<FieldDecl>(Field->getMemberDecl()), Given, Span);
  }
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
  const FunctionDecl *Setter = declared(Role::Attribute);
  if (!V || !Setter || !V->getInit() || stripped(V->getInit()) != Site.Node ||
      !Known.is(V->getType(), "span"))
    return std::nullopt;
  model::AttributeSlot Slot;
  Slot.At = Where.after(Declares->getEndLoc());
  bool Pointer = !Known.isExactly(V->getType(), "span");
  Slot.Before = "\n" + Where.indentation(Declares->getBeginLoc()) +
                V->getNameAsString() + (Pointer ? "->" : ".") +
                Setter->getNameAsString() + "(";
  Slot.After = ");";
  return Slot;
}

// A call of a function of the unit that starts a span for its caller: with a
// name that the caller gives, or to be owned by the caller.
void Reading::addWrapped(const CallSite &Site, Body &B) {
  Body *Helper = Own.of(Site.Callee);
  if (&outermost(*Helper) == &outermost(B))
    return;
  readTree(outermost(*Helper));
  if (!Functions.contains(Helper))
    return;
  unsigned Inside = Functions[Helper];
  for (unsigned I = 0, E = Out.Spans.size(); I < E; ++I) {
    if (Out.Spans[I].Function != Inside)
      continue;
    bool Returned = Out.Spans[I].HeldBy == model::Holder::Returned;
    if (!Returned && !model::dependsOnParameter(Out.Spans[I].Name))
      continue;
    std::vector<model::Value> Arguments;
    for (const Expr *Argument : Site.Arguments)
      Arguments.push_back(Read.of(Argument, B));
    model::Span Span = Out.Spans[I];
    Span.Function = functionIndex(B);
    Span.At = Where.token(Site.nameLocation());
    Span.Wrapper = Known.of(Site.Callee);
    Span.Name = model::substituted(Out.Spans[I].Name, Arguments);
    Span.HeldBy = model::Holder::Stored;
    Span.Tenants.clear();
    Span.Slot = std::nullopt;
    unsigned Index = Out.Spans.size();
    if (Returned) {
      Span.HeldBy = model::Holder::Local;
      Span.Slot = slotAfter(Site, B);
      readTenants(Span, Site.Node, B);
      SpanOf[Site.Node] = Index;
      StartOf[Index] = {Site.Node, &B};
      SpanAt[{&outermost(B), Where.place(Site.Node)}] = Index;
    }
    if (model::cardinality(Span.Name) == model::Cardinality::Unknown)
      Out.Spans[I].CallersDecide = false;
    Out.Spans.push_back(std::move(Span));
    for (size_t J = 0, N = Out.Attributes.size(); J < N; ++J) {
      if (Out.Attributes[J].Span != I)
        continue;
      model::Attribute A = Out.Attributes[J];
      A.Function = Out.Spans[Index].Function;
      A.Span = Index;
      A.Key = model::substituted(A.Key, Arguments);
      A.What = model::substituted(A.What, Arguments);
      Out.Attributes.push_back(std::move(A));
    }
  }
}

} // namespace spantidy::extract
