// What single statements write.

#include "changes.h"
#include "running.h"

#include "clang/AST/ASTContext.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;
using How = Change::How;

// What an appending call grows: its object, or the argument the entry names.
static const Expr *grown(const CallSite &Site, const rules::Function &Entry) {
  return Entry.Out ? Site.argument(Entry.Out) : Site.Object;
}

Spot startOf(const Expr *E, Names &Known, Starts &Found) {
  llvm::SmallVector<const Expr *, 4> Chain;
  Spot Start;
  for (;;) {
    E = E ? stripped(E) : nullptr;
    if (!E)
      break;
    if (auto It = Found.find(E); It != Found.end()) {
      Start = It->second;
      break;
    }
    auto Site = asCall(E);
    const rules::Function *Entry =
        Site ? Known.role(Site->Callee, Role::AppendsText) : nullptr;
    if (!Entry) {
      Start = spotOf(E, Known);
      break;
    }
    Chain.push_back(E);
    E = grown(*Site, *Entry);
  }
  for (const Expr *Link : Chain)
    Found[Link] = Start;
  return Start;
}

const VarDecl *variableOf(const Expr *E, Names &Known) {
  Starts Found;
  Spot Start = startOf(E, Known, Found);
  return Start.Path.empty() ? Start.In : nullptr;
}

bool isMask(llvm::StringRef Text) {
  unsigned Run = 0;
  char Before = 0;
  for (char C : Text) {
    Run = C == Before ? Run + 1 : 1;
    Before = C;
    if ((C == '*' && Run >= 2) ||
        (llvm::StringRef("xX#").contains(C) && Run >= 3))
      return true;
  }
  return Text.contains("\xE2\x80\xA2\xE2\x80\xA2") || // bullets
         llvm::StringRef(Text.lower()).contains("redacted");
}

// A character that fills the place of others.
static bool fills(const Expr *E) {
  E = stripped(E);
  if (auto *Character = dyn_cast<CharacterLiteral>(E))
    return Character->getValue() != 0;
  auto *Number = dyn_cast<IntegerLiteral>(E); // memset(.., 0, ..)
  return Number != nullptr;
}

bool isMask(const Expr *E) {
  E = stripped(E);
  auto *Text = dyn_cast<StringLiteral>(E);
  return Text ? Text->getCharByteWidth() == 1 && isMask(Text->getString())
              : isa<CharacterLiteral>(E) && fills(E);
}

static bool isPointer(const VarDecl *V, Names &Known) {
  return V && (V->getType().getNonReferenceType()->isPointerType() ||
               Known.is(V->getType(), "pointer"));
}

// Of a class: who writes into an array may end the text there.
static bool isText(QualType T, Names &Known) {
  return Known.isExactly(T, "text");
}

// `text[i] = '*'`: of characters of a text.
static ChangeList byCharacter(const PartOf &Written, const Expr *By,
                              Names &Known) {
  Spot Of = spotOf(Written.Whole, Known);
  if (!Of)
    return {};
  if (!isText(Written.Whole->getType(), Known))
    return {{How::Lost, std::move(Of)}};
  if (!Written.Last.Key.empty() || spotOf(By, Known).In == Of.In)
    return {};
  if (fills(By))
    return {{How::Cleaned, std::move(Of)}};
  return {{How::Grows, std::move(Of), {}, {By}}};
}

static bool isCharacter(QualType T) {
  return T.getNonReferenceType()->isAnyCharacterType();
}

static ChangeList byAssignment(const BinaryOperator *Binary, Names &Known,
                               Starts &Found) {
  const Expr *Written = stripped(Binary->getLHS());
  const Expr *By = Binary->getRHS();
  if (auto Part = partOf(Written, Known);
      Part && !Part->Last.Field &&
      (isCharacter(Written->getType()) || isa<ArraySubscriptExpr>(Written)))
    return byCharacter(*Part, By, Known);
  Spot Of = startOf(Written, Known, Found);
  if (!Of)
    return {};
  // `for (char &c : text) c = '*';`
  if (const Expr *Range = Of.In && Of.In->getType()->isReferenceType() &&
                                  isCharacter(Of.In->getType()) && fills(By)
                              ? rangeOf(Of.In)
                              : nullptr)
    return {{How::Cleaned, spotOf(Range, Known)}};
  Change C{Binary->isCompoundAssignmentOp() ? How::Grows : How::Becomes,
           std::move(Of)};
  C.Parts.push_back(By);
  return {C};
}

