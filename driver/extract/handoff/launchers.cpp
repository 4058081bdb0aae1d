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

static bool saysLaunch(const rules::Lexicon &Words, const List &Verb,
                       const std::string &Class) {
  auto any = [&](const List &Of) {
    return llvm::any_of(
        Verb, [&](const std::string &Word) { return isOne(Of, Word); });
  };
  if (any(Words.RecurringWords) || any(Words.InPlaceWords) ||
      rules::speaksOf(Words.RecurringWords, Class) ||
      rules::speaksOf(Words.InPlaceWords, Class))
    return false;
  const std::string &First = Verb.front();
  return any(Words.DetachingWords) ||
         (isOne(Words.LaunchingWords, First) &&
          rules::speaksOf(Words.LauncherWords, Class)) ||
         (isOne(Words.TakingWords, First) &&
          rules::speaksOf(Words.BackgroundWords, Class)) ||
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
  return !Verb.empty() && saysLaunch(D.Known.V.Words, Verb, launcherOf(Site))
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
