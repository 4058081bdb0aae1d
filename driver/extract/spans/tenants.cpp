#include "tenants.h"
#include "at_hand.h"
#include "syntax/annotations.h"
#include "syntax/running.h"

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

// What is converted to a key or a value.
static const Expr *unconverted(const Expr *E) {
  for (E = stripped(E);;) {
    auto *Made = dyn_cast<CXXConstructExpr>(E);
    if (!Made || Made->getNumArgs() == 0)
      return E;
    E = stripped(Made->getArg(0));
  }
}

// `{"tenant.id", passage.operator_id}`: the "operator id" is the tenant.
static void addRecorded(Draft &D, const Expr *Key, const Expr *Given,
                        std::set<std::string> &Names) {
  auto *Text = dyn_cast<StringLiteral>(unconverted(Key));
  // `log("tenant", user_id)` says less.
  if (!Text || Text->getCharByteWidth() != 1 ||
      !Text->getString().ends_with_insensitive("id") ||
      !isTenantName(Text->getString(), D.Known.V.Words))
    return;
  const Expr *E = unconverted(Given);
  auto *Member = dyn_cast<MemberExpr>(E);
  auto *Ref = dyn_cast<DeclRefExpr>(E);
  const ValueDecl *What = Member ? Member->getMemberDecl()
                          : Ref  ? Ref->getDecl()
                                 : nullptr;
  if (std::string Name = What ? joinedWords(What) : "";
      llvm::StringRef(Name).ends_with(" id"))
    Names.insert(std::move(Name));
}

static const std::set<std::string> &tenantsToo(Draft &D) {
  if (D.TenantsToo)
    return *D.TenantsToo;
  std::set<std::string> &Names = D.TenantsToo.emplace();
  std::vector<const Stmt *> Left;
  for (const auto &B : D.Own.All)
    if (B->Code)
      Left.push_back(B->Code);
  while (!Left.empty()) {
    const Stmt *S = Left.back();
    Left.pop_back();
    std::vector<const Expr *> Parts;
    for (const Stmt *Part : runningIn(S)) {
      if (isa<LambdaExpr>(Part)) // a body by itself
        continue;
      Left.push_back(Part);
      if (auto *E = dyn_cast<Expr>(Part);
          E && isa<InitListExpr, CallExpr, CXXConstructExpr>(S))
        Parts.push_back(E);
    }
    for (size_t I = 0; I + 1 < Parts.size(); ++I)
      addRecorded(D, Parts[I], Parts[I + 1], Names);
  }
  return Names;
}

static bool isTenant(Draft &D, const AtHand &Found) {
  const rules::Lexicon &L = D.Known.V.Words;
  return isAnnotated(Found.D, "tenant") ||
         isTenantName(Found.D->getName(), L) ||
         (!isa<FunctionDecl>(Found.D) && isTenantType(Found.T, L)) ||
         tenantsToo(D).contains(joinedWords(Found.D)) ||
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
