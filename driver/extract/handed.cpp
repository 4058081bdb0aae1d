// Calls of the project's own functions with what is handed over, and functions
// as their callers see them. Link puts the two together.

#include "annotations.h"
#include "reading.h"
#include "running.h"

#include "clang/AST/DeclTemplate.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;
using rules::Role;

// Can F's body be code of the project, here or in another unit?
bool Reading::isProjects(const FunctionDecl *F) {
  if (!F || F->isImplicit() || F->isDefaulted() || F->isDeleted())
    return false;
  auto [It, New] = Projects.try_emplace(F, false);
  if (New)
    It->second = !Known.known(F) &&
                 !isLibraryCode(F->getCanonicalDecl(), Ast.getSourceManager(), S);
  return It->second;
}

// The function that a call comes to: of `make_unique<Guard>("x")`, the one
// constructor of Guard that takes as many arguments.
const FunctionDecl *Reading::calledBy(const CallSite &Site) {
  if (!Known.role(Site.Callee, Role::MakesObject))
    return Site.Callee;
  const TemplateArgumentList *Types =
      Site.Callee->getTemplateSpecializationArgs();
  bool IsType = Types && Types->size() > 0 &&
                Types->get(0).getKind() == TemplateArgument::Type;
  const CXXRecordDecl *Class =
      IsType ? Types->get(0).getAsType()->getAsCXXRecordDecl() : nullptr;
  if (!Class || !Class->hasDefinition())
    return nullptr;
  const FunctionDecl *Only = nullptr;
  for (const CXXConstructorDecl *Maker : Class->ctors()) {
    if (Maker->isCopyOrMoveConstructor() || Maker->isDeleted() ||
        Site.Arguments.size() < Maker->getMinRequiredArguments() ||
        Site.Arguments.size() > Maker->getNumParams())
      continue;
    if (Only)
      return nullptr; // which one?
    Only = Maker;
  }
  return Only;
}

// A span, a pointer to one, or an object that has one, however it is held.
bool Reading::holdsSpan(QualType T) {
  T = T.getNonReferenceType();
  if (Known.holds(T, "span"))
    return true;
  if (T->isPointerType())
    return Known.holds(T->getPointeeType(), "span");
  auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T->getAsRecordDecl());
  return Special && Known.isExactly(T, "pointer") &&
         Special->getTemplateArgs().size() > 0 &&
         Special->getTemplateArgs()[0].getKind() == TemplateArgument::Type &&
         Known.holds(Special->getTemplateArgs()[0].getAsType(), "span");
}

static bool isCopy(const FunctionDecl *F) {
  auto *Maker = dyn_cast<CXXConstructorDecl>(F);
  return Maker && Maker->isCopyOrMoveConstructor();
}

// The call as the model has it, made when somebody first asks.
std::optional<unsigned> Reading::callOf(const CallSite &Site, Body &B,
                                        bool Implicit) {
  const FunctionDecl *Callee = calledBy(Site);
  if (!(isProjects(Callee) || Implicit) || isCopy(Callee))
    return std::nullopt;
  auto [It, New] = CallOf.try_emplace(Site.Node, Out.Calls.size());
  if (!New)
    return It->second;
  unsigned Index = It->second;
  model::Call Call;
  Call.Function = functionIndex(B);
  Call.At = Where.token(Site.nameLocation());
  if (auto *Method = dyn_cast<CXXMethodDecl>(Callee);
      Method && Method->isVirtual() && Site.Object) {
    Call.Virtual = true;
    if (auto *Runs = const_cast<CXXMethodDecl *>(Method)->getDevirtualizedMethod(
            Site.Object, /*IsAppleKext=*/false)) {
      Callee = Runs;
      Call.Virtual = false;
    }
  }
  Call.Usr = Where.usr(Callee);
  Call.Name = Known.of(Callee);
  Call.SaysEnd = saysEnd(Callee);
  Call.Constructs = isa<CXXConstructorDecl>(Callee);
  QualType Result = Site.Node->getType();
  auto activates = [&](QualType T) {
    return Known.holds(T, "scope") || Known.holds(T, "token");
  };
  Call.Activates =
      activates(Result) || (Site.Object && activates(Site.Object->getType()));
  Out.Calls.push_back(std::move(Call));
  return Index;
}

