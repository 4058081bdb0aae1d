#include "records.h"
#include "draft/active.h"
#include "draft/all_headers.h"
#include "draft/callees.h"
#include "draft/handles.h"
#include "draft/lists.h"
#include "draft/origins.h"
#include "draft/points.h"
#include "draft/removals.h"
#include "draft/subjects.h"
#include "draft/unwinding.h"
#include "ends.h"
#include "flags.h"
#include "handoff/objects.h"
#include "late.h"
#include "once.h"
#include "presence.h"
#include "propagation/in_vain.h"
#include "syntax/running.h"
#include "values/each_element.h"

namespace spantidy::extract {

using namespace clang;
using model::Target;
using rules::Role;

// What an API stores it as; and, of `std::to_string(status)`, the status.
static void readType(Draft &D, model::Value &What, const Expr *Value) {
  Judge &J = D.Read.judge();
  What.Type = J.typeOf(Value);
  auto Site = asCall(stripped(Value));
  if (Site && !Site->Object && Site->Arguments.size() == 1 &&
      What.What == model::Value::Kind::Call && What.Parts.size() == 1 &&
      What.Does == model::Effect::Passes)
    What.Parts.front().Type = J.typeOf(Site->Arguments.front());
}

// `for (auto &[key, value] : attributes)`: all of a list that callers know.
static void readEach(Draft &D, const Expr *Key, const Expr *Value, Body &B,
                     model::Attribute &A) {
  const VarDecl *Element = elementOf(Key, Role::KeyOf, D.Known);
  const Expr *Range = Element ? loopedOver(Element, D.Known) : nullptr;
  if (Range && elementOf(Value, Role::ValueOf, D.Known) == Element &&
      isOfEach(Value, B) &&
      model::sensitivity(A.What) == model::Sensitivity::None &&
      model::sizeClass(A.What) != model::SizeClass::Large)
    readAllOf(D, Range, B, A);
}

// "order_id", but not "id" or "label_key": which one of many it is, not of which key.
static bool saysWhichOne(Draft &D, const std::string &Name) {
  std::vector<std::string> Words = rules::splitWords(Name);
  return Words.size() > 1 &&
         !llvm::is_contained(D.Known.V.Words.KeyWords, Words.back());
}

// A key that a helper is given is its callers', whatever it is called. A number is
// none.
static model::Value asKey(Draft &D, model::Value Key) {
  using Kind = model::Value::Kind;
  std::vector<model::Value *> Steps = {&Key};
  while (Steps.back()->Parts.size() == 1 && Steps.back()->What != Kind::Concat)
    Steps.push_back(&Steps.back()->Parts.front());
  const model::Value &Last = *Steps.back();
  if (Last.What == Kind::Parameter && Last.Size != model::SizeClass::Small &&
      !saysWhichOne(D, Last.Name))
    for (model::Value *Step : Steps)
      if (Step->Own == model::Cardinality::Unbounded)
        Step->Own = model::Cardinality::Unknown, Step->Named = false;
  return Key;
}

void addAttribute(Draft &D, model::Attribute A, const Expr *Key,
                  const Expr *Value, Body &B) {
  if (Key)
    A.Key = asKey(D, D.Read.of(Key, B));
  if (Value) {
    A.What = D.Read.of(Value, B);
    if (auto *Literal = model::asLiteral(A.Key))
      D.Read.judge().sizeByKey(A.What, stripped(Value)->getType(),
                               Literal->Text);
    readType(D, A.What, Value);
    if (Key && !model::asLiteral(A.Key) &&
        A.What.Secrecy == model::Sensitivity::None &&
        isOfEachHeader(D, Value, B))
      markAllHeaders(A.What);
    A.IfThere = isOnlyIfThere(Value, B);
  }
  if (Key && Value)
    readEach(D, Key, Value, B, A);
  D.Out.Attributes.push_back(std::move(A));
}

// Do checks object to what is recorded, and not to how?
static bool mayBeLeftOut(const model::Attribute &A) {
  return A.On == Target::Metric || model::asLiteral(A.What) ||
         A.Key.Secrecy != model::Sensitivity::None ||
         model::sensitivity(A.What) != model::Sensitivity::None;
}

void addAttribute(Draft &D, model::Attribute A, const ListedPair &P, Body &B) {
  A.Key = asKey(D, keyIn(D, P, B));
  A.What = valueIn(D, P, P.Value, B);
  readType(D, A.What, P.Value);
  A.IfThere = isOnlyIfThere(P.Value, P.in(B));
  if (mayBeLeftOut(A))
    A.Without = withoutPair(D, P);
  D.Out.Attributes.push_back(std::move(A));
}

// What an argument is called: a variable or a member, else its text.
static std::string calledIn(Draft &D, const Expr *Argument) {
  const Expr *E = stripped(Argument);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    return Ref->getDecl()->getNameAsString();
  if (auto *Member = dyn_cast<MemberExpr>(E))
    return Member->getMemberDecl()->getNameAsString();
  return D.Where.text(E->getSourceRange());
}

// Is there an overload that has one parameter less?
static bool mayBeShorter(const CallSite &Site) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  return Method &&
         llvm::any_of(Method->getParent()->lookup(Method->getDeclName()),
                      [&](const NamedDecl *Overload) {
                        auto *F = dyn_cast<FunctionDecl>(Overload);
                        return F &&
                               F->getNumParams() + 1 == Site.Arguments.size();
                      });
}

