// What carries a context from process to process: headers, requests, messages.
// Of an outgoing one it is asked who fills it, since whoever does may inject; of
// an incoming one, who has seen it before the span starts.

#include "reading.h"

#include "clang/AST/DeclTemplate.h"

namespace spantidy::extract {

using namespace clang;
using model::Excuse;
using model::Value;
using rules::Role;

// Headers that are followed to all that touch them.
struct Reading::Following {
  const Expr *Sends = nullptr; // the request itself, if it is one's
  std::string Library;
  bool OwnIsHanded = true; // a parameter or a member may be filled elsewhere
  Excuse Why = Excuse::None;
  std::vector<unsigned> Given;
  std::set<const VarDecl *> Seen;
};

bool Reading::isCarrier(QualType T) {
  for (const char *Word : {"carrier", "outgoing-request", "incoming-request"})
    if (Known.is(T, Word))
      return true;
  return Known.is(T, "container");
}

// Of the request's own library, or the standard one: it fills in what it is
// given and no more.
bool Reading::isLibrarys(const FunctionDecl *F, std::string_view Library) {
  auto &Sources = Ast.getSourceManager();
  SourceLocation At = Sources.getExpansionLoc(F->getLocation());
  for (const DeclContext *C = F->getDeclContext(); C; C = C->getParent())
    if (auto *Space = dyn_cast<NamespaceDecl>(C); Space && Space->isStdNamespace())
      return true;
  llvm::StringRef Path = Sources.getFilename(At);
  auto [First, Last] = Known.V.HeadersOf.equal_range(Library);
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
    return llvm::all_of(V.Parts, [](const Value &P) { return startsWithLiteral(P); });
  return !V.Parts.empty() && startsWithLiteral(V.Parts.front());
}

bool Reading::startsWithLiteral(const Expr *Text, Body &B) {
  return stripped(Text)->getType()->isEnumeralType() ||
         extract::startsWithLiteral(Read.of(Text, B));
}

void Reading::followCarriers(const CallSite &Site, const rules::Function &Entry,
                             Body &B, model::Request &R) {
  Following F;
  F.Sends = Site.Node;
  F.Library = Entry.Library;
  bool Typed = Entry.Carrier && Entry.Carrier->What == rules::Position::Kind::From;
  for (const Expr *Carrier : Site.arguments(Entry.Carrier))
    if (!Typed || isCarrier(Carrier->getType()))
      follow(Carrier, B, F);
  // A client has headers of its own, too: those that the function gave it.
  F.OwnIsHanded = false;
  if (Site.Object && Site.argument(Entry.Carrier) != Site.Object)
    follow(Site.Object, B, F);
  R.Why = F.Why;
  R.Given = std::move(F.Given);
}

void Reading::follow(const Expr *E, Body &B, Following &F) {
  if (!E)
    return;
  E = stripped(E);
  if (auto *Unary = dyn_cast<UnaryOperator>(E))
    return follow(Unary->getSubExpr(), B, F);
  if (auto *Cast = dyn_cast<ExplicitCastExpr>(E))
    return follow(Cast->getSubExpr(), B, F);
  if (auto *Subscript = dyn_cast<ArraySubscriptExpr>(E))
    return follow(Subscript->getBase(), B, F);
  if (auto *Either = dyn_cast<AbstractConditionalOperator>(E)) {
    follow(Either->getTrueExpr(), B, F);
    return follow(Either->getFalseExpr(), B, F);
  }
  if (auto *List = dyn_cast<InitListExpr>(E)) {
    for (const Expr *Part : List->inits())
      follow(Part, B, F);
    return;
  }
  if (auto *List = dyn_cast<CXXStdInitializerListExpr>(E))
    return follow(List->getSubExpr(), B, F);
  auto handed = [&] {
    if (F.OwnIsHanded && F.Why == Excuse::None)
      F.Why = Excuse::Handed;
  };
  if (auto *Member = dyn_cast<MemberExpr>(E)) {
    const Expr *Base = stripped(Member->getBase());
    if (isa<CXXThisExpr>(Base) || isa<VarDecl>(Member->getMemberDecl()))
      return handed();
    return follow(Base, B, F);
  }
  if (auto *Ref = dyn_cast<DeclRefExpr>(E)) {
    auto *V = dyn_cast<VarDecl>(Ref->getDecl());
    if (V && V->isLocalVarDecl() && !V->isStaticLocal() && !V->isInitCapture())
      return followVariable(V, B, F);
    return V ? handed() : void();
  }
  if (isa<CXXThisExpr>(E))
    return handed();
  if (auto Site = asCall(E))
    followCall(*Site, B, F);
}

void Reading::followVariable(const VarDecl *V, Body &B, Following &F) {
  if (!F.Seen.insert(V).second)
    return;
  for (Body *Part : treeOf(outermost(B))) {
    if (llvm::is_contained(Part->Locals, V) && V->getInit())
      follow(V->getInit(), *Part, F);
    for (const DeclRefExpr *Use : Part->Uses.lookup(V))
      followUse(Use, *Part, F);
  }
}

// The one call, assignment or variable that a use of the carrier ends up in.
void Reading::followUse(const Expr *Use, Body &B, Following &F) {
  const Stmt *Child = Use;
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child)) {
    if (Parent == F.Sends)
      return;
    if (auto *Declares = dyn_cast<DeclStmt>(Parent)) {
      for (const Decl *D : Declares->decls())
        if (auto *Alias = dyn_cast<VarDecl>(D); Alias && Alias->getInit() == Child)
          followVariable(Alias, B, F);
      return;
    }
    if (auto *Binary = dyn_cast<BinaryOperator>(Parent)) {
      if (Binary->isAssignmentOp() && Binary->getLHS() == Child)
        follow(Binary->getRHS(), B, F);
      return;
    }
    auto Site = asCall(Parent);
    if (!Site) {
      if (!isa<Expr>(Parent) || isa<LambdaExpr>(Parent))
        return;
      continue;
    }
    auto *Construct = dyn_cast<CXXConstructExpr>(Parent);
    bool Copies = Construct && Construct->getConstructor()->isCopyOrMoveConstructor();
    auto Operator = Site->Callee->getOverloadedOperator();
    if (Copies || Operator == OO_Arrow ||
        (Operator == OO_Star && Site->Arguments.empty()) ||
        Known.role(Site->Callee, Role::PassesValue))
      continue;
    return followCall(*Site, B, F);
  }
}

