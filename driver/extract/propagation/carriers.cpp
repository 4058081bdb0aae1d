#include "carriers.h"
#include "draft/callees.h"
#include "senders.h"
#include "syntax/running.h"
#include "syntax/use.h"

#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using model::Excuse;
using model::Value;
using rules::Role;

// Headers that are followed to all that touch them.
struct Following {
  const Expr *Sends = nullptr; // the request itself, if it is one's
  Body *SentIn = nullptr;
  std::string Library;
  bool OwnIsHanded = true; // a parameter or a member may be filled elsewhere
  Excuse Why = Excuse::None;
  std::vector<unsigned> Given;
  std::set<const VarDecl *> Seen;
};

static void follow(Draft &D, const Expr *E, Body &B, Following &F);
static void followVariable(Draft &D, const VarDecl *V, Body &B, Following &F);
static void followUse(Draft &D, const Expr *Carrier, Body &B, Following &F);
static void followCall(Draft &D, const CallSite &Site, Body &B, Following &F);
static void share(Draft &D, const CallSite &Site, Body &B, Following &F);

static bool isCarrier(Draft &D, QualType T) {
  for (const char *Word : {"carrier", "outgoing-request", "incoming-request"})
    if (D.Known.is(T, Word))
      return true;
  return D.Known.is(T, "container");
}

// Is the name of the header, which comes first, known?
static bool startsWithLiteral(const Value &V) {
  if (V.What == Value::Kind::Literal)
    return !V.Text.empty();
  if (V.What == Value::Kind::Choice)
    return llvm::all_of(V.Parts,
                        [](const Value &P) { return startsWithLiteral(P); });
  return !V.Parts.empty() && startsWithLiteral(V.Parts.front());
}

// `builder.header({"x-kind", kind})` has the name in front, too.
static bool startsWithLiteral(Draft &D, const Expr *Text, Body &B) {
  auto *Made = dyn_cast<CXXConstructExpr>(stripped(Text));
  if (Made && Made->getNumArgs() > 1 && !D.Read.judge().isText(Made->getType()))
    return startsWithLiteral(D, Made->getArg(0), B);
  return stripped(Text)->getType()->isEnumeralType() ||
         extract::startsWithLiteral(D.Read.of(Text, B));
}

void followCarriers(Draft &D, const CallSite &Site,
                    const rules::Function &Entry, Body &B, model::Request &R) {
  Following F;
  F.Sends = Site.Node;
  F.SentIn = &B;
  F.Library = Entry.Library;
  bool Typed =
      Entry.Carrier && Entry.Carrier->What == rules::Position::Kind::From;
  for (const Expr *Carrier : Site.arguments(Entry.Carrier))
    if (!Typed || isCarrier(D, Carrier->getType()))
      follow(D, Carrier, B, F);
  // A client has headers of its own, too: those that the function gave it.
  F.OwnIsHanded = false;
  if (Site.Object && Site.argument(Entry.Carrier) != Site.Object)
    follow(D, Site.Object, B, F);
  R.Why = F.Why;
  R.Given = std::move(F.Given);
}

static void follow(Draft &D, const Expr *E, Body &B, Following &F) {
  if (!E)
    return;
  E = stripped(E);
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return follow(D, Unary->getSubExpr(), B, F);
  if (auto *Cast = dyn_cast<ExplicitCastExpr>(E))
    return follow(D, Cast->getSubExpr(), B, F);
  if (auto *Subscript = dyn_cast<ArraySubscriptExpr>(E))
    return follow(D, Subscript->getBase(), B, F);
  if (auto *Either = dyn_cast<AbstractConditionalOperator>(E)) {
    follow(D, Either->getTrueExpr(), B, F);
    return follow(D, Either->getFalseExpr(), B, F);
  }
  if (auto *List = dyn_cast<InitListExpr>(E)) {
    for (const Expr *Part : List->inits())
      follow(D, Part, B, F);
    return;
  }
  if (auto *List = dyn_cast<CXXStdInitializerListExpr>(E))
    return follow(D, List->getSubExpr(), B, F);
  auto handed = [&] {
    if (F.OwnIsHanded && F.Why == Excuse::None)
      F.Why = Excuse::Handed;
  };
  if (auto *Member = dyn_cast<MemberExpr>(E)) {
    const Expr *Base = stripped(Member->getBase());
    if (isa<CXXThisExpr>(Base) || isa<VarDecl>(Member->getMemberDecl()))
      return handed();
    return follow(D, Base, B, F);
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (V && V->isLocalVarDecl() && !V->isStaticLocal() && !V->isInitCapture())
      return followVariable(D, V, B, F);
    return V ? handed() : void();
  }
  if (isa<CXXThisExpr>(E))
    return handed();
  if (auto Site = asCall(E))
    followCall(D, *Site, B, F);
}

