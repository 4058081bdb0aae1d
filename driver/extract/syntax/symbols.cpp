#include "symbols.h"

#include "clang/AST/DeclTemplate.h"
#include "clang/Basic/SourceManager.h"
#include "clang/Index/USRGeneration.h"

namespace spantidy::extract {

using namespace clang;

// Lambdas that only their unit sees have no number of their own. The one that the
// mangler makes up depends on who was asked for first.
static UnsignedOrNone numberOf(ASTContext &Ast, const NamedDecl *D) {
  auto *Class = dyn_cast<CXXRecordDecl>(D);
  if (!Class || !Class->isLambda() || Class->getLambdaManglingNumber() > 0)
    return std::nullopt;
  const SourceManager &Sources = Ast.getSourceManager();
  return Sources.getFileOffset(Sources.getExpansionLoc(D->getBeginLoc())) + 1;
}

Symbols::Symbols(ASTContext &Ast)
    : Ast(Ast), Unheard(std::make_unique<DiagnosticsEngine>(
                    Ast.getDiagnostics().getDiagnosticIDs(), Quiet,
                    new IgnoringDiagConsumer())),
      Mangler(ItaniumMangleContext::create(Ast, *Unheard, numberOf)) {}

Symbols::~Symbols() = default;

// A mangler reads types as they are in code that compiles.
static bool isWhole(const NamedDecl *D) {
  auto *Value = dyn_cast<ValueDecl>(D);
  return !D->isInvalidDecl() &&
         (!Value ||
          !(Value->getType().isNull() || Value->getType()->containsErrors()));
}

std::string Symbols::mangled(const NamedDecl *D) {
  std::string Name;
  llvm::raw_string_ostream Out(Name);
  GlobalDecl Which;
  if (auto *Class = dyn_cast<TagDecl>(D)) {
    Mangler->mangleCXXRTTIName(Ast.getCanonicalTagType(Class), Out);
    return Name;
  }
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(D))
    Which = GlobalDecl(Maker, Ctor_Complete);
  else if (auto *Closer = dyn_cast<CXXDestructorDecl>(D))
    Which = GlobalDecl(Closer, Dtor_Complete);
  else if (auto *F = dyn_cast<FunctionDecl>(D))
    Which = GlobalDecl(F);
  else if (auto *V = dyn_cast<VarDecl>(D))
    Which = GlobalDecl(V);
  else
    return {};
  if (Mangler->shouldMangleDeclName(D))
    Mangler->mangleName(Which, Out);
  else
    Out << *D;
  return Name;
}

std::string Symbols::nameOf(const NamedDecl *D) {
  if (auto *Field = dyn_cast<FieldDecl>(D))
    return nameOf(Field->getParent()) + "." +
           (Field->getIdentifier() ? Field->getName().str()
                                   : std::to_string(Field->getFieldIndex()));
  std::string Name;
  if (isWhole(D))
    Name = mangled(D);
  llvm::SmallString<128> Usr;
  if (Name.empty() && !index::generateUSRForDecl(D, Usr))
    Name = std::string(Usr);
  if (Name.empty()) // broken code
    Name = "@" + std::to_string(Ast.getSourceManager().getFileOffset(
                     Ast.getSourceManager().getExpansionLoc(D->getLocation())));
  return Name;
}

static bool isInstance(const Decl *D) {
  for (; D; D = dyn_cast_or_null<Decl>(D->getDeclContext())) {
    auto *F = dyn_cast<FunctionDecl>(D);
    if ((F && F->getTemplateSpecializationArgs()) ||
        isa<ClassTemplateSpecializationDecl>(D))
      return true;
  }
  return false;
}

Symbols::Home Symbols::homeOf(const NamedDecl *D, llvm::StringRef Name,
                              SourceLocation &At) {
  // Of one template two units make two functions, for their own hidden classes
  // of one name; and they number what has none.
  if (!D->isExternallyVisible() && (isInstance(D) || Name.contains("$_")))
    return Home::Unit;
  const NamedDecl *Written = D;
  auto *F = dyn_cast<FunctionDecl>(D);
  auto *Class = dyn_cast<CXXRecordDecl>(D);
  if (!Class)
    Class = dyn_cast<CXXRecordDecl>(D->getDeclContext());
  if (Class) {
    if (const CXXRecordDecl *Pattern = Class->getTemplateInstantiationPattern())
      Class = Pattern;
    Written = Class->getDefinition() ? Class->getDefinition() : Class;
  } else if (F && F->getPrimaryTemplate()) {
    Written = F->getPrimaryTemplate()->getCanonicalDecl();
  } else if (auto *V = dyn_cast<VarDecl>(D);
             D->isExternallyVisible() &&
             ((F && !F->isInlined()) || (V && !V->isInline()))) {
    return Home::Anywhere;
  } else {
    Written = cast<NamedDecl>(D->getCanonicalDecl());
  }
  At = Written->getBeginLoc();
  return Home::File;
}

} // namespace spantidy::extract
