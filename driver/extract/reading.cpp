#include "reading.h"

#include "llvm/Support/Path.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

Reading::Reading(ASTContext &Ast, const Settings &S, model::Unit &Out)
    : Ast(Ast), S(S), Out(Out), Known(*S.Names), Where(Ast, Out, S.PathRoot),
      Own(Ast, S),
      Read(Own, Known, Where, [this](const FunctionDecl *F) {
        return isProjects(F) ? Where.usr(F) : std::string();
      }),
      Lent(Known), Keeps(Known) {
  for (auto &[Name, Word] : Known.V.Types)
    if (Word == "attribute-value")
      if (auto *Alias = dyn_cast_or_null<TypedefNameDecl>(lookUp(Name)))
        Lent.addAttributeValue(Alias->getUnderlyingType());
}

Body &Reading::outermost(Body &B) {
  return B.Outer ? outermost(*B.Outer) : B;
}

std::vector<Body *> Reading::treeOf(Body &Outermost) {
  std::vector<Body *> Tree{&Outermost};
  for (size_t I = 0; I < Tree.size(); ++I)
    for (const LambdaExpr *L : Tree[I]->Lambdas)
      for (auto &B : Own.All)
        if (B->Lambda == L && B->Outer == Tree[I])
          Tree.push_back(B.get());
  return Tree;
}

const NamedDecl *Reading::lookUp(llvm::StringRef Name) {
  // Follow the qualified name from the outside in.
  llvm::SmallVector<llvm::StringRef, 6> Parts;
  Name.split(Parts, "::");
  const DeclContext *Scope = Ast.getTranslationUnitDecl();
  for (size_t I = 0; Scope && I < Parts.size(); ++I) {
    auto Found = Scope->lookup(&Ast.Idents.get(Parts[I]));
    if (Found.empty())
      return nullptr;
    NamedDecl *D = Found.front();
    if (I + 1 == Parts.size())
      return D;
    Scope = dyn_cast<DeclContext>(D);
    if (auto *Record = dyn_cast<CXXRecordDecl>(D))
      Scope = Record->getDefinition();
  }
  return nullptr;
}

const FunctionDecl *Reading::declared(Role R, llvm::StringRef Library) {
  auto [It, New] = Declared.try_emplace({R, Library.str()}, nullptr);
  if (!New)
    return It->second;
  for (auto &[Name, Entry] : Known.V.Functions)
    if (Entry.Is == R && (Library.empty() || Entry.Library == Library))
      if (auto *F = dyn_cast_or_null<FunctionDecl>(lookUp(Name)))
        return It->second = F;
  return nullptr;
}

const CXXMethodDecl *Reading::methodOf(QualType T, Role R) {
  T = T.getNonReferenceType();
  if (auto *Owner = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
          T->getAsRecordDecl());
      Owner && Known.isExactly(T, "pointer") &&
      Owner->getTemplateArgs().size() > 0 &&
      Owner->getTemplateArgs()[0].getKind() == TemplateArgument::Type)
    T = Owner->getTemplateArgs()[0].getAsType();
  else if (T->isPointerType())
    T = T->getPointeeType();
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return nullptr;
  auto [It, New] = Methods.try_emplace({Class->getCanonicalDecl(), R}, nullptr);
  if (!New)
    return It->second;
  for (auto &[Name, Entry] : Known.V.Functions) {
    auto *Method = Entry.Is == R
                       ? dyn_cast_or_null<CXXMethodDecl>(lookUp(Name))
                       : nullptr;
    if (Method && (Method->getParent()->getCanonicalDecl() ==
                       Class->getCanonicalDecl() ||
                   Class->isDerivedFrom(Method->getParent())))
      return It->second = Method;
  }
  return nullptr;
}

// In a template? What a fix needs may hold for some of its arguments only.
bool Reading::isInstantiated(const Body &B) {
  for (const Body *Around = &B; Around; Around = Around->Outer)
    if (Around->F->isTemplateInstantiation())
      return true;
  return false;
}

void Reading::readTree(Body &Outermost) {
  std::vector<Body *> Tree = treeOf(Outermost);
  auto each = [&](void (Reading::*Read)(Body &)) {
    for (Body *B : Tree)
      (this->*Read)(*B);
  };
  each(&Reading::readStarts);
  each(&Reading::readHolders);
  each(&Reading::readLoops);
  each(&Reading::readLending);
  each(&Reading::readRecords);
  each(&Reading::readNamings);
  each(&Reading::readDeeds);
  each(&Reading::readEnds);
  each(&Reading::readHandwork);
  each(&Reading::readRequests);
  each(&Reading::readScopes);
  each(&Reading::readDiscards);
  each(&Reading::readBorrows);
  each(&Reading::readExpenses);
  each(&Reading::readTasks);
  each(&Reading::readMembers);
  each(&Reading::readCalls);
  each(&Reading::readDestructors);
  std::reverse(Tree.begin(), Tree.end()); // lambdas before who makes them
  each(&Reading::readSettings);
  each(&Reading::readFunction);
  each(&Reading::readCarriers);
  each(&Reading::readPaths);
}

void Reading::readAll() {
  for (size_t I = 0; I < Own.All.size(); ++I)
    if (!Own.All[I]->Outer)
      readTree(*Own.All[I]);
  readStorage();
  readPublicFunctions();
  readLinkage();
}

model::Unit extract(ASTContext &Ast, const Settings &S) {
  model::Unit Out;
  auto &Sources = Ast.getSourceManager();
  if (auto Main = Sources.getFileEntryRefForID(Sources.getMainFileID())) {
    llvm::SmallString<256> Path(Main->getName());
    Sources.getFileManager().makeAbsolutePath(Path);
    llvm::sys::path::remove_dots(Path, /*remove_dot_dot=*/true);
    Out.MainFile = relativeTo(S.PathRoot, Path.str());
  }
  Reading R(Ast, S, Out);
  R.readAll();
  return Out;
}

} // namespace spantidy::extract
