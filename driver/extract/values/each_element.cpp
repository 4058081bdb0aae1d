#include "each_element.h"

#include "syntax/changes.h"
#include "syntax/running.h"
#include "syntax/spots.h"

#include "clang/AST/StmtCXX.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

static bool isHalf(const ValueDecl *Field, Role Half, Names &Known) {
  if (Known.has(Field, Half))
    return true;
  if (Half == Role::ValueOf) { // of `struct { std::string key, value; }`
    auto *Second = dyn_cast<FieldDecl>(Field);
    return Second && Second->getFieldIndex() == 1 &&
           std::distance(Second->getParent()->field_begin(),
                         Second->getParent()->field_end()) == 2 &&
           isHalf(*Second->getParent()->field_begin(), Role::KeyOf, Known);
  }
  if (Half != Role::KeyOf)
    return false;
  std::vector<std::string> Words = rules::splitWords(Field->getNameAsString());
  return !Words.empty() &&
         llvm::is_contained(Known.V.Words.KeyWords, Words.back());
}

const VarDecl *elementOf(const Expr *Part, Role Half, Names &Known) {
  const Expr *E = stripped(Part);
  while (auto Site = asCall(E)) { // a copy, a view, `c_str()`
    if (!isa<CXXConstructExpr>(Site->Node) &&
        (!Known.known(Site->Callee) || Known.has(Site->Callee, Role::Measures)))
      return nullptr;
    const Expr *Inner = Site->Object              ? Site->Object
                        : Site->Arguments.empty() ? nullptr
                                                  : Site->Arguments[0];
    if (!Inner)
      return nullptr;
    E = stripped(Inner);
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    if (auto *Bound = dyn_cast<BindingDecl>(Ref->getDecl());
        Bound && Bound->getBinding()) {
      auto *Whole = cast<DecompositionDecl>(Bound->getDecomposedDecl());
      auto Names = Whole->bindings();
      if (Bound->getHoldingVar()) // of a pair
        return (Half == Role::KeyOf ? Names.front() : Names.back()) == Bound
                   ? Whole
                   : nullptr;
      E = stripped(Bound->getBinding());
    }
  auto *Member = dyn_cast<MemberExpr>(E);
  if (!Member || !isHalf(Member->getMemberDecl(), Half, Known))
    return nullptr;
  return spotOf(Member->getBase(), Known).In;
}

const Expr *loopedOver(const VarDecl *Element, Names &Known) {
  const Expr *Range = rangeOf(Element);
  return Range || !Element->getInit() ? Range
                                      : iterated(Element->getInit(), Known);
}

std::string lastName(const Expr *E) {
  E = stripped(E);
  if (auto *Ref = dyn_cast<DeclRefExpr>(E))
    return Ref->getDecl()->getNameAsString();
  if (auto *Member = dyn_cast<MemberExpr>(E))
    return Member->getMemberDecl()->getNameAsString();
  auto Site = asCall(E);
  return Site ? Site->Callee->getNameAsString() : std::string();
}

static bool chooses(const Stmt *Node) {
  return isa<IfStmt, SwitchStmt, AbstractConditionalOperator>(Node);
}

// Can it end the turn, or write anything? Else what comes after it is done for all.
static bool decidesMore(const Stmt *Node) {
  if (!Node || isa<LambdaExpr>(Node))
    return false;
  if (isa<BreakStmt, ContinueStmt, ReturnStmt, GotoStmt, CXXThrowExpr>(Node))
    return true;
  if (auto *Binary = dyn_cast<BinaryOperator>(Node);
      Binary && Binary->isAssignmentOp())
    return true;
  if (auto *Call = dyn_cast<CXXOperatorCallExpr>(Node);
      Call && Call->isAssignmentOp())
    return true;
  return llvm::any_of(runningIn(Node), decidesMore);
}

// `if (key.starts_with("x-"))`, `if (key.rfind("x-", 0) == 0)`: how it begins says
// nothing of how it goes on.
static bool asksStart(const Stmt *Node, Names &Known) {
  auto *If = dyn_cast<IfStmt>(Node);
  const Expr *Asked = If && !If->getElse() ? stripped(If->getCond()) : nullptr;
  auto isZero = [](const Expr *E) {
    auto *Number = dyn_cast<IntegerLiteral>(stripped(E));
    return Number && Number->getValue() == 0;
  };
  auto *Equal = dyn_cast_or_null<BinaryOperator>(Asked);
  bool AtZero = Equal && Equal->getOpcode() == BO_EQ && isZero(Equal->getRHS());
  auto Site =
      Asked ? asCall(AtZero ? stripped(Equal->getLHS()) : Asked) : std::nullopt;
  return Site &&
         (AtZero ? Site->Arguments.size() == 2 && isZero(Site->Arguments[1]) &&
                       Known.has(Site->Callee, Role::Measures)
                 : Known.has(Site->Callee, Role::AsksStart));
}

// Known: how a name begins does not count.
static bool isChosen(const Stmt *Node, const Stmt *Loop, Body &B,
                     Names *Known) {
  for (const Stmt *Child = Node, *Parent = B.parent(Child);
       Parent && Child != Loop; Child = Parent, Parent = B.parent(Child)) {
    if (chooses(Parent) && !(Known && asksStart(Parent, *Known)))
      return true;
    if (auto *Block = dyn_cast<CompoundStmt>(Parent); Block && Parent != Loop)
      for (const Stmt *Before : Block->body()) {
        if (Before == Child)
          break;
        if (chooses(Before) && decidesMore(Before))
          return true;
      }
    if (Parent == Loop)
      return false;
  }
  return true;
}

static const Stmt *loopAround(const Stmt *Node, Body &B) {
  while (Node && !isa<ForStmt, WhileStmt, CXXForRangeStmt>(Node))
    Node = B.parent(Node);
  return Node;
}

bool isOfEach(const Expr *Node, Body &B) {
  const Stmt *Loop = loopAround(Node, B);
  return Loop && !isChosen(Node, Loop, B, nullptr);
}

bool isOfMany(const Expr *Node, Body &B, Names &Known) {
  const Stmt *Loop = loopAround(Node, B);
  return Loop && !isChosen(Node, Loop, B, &Known);
}

// `auto &all = request.headers();`: where they are from.
static const Expr *sourceOf(const Expr *Range) {
  for (unsigned Steps = 0; Steps < 4; ++Steps) {
    auto *Ref = dyn_cast<DeclRefExpr>(stripped(Range));
    auto *Local = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
    if (!Local || !Local->isLocalVarDecl() || !Local->getInit())
      break;
    const Expr *From = stripped(Local->getInit());
    if (!isa<MemberExpr, DeclRefExpr>(From) && !asCall(From))
      break;
    Range = From;
  }
  return stripped(Range);
}

bool endsIn(const std::string &Name, const std::vector<std::string> &Words) {
  std::vector<std::string> Parts = rules::splitWords(Name);
  size_t Size = Parts.size();
  return Size > 0 &&
         (llvm::is_contained(Words, Parts.back()) ||
          (Size > 1 &&
           llvm::is_contained(Words, Parts[Size - 2] + " " + Parts.back())));
}

// Those of the program itself: what its configuration says, its own members, what
// is to be recorded.
static bool isOwn(const Expr *Range, Names &Known) {
  const Expr *Owner = nullptr;
  if (auto *Member = dyn_cast<MemberExpr>(Range))
    Owner = stripped(Member->getBase());
  else if (auto Site = asCall(Range))
    Owner = Site->Object              ? stripped(Site->Object)
            : Site->Arguments.empty() ? nullptr
                                      : stripped(Site->Arguments[0]);
  if (!Owner || isa<CXXThisExpr>(Owner))
    return true;
  QualType T = Owner->getType();
  if (T->isPointerType())
    T = T->getPointeeType();
  const RecordDecl *Class = T->getAsRecordDecl();
  std::string Name = lastName(Owner);
  return endsIn(Name, Known.V.Words.SettingWords) ||
         rules::speaksOf(Known.V.Words.RecordingWords, Name) ||
         (Class && rules::speaksOf(Known.V.Words.RecordingWords,
                                   Class->getNameAsString()));
}

bool isNamedByOthers(const Expr *E, Body &B, Names &Known) {
  const VarDecl *Element = elementOf(E, Role::KeyOf, Known);
  const Expr *Range = Element ? loopedOver(Element, Known) : nullptr;
  if (!Range)
    return false;
  Range = sourceOf(Range);
  auto *Ref = dyn_cast<DeclRefExpr>(Range);
  auto *V = Ref ? dyn_cast<VarDecl>(Ref->getDecl()) : nullptr;
  if (V && !isa<ParmVarDecl>(V))
    return false; // the program fills it, or a function that is not known
  std::string Name = lastName(Range);
  bool Theirs =
      endsIn(Name, Known.V.Words.CarriedWords) ||
      (!V && endsIn(Name, Known.V.Words.ForeignWords) && !isOwn(Range, Known));
  return Theirs && isOfMany(E, B, Known);
}

} // namespace spantidy::extract
