#include "handed.h"
#include "draft/active.h"
#include "draft/all_headers.h"
#include "draft/callables.h"
#include "draft/callees.h"
#include "draft/given.h"
#include "draft/lists.h"
#include "draft/origins.h"
#include "draft/subjects.h"
#include "fates.h"
#include "fields.h"
#include "holders.h"
#include "lambdas.h"
#include "launchers.h"
#include "objects.h"
#include "syntax/annotations.h"
#include "syntax/running.h"
#include "tasks.h"
#include "types/span_types.h"

#include "clang/AST/DeclTemplate.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;
using rules::Role;

static bool isNumber(QualType T) {
  T = T.getNonReferenceType();
  return T->isIntegralOrEnumerationType() || T->isFloatingType();
}

// Text or a number, as a variant of these: `SetAttribute(key, "text")`, or one
// that was given to us.
static bool isConverted(Draft &D, const Expr *Given) {
  const Expr *Spelled = stripped(Given);
  QualType T = Spelled->getType();
  auto *Ref = dyn_cast<DeclRefExpr>(Spelled);
  const auto *Taken = Given->getType().getNonReferenceType()->getAsRecordDecl();
  return (D.Known.isOne(Taken, "variant") ||
          D.Known.isOne(Taken, "attribute-value")) &&
         (D.Read.judge().isText(T) || isNumber(T) ||
          (Ref && isa<ParmVarDecl>(Ref->getDecl())));
}

// What a callable gives that is given nothing: `[&] { return text; }`.
static Value suppliedBy(Draft &D, const Expr *Callable, Body &B,
                        const model::Argument &A) {
  if (A.Forwards) {
    Value Same;
    Same.What = Value::Kind::Parameter;
    Same.At = A.At;
    Same.Index = *A.Forwards;
    return Same;
  }
  const FunctionDecl *F = runBy(D, Callable, B);
  Body *Run = F && F->getNumParams() == 0 ? D.Own.of(F) : nullptr;
  if (!Run || !Run->Lambda || &outermost(*Run) != &outermost(B))
    return {};
  return D.Read.returnedBy(*Run, Values::results(*Run)).value_or(Value());
}

// Whatever is active elsewhere, a lambda may be the only one to know of.
static model::Origin contextIn(Draft &D, const Expr *Given, Body &B) {
  model::Origin Found = originOf(D, Given, B);
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
  bool Captured = Ref && (Ref->refersToEnclosingVariableOrCapture() ||
                          Ref->getDecl()->getDeclContext() != B.F);
  return Captured && Found.By == model::Origin::Way::Current ? model::Origin()
                                                             : Found;
}

static void readArgument(Draft &D, const Expr *Given, Body &B,
                         model::Argument &A) {
  A.At = D.Where.place(Given);
  QualType T = Given->getType();
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
  A.Kind = kindOf(D.Known, Given, D.Ast);
  if (auto *P = dyn_cast_or_null<ParmVarDecl>(Ref ? Ref->getDecl() : nullptr);
      P && P->getType()->isEnumeralType() && P->getDeclContext() == B.F &&
      !B.Lambda)
    A.KindParameter = P->getFunctionScopeIndex();
  if (!D.Read.judge().isText(T))
    A.Absent = isAbsent(Given), A.Handed = handedOn(Given, B);
  if (isContext(D, T))
    A.Context = contextIn(D, Given, B);
  if (holdsSpan(D.Known, T)) {
    static_cast<model::Subject &>(A) = subjectOf(D, Given, B);
  } else if (isCallable(T)) {
    readCallable(D, Given, B, A);
    A.What = suppliedBy(D, Given, B, A);
  } else if (D.Read.judge().isText(T) || isNumber(T) ||
             D.Known.isExactly(T, "array-view") || isConverted(D, Given)) {
    A.What = D.Read.of(Given, B);
    A.What.Type = D.Read.judge().typeOf(Given);
    if (A.What.Secrecy == model::Sensitivity::None &&
        isOfEachHeader(D, Given, B))
      markAllHeaders(A.What);
  } else if (T.getNonReferenceType()->isRecordType()) {
    A.Object = madeBy(D, Given, B);
    A.Plain = isPlain(D, T);
    readFields(D, Given, B, A);
    model::Attribute All;
    if (readAllOf(D, Given, B, All)) {
      A.ListParameter = All.AllOfParameter;
      return;
    }
    std::vector<model::Pair> Pairs;
    bool Whole = readList(D, Given, B, [&](const ListedPair &P) {
      model::Value What = valueIn(D, P, P.Value, B);
      What.Type = D.Read.judge().typeOf(P.Value);
      Pairs.push_back(
          {D.Where.place(P.Whole), keyIn(D, P, B), std::move(What)});
    });
    if (Whole)
      A.Pairs = std::move(Pairs);
  }
}

// `span->`, `*span` of an object that has a span: what is done to it follows.
static bool namesSpan(const CallSite &Site) {
  OverloadedOperatorKind Op = Site.Callee->getOverloadedOperator();
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  return Method && Method->isConst() && Site.Arguments.empty() &&
         (Op == OO_Arrow || Op == OO_Star);
}

