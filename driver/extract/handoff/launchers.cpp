#include "launchers.h"
#include "draft/points.h"
#include "syntax/changes.h"
#include "syntax/use.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

using List = std::vector<std::string>;

static bool isOne(const List &Of, const std::string &Word) {
  return llvm::is_contained(Of, Word);
}

static std::string classOf(QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const RecordDecl *Class = T->getAsRecordDecl();
  QualType Owned = typeArgument(Class);
  if (Class && isStandard(Class))
    return Owned.isNull() ? std::string() : classOf(Owned);
  return Class ? Class->getNameAsString() : std::string();
}

// Of the method's object, or of the first argument of a function.
static std::string launcherOf(const CallSite &Site) {
  if (auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee)) {
    std::string Object = Site.Object ? classOf(Site.Object->getType()) : "";
    return Method->getParent()->getNameAsString() + " " + Object;
  }
  return Site.Arguments.size() > 1 ? classOf(Site.Arguments[0]->getType()) : "";
}

// `virtual void execute(std::function<void()>) = 0;` of what is called an executor
// and nothing else: it takes work, and has nothing to say of it.
static bool isLaunchersOwn(const rules::Lexicon &Words,
                           const FunctionDecl *Callee) {
  auto *Method = dyn_cast<CXXMethodDecl>(Callee);
  if (!Method || !Method->isPureVirtual() || Method->getNumParams() != 1 ||
      !Method->getReturnType()->isVoidType())
    return false;
  List Class = rules::splitWords(Method->getParent()->getName());
  if (Class.size() > 1 && Class.front() == "i")
    Class.erase(Class.begin());
  return llvm::all_of(Class, [&](const std::string &Word) {
    return isOne(Words.LauncherWords, Word);
  });
}

static bool saysLaunch(const rules::Lexicon &Words, const List &Verb,
                       const std::string &Class, bool Takes) {
  auto any = [&](const List &Of) {
    return llvm::any_of(
        Verb, [&](const std::string &Word) { return isOne(Of, Word); });
  };
  std::string First = Verb.front(), Second = Verb.size() > 1 ? Verb[1] : "";
  // `asyncWait` does not wait.
  bool Here = any(Words.InPlaceWords) && !isOne(Words.DetachingWords, First);
  if (any(Words.RecurringWords) || Here ||
      rules::speaksOf(Words.RecurringWords, Class) ||
      rules::speaksOf(Words.InPlaceWords, Class))
    return false;
  return any(Words.DetachingWords) ||
         (isOne(Words.LaunchingWords, First) &&
          rules::speaksOf(Words.LauncherWords, Class)) ||
         ((isOne(Words.TakingWords, First) ||
           isOne(Words.TakingWords, First + " " + Second)) &&
          (rules::speaksOf(Words.BackgroundWords, Class) || Takes)) ||
         (isOne(Words.ChainingWords, First) &&
          rules::speaksOf(Words.FutureWords, Class));
}

std::optional<unsigned> launchedByName(Draft &D, const CallSite &Site) {
  if (!Site.Callee->getIdentifier() || isStandard(Site.Callee) ||
      D.Known.known(Site.Callee) || isa<CXXConstructorDecl>(Site.Callee))
    return std::nullopt;
  std::optional<unsigned> Given;
  for (unsigned I = 0; I < Site.Arguments.size() && !Given; ++I)
    if (isCallable(Site.Arguments[I]->getType()))
      Given = I;
  if (!Given)
    return std::nullopt;
  List Verb = rules::splitWords(Site.Callee->getName());
  const rules::Lexicon &Words = D.Known.V.Words;
  if (Verb.size() > 1 && isOne(Words.RetryWords, Verb.front()))
    Verb.erase(Verb.begin()); // `trySubmit`
  return !Verb.empty() && saysLaunch(Words, Verb, launcherOf(Site),
                                     isLaunchersOwn(Words, Site.Callee))
             ? Given
             : std::nullopt;
}

static void addWaits(Draft &D, const VarDecl *V, Body &B,
                     std::vector<model::Point> &Waits) {
  for (const DeclRefExpr *Ref : B.Uses.lookup(V)) {
    Use Found = useOf(Ref, B);
    while (Found.How == Use::As::Dereferenced)
      Found = useOf(Found.whole(), B);
    if (Found.Site && !Found.Index &&
        D.Known.has(Found.Site->Callee, Role::Waits))
      Waits.push_back(pointOf(D, Found.Site->Node, B));
  }
}

// A variable that has what E gives, or a part of it.
static const VarDecl *keeperOf(Draft &D, const Expr *Given, Body &B) {
  for (const Expr *E = Given; E;) {
    Use Found = useOf(E, B, D.Known);
    if (Found.How == Use::As::Initialiser || Found.How == Use::As::Assigned)
      return dyn_cast_or_null<VarDecl>(Found.Into);
    if (Found.Site && Found.Index && Found.Site->Object &&
        D.Known.has(Found.Site->Callee, Role::AddsElement))
      return variableOf(Found.Site->Object, D.Known);
    E = Found.Site && isa<CXXConstructExpr>(Found.Site->Node) ? Found.whole()
                                                              : nullptr;
  }
  return nullptr;
}

// Elements of a container, one after the other: `for (auto &f : all) f.get()`.
static void addElementWaits(Draft &D, const VarDecl *Container, Body &B,
                            std::vector<model::Point> &Waits) {
  for (const DeclRefExpr *Ref : B.Uses.lookup(Container))
    for (const Stmt *Around = B.parent(Ref); Around; Around = B.parent(Around))
      if (auto *Loop = dyn_cast<CXXForRangeStmt>(Around)) {
        if (variableOf(Loop->getRangeInit(), D.Known) == Container)
          addWaits(D, Loop->getLoopVariable(), B, Waits);
        break;
      }
}

std::vector<model::Point> waitsFor(Draft &D, const CallSite &Site, Body &B) {
  std::vector<model::Point> Waits;
  auto *Group = Site.Object ? variableOf(Site.Object, D.Known) : nullptr;
  for (const VarDecl *V : {Group, keeperOf(D, Site.Node, B)})
    if (V && V->isLocalVarDeclOrParm()) {
      addWaits(D, V, B, Waits);
      addElementWaits(D, V, B, Waits);
    }
  return Waits;
}

} // namespace spantidy::extract
