#include "tenants.h"
#include "at_hand.h"
#include "syntax/annotations.h"

#include "llvm/ADT/StringExtras.h"

namespace spantidy::extract {

using namespace clang;

static bool isTenantName(llvm::StringRef Name, const rules::Lexicon &L) {
  std::vector<std::string> Words = rules::splitWords(Name.str());
  if (Words.size() > 1 && Words.front() == "x") // of a header
    Words.erase(Words.begin());
  return llvm::is_contained(L.TenantNames, llvm::join(Words, " "));
}

// `TenantId`, an alias or a class.
static bool isTenantType(QualType T, const rules::Lexicon &L) {
  T = T.getNonReferenceType();
  if (auto *Alias = T->getAs<TypedefType>())
    if (isTenantName(Alias->getDecl()->getName(), L))
      return true;
  const RecordDecl *Record = T->getAsRecordDecl();
  return Record && Record->getIdentifier() &&
         isTenantName(Record->getName(), L);
}

// Text that was asked for by the name: `request.header("X-Tenant-Id")`.
static bool isAskedFor(Draft &D, const ValueDecl *Local) {
  auto *V = dyn_cast<VarDecl>(Local);
  const Expr *Init = V && V->isLocalVarDecl() && V->getInit()
                         ? stripped(V->getInit())
                         : nullptr;
  auto Site = Init ? asCall(Init) : std::nullopt;
  if (!Site || !Site->Object || Site->Arguments.empty())
    return false;
  QualType T = Init->getType(), Part = typeArgument(T->getAsRecordDecl());
  bool Gives = D.Read.judge().isText(T) || D.Read.judge().isText(Part) ||
               D.Known.isExactly(Site->Object->getType(), "keyed");
  const Expr *Key = stripped(Site->Arguments.front());
  while (auto Made = dyn_cast<CXXConstructExpr>(Key)) {
    if (Made->getNumArgs() == 0)
      return false;
    Key = stripped(Made->getArg(0));
  }
  auto *Text = dyn_cast<StringLiteral>(Key);
  return Gives && Text && Text->getCharByteWidth() == 1 &&
         isTenantName(Text->getString(), D.Known.V.Words);
}

static bool isTenant(Draft &D, const AtHand &Found) {
  const rules::Lexicon &L = D.Known.V.Words;
  return isAnnotated(Found.D, "tenant") ||
         isTenantName(Found.D->getName(), L) ||
         (!isa<FunctionDecl>(Found.D) && isTenantType(Found.T, L)) ||
         (!Found.Object && isAskedFor(D, Found.D));
}

void readTenants(Draft &D, model::Span &Span, const Stmt *At, Body &B) {
  auto take = [&](const AtHand &Found) {
    if (!isTenant(D, Found))
      return false;
    // A switch or a count is about tenants; it is not one.
    QualType T = Found.T.getNonReferenceType();
    if (!T->isBooleanType() && !T->isFunctionType()) {
      Span.Around.Tenants.push_back(sourceOf(D, Found));
      Span.Around.Tenants.back().Named = !isAnnotated(Found.D, "tenant");
    }
    return true;
  };
  auto look = [&](const AtHand &Found) {
    bool Shallow = !Found.Object || isa<ParmVarDecl>(Found.Object);
    if (!Shallow || take(Found))
      return Shallow;
    if (Found.Object && isa<FieldDecl>(Found.D))
      forEachField(D, Found.D, Found.Expression, take);
    return false;
  };
  forEachAtHand(D, At, B, look, /*Captured=*/true);
}

} // namespace spantidy::extract