// What is done to it once it is sent comes too late, but for the next turn of a loop.
static bool isTooLate(Draft &D, const Expr *Touches, Body &B, Following &F) {
  if (F.SentIn != &B || !D.Ast.getSourceManager().isBeforeInTranslationUnit(
                            F.Sends->getEndLoc(), Touches->getBeginLoc()))
    return false;
  for (const Stmt *Around = B.parent(F.Sends); Around;
       Around = B.parent(Around))
    if (isa<ForStmt, WhileStmt, DoStmt, CXXForRangeStmt>(Around))
      return false;
  return true;
}

static void followVariable(Draft &D, const VarDecl *V, Body &B, Following &F) {
  if (!F.Seen.insert(V).second)
    return;
  for (Body *Part : treeOf(outermost(B))) {
    if (llvm::is_contained(Part->Locals, V) && V->getInit())
      follow(D, V->getInit(), *Part, F);
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
      if (!isTooLate(D, Ref, *Part, F))
        followUse(D, Ref, *Part, F);
  }
}

// The one call, assignment or variable that a use of the carrier ends up in.
static void followUse(Draft &D, const Expr *Carrier, Body &B, Following &F) {
  using As = Use::As;
  for (const Expr *E = Carrier; E;) {
    Use Found = useOf(E, B, D.Known);
    E = Found.whole();
    if (Found.Node == F.Sends || Found.How == As::Captured)
      return;
    if (Found.How == As::Copied || Found.How == As::Dereferenced)
      continue;
    // `request.headers().add(..)`, `message.header(..).header(..)`,
    // `add(headers_of(request), ..)`
    bool Chained = Found.Site && isCarrier(D, Found.Site->Node->getType()) &&
                   isLibrarys(D, Found.Site->Callee, F.Library);
    if (Chained) {
      followCall(D, *Found.Site, B, F);
      continue;
    }
    if (Found.Site)
      return followCall(D, *Found.Site, B, F);
    if (auto *Alias = dyn_cast_or_null<VarDecl>(Found.Into);
        Alias && Found.How == As::Initialiser)
      return followVariable(D, Alias, B, F);
    if (auto *Binary = dyn_cast_or_null<BinaryOperator>(Found.Node)) {
      if (Found.How == As::Overwritten)
        follow(D, Binary->getRHS(), B, F);
      return;
    }
  }
}

// A header whose name is not known may be that of a trace.
static void doubtName(Draft &D, const Expr *Name, Body &B, Following &F) {
  if (Name && !startsWithLiteral(D, Name, B))
    F.Why = Excuse::Shared;
}

static void followFilling(Draft &D, const CallSite &Site,
                          const rules::Function &Entry, Body &B, Following &F) {
  bool Applies = Entry.OnlyWith.empty();
  for (const Expr *Argument : Site.Arguments)
    if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument)))
      Applies = Applies || D.Known.of(Ref->getDecl()) == Entry.OnlyWith;
  if (!Applies)
    return;
  doubtName(D, Site.argument(Entry.Key), B, F);
  follow(D, Site.argument(Entry.Value), B, F);
  // `list = append(list, ..)`
  if (Entry.Carrier && Entry.Carrier->What == rules::Position::Kind::Index)
    follow(D, Site.argument(Entry.Carrier), B, F);
}

// What the standard library's maps and pairs are made of: a name comes first.
static void followContents(Draft &D, const CallSite &Site, Body &B,
                           Following &F) {
  auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
  bool Holds = Site.Object
                   ? D.Known.is(Site.Object->getType(), "container")
                   : Construct && D.Known.is(Construct->getType(), "container");
  auto *Made = Construct ? Construct->getConstructor()->getParent() : nullptr;
  if (Holds || D.Known.isOne(Made, "pair"))
    for (const Expr *Argument : Site.Arguments)
      if (D.Read.judge().isText(Argument->getType())) {
        doubtName(D, Argument, B, F);
        break;
      }
  for (const Expr *Argument : Site.Arguments) {
    auto Inner = asCall(stripped(Argument)); // `extra.begin()`
    bool OfCarrier =
        Inner && Inner->Object && isCarrier(D, Inner->Object->getType());
    bool List =
        isa<InitListExpr, CXXStdInitializerListExpr>(stripped(Argument)) ||
        (Made && isa<CXXConstructExpr>(stripped(Argument)));
    if (isCarrier(D, Argument->getType()) || List)
      follow(D, Argument, B, F);
    else if (OfCarrier)
      follow(D, Inner->Object, B, F);
  }
}