static void readRecorded(Draft &D, const CallSite &Site,
                         const rules::Function &Entry, Body &B,
                         const model::Attribute &Like) {
  const Expr *Key = Site.argument(Entry.Key);
  for (const Expr *Value : Site.arguments(Entry.Value)) {
    model::Attribute A = Like;
    if (!Entry.KeyText.empty())
      A.Key = keyOf(D, Entry.KeyText, Site.Node);
    if (Entry.Is == Role::RecordsArguments)
      A.Key = impliedKey(calledIn(D, Value), D.Where.place(Value));
    addAttribute(D, std::move(A), Key, Value, B);
    model::Attribute &Last = D.Out.Attributes.back();
    if (Key && mayBeLeftOut(Last))
      Last.Without = withoutStatement(D, Site, B);
    if (Last.Conventional && Last.On == Target::Span && Key &&
        model::sizeClass(Last.What) == model::SizeClass::Large)
      Last.BySize = bySize(D, Value);
  }
  if (Key && !Site.argument(Entry.Value))
    addAttribute(D, Like, Key, nullptr, B);
  for (const Expr *Text : Site.arguments(Entry.Description))
    if (Entry.Description->What != rules::Position::Kind::From ||
        D.Read.judge().typeOf(Text) == model::ValueType::Text)
      addAttribute(D, Like, nullptr, Text, B);
  for (const Expr *List : Site.arguments(Entry.Attributes)) {
    model::Attribute A = Like;
    if (readAllOf(D, List, B, A)) {
      D.Out.Attributes.push_back(std::move(A));
      continue;
    }
    unsigned Pairs = 0;
    bool Whole = readList(D, List, B, [&](const ListedPair &P) {
      A.At = D.Where.place(P.Whole);
      addAttribute(D, A, P, B);
      ++Pairs;
    });
    if (Whole && Pairs == 1 && A.On == Target::Metric && mayBeShorter(Site))
      D.Out.Attributes.back().Without = withoutArgument(D, Site, List);
    if (!Whole && A.Span && A.On == Target::Span)
      D.Out.Spans[*A.Span].OpenAttributes = D.Out.Spans[*A.Span].OpenLater =
          true;
  }
}

// A question that a helper asks before it records: a flag of its caller's, or a
// call that is given a parameter (`if (isSecret(key))`).
static bool asks(const Stmt *Node) {
  if (!Node)
    return false;
  auto isParameter = [](const Expr *E, bool Flag) {
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
    auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
    QualType T = P ? P->getType().getNonReferenceType() : QualType();
    return P && (!Flag || T->isBooleanType() || T->isEnumeralType());
  };
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node); Ref && isParameter(Ref, true))
    return true;
  if (auto Site = asCall(Node))
    for (const Expr *Argument : Site->Arguments)
      if (isParameter(Argument, false))
        return true;
  return llvm::any_of(runningIn(Node), asks);
}

