#include "instruments.h"
#include "at_hand.h"
#include "draft/callees.h"
#include "draft/lists.h"
#include "draft/points.h"
#include "events.h"
#include "propagation/incoming.h"
#include "syntax/annotations.h"
#include "syntax/instrument.h"
#include "tenants.h"
#include "types/span_types.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Sensitivity;
using model::SizeClass;
using model::Value;
using rules::Role;

// What is recorded of it: not where it points to, and of what a function fills in
// nothing, since that is not there yet.
static QualType recordedType(Draft &D, const ParmVarDecl *P) {
  QualType T = P->getType();
  bool Filled =
      T->isLValueReferenceType() && !T.getNonReferenceType().isConstQualified();
  if (Filled || isCallable(T.getNonReferenceType()) || D.Known.holds(T, "span"))
    return {};
  T = T.getNonReferenceType();
  Judge &J = D.Read.judge();
  if (T->isPointerType())
    return J.isText(T) ? T : QualType();
  if (D.Known.isExactly(T, "pointer")) {
    QualType Held = typeArgument(T->getAsRecordDecl());
    return J.isText(Held) ? Held : QualType();
  }
  return T;
}

static Value leafOf(Value::Kind What, const ValueDecl *Named, std::string Text,
                    model::Place At) {
  Value V;
  V.What = What;
  V.At = At;
  V.Name = Named->getNameAsString();
  V.Text = std::move(Text);
  return V;
}

// Its name, its type and what the user says tell of it; it stands at a declaration,
// where nothing can be put in its place.
static void judge(Draft &D, Value &V, const ValueDecl *Named, QualType T,
                  const Judge::Owners &Of = {}) {
  D.Read.judge().leaf(V, T, Of);
  D.Read.judge().heed(V, Named);
  V.IsText = false;
}

static bool tells(const Value &V) {
  return (V.Secrecy != Sensitivity::None && !V.NotSensitive) ||
         V.Size == SizeClass::Large;
}

static Value valueOf(Draft &D, const ParmVarDecl *P, model::Place At) {
  Value V = leafOf(Value::Kind::Parameter, P, P->getNameAsString(), At);
  V.Index = P->getFunctionScopeIndex();
  QualType T = recordedType(D, P);
  if (T.isNull()) {
    V.At = {}; // its key tells nothing of it, either
    return V;
  }
  judge(D, V, P, T);
  if (D.Known.is(T, "incoming-request") || methodOf(D, T, Role::Serializes))
    V.makeLarge(model::Bulk::Message);
  if (tells(V))
    V.What = Value::Kind::Variable; // told of here, and not of each caller's
  return V;
}

// Plain data of the project's: all of its fields are for everybody.
static const CXXRecordDecl *plainData(Draft &D, QualType T) {
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || isStandard(Class) ||
      isLibraryCode(Class, D.Ast.getSourceManager(), D.S))
    return nullptr;
  Class = Class->getDefinition();
  return llvm::all_of(Class->fields(),
                      [](const FieldDecl *Field) {
                        return Field->getAccess() == AS_public;
                      })
             ? Class
             : nullptr;
}

// The fields of what is recorded whole that must not be, at any depth.
static void guiltyFields(Draft &D, QualType T, const std::string &Path,
                         const std::string &Owner, model::Place At,
                         std::vector<Value> &Found, unsigned Depth = 0) {
  static constexpr unsigned Deepest = 3;
  const CXXRecordDecl *Class = Depth < Deepest ? plainData(D, T) : nullptr;
  if (!Class)
    return;
  for (const CXXBaseSpecifier &Base : Class->bases())
    if (Base.getAccessSpecifier() == AS_public)
      guiltyFields(D, Base.getType(), Path, Owner, At, Found, Depth + 1);
  for (const FieldDecl *Field : Class->fields()) {
    QualType Type = Field->getType().getNonReferenceType();
    if (!Field->getIdentifier() || isCallable(Type) ||
        (Type->isPointerType() && !D.Read.judge().isText(Type)) ||
        isAnnotated(Field, "skip"))
      continue;
    std::string Text = Path + "." + Field->getNameAsString();
    Value V = leafOf(Value::Kind::Member, Field, Text, At);
    judge(D, V, Field, Type, {Owner});
    if (tells(V))
      Found.push_back(std::move(V));
    else if (!V.NotSensitive)
      guiltyFields(D, Type, Text, Field->getNameAsString(), At, Found,
                   Depth + 1);
  }
}

