#include "carriers.h"
#include "draft/active.h"
#include "draft/callees.h"
#include "own_carriers.h"
#include "senders.h"
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

// Of the request's own library, or the standard one: it fills in what it is
// given and no more.
static bool isLibrarys(Draft &D, const FunctionDecl *F,
                       std::string_view Library) {
  auto &Sources = D.Ast.getSourceManager();
  SourceLocation At = Sources.getExpansionLoc(F->getLocation());
  for (const DeclContext *C = F->getDeclContext(); C; C = C->getParent())
    if (auto *Space = dyn_cast<NamespaceDecl>(C);
        Space && Space->isStdNamespace())
      return true;
  llvm::StringRef Path = Sources.getFilename(At);
  auto [First, Last] = D.Known.V.HeadersOf.equal_range(Library);
  for (; First != Last; ++First)
    if (Path.contains(First->second))
      return true;
  return false;
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

static bool startsWithLiteral(Draft &D, const Expr *Text, Body &B) {
  return stripped(Text)->getType()->isEnumeralType() ||
         extract::startsWithLiteral(D.Read.of(Text, B));
}

void followCarriers(Draft &D, const CallSite &Site,
                    const rules::Function &Entry, Body &B, model::Request &R) {
  Following F;
  F.Sends = Site.Node;
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

static void followVariable(Draft &D, const VarDecl *V, Body &B, Following &F) {
  if (!F.Seen.insert(V).second)
    return;
  for (Body *Part : treeOf(outermost(B))) {
    if (llvm::is_contained(Part->Locals, V) && V->getInit())
      follow(D, V->getInit(), *Part, F);
    for (const DeclRefExpr *Ref : Part->Uses.lookup(V))
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
    // `request.headers().add(..)`, `message.header(..).header(..)`
    bool Chained = Found.Site && !Found.Index &&
                   isCarrier(D, Found.Site->Node->getType()) &&
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

// A call that makes the carrier, or does something with it.
static void followCall(Draft &D, const CallSite &Site, Body &B, Following &F) {
  if (sending(D, Site) || D.Known.role(Site.Callee, Role::InjectsContext) ||
      D.Known.role(Site.Callee, Role::ExtractsContext))
    return;
  auto doubt = [&](const Expr *Name) {
    if (Name && !startsWithLiteral(D, Name, B))
      F.Why = Excuse::Shared;
  };
  if (const rules::Function *Entry =
          D.Known.role(Site.Callee, Role::FillsCarrier)) {
    bool Applies = Entry->OnlyWith.empty();
    for (const Expr *Argument : Site.Arguments)
      if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument)))
        Applies = Applies || D.Known.of(Ref->getDecl()) == Entry->OnlyWith;
    if (!Applies)
      return;
    doubt(Site.argument(Entry->Key));
    follow(D, Site.argument(Entry->Value), B, F);
    if (Entry->Carrier && Entry->Carrier->What == rules::Position::Kind::Index)
      follow(D, Site.argument(Entry->Carrier), B,
             F); // `list = append(list, ..)`
    return;
  }
  bool GivenCarrier = llvm::any_of(Site.Arguments, [&](const Expr *Argument) {
    return isCarrier(D, Argument->getType());
  });
  if (!GivenCarrier && isGenerated(D, Site.Callee)) // makes a stub of a channel
    return follow(D, Site.Object, B, F);
  const FunctionDecl *Callee = calledBy(D, Site);
  if (isProjects(D, Callee))
    return share(D, Site, B, F);
  if (!Site.Callee->isImplicit() && !Site.Callee->isDefaulted() &&
      !isLibrarys(D, Site.Callee, F.Library)) {
    F.Why = Excuse::Shared;
    return;
  }
  // The standard library's maps and pairs: a name comes first.
  auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
  bool Holds = Site.Object
                   ? D.Known.is(Site.Object->getType(), "container")
                   : Construct && D.Known.is(Construct->getType(), "container");
  auto *Made = Construct ? Construct->getConstructor()->getParent() : nullptr;
  if (Holds || D.Known.isOne(Made, "pair"))
    for (const Expr *Argument : Site.Arguments)
      if (D.Read.judge().isText(Argument->getType())) {
        doubt(Argument);
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

static bool isMapOfText(QualType T, Names &Known) {
  const RecordDecl *Class = T.getNonReferenceType()->getAsRecordDecl();
  return Known.isExactly(T, "container") &&
         Known.isExactly(typeArgument(Class, 0), "text") &&
         Known.isExactly(typeArgument(Class, 1), "text");
}

void readCarriers(Draft &D, Body &B) {
  if (B.Lambda)
    return;
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

// May a call that gives nothing but a value have attached a context?
static bool isPlain(QualType T, Judge &Judges) {
  return !T->isVoidType() &&
         (T->isArithmeticType() || T->isEnumeralType() || Judges.isText(T));
}

static bool isTextMapCarrier(Draft &D, QualType T) {
  return D.Known.is(T, "text-map-carrier") && !ownClass(D, T);
}

// What a loop takes from a range, or a function gives: not made here.
static bool isReceived(const VarDecl *V) {
  if (!V->getIdentifier())
    return false;
  if (V->isCXXForRangeDecl())
    return true;
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto Site = Init ? asCall(Init) : std::nullopt;
  return Site && !isa<CXXConstructExpr>(Init);
}

void readIncoming(Draft &D, model::Span &Span, const Stmt *At, Body &B) {
  auto &Sources = D.Ast.getSourceManager();
  auto add = [&](const ValueDecl *Declared, std::string Expression,
                 const VarDecl *Variable) {
    model::Carrier C;
    C.At = D.Where.token(Declared->getLocation());
    C.Expression = std::move(Expression);
    C.Library = D.Known.originOf(Declared->getType(), "incoming-request");
    if (const CXXRecordDecl *Own = ownClass(D, Declared->getType());
        Own && C.Library.empty())
      C.Type = D.Where.usr(Own);
    for (const DeclRefExpr *Use : B.Uses.lookup(Variable)) {
      if (!Sources.isBeforeInTranslationUnit(Use->getLocation(),
                                             At->getBeginLoc()))
        continue;
      for (const Stmt *Parent = B.parent(Use); isa_and_nonnull<Expr>(Parent);
           Parent = B.parent(Parent)) {
        auto Site = asCall(Parent);
        const FunctionDecl *Callee = Site ? calledBy(D, *Site) : nullptr;
        if (!Callee || isLibrarys(D, Site->Callee, C.Library) ||
            Callee->isImplicit())
          continue;
        bool Gets = Site->Object && Site->Arguments.empty();
        if (Gets && !C.Type.empty()) // `message.id()`
          break;
        if (isPlain(Site->Node->getType(), D.Read.judge()))
          break;
        auto Call = isProjects(D, Callee) ? callOf(D, *Site, B) : std::nullopt;
        if (Call)
          C.Given.push_back(*Call);
        C.Shared = C.Shared || !Call;
        break;
      }
    }
    Span.Around.Incoming.push_back(std::move(C));
  };
  auto addFields = [&](const CXXRecordDecl *Class, const std::string &Prefix,
                       const VarDecl *Variable) {
    if (!Class || !Class->hasDefinition() || isLibraryCode(Class, Sources, D.S))
      return;
    for (const FieldDecl *Field : Class->getDefinition()->fields())
      if (D.Known.is(Field->getType(), "incoming-request") &&
          (!Variable || Field->getAccess() == AS_public))
        add(Field, Prefix + Field->getNameAsString(), Variable);
  };
  for (const ParmVarDecl *P : B.F->parameters()) {
    QualType T = P->getType().getNonReferenceType();
    if (!P->getIdentifier())
      continue; // nothing can be taken from it
    if (D.Known.is(T, "incoming-request") || isTextMapCarrier(D, T)) {
      add(P, P->getNameAsString(), P);
      continue;
    }
    if (ownClass(D, T))
      add(P, P->getNameAsString(), P);
    bool Pointer = T->isPointerType();
    if (Pointer)
      T = T->getPointeeType();
    addFields(T->getAsCXXRecordDecl(),
              P->getNameAsString() + (Pointer ? "->" : "."), P);
  }
  for (const VarDecl *V : B.Locals)
    if (((D.Known.is(V->getType(), "incoming-request") &&
          !D.Known.is(V->getType(), "outgoing-request")) ||
         (ownClass(D, V->getType()) && isReceived(V))) &&
        Sources.isBeforeInTranslationUnit(V->getLocation(), At->getBeginLoc()))
      add(V, V->getNameAsString(), V);
  if (auto *Method = dyn_cast<CXXMethodDecl>(B.F);
      Method && !Method->isStatic() && !B.Lambda)
    addFields(Method->getParent(), "", nullptr);
}

bool isAttached(Draft &D, const Stmt *At, Body &B) {
  if (!activeAt(D, At, B).empty())
    return true;
  for (Body *Part : treeOf(outermost(B)))
    for (const CallSite &Site : Part->Calls)
      if (D.Known.role(Site.Callee, Role::AttachesContext))
        return true;
  return false;
}

} // namespace spantidy::extract