// A call that makes the carrier, or does something with it.
void Reading::followCall(const CallSite &Site, Body &B, Following &F) {
  if (sending(Site) || Known.role(Site.Callee, Role::InjectsContext) ||
      Known.role(Site.Callee, Role::ExtractsContext))
    return;
  auto doubt = [&](const Expr *Name) {
    if (Name && !startsWithLiteral(Name, B))
      F.Why = Excuse::Shared;
  };
  if (const rules::Function *Entry = Known.role(Site.Callee, Role::FillsCarrier)) {
    bool Applies = Entry->OnlyWith.empty();
    for (const Expr *Argument : Site.Arguments)
      if (auto *Ref = dyn_cast<DeclRefExpr>(stripped(Argument)))
        Applies = Applies || Known.of(Ref->getDecl()) == Entry->OnlyWith;
    if (!Applies)
      return;
    doubt(Site.argument(Entry->Key));
    follow(Site.argument(Entry->Value), B, F);
    if (Entry->Carrier && Entry->Carrier->What == rules::Position::Kind::Index)
      follow(Site.argument(Entry->Carrier), B, F); // `list = append(list, ..)`
    return;
  }
  bool GivenCarrier = llvm::any_of(Site.Arguments, [&](const Expr *Argument) {
    return isCarrier(Argument->getType());
  });
  if (!GivenCarrier && isGenerated(Site.Callee)) // makes a stub of a channel
    return follow(Site.Object, B, F);
  const FunctionDecl *Callee = calledBy(Site);
  if (isProjects(Callee))
    return share(Site, B, F);
  if (!Site.Callee->isImplicit() && !Site.Callee->isDefaulted() &&
      !isLibrarys(Site.Callee, F.Library)) {
    F.Why = Excuse::Shared;
    return;
  }
  // The standard library's maps and pairs: a name comes first.
  auto *Construct = dyn_cast<CXXConstructExpr>(Site.Node);
  bool Holds = Site.Object ? Known.is(Site.Object->getType(), "container")
                           : Construct && Known.is(Construct->getType(), "container");
  auto *Made = Construct ? Construct->getConstructor()->getParent() : nullptr;
  if (Holds || (Made && Made->getIdentifier() && Made->getName() == "pair"))
    for (const Expr *Argument : Site.Arguments)
      if (Read.judge().isText(Argument->getType())) {
        doubt(Argument);
        break;
      }
  for (const Expr *Argument : Site.Arguments) {
    auto Inner = asCall(stripped(Argument)); // `extra.begin()`
    bool OfCarrier = Inner && Inner->Object && isCarrier(Inner->Object->getType());
    bool List = isa<InitListExpr, CXXStdInitializerListExpr>(stripped(Argument)) ||
                (Made && isa<CXXConstructExpr>(stripped(Argument)));
    if (isCarrier(Argument->getType()) || List)
      follow(Argument, B, F);
    else if (OfCarrier)
      follow(Inner->Object, B, F);
  }
}

// Given to a function of the project, which link may know. What a method does
// with the headers that its own object holds is not followed.
void Reading::share(const CallSite &Site, Body &B, Following &F) {
  bool OwnObject = !Site.Object || isa<CXXThisExpr>(stripped(Site.Object));
  auto Call = OwnObject && !isa<CXXConstructExpr>(Site.Node)
                  ? callOf(Site, B)
                  : std::nullopt;
  if (Call)
    F.Given.push_back(*Call);
  else
    F.Why = Excuse::Shared;
}

