#include "calls.h"

#include "clang/AST/ExprCXX.h"

namespace spantidy::extract {

using namespace clang;

const Expr *wrapped(const Stmt *Node) {
  if (auto *Paren = dyn_cast<ParenExpr>(Node))
    return Paren->getSubExpr();
  if (auto *Wrapper = dyn_cast<FullExpr>(Node))
    return Wrapper->getSubExpr();
  if (auto *Temporary = dyn_cast<MaterializeTemporaryExpr>(Node))
    return Temporary->getSubExpr();
  if (auto *Bound = dyn_cast<CXXBindTemporaryExpr>(Node))
    return Bound->getSubExpr();
  if (isa<CXXFunctionalCastExpr, ImplicitCastExpr>(Node))
    return cast<CastExpr>(Node)->getSubExpr();
  auto *Default = dyn_cast<CXXDefaultInitExpr>(Node);
  return Default ? Default->getExpr() : nullptr;
}

const Expr *stripped(const Expr *E) {
  while (E) {
    const Expr *Next = E->IgnoreUnlessSpelledInSource();
    if (const Expr *Inner = wrapped(Next))
      Next = Inner;
    if (Next == E)
      return E;
    E = Next;
  }
  return E;
}

bool isCallable(QualType T) {
  T = T.getNonReferenceType();
  if (T->isFunctionPointerType() || T->isFunctionType() ||
      T->isMemberFunctionPointerType())
    return true;
  auto *Class = dyn_cast_or_null<CXXRecordDecl>(T->getAsRecordDecl());
  if (!Class || !Class->hasDefinition())
    return false;
  return Class->isLambda() ||
         llvm::any_of(Class->methods(),
                      [](const CXXMethodDecl *M) {
                        return M->getOverloadedOperator() == OO_Call;
                      }) ||
         llvm::any_of(Class->bases(), [](const CXXBaseSpecifier &B) {
           return isCallable(B.getType());
         });
}

llvm::SmallVector<std::pair<const FieldDecl *, const Expr *>, 4>
fieldsGiven(const InitListExpr *List) {
  if (List->isSyntacticForm() && List->getSemanticForm())
    List = List->getSemanticForm();
  llvm::SmallVector<std::pair<const FieldDecl *, const Expr *>, 4> Given;
  const RecordDecl *Record = List->getType()->getAsRecordDecl();
  if (!Record)
    return Given;
  if (Record->isUnion()) {
    if (List->getInitializedFieldInUnion() && List->getNumInits() == 1)
      Given.push_back({List->getInitializedFieldInUnion(), List->getInit(0)});
    return Given;
  }
  llvm::ArrayRef<Expr *> Items = List->inits();
  if (auto *Class = dyn_cast<CXXRecordDecl>(Record))
    for (unsigned I = 0; I < Class->getNumBases() && !Items.empty(); ++I) {
      if (auto *Inner = dyn_cast<InitListExpr>(stripped(Items.front())))
        Given.append(fieldsGiven(Inner));
      Items = Items.drop_front();
    }
  for (const FieldDecl *Field : Record->fields()) {
    if (Field->isUnnamedBitField())
      continue;
    if (Items.empty())
      break;
    Given.push_back({Field, Items.front()});
    Items = Items.drop_front();
  }
  return Given;
}

const Expr *CallSite::argument(const std::optional<rules::Position> &P) const {
  if (!P)
    return nullptr;
  switch (P->What) {
  case rules::Position::Kind::Object:
    return Object;
  case rules::Position::Kind::Last:
    return Arguments.empty() ? nullptr : Arguments.back();
  case rules::Position::Kind::FirstCallable:
    for (const Expr *Argument : Arguments) // behind policies and executors
      if (isCallable(Argument->getType()))
        return Argument;
    return nullptr;
  default:
    return P->Index < Arguments.size() ? Arguments[P->Index] : nullptr;
  }
}

llvm::SmallVector<const Expr *, 4>
CallSite::arguments(const std::optional<rules::Position> &P) const {
  llvm::SmallVector<const Expr *, 4> List;
  if (P && P->What == rules::Position::Kind::From) {
    for (size_t I = P->Index; I < Arguments.size(); ++I)
      List.push_back(Arguments[I]);
  } else if (const Expr *One = argument(P)) {
    List.push_back(One);
  }
  return List;
}

SourceLocation CallSite::nameLocation() const {
  if (auto *Operator = dyn_cast<CXXOperatorCallExpr>(Node))
    return Operator->getOperatorLoc();
  if (auto *Call = dyn_cast<CallExpr>(Node)) {
    const Expr *Called = Call->getCallee()->IgnoreParenImpCasts();
    if (auto *Member = dyn_cast<MemberExpr>(Called))
      return Member->getMemberLoc();
    if (auto *Ref = dyn_cast<DeclRefExpr>(Called))
      return Ref->getLocation();
    return Called->getExprLoc();
  }
  return Node->getBeginLoc();
}

static void addGiven(CallSite &Site, llvm::ArrayRef<const Expr *> Arguments) {
  for (const Expr *Argument : Arguments)
    if (Argument && !isa<CXXDefaultArgExpr>(Argument))
      Site.Arguments.push_back(Argument);
}

std::optional<CallSite> asCall(const Stmt *Node) {
  CallSite Site;
  if (auto *Construct = dyn_cast_or_null<CXXConstructExpr>(Node)) {
    Site.Node = Construct;
    Site.Callee = Construct->getConstructor();
    // `using Base::Base;`: it does what the base's does with the arguments.
    if (auto Inherited = Construct->getConstructor()->getInheritedConstructor())
      Site.Callee = Inherited.getConstructor();
    addGiven(Site, {Construct->getArgs(), Construct->getNumArgs()});
    return Site;
  }
  auto *Call = dyn_cast_or_null<CallExpr>(Node);
  if (!Call || !Call->getDirectCallee())
    return std::nullopt;
  Site.Node = Call;
  Site.Callee = Call->getDirectCallee();
  llvm::ArrayRef<const Expr *> Arguments(Call->getArgs(), Call->getNumArgs());
  if (isa<CXXOperatorCallExpr>(Call)) {
    auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
    if (Method && !Method->isStatic() && !Arguments.empty()) {
      Site.Object = Arguments.front();
      Arguments = Arguments.drop_front();
    }
  } else if (auto *Member = dyn_cast<MemberExpr>(
                 Call->getCallee()->IgnoreParenImpCasts())) {
    Site.Object = Member->getBase();
  }
  addGiven(Site, Arguments);
  return Site;
}

} // namespace spantidy::extract