// A call that makes the carrier, or does something with it.
static void followCall(Draft &D, const CallSite &Site, Body &B, Following &F) {
  if (sending(D, Site) || D.Known.role(Site.Callee, Role::InjectsContext) ||
      D.Known.role(Site.Callee, Role::ExtractsContext))
    return;
  if (const rules::Function *Entry =
          D.Known.role(Site.Callee, Role::FillsCarrier))
    return followFilling(D, Site, *Entry, B, F);
  bool GivenCarrier = llvm::any_of(Site.Arguments, [&](const Expr *Argument) {
    return isCarrier(D, Argument->getType());
  });
  if (!GivenCarrier && isGenerated(D, Site.Callee)) // makes a stub of a channel
    return follow(D, Site.Object, B, F);
  if (isProjects(D, calledBy(D, Site)))
    return share(D, Site, B, F);
  if (!Site.Callee->isImplicit() && !Site.Callee->isDefaulted() &&
      !isLibrarys(D, Site.Callee, F.Library)) {
    F.Why = Excuse::Shared;
    return;
  }
  followContents(D, Site, B, F);
}

// Given to a function of the project, which link may know. What a method does
// with the headers that its own object holds is not followed.
static void share(Draft &D, const CallSite &Site, Body &B, Following &F) {
  bool OwnObject = !Site.Object || isa<CXXThisExpr>(stripped(Site.Object));
  auto Call = OwnObject && !isa<CXXConstructExpr>(Site.Node)
                  ? callOf(D, Site, B)
                  : std::nullopt;
  if (Call)
    F.Given.push_back(*Call);
  else
    F.Why = Excuse::Shared;
}

bool isMapOfText(QualType T, Names &Known) {
  const RecordDecl *Class = T.getNonReferenceType()->getAsRecordDecl();
  return Known.isExactly(T, "container") &&
         Known.isExactly(typeArgument(Class, 0), "text") &&
         Known.isExactly(typeArgument(Class, 1), "text");
}

bool isFilledHere(Draft &D, const VarDecl *V, const Expr *Sends, Body &B) {
  if (!V->isLocalVarDecl() || V->isStaticLocal() || V->isInitCapture() ||
      V->getType()->isReferenceType() || !isMapOfText(V->getType(), D.Known))
    return false;
  Following F;
  F.Sends = Sends;
  F.SentIn = &B;
  followVariable(D, V, B, F);
  return F.Why == Excuse::None;
}

// Does the function make the headers that it returns, all by itself?
static bool makesBare(Draft &D, Body &B) {
  QualType T = B.F->getReturnType();
  if (!D.Known.is(T, "carrier") && !isMapOfText(T, D.Known))
    return false;
  Following F;
  F.Library = D.Known.originOf(T, "carrier");
  bool Any = false;
  std::vector<const Stmt *> Left = {B.Code};
  while (!Left.empty()) {
    const Stmt *S = Left.back();
    Left.pop_back();
    if (auto *Return = dyn_cast<ReturnStmt>(S); Return && Return->getRetValue())
      follow(D, Return->getRetValue(), B, F), Any = true;
    if (!isa<LambdaExpr>(S))
      for (const Stmt *Child : runningIn(S))
        Left.push_back(Child);
  }
  return Any && F.Why == Excuse::None && F.Given.empty();
}

void readCarriers(Draft &D, Body &B) {
  if (B.Lambda)
    return;
  if (makesBare(D, B))
    D.Out.Functions[functionIndex(D, B)].Bare = true;
  for (const ParmVarDecl *P : B.F->parameters()) {
    QualType T = P->getType();
    bool Incoming = D.Known.is(T, "incoming-request");
    if (!Incoming && !D.Known.is(T, "outgoing-request") &&
        !D.Known.is(T, "carrier") && !isMapOfText(T, D.Known))
      continue;
    Following F;
    F.Library =
        D.Known.originOf(T, Incoming                   ? "incoming-request"
                            : D.Known.is(T, "carrier") ? "carrier"
                                                       : "outgoing-request");
    followVariable(D, P, B, F);
    model::Parameter &Given = D.Out.Functions[functionIndex(D, B)]
                                  .Parameters[P->getFunctionScopeIndex()];
    Given.Carries = true;
    Given.Shared = F.Why != Excuse::None || !F.Given.empty();
  }
}

} // namespace spantidy::extract
