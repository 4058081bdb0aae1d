#include "value_cuts.h"

#include "syntax/running.h"

#include "syntax/calls.h"

#include "clang/AST/ASTContext.h"

namespace spantidy::extract {

using namespace clang;
using model::Cardinality;
using model::Value;

// Characters. As many of an id are as good as all, fewer are not.
static constexpr uint64_t ShortestId = 4;
// The last four of a card's number say which card it is to nobody but its owner.
static constexpr uint64_t LongestEnd = 4;

static std::optional<uint64_t> constantOf(const Expr *E,
                                          const ASTContext &Ast) {
  Expr::EvalResult Folded;
  if (!E || E->isValueDependent() || !E->EvaluateAsInt(Folded, Ast))
    return std::nullopt;
  return Folded.Val.getInt().getLimitedValue();
}

template <typename Accepts>
static bool anyIn(const Expr *E, Accepts Is, unsigned Depth = 0) {
  E = E ? stripped(E) : nullptr;
  if (!E || Depth > 8)
    return false;
  if (Is(E))
    return true;
  // `auto at = email.find('@');`
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (auto *V = dyn_cast<VarDecl>(Ref->getDecl()); V && V->hasInit())
      return anyIn(V->getInit(), Is, Depth + 1);
  return llvm::any_of(runningIn(E), [&](const Stmt *Child) {
    return anyIn(dyn_cast_or_null<Expr>(Child), Is, Depth + 1);
  });
}

// `number.size() - 4`
static bool isNearEnd(const Expr *From, const ASTContext &Ast) {
  return anyIn(From, [&](const Expr *E) {
    auto *Op = dyn_cast<BinaryOperator>(E);
    if (!Op || Op->getOpcode() != BO_Sub)
      return false;
    auto Characters = constantOf(Op->getRHS(), Ast);
    return Characters && *Characters <= LongestEnd &&
           asCall(stripped(Op->getLHS())).has_value();
  });
}

static bool isBehindAt(const Expr *From) {
  return anyIn(From, [](const Expr *E) {
    if (auto *Text = dyn_cast<StringLiteral>(E))
      return Text->getCharByteWidth() == 1 && Text->getString() == "@";
    auto *Character = dyn_cast<CharacterLiteral>(E);
    return Character && Character->getValue() == '@';
  });
}

void judgeCut(Value &Cut, const CallSite &Site, Names &Known,
              const Expr *Length, const ASTContext &Ast) {
  if (Cut.Parts.empty() || Site.Arguments.empty())
    return;
  const Expr *From = Site.Arguments.front();
  if (model::sensitivity(Cut.Parts.front()) != model::Sensitivity::Secret &&
      (isNearEnd(From, Ast) || isBehindAt(From)))
    Cut.NotSensitive = true;
  model::Path Steps = model::unboundedPath(Cut.Parts.front());
  auto Characters = constantOf(Length, Ast);
  if (Steps.empty() || !Characters || *Characters < ShortestId)
    return;
  std::vector<std::string> Words = rules::splitWords(Steps.back()->Name);
  bool Composed = llvm::any_of(Words, [&](const std::string &W) {
    return llvm::is_contained(Known.V.Words.ComposedWords, W);
  });
  if (!Words.empty() && !Composed)
    Cut.Own = Cardinality::Unbounded, Cut.Named = Steps.back()->Named;
}

} // namespace spantidy::extract
