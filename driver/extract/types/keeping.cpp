#include "keeping.h"

#include "clang/AST/DeclTemplate.h"
#include "llvm/ADT/STLExtras.h"

namespace spantidy::extract {

using namespace clang;
using model::Kept;

// Types of which an object of a library's template has some of its own.
static llvm::SmallVector<QualType, 4> partsOf(const CXXRecordDecl *Class,
                                              Names &Known) {
  llvm::SmallVector<QualType, 4> Parts;
  auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Class);
  if (!Special || Known.isOne(Class, "reference") ||
      !(Class->isInStdNamespace() || Known.isOne(Class, "pointer")))
    return Parts;
  auto add = [&](const TemplateArgument &A) {
    if (A.getKind() == TemplateArgument::Type)
      Parts.push_back(A.getAsType());
  };
  for (const TemplateArgument &A : Special->getTemplateArgs().asArray())
    if (A.getKind() == TemplateArgument::Pack) // of a tuple
      llvm::for_each(A.pack_elements(), add);
    else
      add(A);
  return Parts;
}

std::optional<Kept> Keeping::inFields(const CXXRecordDecl *Class) {
  auto [It, New] = Fields.try_emplace(Class, std::nullopt);
  if (!New)
    return It->second;
  std::optional<Kept> Found;
  for (const FieldDecl *Field : Class->fields())
    if (!Found)
      Found = of(Field->getType());
  for (const CXXBaseSpecifier &Base : Class->bases())
    if (!Found)
      Found = of(Base.getType());
  return Fields[Class] = Found;
}

std::optional<Kept> Keeping::of(QualType T) {
  const CXXRecordDecl *Class =
      T.isNull() || T->isReferenceType() ? nullptr : T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Class->isLambda())
    return std::nullopt;
  Class = Class->getDefinition();
  if (Known.isOne(Class, "scope"))
    return Kept::Scope;
  if (Known.isOne(Class, "token"))
    return Kept::Token;
  for (QualType Part : partsOf(Class, Known))
    if (auto Found = of(Part))
      return Found;
  if (isStandard(Class) || Known.isOne(Class, "pointer"))
    return std::nullopt;
  return inFields(Class);
}

bool Keeping::isGuard(QualType T) {
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!Class || !of(T))
    return false;
  Class = Class->getDefinition();
  return Known.isOne(Class, "scope") ||
         llvm::any_of(Class->fields(),
                      [&](const FieldDecl *Field) {
                        return isGuard(Field->getType());
                      }) ||
         llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &Base) {
           return isGuard(Base.getType());
         });
}

const CXXRecordDecl *Keeping::classIn(QualType T) {
  if (T.isNull())
    return nullptr;
  if (T->isPointerType())
    T = T->getPointeeType();
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !of(T) || isGuard(T))
    return nullptr;
  auto Parts = partsOf(Class, Known);
  for (QualType Part : Parts)
    if (const CXXRecordDecl *Inner = classIn(Part))
      return Inner;
  bool Ours = Parts.empty() && !Known.isOne(Class, "token");
  return Ours ? Class->getDefinition() : nullptr;
}

bool Keeping::isNothing(const Expr *Given) {
  const Expr *E = Given ? stripped(Given) : nullptr;
  if (!E || isa<CXXNullPtrLiteralExpr, GNUNullExpr, CXXScalarValueInitExpr,
                ImplicitValueInitExpr>(E))
    return true;
  if (auto *List = dyn_cast<InitListExpr>(E))
    return List->getNumInits() == 0;
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    return Known.isOne(Ref->getType()->getAsRecordDecl(), "nothing");
  if (auto *Construct = dyn_cast<CXXConstructExpr>(E))
    return llvm::all_of(Construct->arguments(),
                        [&](const Expr *Part) { return isNothing(Part); });
  return false;
}

Keeping::Order Keeping::orderOf(QualType T) {
  const CXXRecordDecl *Class = T.isNull() ? nullptr : T->getAsCXXRecordDecl();
  if (!Class || !Class->isInStdNamespace())
    return Order::None;
  if (Known.isOne(Class, "stack"))
    return Order::Stack;
  if (Known.isOne(Class, "queue"))
    return Order::Queue;
  if (Known.isOne(Class, "keyed"))
    return Order::Key;
  return Known.isOne(Class, "container") ? Order::Sequence : Order::None;
}

} // namespace spantidy::extract