// Whether it is recorded at all is decided in the function, not by its caller.
static bool isGuarded(const Stmt *Node, Body &B) {
  for (const Stmt *Child = Node, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (auto *If = dyn_cast<IfStmt>(Parent);
        If && Child != If->getCond() && asks(If->getCond()))
      return true;
    if (auto *Block = dyn_cast<CompoundStmt>(Parent))
      for (const Stmt *Before : Block->body()) {
        if (Before == Child)
          break;
        auto *If = dyn_cast<IfStmt>(Before); // `if (isSecret(key)) return;`
        auto *Then = If ? If->getThen() : nullptr;
        if (auto *Inner = dyn_cast_or_null<CompoundStmt>(Then);
            Inner && !Inner->body_empty())
          Then = Inner->body_back();
        if (isa_and_nonnull<ReturnStmt>(Then) && asks(If->getCond()))
          return true;
      }
  }
  return false;
}

static bool asksRecording(Draft &D, const Stmt *Node) {
  if (!Node)
    return false;
  auto Site = asCall(Node);
  return (Site && D.Known.role(Site->Callee, Role::AsksRecording)) ||
         llvm::any_of(runningIn(Node),
                      [&](const Stmt *Part) { return asksRecording(D, Part); });
}

// `if (span->IsRecording())`: where it has ended, it does not.
static bool isIfRecording(Draft &D, const Stmt *Node, Body &B) {
  for (const Stmt *Child = Node, *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child))
    if (auto *If = dyn_cast<IfStmt>(Parent);
        If && Child == If->getThen() && asksRecording(D, If->getCond()))
      return true;
  return false;
}

// The span that is meant: a function of no object means the one that it starts,
// or the current one.
static const Expr *spanOf(const CallSite &Site, const rules::Function &Entry) {
  if (Entry.Span)
    return Site.argument(Entry.Span);
  return Site.Object ? Site.Object : Site.Node;
}

static void readRecord(Draft &D, const CallSite &Site, Target On,
                       const rules::Function &Entry, Body &B) {
  model::Attribute A;
  if (On != Target::Baggage && On != Target::Metric && On != Target::Resource &&
      On != Target::Log)
    static_cast<model::Subject &>(A) = subjectOf(D, spanOf(Site, Entry), B);
  A.Function = functionIndex(D, B);
  if (On == Target::Link && A.Span)
    D.Out.Spans[*A.Span].Around.Linked = true;
  A.At = D.Where.place(Site.Node);
  A.When = pointOf(D, Site.Node, B);
  A.Guarded = isGuarded(Site.Node, B);
  A.IfRecording = isIfRecording(D, Site.Node, B);
  A.Unwinding = isOnlyUnwinding(D, Site.Node, B);
  A.On = On;
  A.Conventional = D.Known.V.Conventional.contains(Entry.Library);
  if (Entry.Is == Role::Attribute)
    readLate(D, Site, Entry, B, A);
  if (A.Current && !A.OfContext)
    if (auto Around = instrumentedIn(D, B))
      static_cast<model::Subject &>(A) = {.Span = *Around};
  readRecorded(D, Site, Entry, B, A);
}

void readRecords(Draft &D, Body &B) {
  static constexpr std::pair<Role, Target> Meanings[] = {
      {Role::Attribute, Target::Span}, {Role::Attributes, Target::Span},
      {Role::Event, Target::Event},    {Role::Status, Target::Status},
      {Role::Link, Target::Link},      {Role::Baggage, Target::Baggage},
      {Role::Metric, Target::Metric},  {Role::Resource, Target::Resource},
      {Role::Log, Target::Log},        {Role::RecordsArguments, Target::Span},
  };
  for (const CallSite &Site : B.Calls)
    for (auto [R, On] : Meanings)
      for (const rules::Function *Entry : D.Known.roles(Site.Callee, R))
        readRecord(D, Site, On, *Entry, B);
}

// `"load %d", number`: of several all count.
static model::Value nameOf(Draft &D, llvm::ArrayRef<const Expr *> Given,
                           Body &B) {
  if (Given.size() == 1)
    return D.Read.of(Given.front(), B);
  model::Value Name;
  Name.What = model::Value::Kind::Concat;
  Name.At = D.Where.place(Given.front());
  for (const Expr *Part : Given)
    Name.Parts.push_back(D.Read.of(Part, B));
  return Name;
}

