#include "callees.h"
#include "callables.h"
#include "types/span_types.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool isCopy(const FunctionDecl *F) {
  auto *Maker = dyn_cast<CXXConstructorDecl>(F);
  return Maker && Maker->isCopyOrMoveConstructor();
}

static bool saysEnd(Draft &D, const FunctionDecl *F) {
  const rules::Lexicon &Words = D.Known.V.Words;
  auto says = [&](const NamedDecl *Declared) {
    const auto &Ending =
        isa<CXXRecordDecl>(Declared) ? Words.EndingClasses : Words.EndingWords;
    return llvm::any_of(rules::splitWords(Declared->getNameAsString()),
                        [&](const std::string &Word) {
                          return llvm::is_contained(Ending, Word);
                        });
  };
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  if (says(F) || !Method)
    return says(F);
  const CXXRecordDecl *Class = Method->getParent();
  QualType T = D.Ast.getCanonicalTagType(Class);
  return says(Class) || D.Known.holds(T, "scope") || D.Known.holds(T, "token");
}

const FunctionDecl *calledBy(Draft &D, const CallSite &Site) {
  if (!D.Known.role(Site.Callee, Role::MakesObject))
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

// What a call of a callable object runs, or an algorithm that is given one.
static const FunctionDecl *runAt(Draft &D, const CallSite &Site, Body &B,
                                 bool &Maybe) {
  if (Site.Object && Site.Callee->getOverloadedOperator() == OO_Call)
    return runBy(D, Site.Object, B);
  const rules::Function *Entry = D.Known.role(Site.Callee, Role::RunsCallable);
  const Expr *Callable = Entry ? Site.argument(Entry->Callable) : nullptr;
  Maybe = Callable != nullptr;
  return Callable ? runBy(D, Callable, B) : nullptr;
}

std::optional<unsigned> callOf(Draft &D, const CallSite &Site, Body &B,
                               bool Implicit) {
  const FunctionDecl *Callee = calledBy(D, Site);
  bool Maybe = false;
  if (!isProjects(D, Callee) && !Implicit)
    Callee = runAt(D, Site, B, Maybe);
  if (!(isProjects(D, Callee) || Implicit) || isCopy(Callee))
    return std::nullopt;
  auto [It, New] = D.CallOf.try_emplace(Site.Node, D.Out.Calls.size());
  if (!New)
    return It->second;
  unsigned Index = It->second;
  model::Call Call;
  Call.Function = functionIndex(D, B);
  Call.At = D.Where.token(Site.nameLocation());
  if (auto *Method = dyn_cast<CXXMethodDecl>(Callee);
      Method && Method->isVirtual() && Site.Object) {
    Call.Virtual = true;
    if (auto *Runs =
            const_cast<CXXMethodDecl *>(Method)->getDevirtualizedMethod(
                Site.Object, /*IsAppleKext=*/false)) {
      Callee = Runs;
      Call.Virtual = false;
    }
  }
  Call.Usr = D.Where.usr(Callee);
  Call.Name = D.Known.of(Callee);
  Call.SaysEnd = saysEnd(D, Callee);
  Call.Constructs = isa<CXXConstructorDecl>(Callee);
  Call.Maybe = Maybe;
  QualType Result = Site.Node->getType();
  auto activates = [&](QualType T) {
    return D.Known.holds(T, "scope") || D.Known.holds(T, "token");
  };
  Call.Activates =
      activates(Result) || (Site.Object && activates(Site.Object->getType()));
  D.Out.Calls.push_back(std::move(Call));
  return Index;
}

unsigned functionIndex(Draft &D, Body &B) {
  auto [It, New] = D.Functions.try_emplace(&B, D.Out.Functions.size());
  if (!New)
    return It->second;
  unsigned Index = It->second;
  D.Out.Functions.emplace_back();
  D.BodyOf.push_back(&B);
  model::Function F;
  F.Usr = D.Where.usr(B.F);
  F.Name = B.Lambda ? "lambda" : D.Known.of(B.F);
  F.At = B.Lambda ? D.Where.token(B.Lambda->getBeginLoc())
                  : D.Where.token(B.F->getLocation());
  F.Constructs = isa<CXXConstructorDecl>(B.F);
  F.NeverReturns = B.F->isNoReturn();
  F.SaysEnd = saysEnd(D, B.F);
  if (B.Outer)
    F.Outer = functionIndex(D, *B.Outer);
  else
    // The compiler's own hash leaves out bodies of templates and lambdas.
    F.Digest = const_cast<FunctionDecl *>(B.F)->getODRHash() ^
               D.Where.digest(B.Code->getSourceRange());
  if (auto *Method = dyn_cast<CXXMethodDecl>(B.F); Method && !B.Lambda)
    for (const CXXMethodDecl *Base : Method->overridden_methods())
      F.Overrides.push_back(D.Where.usr(Base));
  for (const ParmVarDecl *P : B.F->parameters())
    F.Parameters.push_back({.Name = P->getNameAsString(),
                            .Kind = defaultKind(P, D.Known),
                            .Runnable = isCallable(P->getType())});
  F.OnlyCalled = isOnlyCalled(D, B);
  D.Out.Functions[Index] = std::move(F);
  return Index;
}

} // namespace spantidy::extract