static bool isNumber(QualType T) {
  T = T.getNonReferenceType();
  return T->isIntegralOrEnumerationType() || T->isFloatingType();
}

static bool isVariant(QualType T) {
  const RecordDecl *Record = T.getNonReferenceType()->getAsRecordDecl();
  return Record && Record->getIdentifier() && Record->getName() == "variant";
}

// Text or a number, as a variant of these: `SetAttribute(key, "text")`, or one
// that was given to us.
bool Reading::isConverted(const Expr *Given) {
  const Expr *Spelled = stripped(Given);
  QualType T = Spelled->getType();
  auto *Ref = dyn_cast<DeclRefExpr>(Spelled);
  return isVariant(Given->getType()) &&
         (Read.judge().isText(T) || isNumber(T) ||
          (Ref && isa<ParmVarDecl>(Ref->getDecl())));
}

void Reading::readArgument(const Expr *Given, Body &B, model::Argument &A) {
  A.At = Where.place(Given);
  QualType T = Given->getType();
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
  if (Ref)
    A.Kind = kindOf(Ref->getDecl());
  if (Known.holds(T, "span")) {
    static_cast<model::Subject &>(A) = subjectOf(Given, B);
  } else if (isCallable(T)) {
    readCallable(Given, B, A);
  } else if (Read.judge().isText(T) || isNumber(T) || isConverted(Given)) {
    A.What = Read.of(Given, B);
  } else if (T.getNonReferenceType()->isRecordType()) {
    A.Object = madeBy(Given, B);
    model::Attribute All;
    if (readAllOf(Given, B, All)) {
      A.ListParameter = All.AllOfParameter;
      return;
    }
    std::vector<model::Pair> Pairs;
    bool Whole = readList(Given, B, [&](const Pair &P) {
      Pairs.push_back({Where.place(P.Whole), Read.of(P.Key, B),
                       Read.of(P.Value, B)});
    });
    if (Whole)
      A.Pairs = std::move(Pairs);
  }
}