ChangeList changesBy(const Stmt *Node, Names &Known, Starts &Found) {
  if (auto *Declares = dyn_cast<DeclStmt>(Node)) {
    ChangeList All;
    for (const Decl *D : Declares->decls())
      if (auto *V = dyn_cast<VarDecl>(D)) {
        All.push_back({V->getInit() ? How::Becomes : How::Lost, {V, {}}});
        if (V->getInit())
          All.back().Parts.push_back(V->getInit());
      }
    return All;
  }
  if (auto *Binary = dyn_cast<BinaryOperator>(Node))
    return Binary->isAssignmentOp() ? byAssignment(Binary, Known, Found)
                                    : ChangeList();
  if (auto *Unary = dyn_cast<UnaryOperator>(Node)) {
    Spot Of = Unary->isIncrementDecrementOp()
                  ? startOf(Unary->getSubExpr(), Known, Found)
                  : Spot();
    return Of ? ChangeList{{How::Lost, std::move(Of)}} : ChangeList();
  }
  if (auto Site = asCall(Node)) {
    ChangeList All = changesByCall(*Site, Known, Found);
    llvm::erase_if(All, [](const Change &C) { return !C.Of; });
    return All;
  }
  return {};
}

// `replace(0, n, n, '*')`, `fill(text.begin(), text.end() - 4, '*')`
static ChangeList byOverwriting(const CallSite &Site,
                                const rules::Function &Entry, Names &Known,
                                Starts &Found) {
  Spot Of = startOf(grown(Site, Entry), Known, Found);
  llvm::SmallVector<const Expr *, 4> Parts = Site.arguments(Entry.Parts);
  if (!Of || Parts.empty())
    return {};
  const Expr *Count = Site.argument(Entry.Value);
  bool Few = Count && isa<IntegerLiteral>(stripped(Count)) &&
             cast<IntegerLiteral>(stripped(Count))->getValue().ult(4);
  bool Masks = !Few && llvm::all_of(Parts, [](const Expr *Part) {
    return isMask(Part) || (fills(Part) && !isa<StringLiteral>(stripped(Part)));
  });
  Change C{Masks ? How::Cleaned : How::Grows, std::move(Of)};
  if (!Masks)
    C.Parts = std::move(Parts);
  return {C};
}

// Does the callable return constants only, whatever it is given?
static bool returnsConstants(const Stmt *Node) {
  if (auto *Return = dyn_cast_or_null<ReturnStmt>(Node)) {
    const Expr *Is =
        Return->getRetValue() ? stripped(Return->getRetValue()) : nullptr;
    return Is && isa<CharacterLiteral>(Is);
  }
  return !Node || llvm::all_of(runningIn(Node), returnsConstants);
}

// `copy(from.begin(), from.end(), back_inserter(to))`
static ChangeList byCopying(const CallSite &Site, const rules::Function &Entry,
                            Names &Known) {
  Spot To = spotOf(Site.argument(Entry.Out), Known);
  const Expr *From = Site.argument(Entry.Parts);
  if (!To || !From)
    return {};
  bool Cleans = llvm::any_of(Site.Arguments, [](const Expr *Argument) {
    auto *L = dyn_cast<LambdaExpr>(stripped(Argument));
    return L && !L->getCallOperator()->getReturnType()->isBooleanType() &&
           returnsConstants(L->getBody());
  });
  if (spotOf(From, Known) == To)
    return Cleans ? ChangeList{{How::Cleaned, std::move(To)}} : ChangeList();
  if (Cleans)
    return {};
  return {{How::Grows, std::move(To), {}, {From}}};
}

