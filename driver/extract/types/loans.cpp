#include "loans.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static const ClassTemplateSpecializationDecl *special(QualType T) {
  return dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T.getNonReferenceType()->getAsCXXRecordDecl());
}

bool Loans::isPair(QualType T) { return Known.isOne(special(T), "pair"); }

bool Loans::isContainer(QualType T) {
  return Known.isExactly(T, "container") ||
         Known.isOne(special(T), "initializer-list");
}

static bool isDestroyed(QualType T) {
  const auto *Class = T->getAsCXXRecordDecl();
  return Class && Class->hasDefinition() && !Class->hasTrivialDestructor();
}

bool Loans::isOwner(QualType T) {
  return !T->isReferenceType() && isDestroyed(T) &&
         (Known.isExactly(T, "text") || Known.isExactly(T, "container"));
}

Loans::Kind Loans::kindOf(QualType T) {
  if (T.isNull() || T->isDependentType())
    return Kind::Nothing;
  T = T.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (llvm::is_contained(Values, T) || Known.isExactly(T, "attribute-list"))
    return Kind::Attributes;
  if (T->isPointerType())
    return T->getPointeeType()->isCharType() ? Kind::View : Kind::Nothing;
  if (!T->isRecordType())
    return Kind::Nothing;
  bool Array = Known.isExactly(T, "array-view");
  if (Known.isExactly(T, "text") || Known.isExactly(T, "text-view"))
    return isDestroyed(T) ? Kind::Nothing : Kind::View;
  const auto *Class = special(T);
  if (!Class || !(Array || isPair(T) || isContainer(T)))
    return Kind::Nothing;
  Kind Worst = Array ? Kind::View : Kind::Nothing;
  for (unsigned I = 0; I < 2; ++I)
    Worst = std::max(Worst, kindOf(typeArgument(Class, I)));
  return Worst;
}

const VarDecl *localAround(const Expr *E) {
  for (;;) {
    E = E->IgnoreParenImpCasts();
    auto *Member = dyn_cast<MemberExpr>(E);
    if (!Member)
      break;
    if (Member->isArrow() || !isa<FieldDecl>(Member->getMemberDecl()) ||
        Member->getMemberDecl()->getType()->isReferenceType())
      return nullptr;
    E = Member->getBase();
  }
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (!V || !V->hasLocalStorage() || V->getType()->isReferenceType() ||
      V->isInitCapture() || Ref->refersToEnclosingVariableOrCapture())
    return nullptr;
  return V;
}

// `makeOrder().name` ends with the order, `order.name` with the local.
void Loans::fromMember(const MemberExpr *M, List &Found) {
  if (const VarDecl *Local = localAround(M)) {
    Found.push_back({M, Local});
    return;
  }
  const Expr *Base = M;
  while (auto *Member = dyn_cast<MemberExpr>(Base)) {
    if (Member->isArrow() || !isa<FieldDecl>(Member->getMemberDecl()) ||
        Member->getMemberDecl()->getType()->isReferenceType())
      return;
    Base = Member->getBase()->IgnoreParens(); // keeps the temporary in view
    while (auto *Cast = dyn_cast<ImplicitCastExpr>(Base))
      Base = Cast->getSubExpr()->IgnoreParens();
  }
  auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Base);
  if (Temporary && Temporary->getStorageDuration() == SD_FullExpression)
    Found.push_back({M});
}

void Loans::fromCall(const CallSite &Site, List &Found) {
  if (isa<CXXConversionDecl>(Site.Callee)) {
    if (Site.Object)
      from(Site.Object, Found);
    return;
  }
  QualType T = Site.Callee->getReturnType();
  if (const rules::Function *Entry =
          Known.role(Site.Callee, Role::AttributeList)) {
    const Expr *List = Site.argument(Entry->Attributes);
    if (List && kindOf(T) != Kind::Nothing)
      from(List, Found);
    return;
  }
  if (kindOf(T) == Kind::Nothing && !T->isReferenceType())
    return;
  const rules::Function *Entry = Known.role(Site.Callee, Role::PassesValue);
  if (!Entry)
    Entry = Known.role(Site.Callee, Role::Truncates);
  const Expr *Whole =
      Entry ? (Site.Object ? Site.Object : Site.argument(Entry->Parts))
            : nullptr;
  if (Whole)
    from(Whole, Found);
}

void Loans::from(const Expr *E, List &Found) {
  E = E->IgnoreParens();
  if (auto *Full = dyn_cast<FullExpr>(E))
    return from(Full->getSubExpr(), Found);
  if (auto *Bound = dyn_cast<CXXBindTemporaryExpr>(E))
    return from(Bound->getSubExpr(), Found);
  if (auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(E)) {
    bool Owns = isOwner(E->getType()) || E->getType()->isArrayType();
    if (!Owns)
      return from(Temporary->getSubExpr(), Found);
    if (Temporary->getStorageDuration() == SD_FullExpression)
      Found.push_back({E});
    return;
  }
  if (auto *Cast = dyn_cast<CastExpr>(E))
    return from(Cast->getSubExpr(), Found);
  if (auto *Either = dyn_cast<ConditionalOperator>(E)) {
    from(Either->getTrueExpr(), Found);
    return from(Either->getFalseExpr(), Found);
  }
  if (auto *Standard = dyn_cast<CXXStdInitializerListExpr>(E))
    return from(Standard->getSubExpr(), Found); // the array of its elements
  if (auto *List = dyn_cast<InitListExpr>(E)) {
    if (List->getNumInits() == 1)
      from(List->getInit(0), Found);
    return;
  }
  if (auto *Construct = dyn_cast<CXXConstructExpr>(E)) {
    if (Construct->getNumArgs() > 0 && kindOf(E->getType()) != Kind::Nothing &&
        !isPair(E->getType()) && !isContainer(E->getType()))
      from(Construct->getArg(0), Found);
    return;
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    if (isOwner(E->getType()) || E->getType()->isConstantArrayType())
      if (const VarDecl *Local = localAround(Ref))
        Found.push_back({E, Local});
    return;
  }
  if (auto *Member = dyn_cast<MemberExpr>(E)) {
    if (isOwner(E->getType()))
      fromMember(Member, Found);
    return;
  }
  if (auto Site = asCall(E))
    fromCall(*Site, Found);
}

