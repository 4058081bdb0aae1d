// What is recorded, and on which span.

#include "reading.h"

namespace spantidy::extract {

using namespace clang;
using model::Target;
using rules::Role;

std::optional<unsigned> Reading::startedSpan(const Expr *E, Body &B) {
  E = stripped(E);
  if (auto It = SpanOf.find(E); It != SpanOf.end())
    return It->second;
  // Through locals: the one start that every path to here has gone through.
  model::Value V = Read.of(E, B);
  const model::Value *At = &V;
  while (At->Parts.size() == 1 && At->What != model::Value::Kind::Call)
    At = &At->Parts.front();
  auto It = SpanAt.find({&outermost(B), At->At});
  if (At->What != model::Value::Kind::Call || It == SpanAt.end())
    return std::nullopt;
  return It->second;
}

void Reading::resolveSpan(const Expr *E, Body &B, model::Attribute &A) {
  if (!E)
    return;
  A.Span = startedSpan(E, B);
  if (A.Span)
    return;
  const Expr *Base = stripped(E);
  // `span->` of a smart pointer, `*span`.
  while (true) {
    if (auto Site = asCall(Base);
        Site && isa<CXXOperatorCallExpr>(Base) && Site->Object &&
        Site->Arguments.empty())
      Base = stripped(Site->Object);
    else if (auto *Unary = dyn_cast<UnaryOperator>(Base))
      Base = stripped(Unary->getSubExpr());
    else
      break;
  }
  model::Value V = Read.of(Base, B);
  const model::Value *At = &V;
  while (At->Parts.size() == 1 && At->What == model::Value::Kind::Variable)
    At = &At->Parts.front();
  if (At->What == model::Value::Kind::Parameter)
    A.Parameter = At->Index;
  if (auto Site = asCall(Base);
      Site && (Known.role(Site->Callee, Role::CurrentSpan) ||
               Known.role(Site->Callee, Role::SpanOfContext)))
    A.Current = true;
  if (At->What == model::Value::Kind::Call)
    for (Role R : {Role::CurrentSpan, Role::SpanOfContext}) {
      const FunctionDecl *F = declared(R);
      if (F && At->Name == F->getNameAsString())
        A.Current = true;
    }
}

void Reading::addAttribute(model::Attribute A, const Expr *Key,
                           const Expr *Value, Body &B) {
  if (Key) {
    A.Key = Read.of(Key, B);
    Read.judge().key(A.Key);
  }
  if (Value)
    A.What = Read.of(Value, B);
  Out.Attributes.push_back(std::move(A));
}

void Reading::readRecord(const CallSite &Site, const rules::Function &Entry,
                         Body &B, const model::Attribute &Like) {
  const Expr *Key = Site.argument(Entry.Key);
  const Expr *Value = Site.argument(Entry.Value);
  const Expr *Text = Site.argument(Entry.Description);
  if (Key || Value)
    addAttribute(Like, Key, Value, B);
  if (Text)
    addAttribute(Like, nullptr, Text, B);
  for (const Expr *List : Site.arguments(Entry.Attributes)) {
    model::Attribute A = Like;
    bool Whole = readList(List, B, [&](const Pair &P) {
      A.At = Where.place(P.Whole);
      addAttribute(A, P.Key, P.Value, B);
    });
    if (!Whole && A.Span && A.On == Target::Span)
      Out.Spans[*A.Span].OpenAttributes = true;
  }
}

void Reading::readRecords(Body &B) {
  static constexpr std::pair<Role, Target> Meanings[] = {
      {Role::Attribute, Target::Span},   {Role::Attributes, Target::Span},
      {Role::Event, Target::Event},      {Role::Status, Target::Status},
      {Role::Link, Target::Link},        {Role::Baggage, Target::Baggage},
      {Role::Metric, Target::Metric},
  };
  for (const CallSite &Site : B.Calls) {
    bool Recorded = false;
    for (auto [R, On] : Meanings) {
      const rules::Function *Entry = Known.role(Site.Callee, R);
      if (!Entry)
        continue;
      Recorded = true;
      model::Attribute A;
      A.Function = functionIndex(B);
      A.At = Where.place(Site.Node);
      A.On = On;
      if (On != Target::Baggage && On != Target::Metric)
        resolveSpan(Entry->Span ? Site.argument(Entry->Span) : Site.Object, B,
                    A);
      readRecord(Site, *Entry, B, A);
    }
    if (!Recorded && Own.of(Site.Callee))
      readHelperRecords(Site, B);
  }
}

void Reading::readNamings(Body &B) {
  static constexpr std::pair<Role, const char *> Meanings[] = {
      {Role::RenamesSpan, "span"},
      {Role::Event, "event"},
      {Role::CreatesInstrument, "instrument"},
  };
  for (const CallSite &Site : B.Calls)
    for (auto [R, Of] : Meanings) {
      const rules::Function *Entry = Known.role(Site.Callee, R);
      if (const Expr *Name = Entry ? Site.argument(Entry->SpanName) : nullptr)
        Out.Namings.push_back({functionIndex(B),
                               Where.token(Site.nameLocation()), Of,
                               Read.of(Name, B)});
    }
}

// What a helper of the unit records on a span that it is given, or on the
// active one, it records for its caller.
void Reading::readHelperRecords(const CallSite &Site, Body &B) {
  Body *Helper = Own.of(Site.Callee);
  if (&outermost(*Helper) == &outermost(B))
    return;
  readTree(outermost(*Helper));
  if (!Functions.contains(Helper))
    return;
  unsigned Inside = Functions[Helper];
  std::vector<model::Value> Arguments;
  auto given = [&]() -> const std::vector<model::Value> & {
    if (Arguments.empty())
      for (const Expr *Argument : Site.Arguments)
        Arguments.push_back(Read.of(Argument, B));
    return Arguments;
  };
  for (size_t I = 0, N = Out.Attributes.size(); I < N; ++I) {
    const model::Attribute &Given = Out.Attributes[I];
    if (Given.Function != Inside || Given.Span ||
        (!Given.Parameter && !Given.Current))
      continue;
    model::Attribute A = Given;
    A.Function = functionIndex(B);
    A.Parameter = std::nullopt;
    if (Given.Parameter && *Given.Parameter < Site.Arguments.size())
      resolveSpan(Site.Arguments[*Given.Parameter], B, A);
    A.Key = model::substituted(A.Key, given());
    Read.judge().key(A.Key);
    A.What = model::substituted(A.What, given());
    Out.Attributes.push_back(std::move(A));
  }
  for (size_t I = 0, N = Out.Namings.size(); I < N; ++I)
    if (Out.Namings[I].Function == Inside &&
        model::dependsOnParameter(Out.Namings[I].Name)) {
      model::Naming Naming = Out.Namings[I];
      Naming.Function = functionIndex(B);
      Naming.Name = model::substituted(Naming.Name, given());
      Out.Namings.push_back(std::move(Naming));
    }
}

} // namespace spantidy::extract
