#include "offering.h"
#include "types/span_types.h"

#include "clang/AST/DeclFriend.h"
#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;

// Can an object of this type hold a scope, as far as its definition tells? Opaque:
// a part of it is defined elsewhere, which is not counted then.
bool mayActivate(Draft &D, QualType T, bool *Opaque, unsigned Depth) {
  T = T.getNonReferenceType();
  while (T->isPointerType())
    T = T->getPointeeType();
  auto *Class = dyn_cast_or_null<CXXRecordDecl>(T->getAsRecordDecl());
  if (!Class)
    return false;
  if (D.Known.isOne(Class, "span"))
    return false;
  if (D.Known.isExactly(T, "scope") || D.Known.isExactly(T, "token") ||
      Depth > 4)
    return true;
  if (auto *Special = dyn_cast<ClassTemplateSpecializationDecl>(Class))
    for (const TemplateArgument &A : Special->getTemplateArgs().asArray())
      if (A.getKind() == TemplateArgument::Type &&
          mayActivate(D, A.getAsType(), Opaque, Depth + 1))
        return true;
  if (isLibraryCode(Class, D.Ast.getSourceManager(), D.S))
    return false;
  if (!Class->hasDefinition()) {
    if (Opaque)
      *Opaque = true;
    return !Opaque;
  }
  Class = Class->getDefinition();
  for (const FieldDecl *Field : Class->fields())
    if (mayActivate(D, Field->getType(), Opaque, Depth + 1))
      return true;
  return llvm::any_of(Class->bases(), [&](const CXXBaseSpecifier &Base) {
    return mayActivate(D, Base.getType(), Opaque, Depth + 1);
  });
}

// Something that a caller could do with the span what we cannot see here.
bool standsForSpan(Draft &D, QualType T) {
  return holdsSpan(D.Known, T) || D.Known.is(T, "context") ||
         D.Known.is(T, "span-context") || mayActivate(D, T);
}

static bool takes(const FunctionDecl *F, const CXXRecordDecl *Class) {
  return !F->isOverloadedOperator() &&
         llvm::any_of(F->parameters(), [&](const ParmVarDecl *P) {
           QualType T = P->getType().getNonReferenceType();
           if (T->isPointerType())
             T = T->getPointeeType();
           const CXXRecordDecl *Given = T->getAsCXXRecordDecl();
           return Given &&
                  Given->getCanonicalDecl() == Class->getCanonicalDecl();
         });
}

// A friend that is given such objects may do anything with their spans.
static bool hasSuchFriends(const CXXRecordDecl *Class) {
  return llvm::any_of(Class->friends(), [&](const FriendDecl *Friend) {
    const NamedDecl *Declared = Friend->getFriendDecl();
    if (auto *Template = dyn_cast_or_null<FunctionTemplateDecl>(Declared))
      Declared = Template->getTemplatedDecl();
    if (auto *F = dyn_cast_or_null<FunctionDecl>(Declared))
      return takes(F, Class);
    const TypeSourceInfo *Named = Friend->getFriendType();
    auto *Other = Named ? Named->getType()->getAsCXXRecordDecl() : nullptr;
    return Other && (!Other->hasDefinition() ||
                     llvm::any_of(Other->getDefinition()->methods(),
                                  [&](const CXXMethodDecl *M) {
                                    return takes(M, Class);
                                  }));
  });
}

// Can others get at the span that its object has?
bool offers(Draft &D, const CXXRecordDecl *Class) {
  auto isSame = [&](QualType T) { // `return *this;`
    return T->isReferenceType() &&
           T.getNonReferenceType()->getAsCXXRecordDecl() == Class;
  };
  return hasSuchFriends(Class) ||
         llvm::any_of(Class->methods(),
                      [&](const CXXMethodDecl *M) {
                        return M->getAccess() == AS_public &&
                               !M->isImplicit() && !M->isStatic() &&
                               !isSame(M->getReturnType()) &&
                               !isa<CXXConstructorDecl>(M) &&
                               M->getOverloadedOperator() != OO_Equal &&
                               standsForSpan(D, M->getReturnType());
                      }) ||
         llvm::any_of(Class->fields(), [&](const FieldDecl *F) {
           return F->getAccess() != AS_private &&
                  standsForSpan(D, F->getType());
         });
}

// The class of what the function makes or gives.
static const CXXRecordDecl *givenBy(Body &B) {
  auto *Maker = dyn_cast<CXXConstructorDecl>(B.F);
  const CXXRecordDecl *Class =
      Maker ? Maker->getParent()
            : B.F->getReturnType().getNonReferenceType()->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() ? Class->getDefinition() : nullptr;
}

bool mayBeActiveInside(Draft &D, Body &B) {
  const CXXRecordDecl *Class = givenBy(B);
  return Class && mayActivate(D, D.Ast.getCanonicalTagType(Class));
}

bool isOffered(Draft &D, Body &B) {
  const CXXRecordDecl *Class = B.Lambda ? nullptr : givenBy(B);
  return Class && !isStandard(Class) && !D.Known.isOne(Class, "span") &&
         !D.Known.isExactly(D.Ast.getCanonicalTagType(Class), "pointer") &&
         offers(D, Class);
}

} // namespace spantidy::extract