// The making of an object, through what only hands it on.
static const Expr *making(const Expr *E) {
  for (;;) {
    const Expr *Next = E->IgnoreParens();
    if (auto *Full = dyn_cast<FullExpr>(Next))
      Next = Full->getSubExpr();
    else if (auto *Bound = dyn_cast<CXXBindTemporaryExpr>(Next))
      Next = Bound->getSubExpr();
    else if (auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Next))
      Next = Temporary->getSubExpr();
    else if (auto *Cast = dyn_cast<CastExpr>(Next))
      Next = Cast->getSubExpr();
    else if (auto *Construct = dyn_cast<CXXConstructExpr>(Next);
             Construct && Construct->getNumArgs() == 1 &&
             Construct->getConstructor()->isCopyOrMoveConstructor())
      Next = Construct->getArg(0);
    if (Next == E)
      break;
    E = Next;
  }
  auto *List = dyn_cast<InitListExpr>(E);
  return List && List->isSyntacticForm() && List->getSemanticForm()
             ? List->getSemanticForm()
             : E;
}

void Loans::ofElement(const Expr *E, QualType T, const Expr *Key, List &Found) {
  Kind K = kindOf(T);
  if (K == Kind::Nothing)
    return;
  size_t Before = Found.size();
  if (isPair(T) || isContainer(T))
    of(E, Found);
  else
    from(E, Found);
  for (Loan &L : llvm::drop_begin(Found, Before)) {
    L.Attribute = L.Attribute || K == Kind::Attributes;
    if (!L.Key)
      L.Key = Key;
  }
}

// E makes a pair, which a pair of First and Second is made from.
void Loans::ofPair(const Expr *E, QualType First, QualType Second,
                   List &Found) {
  E = making(E);
  llvm::SmallVector<const Expr *, 2> Parts;
  auto Site = asCall(E);
  if (auto *List = dyn_cast<InitListExpr>(E))
    Parts.append(List->inits().begin(), List->inits().end());
  else if (Site && (isa<CXXConstructExpr>(E) ||
                    Known.has(Site->Callee, Role::MakesPair)))
    Parts.append(Site->Arguments.begin(), Site->Arguments.end());
  if (Parts.size() == 1 && isPair(Parts[0]->getType()))
    return ofPair(Parts[0], First, Second, Found);
  if (Parts.size() != 2)
    return;
  ofElement(Parts[0], First, Parts[0], Found);
  ofElement(Parts[1], Second, Parts[0], Found);
}

// A key and a value, or an element; a sequence's pair may come in two parts.
void Loans::ofFilling(QualType T, llvm::ArrayRef<const Expr *> Arguments,
                      List &Found) {
  const auto *Class = special(T);
  if (!Class || Arguments.empty() || Arguments.size() > 2)
    return;
  QualType Element = typeArgument(Class, 0);
  QualType First = Element, Second = typeArgument(Class, 1);
  if (isPair(Element)) {
    First = typeArgument(special(Element), 0);
    Second = typeArgument(special(Element), 1);
  }
  if (Arguments.size() == 2) {
    ofElement(Arguments[0], First, Arguments[0], Found);
    ofElement(Arguments[1], Second, Arguments[0], Found);
    return;
  }
  QualType Given = Arguments[0]->getType();
  if (isPair(Given))
    ofPair(Arguments[0], First, Second, Found);
  else
    ofElement(Arguments[0], isContainer(Given) ? Given : Element, nullptr,
              Found);
}

void Loans::of(const Expr *E, List &Found) {
  QualType T = E->getType();
  Kind K = kindOf(T);
  if (K == Kind::Nothing)
    return;
  size_t Before = Found.size();
  if (!isPair(T) && !isContainer(T)) {
    from(E, Found);
    if (K == Kind::Attributes)
      for (Loan &L : llvm::drop_begin(Found, Before))
        L.Attribute = true;
    return;
  }
  if (isPair(T))
    return ofPair(E, typeArgument(special(T), 0), typeArgument(special(T), 1),
                  Found);
  const Expr *Made = making(E);
  if (auto *Standard = dyn_cast<CXXStdInitializerListExpr>(Made))
    Made = making(Standard->getSubExpr());
  llvm::ArrayRef<const Expr *> Items;
  if (auto *List = dyn_cast<InitListExpr>(Made))
    Items = llvm::ArrayRef(List->getInits(), List->getNumInits());
  else if (auto *Construct = dyn_cast<CXXConstructExpr>(Made))
    Items = llvm::ArrayRef(Construct->getArgs(), Construct->getNumArgs());
  for (const Expr *Item : Items)
    if (!isa<CXXDefaultArgExpr>(Item))
      ofElement(Item, Item->getType(), nullptr, Found);
}

} // namespace spantidy::extract