void readNamings(Draft &D, Body &B) {
  using Kind = model::Naming::Kind;
  static constexpr std::pair<Role, Kind> Meanings[] = {
      {Role::RenamesSpan, Kind::Span},
      {Role::Event, Kind::Event},
      {Role::CreatesInstrument, Kind::Instrument},
  };
  for (const CallSite &Site : B.Calls)
    for (auto [R, Of] : Meanings) {
      const rules::Function *Entry = D.Known.role(Site.Callee, R);
      if (!Entry || !Site.argument(Entry->SpanName))
        continue;
      model::Naming Given;
      if (R != Role::CreatesInstrument)
        static_cast<model::Subject &>(Given) = subjectOf(D, Site.Object, B);
      Given.Function = functionIndex(D, B);
      Given.At = D.Where.token(Site.nameLocation());
      Given.When = pointOf(D, Site.Node, B);
      Given.Of = Of;
      Given.IfRecording = isIfRecording(D, Site.Node, B);
      Given.Unwinding = isOnlyUnwinding(D, Site.Node, B);
      Given.Name = nameOf(D, Site.arguments(Entry->SpanName), B);
      D.Out.Namings.push_back(std::move(Given));
    }
}

// A status that is known, and is none of an error.
static bool saysOtherThanError(const CallSite &Site, Names &Known) {
  for (const Expr *Argument : Site.Arguments)
    if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument)))
      if (auto It = Known.V.Statuses.find(Known.of(Ref->getDecl()));
          It != Known.V.Statuses.end())
        return It->second != "error";
  return false;
}

// What is injected: the span that the context was given here, if it is known. A
// process that is started here is part of what its span does.
static void readInjected(Draft &D, const CallSite &Site,
                         const rules::Function &Entry, Body &B,
                         model::Deed &Done) {
  const Expr *Context = Site.argument(Entry.Context);
  const Expr *Carrier = Site.argument(Entry.Carrier);
  if (!Carrier ||
      D.Known.isExactly(stripped(Carrier)->getType(), "environment-carrier"))
    return;
  Done.OfCurrent = originOf(D, Context, B).By == model::Origin::Way::Current;
  auto From = givenBy(D, Context, B);
  const rules::Function *Puts =
      From ? D.Known.role(From->Callee, Role::SpanIntoContext) : nullptr;
  if (const Expr *Span = Puts ? From->argument(Puts->Span) : nullptr)
    static_cast<model::Subject &>(Done) = subjectOf(D, Span, B);
}

void readDeeds(Draft &D, Body &B) {
  using Kind = model::Deed::Kind;
  static constexpr std::pair<Role, Kind> Meanings[] = {
      {Role::EndsSpan, Kind::Ends},
      {Role::Status, Kind::RecordsError},
      {Role::Link, Kind::Links},
      {Role::InjectsContext, Kind::Injects},
      {Role::ExtractsContext, Kind::Extracts},
  };
  for (const CallSite &Site : B.Calls)
    for (auto [R, Is] : Meanings) {
      const rules::Function *Entry = D.Known.role(Site.Callee, R);
      if (!Entry || (R == Role::Status && saysOtherThanError(Site, D.Known)) ||
          isInVain(D, Site, *Entry, B))
        continue;
      model::Deed Done;
      if (R == Role::EndsSpan || R == Role::Status || R == Role::Link)
        static_cast<model::Subject &>(Done) =
            subjectOf(D, spanOf(Site, *Entry), B);
      Done.What = Is;
      Done.Function = functionIndex(D, B);
      Done.At = D.Where.token(Site.nameLocation());
      Done.When = pointOf(D, Site.Node, B);
      if (R == Role::InjectsContext)
        readInjected(D, Site, *Entry, B, Done);
      Done.Unwinding = isOnlyUnwinding(D, Site.Node, B);
      if (Is == Kind::RecordsError)
        Done.If = errorFlagOf(D, Site, B);
      if (R == Role::EndsSpan) {
        Done.Swap = swapOf(D, Site, B);
        Done.Without = withoutStatement(D, Site, B);
        Done.NamedAt = variableAt(D, spanOf(Site, *Entry));
        const Expr *Handle = spanOf(Site, *Entry);
        if (const Expr *Asked = askedFor(Handle, B))
          Done.Asked = pointOf(D, Asked, B);
        else if (auto Once = askedOnce(D, Handle, B))
          Done.Asked = Once, Done.Once = true;
      }
      D.Out.Deeds.push_back(std::move(Done));
    }
}

} // namespace spantidy::extract
