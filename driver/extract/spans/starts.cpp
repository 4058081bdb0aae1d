#include "starts.h"
#include "draft/active.h"
#include "draft/callables.h"
#include "draft/callees.h"
#include "draft/lists.h"
#include "draft/points.h"
#include "events.h"
#include "handoff/holders.h"
#include "handoff/objects.h"
#include "kinds.h"
#include "options.h"
#include "propagation/incoming.h"
#include "records.h"
#include "syntax/bodies.h"
#include "tenants.h"
#include "types/span_types.h"

#include "llvm/ADT/StringSwitch.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static void addMaybe(Draft &D, const CallSite &Site, Body &B);
static void addStart(Draft &D, const CallSite &Site,
                     const rules::Function &Entry, Body &B);
static std::optional<model::AttributeSlot>
slotAfter(Draft &D, const CallSite &Site, Body &B);

void readStarts(Draft &D, Body &B) {
  for (const CallSite &Site : B.Calls) {
    if (const rules::Function *Entry =
            D.Known.role(Site.Callee, Role::StartsSpan))
      addStart(D, Site, *Entry, B);
    else if (isProjects(D, calledBy(D, Site)))
      addMaybe(D, Site, B);
  }
}

static unsigned addSpan(Draft &D, model::Span Span, const CallSite &Site,
                        Body &B) {
  Span.Function = functionIndex(D, B);
  Span.At = D.Where.token(Site.nameLocation());
  Span.When = pointOf(D, Site.Node, B);
  Span.Slot = slotAfter(D, Site, B);
  Span.Around.Beneath = B.Lambda || !activeAt(D, Site.Node, B).empty();
  readTenants(D, Span, Site.Node, B);
  readEvents(D, Span, Site.Node, B);
  readIncoming(D, Span, Site.Node, B);
  Span.Around.Attached = isAttached(D, Site.Node, B);
  unsigned Index = D.Out.Spans.size();
  D.Out.Spans.push_back(std::move(Span));
  D.SpanOf[Site.Node] = Index;
  D.StartOf[Index] = {Site.Node, &B};
  D.SpanAt[{&outermost(B), D.Where.place(Site.Node)}] = Index;
  return Index;
}

// Has a plain pointer the span, or the object that has it?
static bool isInPlainPointer(Draft &D, const CallSite &Site, Body &B) {
  const Expr *Given = Site.Node;
  if (!Given->getType()->isPointerType())
    Given = dyn_cast_or_null<CXXNewExpr>(B.parent(Given));
  return Given && isInPlainPointer(D, Given, B);
}

// `withSpan("name", [&](Span &span) { .. })`
static bool isGivenTaker(Draft &D, const CallSite &Site, Body &B) {
  return llvm::any_of(Site.Arguments, [&](const Expr *Given) {
    const FunctionDecl *Runs =
        isCallable(Given->getType()) ? runBy(D, Given, B) : nullptr;
    Body *Lambda = Runs ? D.Own.of(Runs) : nullptr;
    return Lambda && Lambda->Lambda && &outermost(*Lambda) == &outermost(B) &&
           llvm::any_of(Runs->parameters(), [&](const ParmVarDecl *P) {
             return D.Known.is(P->getType(), "span");
           });
  });
}

// What is at hand where a callee may start a span, which it has for itself.
static void addTaken(Draft &D, const CallSite &Site, Body &B) {
  auto Call = callOf(D, Site, B);
  if (!Call)
    return;
  model::Span Span;
  Span.Call = Call;
  Span.Function = functionIndex(D, B);
  Span.At = D.Where.token(Site.nameLocation());
  Span.When = pointOf(D, Site.Node, B);
  readTenants(D, Span, Site.Node, B);
  D.Out.Spans.push_back(std::move(Span));
}

// A call that returns a span, or makes an object that holds one: a wrapper
// perhaps. Link knows what its body does.
static void addMaybe(Draft &D, const CallSite &Site, Body &B) {
  QualType T = Site.Node->getType();
  if (!holdsSpan(D.Known, T) && !D.Known.holds(T, "scope")) {
    if (isGivenTaker(D, Site, B))
      addTaken(D, Site, B);
    return;
  }
  if (auto Call = callOf(D, Site, B)) {
    model::Span Span;
    Span.Call = Call;
    Span.Held.GivenAway = (!D.Known.is(T, "span") || T->isPointerType()) &&
                          !isInPlainPointer(D, Site, B);
    addSpan(D, std::move(Span), Site, B);
  }
}

// Opposed to one whose spans are handed around.
static bool hasScopes(Draft &D, const std::string &Library) {
  return llvm::any_of(D.Known.V.Functions, [&](const auto &Named) {
    return Named.second.Is == Role::Activates &&
           Named.second.Library == Library;
  });
}

static model::Attribute atStart(Draft &D, unsigned Index,
                                const rules::Function &Entry) {
  model::Attribute A;
  A.Function = D.Out.Spans[Index].Function;
  A.Span = Index;
  A.When = D.Out.Spans[Index].When;
  A.AtStart = true;
  A.Conventional = D.Known.V.Conventional.contains(Entry.Library);
  return A;
}

