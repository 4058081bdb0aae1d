#include "options_members.h"
#include "syntax/running.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using Members = std::map<const FieldDecl *, model::OptionsMember>;

static void write(Draft &D, const FieldDecl *Field, const Expr *Given,
                  model::OptionsMember &M) {
  auto [First, Last] = D.Known.V.Fields.equal_range(D.Known.of(Field));
  for (auto It = First; It != Last; ++It) {
    if (It->second.Is == "parent")
      M.GivesParent = true;
    if (It->second.Is != "kind")
      continue;
    auto *Ref = Given ? dyn_cast<DeclRefExpr>(stripped(Given)) : nullptr;
    M.Kinds.push_back(Ref ? kindOf(D.Known, Ref->getDecl())
                          : model::SpanKind::Unknown);
  }
}

static bool isEmpty(const Expr *Given) {
  if (isa<CXXDefaultInitExpr, ImplicitValueInitExpr>(Given))
    return true;
  auto *Made = dyn_cast<CXXConstructExpr>(Given->IgnoreImplicit());
  auto *List = dyn_cast<InitListExpr>(Given->IgnoreImplicit());
  return (Made && Made->getNumArgs() == 0) ||
         (List && List->getNumInits() == 0);
}

// The whole object, as `options_{.kind = ..}` or `options_ = ..` gives it.
static void writeWhole(Draft &D, const Expr *Given, model::OptionsMember &M) {
  const Expr *E = stripped(Given);
  auto *Made = dyn_cast<CXXConstructExpr>(E);
  if (Made && Made->getNumArgs() == 0)
    return;
  auto *List = dyn_cast<InitListExpr>(E);
  if (!List) {
    M.Doubtful = true;
    return;
  }
  for (auto [Field, Part] : fieldsGiven(List))
    if (!isEmpty(Part))
      write(D, Field, Part, M);
}

// `options_.kind = ..`: what becomes of the member where it is named.
static void readMention(Draft &D, const MemberExpr *Mention, Body &B,
                        model::OptionsMember &M) {
  using As = Use::As;
  Use Found = useOf(Mention, B);
  if (Found.How == As::Copied || Found.How == As::Returned)
    return;
  if (Found.How == As::Member) {
    // Some time after it was made: it is not known which of the two it has.
    auto *Field = dyn_cast_or_null<FieldDecl>(Found.Into);
    if (Field && !useOf(Found.whole(), B).Value->isPRValue())
      write(D, Field, nullptr, M);
    return;
  }
  const FunctionDecl *Callee = Found.Site ? Found.Site->Callee : nullptr;
  if (Callee && Callee->getOverloadedOperator() == OO_Equal && !Found.Index) {
    writeWhole(D, Found.Site->Arguments[0], M);
    return;
  }
  bool Reads = Callee && Found.Index && *Found.Index < Callee->getNumParams();
  if (Reads) {
    QualType T = Callee->getParamDecl(*Found.Index)->getType();
    Reads = !T->isPointerType() &&
            (!T->isReferenceType() || T->getPointeeType().isConstQualified());
  }
  M.Doubtful = M.Doubtful || !Reads;
}

static void eachMention(Draft &D, const Stmt *Node, Body &B, Members &All) {
  if (!Node || isa<LambdaExpr>(Node))
    return;
  // An aggregate is written where it is made.
  if (auto *List = dyn_cast<InitListExpr>(Node);
      List && List->getType()->isRecordType())
    for (auto [Field, Part] : fieldsGiven(List))
      if (D.Known.isExactly(Field->getType(), "start-options") &&
          !isEmpty(Part))
        All[Field->getCanonicalDecl()].Doubtful = true;
  if (auto *Mention = dyn_cast<MemberExpr>(Node))
    if (auto *Field = dyn_cast<FieldDecl>(Mention->getMemberDecl());
        Field && D.Known.isExactly(Field->getType(), "start-options"))
      readMention(D, Mention, B, All[Field->getCanonicalDecl()]);
  for (const Stmt *Child : runningIn(Node))
    eachMention(D, Child, B, All);
}

static void readMaker(Draft &D, const CXXConstructorDecl *Maker, Members &All) {
  auto isOther = [&](const CXXConstructorDecl *C) {
    return C != Maker && !C->isCopyOrMoveConstructor() && !C->isDeleted();
  };
  bool Only = llvm::none_of(Maker->getParent()->ctors(), isOther);
  for (const CXXCtorInitializer *Init : Maker->inits()) {
    const FieldDecl *Field = Init->getMember();
    if (!Field || !Init->isWritten() ||
        !D.Known.isExactly(Field->getType(), "start-options"))
      continue;
    model::OptionsMember &M = All[Field->getCanonicalDecl()];
    writeWhole(D, Init->getInit(), M);
    if (!Only) // another one may give it another kind, or none
      M.Kinds.push_back(model::SpanKind::Unknown);
  }
}

void readOptionsMembers(Draft &D) {
  Members All;
  for (auto &B : D.Own.All) {
    eachMention(D, B->Code, *B, All);
    auto *Maker = dyn_cast<CXXConstructorDecl>(B->F);
    if (Maker)
      readMaker(D, Maker, All);
  }
  for (auto &[Field, Written] : All) {
    if (const Expr *Init = Field->getInClassInitializer())
      writeWhole(D, Init, Written);
    Written.Member = D.Where.usr(Field);
    D.Out.OptionsMembers.push_back(std::move(Written));
  }
  llvm::sort(D.Out.OptionsMembers,
             [](auto &A, auto &B) { return A.Member < B.Member; });
}

} // namespace spantidy::extract
