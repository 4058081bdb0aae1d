#include "declared.h"

#include "clang/AST/DeclTemplate.h"

#include <set>

namespace spantidy::extract {

using namespace clang;
using llvm::StringRef;

namespace {

class Lister {
public:
  Lister(Names &Known, const std::vector<std::string> &Wanted) : Known(Known) {
    for (const std::string &Name : Wanted) {
      auto [Scope, Last] = StringRef(Name).rsplit("::");
      if (!Last.empty())
        Scopes.insert(Scope.str());
      Lasts.insert((Last.empty() ? Scope : Last).str());
    }
  }

  // Scope: its name.
  void list(const DeclContext *In, const std::string &Scope) {
    bool All = !Scope.empty() && Scopes.contains(Scope);
    for (const Decl *D : In->decls()) {
      if (auto *Template = dyn_cast<TemplateDecl>(D))
        D = Template->getTemplatedDecl();
      auto *Named = dyn_cast_or_null<NamedDecl>(D);
      auto *Context = dyn_cast_or_null<DeclContext>(D);
      if (Named && (All || isNear(Named)))
        Found.insert(Known.of(Named));
      if (isa_and_nonnull<NamespaceDecl, RecordDecl, EnumDecl>(D))
        list(Context, Known.of(Named));
      else if (isa_and_nonnull<LinkageSpecDecl, ExportDecl>(D))
        list(Context, Scope);
    }
  }

  std::set<std::string> Found;

private:
  // Its last part, one letter in four aside.
  bool isNear(const NamedDecl *D) const {
    StringRef Name;
    if (D->getDeclName().isIdentifier())
      Name = D->getName();
    else if (auto *Maker = dyn_cast<CXXConstructorDecl>(D))
      Name = Maker->getParent()->getName();
    if (Name.empty())
      return false;
    for (StringRef Last : Lasts) {
      unsigned Most = Last.size() / 4;
      if (Name.size() <= Last.size() + Most &&
          Last.size() <= Name.size() + Most &&
          Name.edit_distance_insensitive(Last, true, Most) <= Most)
        return true;
    }
    return false;
  }

  Names &Known;
  std::set<std::string> Scopes, Lasts;
};

} // namespace

void listDeclared(Draft &D) {
  if (D.S.LookFor.empty())
    return;
  Lister L(D.Known, D.S.LookFor);
  L.list(D.Ast.getTranslationUnitDecl(), {});
  D.Out.Declared.assign(L.Found.begin(), L.Found.end());
}

void listTakers(Draft &D) {
  if (!D.S.Takers)
    return;
  std::set<model::Taker> Found;
  for (auto &B : D.Own.All)
    for (const CallSite &Site : B->Calls) {
      const FunctionDecl *F = Site.Callee;
      if (!F || F->hasBody() || isStandard(F) || D.Known.known(F) ||
          isa<CXXConversionDecl>(F) || F->isOverloadedOperator())
        continue;
      for (unsigned I = 0; I < Site.Arguments.size(); ++I)
        if (isa<LambdaExpr>(stripped(Site.Arguments[I])))
          Found.insert({D.Known.of(F), I});
    }
  D.Out.Takers.assign(Found.begin(), Found.end());
}

} // namespace spantidy::extract