// How many characters go: a few, or all but a few?
static bool cuts(const CallSite &Site, const rules::Function &Entry) {
  const Expr *Count = Site.argument(Entry.Value);
  auto *Number = Count ? dyn_cast<IntegerLiteral>(stripped(Count)) : nullptr;
  return !Number || Number->getValue().ugt(16);
}

// What roles say of a call. Nothing: no role speaks of what is written.
static std::optional<ChangeList> byRole(const CallSite &Site, Names &Known,
                                        Starts &Found) {
  for (auto [R, What] : {std::pair(Role::AppendsText, How::Grows),
                         std::pair(Role::AssignsText, How::Becomes),
                         std::pair(Role::WritesText, How::Becomes)}) {
    const rules::Function *Entry = Known.role(Site.Callee, R);
    if (!Entry)
      continue;
    Change C{What, startOf(grown(Site, *Entry), Known, Found)};
    C.Parts = Site.arguments(Entry->Parts);
    if (Entry->Parts && C.Parts.empty())
      continue; // another overload: `stream.str()` only reads
    return ChangeList{C};
  }
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::Serializes);
      Entry && Entry->Out)
    return ChangeList{{How::Becomes,
                       startOf(Site.argument(Entry->Out), Known, Found),
                       {},
                       {Site.Node}}}; // read as what it writes
  if (const rules::Function *Entry =
          Known.role(Site.Callee, Role::OverwritesText))
    return byOverwriting(Site, *Entry, Known, Found);
  if (const rules::Function *Entry =
          Known.role(Site.Callee, Role::CopiesElements))
    return byCopying(Site, *Entry, Known);
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (!Method || Method->isConst() || !Site.Object)
    return std::nullopt;
  if (const rules::Function *Entry = Known.role(Method, Role::Shortens))
    return cuts(Site, *Entry)
               ? ChangeList{{How::Shrinks, startOf(Site.Object, Known, Found)}}
               : ChangeList();
  if (Known.role(Method, Role::Truncates))
    return ChangeList{{How::Shrinks, startOf(Site.Object, Known, Found)}};
  return std::nullopt;
}

// `values.push_back(text)`, `values.emplace("one", text)`
static ChangeList byAdding(const CallSite &Site, Spot Into, Names &Known) {
  if (Site.Arguments.empty())
    return {{How::Lost, std::move(Into)}};
  const Expr *Key = nullptr, *Added = Site.Arguments.back();
  if (Known.isExactly(Site.Object->getType(), "keyed")) {
    if (Site.Arguments.size() == 2) {
      Key = Site.Arguments.front();
    } else if (auto Sides = pairOf(Added, Known)) {
      Key = Sides->first;
      Added = Sides->second;
    }
  }
  Step Last;
  if (Key)
    if (auto *Text = dyn_cast<StringLiteral>(stripped(Key)))
      Last.Key = "'" + Text->getString().str();
  Into.Path.push_back(std::move(Last));
  return {{How::Adds, std::move(Into), {}, {Added}}};
}

static bool onlyReads(const CXXMethodDecl *Method, Names &Known) {
  return Method->isConst() || Method->isStatic() ||
         Known.has(Method, Role::ElementOf) ||
         Known.has(Method, Role::IteratorOf) ||
         Known.has(Method, Role::TellsSize) ||
         Method->getOverloadedOperator() == OO_Subscript ||
         Method->getOverloadedOperator() == OO_Arrow ||
         Method->getOverloadedOperator() == OO_Star;
}

// `spec.add(one).add(other)`: the object that gives itself for more calls.
static ChangeList inChain(const CallSite &Site, Names &Known) {
  const Expr *E = stripped(Site.Object);
  auto *Class = E->getType()->getAsCXXRecordDecl();
  for (auto Inner = asCall(E);
       Class && Inner && Inner->Object &&
       Inner->Object->getType()->getAsCXXRecordDecl() == Class;
       Inner = asCall(E))
    E = stripped(Inner->Object);
  return Class && isa<DeclRefExpr, MemberExpr>(E)
             ? ChangeList{{How::Lost, spotOf(E, Known)}}
             : ChangeList();
}

