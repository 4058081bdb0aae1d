#include "option_settings.h"
#include "draft/callees.h"
#include "handoff/fields.h"
#include "options.h"
#include "syntax/running.h"
#include "syntax/spots.h"
#include "types/span_types.h"

#include "clang/AST/DeclCXX.h"

namespace spantidy::extract {

using namespace clang;

// A write to a member of the function's own object, or to a field of it.
struct OptionWrite {
  const FieldDecl *Member;
  const FieldDecl *Field; // null: the whole
  const Expr *Given;
  bool Always; // or now and then
};

static bool isOption(Draft &D, QualType T) {
  return D.Known.isExactly(T, "start-options") || isKind(D, T);
}

static std::optional<OptionWrite> writeIn(Draft &D, const Stmt *Node, Body &B) {
  const Expr *To = nullptr, *Given = nullptr;
  auto Site = asCall(Node);
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->isAssignmentOp()) {
    To = Binary->getLHS();
    Given = Binary->getRHS();
  } else if (Site && Site->Object && Site->Arguments.size() == 1 &&
             Site->Callee->getOverloadedOperator() == OO_Equal) {
    To = Site->Object;
    Given = Site->Arguments[0];
  }
  Spot Of = To ? spotOf(To, D.Known) : Spot();
  if (Of.In || Of.Path.empty() || Of.Path.size() > 2 || !Of.Path[0].Field ||
      !isOption(D, Of.Path[0].Field->getType()))
    return std::nullopt;
  const Stmt *Statement = B.statementOf(Node);
  return OptionWrite{Of.Path[0].Field,
                     Of.Path.size() == 2 ? Of.Path[1].Field : nullptr, Given,
                     Statement && B.parent(Statement) == B.Code};
}

static void collect(Draft &D, const Stmt *Node, Body &B,
                    llvm::SmallVectorImpl<OptionWrite> &Found) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  if (auto W = writeIn(D, Node, B))
    Found.push_back(*W);
  for (const Stmt *Child : runningIn(Node))
    collect(D, Child, B, Found);
}

static model::Setting settingOf(Draft &D, const OptionWrite &W, Body &B) {
  model::Setting S;
  S.Member = D.Where.usr(W.Member);
  S.At = D.Where.place(W.Given);
  if (!W.Always)
    return S;
  if (isKind(D, W.Member->getType())) {
    model::StartOptions &O = S.Options.emplace();
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(W.Given));
    O.KindAt = S.At;
    O.Kind = Ref ? kindOf(D.Known, Ref->getDecl()) : model::SpanKind::Unknown;
    if (auto *P = dyn_cast_or_null<ParmVarDecl>(Ref ? Ref->getDecl() : nullptr))
      O.KindParameter = P->getFunctionScopeIndex();
    return S;
  }
  if (!W.Field)
    return S; // more than can be told
  Start Given;
  Given.Span.Start.From = model::Parent::Unknown;
  readOption(D, W.Field, W.Given, B, Given);
  const model::SpanStart &Is = Given.Span.Start;
  model::StartOptions &O = S.Options.emplace();
  O.Kind = Is.Kind;
  O.KindParameter = Is.KindParameter;
  O.KindCases = Is.KindCases;
  O.KindAt = Is.KindAt;
  O.From = Is.From;
  O.ParentGiven = Is.ParentGiven;
  O.Extracted = Is.Extracted;
  O.ParentFrom = Is.ParentFrom;
  O.ParentFrom.Call.reset();
  S.Parent = Is.ParentIs;
  S.Parent.Span.reset();
  return S;
}

void readOptionSettings(Draft &D, Body &B) {
  auto *Method = dyn_cast<CXXMethodDecl>(B.F);
  if (!Method || Method->isStatic() || B.Lambda)
    return;
  llvm::SmallVector<OptionWrite, 2> Found;
  if (auto *Maker = dyn_cast<CXXConstructorDecl>(Method))
    for (const CXXCtorInitializer *Init : Maker->inits())
      if (Init->isMemberInitializer() && Init->isWritten() &&
          isOption(D, Init->getMember()->getType()))
        Found.push_back(
            {Init->getMember(), nullptr, Init->getInit(), /*Always=*/true});
  collect(D, B.Code, B, Found);
  for (const OptionWrite &W : Found) {
    model::Setting S = settingOf(D, W, B);
    D.Out.Functions[functionIndex(D, B)].Settings.push_back(std::move(S));
  }
}

} // namespace spantidy::extract