// Of several secrets the worst is enough, and of large fields the first.
static std::vector<Value> partsToTell(std::vector<Value> All) {
  std::vector<Value> Few;
  auto secret = llvm::max_element(All, [](const Value &A, const Value &B) {
    return A.Secrecy < B.Secrecy;
  });
  if (secret != All.end() && secret->Secrecy != Sensitivity::None)
    Few.push_back(*secret);
  auto large = llvm::find_if(
      All, [](const Value &V) { return V.Size == SizeClass::Large; });
  if (large != All.end() && (Few.empty() || large != secret))
    Few.push_back(*large);
  return Few;
}

static void addRecord(Draft &D, const model::Attribute &Like, Value What) {
  model::Attribute A = Like;
  A.What = std::move(What);
  D.Out.Attributes.push_back(std::move(A));
}

// The parameter as it comes, and what is in it.
static void addParameter(Draft &D, model::Attribute A, const ParmVarDecl *P) {
  model::Place At = D.Where.token(P->getLocation());
  A.Key = impliedKey(P->getNameAsString(), At);
  Value Whole = valueOf(D, P, At);
  std::vector<Value> Parts;
  if (!tells(Whole) && !Whole.NotSensitive && !isAnnotated(P, "bounded"))
    guiltyFields(D, recordedType(D, P), P->getNameAsString(),
                 P->getNameAsString(), At, Parts);
  addRecord(D, A, std::move(Whole));
  for (Value &Part : partsToTell(std::move(Parts)))
    addRecord(D, A, std::move(Part));
}

// `input.kind`, `user->name()`: from a parameter on.
static Value pathValue(Draft &D, const FunctionDecl *F, llvm::StringRef Path,
                       model::Place At) {
  llvm::SmallVector<llvm::StringRef, 4> Steps;
  std::string Dots = Path.str();
  for (size_t I; (I = Dots.find("->")) != std::string::npos;)
    Dots.replace(I, 2, ".");
  llvm::StringRef(Dots).split(Steps, '.');
  Value V; // nowhere, so that its key tells nothing of it, either
  V.Text = Path.str();
  auto *P = llvm::find_if(F->parameters(), [&](const ParmVarDecl *P) {
    return P->getName() == Steps.front();
  });
  if (P == F->param_end())
    return V;
  if (Steps.size() == 1)
    return valueOf(D, *P, At);
  const ValueDecl *Now = *P;
  std::string Owner;
  for (llvm::StringRef Step : llvm::drop_begin(Steps)) {
    bool Called = Step.consume_back("()");
    auto *Class = pointee(D, Now->getType())->getAsCXXRecordDecl();
    const ValueDecl *Next = nullptr;
    if (Class && Class->hasDefinition() && !Called)
      for (const FieldDecl *Field : Class->getDefinition()->fields())
        if (Field->getName() == Step)
          Next = Field;
    if (!Next)
      return V;
    Owner = Now->getNameAsString(), Now = Next;
  }
  V = leafOf(Value::Kind::Member, Now, Path.str(), At);
  judge(D, V, Now, Now->getType().getNonReferenceType(), {Owner});
  return V;
}

static void addField(Draft &D, model::Attribute A, const Instrument::Field &F,
                     const FunctionDecl *Of, model::Place At) {
  A.Key = impliedKey(F.Key, At);
  llvm::StringRef Given = F.Value;
  if (Given.empty() || Given.front() == '"') {
    Value Text;
    Text.What = Value::Kind::Literal;
    Text.At = At;
    Text.Text = Given.trim('"').str();
    Text.Own = model::Cardinality::Constant;
    Text.Size = SizeClass::Small;
    A.What = std::move(Text);
  } else {
    A.What = pathValue(D, Of, Given, At);
  }
  D.Out.Attributes.push_back(std::move(A));
}