static ChangeList onObject(const CallSite &Site, Names &Known, Starts &Found) {
  auto *Method = dyn_cast<CXXMethodDecl>(Site.Callee);
  if (!Site.Object || !Method || onlyReads(Method, Known))
    return {};
  Spot Of = startOf(Site.Object, Known, Found);
  if (!Of)
    return inChain(Site, Known);
  if (Known.has(Method, Role::Swaps) && Site.Arguments.size() == 1)
    return {
        {How::Becomes, Of, {}, {Site.Arguments[0]}},
        {How::Becomes, spotOf(Site.Arguments[0], Known), {}, {Site.Object}}};
  if (Known.has(Method, Role::AddsElement))
    return byAdding(Site, std::move(Of), Known);
  if (Method->isCopyAssignmentOperator() || Method->isMoveAssignmentOperator())
    return {{How::Becomes,
             std::move(Of),
             {},
             {Site.Arguments.begin(), Site.Arguments.end()}}};
  bool Through = isa<CXXOperatorCallExpr>(stripped(Site.Object)) &&
                 isPointer(Of.In, Known);
  Change C{Through ? How::Opened : How::Lost, std::move(Of)};
  C.By = Site.Node;
  return {C};
}

// `finish(*job.span)`: the place has this span afterwards, too.
static bool handsSpan(QualType Given, const Spot &Of, Names &Known) {
  const FieldDecl *Field = Of.Path.empty() ? nullptr : Of.Path.back().Field;
  return Field && Known.is(Field->getType(), "span") &&
         !Known.isExactly(Field->getType(), "span") &&
         (Given->isReferenceType() || Given->isPointerType()) &&
         Known.isExactly(Given->getPointeeType(), "span");
}

// What a callee that nobody knows may do to what it is given.
static void byHanding(const CallSite &Site, Names &Known, Starts &Found,
                      ChangeList &All) {
  bool Makes = isa<CXXConstructExpr>(Site.Node);
  for (size_t I = 0; I < Site.Arguments.size(); ++I) {
    if (I >= Site.Callee->getNumParams())
      break;
    QualType Given = Site.Callee->getParamDecl(I)->getType();
    bool Iterates = iterated(Site.Arguments[I], Known) != nullptr;
    Spot Of = startOf(Site.Arguments[I], Known, Found);
    if (!Of || handsSpan(Given, Of, Known))
      continue;
    bool Pointer = isPointer(Of.In, Known);
    bool Refers = Given->isLValueReferenceType() || Given->isPointerType();
    bool Writes =
        (Refers && !Given->getPointeeType().isConstQualified()) || Iterates;
    if (Writes && !Makes && !(Pointer && Of.Path.empty()))
      All.push_back({How::Lost, std::move(Of), {}, {}, Site.Node, I});
    else if (Pointer && Of.Path.empty() &&
             (Writes || !Refers || Known.is(Given, "pointer")))
      All.push_back({How::Opened, std::move(Of)});
  }
}

ChangeList changesByCall(const CallSite &Site, Names &Known, Starts &Found) {
  if (auto All = byRole(Site, Known, Found))
    return *All;
  if (Known.known(Site.Callee))
    return {}; // its roles say all that it does
  if (!Site.Object && Known.has(Site.Callee, Role::Swaps) &&
      Site.Arguments.size() == 2)
    return {{How::Becomes,
             spotOf(Site.Arguments[0], Known),
             {},
             {Site.Arguments[1]}},
            {How::Becomes,
             spotOf(Site.Arguments[1], Known),
             {},
             {Site.Arguments[0]}}};
  ChangeList All = onObject(Site, Known, Found);
  byHanding(Site, Known, Found, All);
  return All;
}

} // namespace spantidy::extract
