#include "draft.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

Draft::Draft(ASTContext &Ast, const Settings &S, model::Unit &Out)
    : Ast(Ast), S(S), Out(Out), Known(*S.Names), Where(Ast, Out, S.PathRoot),
      Own(Ast, S),
      Read(Own, Known, Where,
           [this](const FunctionDecl *F) {
             return isProjects(*this, F) ? Where.usr(F) : std::string();
           }),
      Lent(Known), Keeps(Known) {
  for (auto &[Name, Word] : Known.V.Types)
    if (Word == "attribute-value")
      if (auto *Alias = dyn_cast_or_null<TypedefNameDecl>(lookUp(Ast, Name)))
        Lent.addAttributeValue(Alias->getUnderlyingType());
}

// What a library's span does, its vocabulary says: also where the project is
// that library.
static bool isOfKnownSpan(Draft &D, const FunctionDecl *F) {
  auto *Method = dyn_cast<CXXMethodDecl>(F);
  return Method &&
         rules::builtin().typeIs(D.Known.of(Method->getParent()), "span");
}

bool isProjects(Draft &D, const FunctionDecl *F) {
  if (!F || F->isImplicit() || F->isDefaulted() || F->isDeleted())
    return false;
  auto [It, New] = D.Projects.try_emplace(F, false);
  if (New)
    It->second =
        !D.Known.known(F) && !isOfKnownSpan(D, F) &&
        !isLibraryCode(F->getCanonicalDecl(), D.Ast.getSourceManager(), D.S);
  return It->second;
}

const NamedDecl *lookUp(ASTContext &Ast, llvm::StringRef Name) {
  // Follow the qualified name from the outside in.
  llvm::SmallVector<llvm::StringRef, 6> Parts;
  Name.split(Parts, "::");
  const DeclContext *Scope = Ast.getTranslationUnitDecl();
  for (size_t I = 0; Scope && I < Parts.size(); ++I) {
    auto Found = Scope->lookup(&Ast.Idents.get(Parts[I]));
    if (Found.empty())
      return nullptr;
    NamedDecl *Declared = Found.front();
    if (I + 1 == Parts.size())
      return Declared;
    Scope = dyn_cast<DeclContext>(Declared);
    if (auto *Record = dyn_cast<CXXRecordDecl>(Declared))
      Scope = Record->getDefinition();
  }
  return nullptr;
}

const FunctionDecl *declared(Draft &D, Role R, llvm::StringRef Library) {
  auto [It, New] = D.Declared.try_emplace({R, Library.str()}, nullptr);
  if (!New)
    return It->second;
  for (auto &[Name, Entry] : D.Known.V.Functions)
    if (Entry.Is == R && (Library.empty() || Entry.Library == Library))
      if (auto *F = dyn_cast_or_null<FunctionDecl>(lookUp(D.Ast, Name)))
        return It->second = F;
  return nullptr;
}

const CXXMethodDecl *methodOf(Draft &D, QualType T, Role R) {
  T = T.getNonReferenceType();
  if (QualType Owned = typeArgument(T->getAsRecordDecl());
      !Owned.isNull() && D.Known.isExactly(T, "pointer"))
    T = Owned;
  else if (T->isPointerType())
    T = T->getPointeeType();
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition())
    return nullptr;
  auto [It, New] =
      D.Methods.try_emplace({Class->getCanonicalDecl(), R}, nullptr);
  if (!New)
    return It->second;
  for (auto &[Name, Entry] : D.Known.V.Functions) {
    auto *Method = Entry.Is == R
                       ? dyn_cast_or_null<CXXMethodDecl>(lookUp(D.Ast, Name))
                       : nullptr;
    if (Method &&
        (Method->getParent()->getCanonicalDecl() == Class->getCanonicalDecl() ||
         Class->isDerivedFrom(Method->getParent())))
      return It->second = Method;
  }
  return nullptr;
}

} // namespace spantidy::extract
