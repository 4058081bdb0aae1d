#include "spots.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

Overlap overlap(const Spot &A, const Spot &B) {
  if (A.In != B.In)
    return Overlap::None;
  bool Sure = true;
  for (size_t I = 0; I < std::min(A.Path.size(), B.Path.size()); ++I) {
    const Step &One = A.Path[I], &Other = B.Path[I];
    if (One.Field != Other.Field)
      return Overlap::None;
    if (One.Field || (!One.Key.empty() && One.Key == Other.Key))
      continue;
    if (!One.Key.empty() && !Other.Key.empty())
      return Overlap::None;
    Sure = false;
  }
  if (A.Path.size() == B.Path.size())
    return Sure ? Overlap::Same : Overlap::Maybe;
  return A.Path.size() < B.Path.size() ? Overlap::Within : Overlap::Around;
}

// A key that is written out.
static std::string keyOf(const Expr *E) {
  E = stripped(E);
  if (auto *Construct = dyn_cast<CXXConstructExpr>(E);
      Construct && Construct->getNumArgs() > 0)
    return keyOf(Construct->getArg(0));
  if (auto *Text = dyn_cast<StringLiteral>(E))
    return Text->getCharByteWidth() == 1 ? "'" + Text->getString().str() : "";
  if (auto *Number = dyn_cast<IntegerLiteral>(E))
    return llvm::toString(Number->getValue(), 10, /*Signed=*/false);
  return {};
}

// `std::get<1>(both)`
static std::optional<PartOf> ofTuple(const CallSite &Site, Names &Known) {
  const rules::Function *Entry = Known.role(Site.Callee, Role::ElementOf);
  const Expr *Whole = Entry ? Site.argument(Entry->Parts) : nullptr;
  if (!Whole)
    return std::nullopt;
  PartOf Found{Whole, {}};
  if (auto *Given = Site.Callee->getTemplateSpecializationArgs();
      Given && Given->size() > 0 &&
      Given->get(0).getKind() == TemplateArgument::Integral)
    Found.Last.Key = llvm::toString(Given->get(0).getAsIntegral(), 10);
  return Found;
}

std::optional<PartOf> partOf(const Expr *E, Names &Known) {
  E = E ? stripped(E) : nullptr;
  if (!E)
    return std::nullopt;
  if (auto *Member = dyn_cast<MemberExpr>(E)) {
    auto *Field = dyn_cast<FieldDecl>(Member->getMemberDecl());
    return Field ? std::optional(PartOf{Member->getBase(), {Field, ""}})
                 : std::nullopt;
  }
  if (auto *Subscript = dyn_cast<ArraySubscriptExpr>(E))
    return PartOf{Subscript->getBase(), {nullptr, keyOf(Subscript->getIdx())}};
  auto Site = asCall(E);
  if (!Site)
    return std::nullopt;
  if (!Site->Object)
    return ofTuple(*Site, Known);
  bool Indexed = isa<CXXOperatorCallExpr>(E) &&
                 Site->Callee->getOverloadedOperator() == OO_Subscript;
  if (!Indexed && !Known.has(Site->Callee, Role::ElementOf))
    return std::nullopt;
  return PartOf{Site->Object,
                {nullptr, Site->Arguments.size() == 1
                              ? keyOf(Site->Arguments[0])
                              : std::string()}};
}

// What stands for its object: `*p`, `p->`, `p.get()`, `text.begin()`.
static const Expr *sameObject(const Expr *E, Names &Known) {
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return Unary->getOpcode() == UO_AddrOf || Unary->getOpcode() == UO_Deref
               ? Unary->getSubExpr()
               : nullptr;
  auto Site = asCall(E);
  if (!Site)
    return nullptr;
  if (!Site->Object)
    if (const rules::Function *Entry =
            Known.role(Site->Callee, Role::PassesValue))
      return Site->argument(Entry->Parts);
  if (!Site->Object)
    return nullptr;
  OverloadedOperatorKind Op = Site->Callee->getOverloadedOperator();
  if (isa<CXXOperatorCallExpr>(E))
    return (Op == OO_Arrow || Op == OO_Star) && Site->Arguments.empty()
               ? Site->Object
               : nullptr;
  bool Owner = Known.is(Site->Object->getType(), "pointer") &&
               Known.role(Site->Callee, Role::PassesValue);
  return Owner || Known.has(Site->Callee, Role::IteratorOf) ? Site->Object
                                                            : nullptr;
}

const Expr *iterated(const Expr *E, Names &Known) {
  for (unsigned Steps = 0; Steps < 16 && E; ++Steps) {
    E = stripped(E);
    auto Site = asCall(E);
    if (Site && Site->Object && Site->Arguments.empty() &&
        Known.has(Site->Callee, Role::IteratorOf))
      return Site->Object;
    if (auto *Op = dyn_cast<BinaryOperator>(E); Op && Op->isAdditiveOp())
      E = Op->getLHS();
    else if (Site && isa<CXXOperatorCallExpr>(E) &&
             (Site->Callee->getOverloadedOperator() == OO_Plus ||
              Site->Callee->getOverloadedOperator() == OO_Minus))
      E = Site->Object ? Site->Object : Site->Arguments[0];
    else if (Site && !Site->Object &&
             Known.role(Site->Callee, Role::AdvancesIterator))
      E = Site->Arguments.empty() ? nullptr : Site->Arguments[0];
    else
      return nullptr;
  }
  return nullptr;
}

std::optional<std::pair<const Expr *, const Expr *>> pairOf(const Expr *E,
                                                            Names &Known) {
  E = stripped(E);
  if (auto *List = dyn_cast<InitListExpr>(E); List && List->getNumInits() == 2)
    return std::pair<const Expr *, const Expr *>(List->getInit(0),
                                                 List->getInit(1));
  auto Site = asCall(E);
  if (!Site)
    return std::nullopt;
  bool Makes = Known.has(Site->Callee, Role::MakesPair) ||
               Known.isExactly(E->getType(), "pair");
  if (Makes && Site->Arguments.size() == 2)
    return std::pair(Site->Arguments[0], Site->Arguments[1]);
  if (isa<CXXConstructExpr>(E) && Site->Arguments.size() == 1)
    return pairOf(Site->Arguments[0], Known);
  return std::nullopt;
}

Spot spotOf(const Expr *E, Names &Known) {
  llvm::SmallVector<Step, 2> Path;
  for (unsigned Steps = 0; Steps < 64; ++Steps) {
    E = E ? stripped(E) : nullptr;
    if (!E)
      return {};
    if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
      auto *V = dyn_cast<VarDecl>(Ref->getDecl());
      if (!V)
        return {};
      std::reverse(Path.begin(), Path.end());
      return {V, std::move(Path)};
    }
    if (isa<CXXThisExpr>(E) && !Path.empty() && Path.back().Field) {
      std::reverse(Path.begin(), Path.end());
      return {nullptr, std::move(Path)};
    }
    if (const Expr *Same = sameObject(E, Known)) {
      E = Same;
    } else if (auto Part = partOf(E, Known)) {
      E = Part->Whole;
      Path.push_back(std::move(Part->Last));
    } else if (const Expr *Through = iterated(E, Known)) {
      E = Through;
    } else {
      return {};
    }
  }
  return {};
}

} // namespace spantidy::extract