// A tenant in what is recorded whole is recorded.
static void dropRecordedTenants(model::Span &S, const Instrument &I,
                                const FunctionDecl *F) {
  auto isRecorded = [&](const model::IdSource &Source) {
    return llvm::any_of(F->parameters(), [&](const ParmVarDecl *P) {
      std::string Name = P->getNameAsString();
      llvm::StringRef Rest = Source.Expression;
      return P->getIdentifier() && !I.skips(P) && Rest.consume_front(Name) &&
             (Rest.starts_with(".") || Rest.starts_with("->"));
    });
  };
  size_t Before = S.Around.Tenants.size();
  llvm::erase_if(S.Around.Tenants, isRecorded);
  S.OpenAttributes = S.Around.Tenants.size() < Before;
}

static unsigned addSpan(Draft &D, const Instrument &I, Body &B) {
  model::Span S;
  S.Function = functionIndex(D, B);
  S.At = D.Where.token(B.F->getLocation());
  S.When = entryOf(D, B);
  S.Start.From = model::Parent::Ambient;
  S.Start.Kind = kindNamed(I.Kind);
  S.Held.Dies = {exitOf(D, B)};
  S.Name.Text = B.F->getNameAsString(); // or something like it
  if (!I.Name.empty())
    S.Name = impliedKey(I.Name, D.Where.place(I.By->getRange()));
  readTenants(D, S, B.Code, B);
  readEvents(D, S, B.Code, B);
  readIncoming(D, S, B.Code, B);
  // What it continues is for the tool to know.
  S.Around.Attached = S.Around.Linked =
      S.Start.Kind == model::SpanKind::Server ||
      S.Start.Kind == model::SpanKind::Consumer;
  dropRecordedTenants(S, I, B.F);
  D.Out.Spans.push_back(std::move(S));
  return D.Instrumented[&B] = D.Out.Spans.size() - 1;
}

// Of a coroutine it is for the tool to take care that it is active where it has to.
static void addScope(Draft &D, unsigned Span, Body &B) {
  if (isa<CoroutineBodyStmt>(B.Code))
    return;
  model::Scope S;
  S.Span = Span;
  S.Function = functionIndex(D, B);
  S.At = D.Where.token(B.F->getLocation());
  S.When = entryOf(D, B);
  S.Ends = {exitOf(D, B)};
  D.Out.Scopes.push_back(std::move(S));
}

static void readInstrument(Draft &D, const Instrument &I, Body &B) {
  unsigned Span = addSpan(D, I, B);
  addScope(D, Span, B);
  model::Attribute A;
  A.Span = Span;
  A.Function = functionIndex(D, B);
  A.At = D.Where.place(I.By->getRange());
  A.When = entryOf(D, B);
  A.AtStart = true;
  for (const Instrument::Field &F : I.Fields)
    addField(D, A, F, B.F, A.At);
  for (const ParmVarDecl *P : B.F->parameters()) {
    bool Named = llvm::any_of(I.Fields, [&](const Instrument::Field &F) {
      return F.Key == P->getName();
    });
    if (!P->getIdentifier() || I.skips(P) || Named)
      continue;
    A.Skip = editsToSkip(I, P, D.Where);
    addParameter(D, A, P);
  }
}

static void readLogged(Draft &D, const LoggedParameters &L, Body &B) {
  model::Attribute A;
  A.Function = functionIndex(D, B);
  A.On = model::Target::Log;
  A.At = D.Where.place(L.By->getRange());
  A.When = entryOf(D, B);
  for (unsigned I = 0; I < L.Count; ++I) {
    const ParmVarDecl *P = B.F->getParamDecl(I);
    if (!P->getIdentifier() || isAnnotated(P, "skip"))
      continue;
    Value V = valueOf(D, P, D.Where.token(P->getLocation()));
    V.forgetSize(); // it is the address of what is large
    A.Skip.clear();
    if (I + 1 == L.Count && L.Arguments > 1 && L.Written.isValid())
      A.Skip = {{D.Where.place(L.Written), std::to_string(L.Arguments - 1)}};
    addRecord(D, A, std::move(V));
  }
}

void readInstruments(Draft &D, Body &B) {
  if (B.Lambda)
    return;
  if (auto I = instrumentOf(B.F, D.Known))
    readInstrument(D, *I, B);
  if (auto L = loggedOf(B.F, D.Known))
    readLogged(D, *L, B);
}

} // namespace spantidy::extract
