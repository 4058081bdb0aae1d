#include "span_types.h"

#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/StringSwitch.h"

namespace spantidy::extract {

using namespace clang;
using model::SpanKind;
using rules::Role;

bool ownsAlone(Names &Known, QualType T) {
  const CXXRecordDecl *Class = T.getNonReferenceType()->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || !Known.isExactly(T, "pointer"))
    return false;
  Class = Class->getDefinition();
  bool Implicit = Class->needsImplicitCopyConstructor() &&
                  !Class->hasUserDeclaredMoveOperation();
  return !Implicit &&
         llvm::none_of(Class->ctors(), [](const CXXConstructorDecl *C) {
           return C->isCopyConstructor() && !C->isDeleted();
         });
}

// `std::unique_ptr<Impl> impl_`: what a class that is only declared has, or one
// that stands inside, only link can see.
static bool isOpaque(Names &Known, QualType T, unsigned Depth = 0) {
  static constexpr unsigned Deepest = 2;
  auto *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || isStandard(Class) || Depth > Deepest)
    return false;
  Class = Class->getDefinition();
  return llvm::any_of(Class->fields(), [&](const FieldDecl *Field) {
    QualType Owned = typeArgument(Field->getType()->getAsRecordDecl());
    const CXXRecordDecl *Inner =
        Owned.isNull() ? nullptr : Owned->getAsCXXRecordDecl();
    if (!Inner || !Known.isExactly(Field->getType(), "pointer"))
      return isOpaque(Known, Field->getType(), Depth + 1);
    bool Alone = ownsAlone(Known, Field->getType());
    if (Alone && Inner->hasDefinition() && Known.holds(Owned, "span"))
      return true;
    // Such a class needs a destructor, where the inner one is known.
    return Class->hasUserDeclaredDestructor() &&
           (Inner->getDeclContext()->getPrimaryContext() ==
                Class->getPrimaryContext() ||
            (Alone && !Inner->hasDefinition()));
  });
}

bool holdsSpan(Names &Known, QualType T) {
  if (T.isNull()) // where the code has an error
    return false;
  T = T.getNonReferenceType();
  if (Known.holds(T, "span") || isOpaque(Known, T))
    return true;
  if (T->isPointerType())
    return Known.holds(T->getPointeeType(), "span");
  QualType Owned = typeArgument(T->getAsRecordDecl());
  return !Owned.isNull() && Known.isExactly(T, "pointer") &&
         Known.holds(Owned, "span");
}

bool activates(Names &Known, const VarDecl *V) {
  if (V->isStaticLocal() || V->getType()->isReferenceType())
    return false;
  if (Known.holds(V->getType(), "scope") || Known.holds(V->getType(), "token"))
    return true;
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto Site = Init ? asCall(Init) : std::nullopt;
  const rules::Function *Entry =
      Site ? Known.role(Site->Callee, Role::StartsSpan) : nullptr;
  return Entry && Entry->Activates;
}

SpanKind kindNamed(llvm::StringRef Word) {
  return llvm::StringSwitch<SpanKind>(Word)
      .Case("internal", SpanKind::Internal)
      .Case("server", SpanKind::Server)
      .Case("client", SpanKind::Client)
      .Case("producer", SpanKind::Producer)
      .Case("consumer", SpanKind::Consumer)
      .Default(SpanKind::Unknown);
}

SpanKind kindOf(Names &Known, const NamedDecl *Constant) {
  auto Kind = Known.V.Kinds.find(Known.of(Constant));
  return Kind == Known.V.Kinds.end() ? SpanKind::Unknown
                                     : kindNamed(Kind->second);
}

SpanKind kindOf(Names &Known, const Expr *Given, const ASTContext &Ast) {
  if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given)))
    if (SpanKind Kind = kindOf(Known, Ref->getDecl());
        Kind != SpanKind::Unknown)
      return Kind;
  const EnumDecl *Enum = Given->getType()->getAsEnumDecl();
  Expr::EvalResult Is;
  if (!Enum || Given->isValueDependent() || !Given->EvaluateAsInt(Is, Ast))
    return SpanKind::Unknown;
  for (const EnumConstantDecl *Constant : Enum->enumerators())
    if (llvm::APSInt::isSameValue(Constant->getInitVal(), Is.Val.getInt()))
      return kindOf(Known, Constant);
  return SpanKind::Unknown;
}

SpanKind defaultKind(const ParmVarDecl *P, Names &Known) {
  if (!P->hasDefaultArg() || P->hasUninstantiatedDefaultArg() ||
      P->hasUnparsedDefaultArg())
    return SpanKind::Unknown;
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(P->getDefaultArg()));
  return Ref ? kindOf(Known, Ref->getDecl()) : SpanKind::Unknown;
}

} // namespace spantidy::extract