void readCalls(Draft &D, Body &B) {
  // What leaves a lambda that is given a span leaves that span's extent.
  if (B.Lambda && llvm::any_of(B.F->parameters(), [&](const ParmVarDecl *P) {
        return D.Known.is(P->getType(), "span");
      }))
    D.Traced.insert(&B);
  for (const CallSite &Site : B.Calls) {
    std::optional<unsigned> Index = callOf(D, Site, B);
    if (!Index)
      continue;
    model::Subject Object;
    if (Site.Object && !namesSpan(Site) &&
        holdsSpan(D.Known, Site.Object->getType()))
      Object = subjectOf(D, Site.Object, B);
    std::vector<model::Argument> Arguments;
    if (!D.Out.Calls[*Index].Maybe) // what the algorithm gives is not known
      for (const Expr *Given : Site.Arguments)
        readArgument(D, Given, B, Arguments.emplace_back());
    std::optional<unsigned> Made =
        Site.Object ? madeBy(D, Site.Object, B) : std::nullopt;
    if (Object.known() || llvm::any_of(Arguments, [](const model::Argument &A) {
          return A.known();
        }))
      D.Traced.insert(
          &B); // what the callee does to the span stands at the call
    model::Call &Call = D.Out.Calls[*Index];
    bool RunsLambda = llvm::any_of(
        Arguments, [](const model::Argument &A) { return A.Runs; });
    auto *Callee = dyn_cast<CXXMethodDecl>(Site.Callee);
    if (RunsLambda || Call.Maybe ||
        (Callee && Callee->getOverloadedOperator() == OO_Call))
      D.Traced.insert(&B); // and what the lambda does
    Call.Launches = launchedByName(D, Site);
    if (RunsLambda || Call.Launches)
      Call.Waits = waitsFor(D, Site, B);
    Call.Object = Object;
    Call.On = Made;
    Call.OnSelf = Site.Object && isa<CXXThisExpr>(stripped(Site.Object));
    Call.Arguments = std::move(Arguments);
    Call.Active = activeAt(D, Site.Node, B);
  }
}

static bool awaits(const Stmt *Node) {
  if (!Node || isa<LambdaExpr>(Node))
    return false;
  return isa<CoawaitExpr, CoyieldExpr>(Node) ||
         llvm::any_of(runningIn(Node), awaits);
}

static bool hasCalls(const Value &V) {
  return !V.Usr.empty() || llvm::any_of(V.Parts, hasCalls);
}

// Does it tell a caller anything?
static bool says(const Value &V) {
  return model::cardinality(V) != Cardinality::Unknown ||
         model::dependsOnParameter(V) || hasCalls(V) ||
         model::sensitivity(V) != model::Sensitivity::None ||
         model::sizeClass(V) == model::SizeClass::Large;
}

void readFunction(Draft &D, Body &B) {
  llvm::SmallVector<const Expr *, 4> Results = Values::results(B);
  std::optional<Value> Returns = D.Read.returnedBy(B, Results);
  if (Returns && says(*Returns)) {
    model::Function &F = D.Out.Functions[functionIndex(D, B)];
    F.Returns = std::move(*Returns);
    F.ReturnsNumber = isNumber(B.F->getReturnType());
  }

  for (const ParmVarDecl *P : B.F->parameters()) {
    bool HoldsSpan = holdsSpan(D.Known, P->getType());
    if (!HoldsSpan && !isCallable(P->getType()))
      continue;
    model::Parameter &Given = D.Out.Functions[functionIndex(D, B)]
                                  .Parameters[P->getFunctionScopeIndex()];
    if (HoldsSpan)
      Given.HeldBy = holderOf(D, P, B);
    else
      Given.Callable = fateOf(D, P, B);
  }
  // A callable that is returned runs those that it holds.
  for (const Expr *Result : Results) {
    if (B.Lambda || !isCallable(Result->getType()))
      continue;
    model::Argument Made;
    readCallable(D, Result, B, Made);
    for (unsigned P : Made.Runs ? mentionedBy(D, *D.BodyOf[*Made.Runs])
                                : std::vector<unsigned>())
      D.Out.Functions[functionIndex(D, B)].Parameters[P].Callable = {
          .Wrapped = true, .Carries = D.Out.Functions[*Made.Runs].Carries};
  }
  if (!B.Lambda)
    for (const Annotation &A : annotationsOf(B.F)) {
      const NamedDecl *Named = B.F;
      if (A.Parameter)
        Named = B.F->getParamDecl(*A.Parameter);
      D.Out.Claims.push_back({functionIndex(D, B), A.Parameter, A.Word,
                              D.Where.token(Named->getLocation()), ""});
    }
  if (carriesContext(D, B))
    D.Out.Functions[functionIndex(D, B)].Carries = true;
  for (const CallSite &Site : B.Calls)
    if (D.Known.role(Site.Callee, Role::CurrentSpan)) {
      model::Place At = D.Where.token(Site.nameLocation());
      D.Out.Functions[functionIndex(D, B)].UsesActive = At;
      break;
    }
  if (isa<CoroutineBodyStmt>(B.Code) && awaits(B.Code))
    D.Out.Functions[functionIndex(D, B)].Suspends = true;
  // An overrider that does nothing is one that does nothing.
  auto *Method = dyn_cast<CXXMethodDecl>(B.F);
  if (Method && Method->size_overridden_methods() > 0 && !B.Lambda)
    functionIndex(D, B);
}

} // namespace spantidy::extract