// What the calls hand over; by now all spans are known.
void Reading::readCalls(Body &B) {
  for (const CallSite &Site : B.Calls) {
    std::optional<unsigned> Index = callOf(Site, B);
    if (!Index)
      continue;
    model::Subject Object;
    if (Site.Object && holdsSpan(Site.Object->getType()))
      Object = subjectOf(Site.Object, B);
    std::vector<model::Argument> Arguments;
    for (const Expr *Given : Site.Arguments)
      readArgument(Given, B, Arguments.emplace_back());
    std::optional<unsigned> Made = Site.Object ? madeBy(Site.Object, B)
                                               : std::nullopt;
    if (Object.known() || llvm::any_of(Arguments, [](const model::Argument &A) {
          return A.known();
        }))
      Traced.insert(&B); // what the callee does to the span stands at the call
    model::Call &Call = Out.Calls[*Index];
    Call.Object = Object;
    Call.On = Made;
    Call.OnSelf = Site.Object && isa<CXXThisExpr>(stripped(Site.Object));
    Call.Arguments = std::move(Arguments);
    Call.Active = activeAt(Site.Node, B);
    if (Call.Constructs)
      Call.Escapes = escapes(Site.Node, B);
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

void Reading::readFunction(Body &B) {
  llvm::SmallVector<const Expr *, 4> Results = Values::results(B);
  std::optional<Value> Returns = Read.returnedBy(B, Results);
  if (Returns && says(*Returns)) {
    model::Function &F = Out.Functions[functionIndex(B)];
    F.Returns = std::move(*Returns);
    F.ReturnsNumber = isNumber(B.F->getReturnType());
  }

  for (const ParmVarDecl *P : B.F->parameters()) {
    bool HoldsSpan = Known.holds(P->getType(), "span");
    if (B.Lambda || !(HoldsSpan || isCallable(P->getType())))
      continue;
    model::Parameter &Given = Out.Functions[functionIndex(B)]
                                  .Parameters[P->getFunctionScopeIndex()];
    if (HoldsSpan)
      Given.HeldBy = holderOf(P, B);
    else
      Given.Callable = fateOf(P, B);
  }
  // A callable that is returned runs those that it holds.
  for (const Expr *Result : Results) {
    if (B.Lambda || !isCallable(Result->getType()))
      continue;
    model::Argument Made;
    readCallable(Result, B, Made);
    for (unsigned P : Made.Runs ? Out.Functions[*Made.Runs].Mentions
                                : std::vector<unsigned>())
      Out.Functions[functionIndex(B)].Parameters[P].Callable = {
          .Wrapped = true, .Carries = Out.Functions[*Made.Runs].Carries};
  }
  if (!B.Lambda)
    for (const Annotation &A : annotationsOf(B.F)) {
      const NamedDecl *Named = B.F;
      if (A.Parameter)
        Named = B.F->getParamDecl(*A.Parameter);
      Out.Claims.push_back({functionIndex(B), A.Parameter, A.Word,
                            Where.token(Named->getLocation()), ""});
    }
  if (carriesContext(B))
    Out.Functions[functionIndex(B)].Carries = true;
  for (const CallSite &Site : B.Calls)
    if (Known.role(Site.Callee, Role::CurrentSpan)) {
      model::Place At = Where.token(Site.nameLocation());
      Out.Functions[functionIndex(B)].UsesActive = At;
      break;
    }
  if (isa<CoroutineBodyStmt>(B.Code) && awaits(B.Code))
    Out.Functions[functionIndex(B)].Suspends = true;
  // An overrider that does nothing is one that does nothing.
  auto *Method = dyn_cast<CXXMethodDecl>(B.F);
  if (Method && Method->size_overridden_methods() > 0 && !B.Lambda)
    functionIndex(B);
}

// Does the lambda mention the callable, or have it in a capture of its own?
bool Reading::holdsCallable(Body &Lambda, const ParmVarDecl *P) {
  if (!Lambda.Uses.lookup(P).empty())
    return true;
  for (const LambdaCapture &Captured : Lambda.Lambda->captures()) {
    auto *V = Captured.capturesVariable()
                  ? dyn_cast<VarDecl>(Captured.getCapturedVar())
                  : nullptr;
    if (V && V->isInitCapture() && V->getInit() &&
        givenCallable(V->getInit(), *Lambda.Outer) == P)
      return true;
  }
  return false;
}

unsigned Reading::functionIndex(Body &B) {
  auto [It, New] = Functions.try_emplace(&B, Out.Functions.size());
  if (!New)
    return It->second;
  unsigned Index = It->second;
  Out.Functions.emplace_back();
  model::Function F;
  F.Usr = Where.usr(B.F);
  F.Name = B.Lambda ? "lambda" : Known.of(B.F);
  F.At = B.Lambda ? Where.token(B.Lambda->getBeginLoc())
                  : Where.token(B.F->getLocation());
  F.Constructs = isa<CXXConstructorDecl>(B.F);
  F.SaysEnd = saysEnd(B.F);
  if (B.Outer)
    F.Outer = functionIndex(*B.Outer);
  else
    // The compiler's own hash leaves out bodies of templates and lambdas.
    F.Digest = const_cast<FunctionDecl *>(B.F)->getODRHash() ^
               Where.digest(B.Code->getSourceRange());
  if (auto *Method = dyn_cast<CXXMethodDecl>(B.F); Method && !B.Lambda)
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      F.Overrides.push_back(Where.usr(Base));
  for (const ParmVarDecl *P : B.F->parameters())
    F.Parameters.push_back({.Name = P->getNameAsString()});
  if (B.Lambda) {
    for (const ParmVarDecl *P : outermost(B).F->parameters())
      if (isCallable(P->getType()) && holdsCallable(B, P))
        F.Mentions.push_back(P->getFunctionScopeIndex());
    F.Carry = carryEdits(B);
  }
  Out.Functions[Index] = std::move(F);
  return Index;
}

} // namespace spantidy::extract