static bool isMapOfText(QualType T, Names &Known) {
  auto *Special = dyn_cast_or_null<ClassTemplateSpecializationDecl>(
      T.getNonReferenceType()->getAsRecordDecl());
  if (!Special || !Known.isExactly(T, "container") ||
      Special->getTemplateArgs().size() < 2)
    return false;
  for (unsigned I : {0u, 1u})
    if (Special->getTemplateArgs()[I].getKind() != TemplateArgument::Type ||
        !Known.isExactly(Special->getTemplateArgs()[I].getAsType(), "text"))
      return false;
  return true;
}

// What callers are told of the carriers that they give us.
void Reading::readCarriers(Body &B) {
  if (B.Lambda)
    return;
  for (const ParmVarDecl *P : B.F->parameters()) {
    QualType T = P->getType();
    bool Incoming = Known.is(T, "incoming-request");
    if (!Incoming && !Known.is(T, "outgoing-request") && !Known.is(T, "carrier") &&
        !isMapOfText(T, Known))
      continue;
    Following F;
    F.Library = Known.originOf(T, Incoming ? "incoming-request"
                                   : Known.is(T, "carrier") ? "carrier"
                                                            : "outgoing-request");
    followVariable(P, B, F);
    model::Parameter &Given =
        Out.Functions[functionIndex(B)].Parameters[P->getFunctionScopeIndex()];
    Given.Carries = true;
    Given.Shared = F.Why != Excuse::None || !F.Given.empty();
  }
}

// May a call that gives nothing but a value have attached a context?
static bool isPlain(QualType T, Judge &Judges) {
  return !T->isVoidType() && (T->isArithmeticType() || T->isEnumeralType() ||
                              Judges.isText(T));
}

void Reading::readIncoming(model::Span &Span, const Stmt *At, Body &B) {
  auto &Sources = Ast.getSourceManager();
  auto add = [&](const ValueDecl *D, std::string Expression, const VarDecl *Variable) {
    model::Carrier C;
    C.At = Where.token(D->getLocation());
    C.Expression = std::move(Expression);
    C.Library = Known.originOf(D->getType(), "incoming-request");
    for (const DeclRefExpr *Use : B.Uses.lookup(Variable)) {
      if (!Sources.isBeforeInTranslationUnit(Use->getLocation(), At->getBeginLoc()))
        continue;
      for (const Stmt *Parent = B.parent(Use); isa_and_nonnull<Expr>(Parent);
           Parent = B.parent(Parent)) {
        auto Site = asCall(Parent);
        const FunctionDecl *Callee = Site ? calledBy(*Site) : nullptr;
        if (!Callee || isLibrarys(Site->Callee, C.Library) || Callee->isImplicit())
          continue;
        if (isPlain(Site->Node->getType(), Read.judge()))
          break;
        auto Call = isProjects(Callee) ? callOf(*Site, B) : std::nullopt;
        if (Call)
          C.Given.push_back(*Call);
        C.Shared = C.Shared || !Call;
        break;
      }
    }
    Span.Incoming.push_back(std::move(C));
  };
  auto addFields = [&](const CXXRecordDecl *Class, const std::string &Prefix,
                       const VarDecl *Variable) {
    if (!Class || !Class->hasDefinition() || isLibraryCode(Class, Sources, S))
      return;
    for (const FieldDecl *Field : Class->getDefinition()->fields())
      if (Known.is(Field->getType(), "incoming-request") &&
          (!Variable || Field->getAccess() == AS_public))
        add(Field, Prefix + Field->getNameAsString(), Variable);
  };
  for (const ParmVarDecl *P : B.F->parameters()) {
    QualType T = P->getType().getNonReferenceType();
    if (!P->getIdentifier())
      continue; // nothing can be taken from it
    if (Known.is(T, "incoming-request")) {
      add(P, P->getNameAsString(), P);
      continue;
    }
    bool Pointer = T->isPointerType();
    if (Pointer)
      T = T->getPointeeType();
    addFields(T->getAsCXXRecordDecl(),
              P->getNameAsString() + (Pointer ? "->" : "."), P);
  }
  for (const VarDecl *V : B.Locals)
    if (Known.is(V->getType(), "incoming-request") &&
        !Known.is(V->getType(), "outgoing-request") &&
        Sources.isBeforeInTranslationUnit(V->getLocation(), At->getBeginLoc()))
      add(V, V->getNameAsString(), V);
  if (auto *Method = dyn_cast<CXXMethodDecl>(B.F);
      Method && !Method->isStatic() && !B.Lambda)
    addFields(Method->getParent(), "", nullptr);
}

// Is something active where the span starts, so that it gets a parent?
bool Reading::isAttached(const Stmt *At, Body &B) {
  if (!activeAt(At, B).empty())
    return true;
  for (Body *Part : treeOf(outermost(B)))
    for (const CallSite &Site : Part->Calls)
      if (Known.role(Site.Callee, Role::AttachesContext))
        return true;
  return false;
}

} // namespace spantidy::extract