// Attributes that the start is given, and those of its links.
static void readAttributes(Draft &D, const CallSite &Site,
                           const rules::Function &Entry, const Expr *Options,
                           unsigned Index, Body &B) {
  bool First = true; // links follow
  for (const Expr *Argument : Site.arguments(Entry.Attributes)) {
    if (Argument == Options)
      continue;
    bool Links = !std::exchange(First, false);
    model::Attribute A = atStart(D, Index, Entry);
    model::Attribute All = A;
    if (readAllOf(D, Argument, B, All)) {
      All.At = D.Where.place(Argument);
      D.Out.Spans[Index].Around.Linked = Links;
      D.Out.Attributes.push_back(std::move(All));
      continue;
    }
    bool Whole = readList(D, Argument, B, [&](const ListedPair &P) {
      if (P.Key &&
          D.Known.isExactly(stripped(P.Key)->getType(), "span-context")) {
        D.Out.Spans[Index].Around.Linked = true;
        model::Attribute OfLink = A;
        OfLink.On = model::Target::Link;
        readList(D, P.Value, P.in(B), [&](const ListedPair &L) {
          OfLink.At = D.Where.place(L.Whole);
          addAttribute(D, OfLink, L, B);
        });
        return;
      }
      A.At = D.Where.place(P.Whole);
      addAttribute(D, A, P, B);
    });
    if (!Whole) {
      D.Out.Spans[Index].OpenAttributes = true;
      D.Out.Spans[Index].Around.Linked =
          D.Out.Spans[Index].Around.Linked || Links;
    }
  }
}

static void addStart(Draft &D, const CallSite &Site,
                     const rules::Function &Entry, Body &B) {
  // A copy or a default object of a span class starts nothing.
  if (auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
      Construct && (Construct->getConstructor()->isCopyOrMoveConstructor() ||
                    Site.Arguments.empty()))
    return;
  Start S;
  S.Span.EndsExplicitly = Entry.EndsExplicitly;
  S.Span.Start.From = model::Parent::Ambient;
  S.Span.Start.Kind =
      kindNamed(Entry.Kind.empty() ? Entry.DefaultKind : Entry.Kind);
  S.Span.KeepsErrors = D.Known.keepsErrors(Entry.Library);
  S.Span.Held.ByScope = !Entry.Activates && hasScopes(D, Entry.Library);
  if (const Expr *Name = Site.argument(Entry.SpanName))
    S.Span.Name = D.Read.of(Name, B);
  const Expr *Options = nullptr;
  for (const Expr *Argument : Site.Arguments)
    if (D.Known.isExactly(Argument->getType(), "start-options"))
      Options = Argument;
  if (Options)
    readOptions(D, Options, B, S);
  else if (Entry.Kind.empty())
    S.Span.Start.KindFix = kindSlotAfter(D, Site);
  unsigned Index = addSpan(D, std::move(S.Span), Site, B);
  if (S.Parent)
    D.ParentOf[Index] = S.Parent;
  if (!S.ParentsGiven.empty())
    D.ParentsGiven[Index] = std::move(S.ParentsGiven);
  for (auto &[P, In] : S.Pairs) {
    model::Attribute A = atStart(D, Index, Entry);
    A.At = D.Where.place(P.Whole);
    addAttribute(D, A, P, *In);
  }
  readAttributes(D, Site, Entry, Options, Index, B);
}

// After `auto span = tracer->StartSpan(..);`
static std::optional<model::AttributeSlot>
slotAfter(Draft &D, const CallSite &Site, Body &B) {
  const auto *Declares = dyn_cast_or_null<DeclStmt>(B.statementOf(Site.Node));
  if (!Declares || !Declares->isSingleDecl() ||
      Declares->getBeginLoc().isMacroID())
    return std::nullopt;
  auto *V = dyn_cast<VarDecl>(Declares->getSingleDecl());
  if (!V || !V->getInit() || stripped(V->getInit()) != Site.Node ||
      !D.Known.is(V->getType(), "span") || isInstantiated(B))
    return std::nullopt;
  const CXXMethodDecl *Setter = methodOf(D, V->getType(), Role::Attribute);
  const rules::Function *Entry =
      Setter ? D.Known.role(Setter, Role::Attribute) : nullptr;
  if (!Entry || !Entry->Key || Entry->Key->Index != 0 || !Entry->Value ||
      Entry->Value->Index != 1)
    return std::nullopt;
  model::AttributeSlot Slot;
  Slot.At = D.Where.afterLine(Declares->getEndLoc());
  bool Pointer = !D.Known.isExactly(V->getType(), "span");
  Slot.Before = D.Where.newLine(Declares->getBeginLoc()) +
                V->getNameAsString() + (Pointer ? "->" : ".") +
                Setter->getNameAsString() + "(";
  Slot.After = ");";
  return Slot;
}

} // namespace spantidy::extract
