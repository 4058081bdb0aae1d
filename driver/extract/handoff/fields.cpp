#include "fields.h"
#include "draft/given.h"
#include "draft/lists.h"
#include "draft/origins.h"
#include "types/span_types.h"

#include "clang/AST/DeclCXX.h"
#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using model::SpanKind;

static unsigned indexOf(const ParmVarDecl *P, const FieldDecl *Field) {
  return P->getFunctionScopeIndex() +
         model::OfField * (Field->getFieldIndex() + 1);
}

static const ParmVarDecl *parameterOf(const Expr *E, Body &B) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(E));
  auto *P = Ref ? dyn_cast<ParmVarDecl>(Ref->getDecl()) : nullptr;
  return P && !B.Lambda && P->getDeclContext() == B.F &&
                 P->getFunctionScopeIndex() < model::OfField
             ? P
             : nullptr;
}

std::optional<unsigned> fieldOfParameter(const Expr *E, Body &B) {
  auto *Member = dyn_cast<MemberExpr>(stripped(E));
  auto *Field = Member ? dyn_cast<FieldDecl>(Member->getMemberDecl()) : nullptr;
  const ParmVarDecl *P = Field && Field->getFieldIndex() < model::MostFields
                             ? parameterOf(Member->getBase(), B)
                             : nullptr;
  return P ? std::optional(indexOf(P, Field)) : std::nullopt;
}

static SpanKind kindOf(Draft &D, const EnumDecl *Enum, llvm::StringRef Name) {
  for (const EnumConstantDecl *Constant : Enum->enumerators())
    if (Constant->getName() == Name)
      return kindOf(D.Known, Constant);
  return SpanKind::Unknown;
}

bool isKind(Draft &D, QualType T) {
  auto *Enum = T->getAsEnumDecl();
  return Enum && llvm::any_of(Enum->enumerators(), [&](const auto *Constant) {
           return kindOf(D.Known, Constant) != SpanKind::Unknown;
         });
}

// Of a vocabulary's, one that is asked whether it is an error.
static bool isAsked(Draft &D, const CXXRecordDecl *Class) {
  return llvm::any_of(Class->methods(), [&](const CXXMethodDecl *M) {
    return D.Known.role(M, rules::Role::AsksOk) ||
           D.Known.role(M, rules::Role::AsksError);
  });
}

bool isPlain(Draft &D, QualType T, unsigned Depth) {
  static constexpr unsigned Deepest = 4;
  T = T.getNonReferenceType();
  if (T->isArithmeticType() || T->isEnumeralType() || D.Read.judge().isText(T))
    return true;
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  if (!Class || !Class->hasDefinition() || Depth > Deepest)
    return false;
  Class = Class->getDefinition();
  if (isLibraryCode(Class, D.Ast.getSourceManager(), D.S))
    return isAsked(D, Class) && !isa<ClassTemplateSpecializationDecl>(Class);
  return !Class->isPolymorphic() && !Class->isLambda() &&
         llvm::all_of(Class->fields(),
                      [&](const FieldDecl *F) {
                        return isPlain(D, F->getType(), Depth + 1);
                      }) &&
         llvm::all_of(Class->bases(), [&](const CXXBaseSpecifier &Base) {
           return isPlain(D, Base.getType(), Depth + 1);
         });
}

// False: it is not known.
static bool readKind(Draft &D, const Expr *Given, const FieldDecl *Field,
                     Body &B, model::FieldGiven &F) {
  std::optional<model::Value> Is = D.Read.field(Given, Field, B);
  if (!Is)
    return false;
  if (Is->What == model::Value::Kind::Parameter && !B.Lambda)
    F.KindParameter = Is->Index;
  const model::Value *Constant = model::asLiteral(*Is);
  if (!Constant)
    return F.KindParameter.has_value();
  F.Kind = kindOf(D, Field->getType()->getAsEnumDecl(), Constant->Text);
  const Expr *Default = Field->getInClassInitializer();
  if (!Default || D.Where.place(stripped(Default)) != Constant->At)
    F.KindAt = Constant->At;
  return true;
}

static bool readListed(Draft &D, const Expr *Given, const FieldDecl *Field,
                       Body &B, model::FieldGiven &F) {
  if (const ParmVarDecl *P = parameterOf(Given, B)) {
    F.ListParameter = indexOf(P, Field);
    return true;
  }
  std::vector<model::Pair> Pairs;
  bool Whole = readListIn(D, Given, Field, B, [&](const ListedPair &P) {
    model::Value What = valueIn(D, P, P.Value, B);
    What.Type = D.Read.judge().typeOf(P.Value);
    Pairs.push_back(
        {D.Where.place(P.Whole), valueIn(D, P, P.Key, B), std::move(What)});
  });
  if (Whole)
    F.Pairs = std::move(Pairs);
  return Whole;
}

static bool readContext(Draft &D, const Expr *Given, const FieldDecl *Field,
                        Body &B, model::FieldGiven &F) {
  if (const ParmVarDecl *P = parameterOf(Given, B)) {
    F.ContextParameter = indexOf(P, Field);
    return true;
  }
  auto *List = dyn_cast<InitListExpr>(stripped(Given));
  if (!List)
    return false;
  for (auto [Other, E] : fieldsGiven(List)) {
    if (Other != Field)
      continue;
    if (auto *Default = dyn_cast<CXXDefaultInitExpr>(E))
      E = Default->getExpr();
    F.Absent = isAbsent(E);
    F.Context = originOf(D, E, B);
  }
  return F.Absent || F.Context.By != model::Origin::Way::Unknown;
}

void readFields(Draft &D, const Expr *Given, Body &B, model::Argument &A) {
  const auto *Record =
      Given->getType().getNonReferenceType()->getAsCXXRecordDecl();
  if (!Record || !Record->hasDefinition() ||
      isLibraryCode(Record, D.Ast.getSourceManager(), D.S))
    return;
  A.What = D.Read.object(Given, B);
  for (const FieldDecl *Field : Record->getDefinition()->fields()) {
    if (Field->getFieldIndex() >= model::MostFields)
      break;
    QualType T = Field->getType();
    bool IsList = D.Known.isExactly(T, "container") ||
                  D.Known.isExactly(T, "initializer-list");
    model::FieldGiven F;
    F.Field = Field->getFieldIndex();
    bool Known = IsList ? readListed(D, Given, Field, B, F)
                 : isContext(D, T)
                     ? readContext(D, Given, Field, B, F)
                     : isKind(D, T) && readKind(D, Given, Field, B, F);
    if (Known)
      A.Fields.push_back(std::move(F));
  }
}

} // namespace spantidy::extract
