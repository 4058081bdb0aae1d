#include "incoming.h"
#include "draft/active.h"
#include "draft/callees.h"
#include "own_carriers.h"
#include "senders.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

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

namespace {

// What a context may have come along with, where a span starts.
class Incoming {
public:
  Incoming(Draft &D, const Stmt *At, Body &B) : D(D), At(At), B(B) {}
  std::vector<model::Carrier> read();

private:
  bool isBefore(SourceLocation Other) const {
    return D.Ast.getSourceManager().isBeforeInTranslationUnit(
        Other, At->getBeginLoc());
  }
  void readUse(const DeclRefExpr *Use, Body &In, model::Carrier &C);
  void add(const ValueDecl *Declared, std::string Expression,
           const VarDecl *Variable);
  void addFields(const CXXRecordDecl *Class, const std::string &Prefix,
                 const VarDecl *Variable);
  void addParameter(const ParmVarDecl *P);

  Draft &D;
  const Stmt *At;
  Body &B;
  std::vector<model::Carrier> All;
};

} // namespace

// The first call that it is given to, which may attach the context.
void Incoming::readUse(const DeclRefExpr *Use, Body &In, model::Carrier &C) {
  for (const Stmt *Parent = In.parent(Use); isa_and_nonnull<Expr>(Parent);
       Parent = In.parent(Parent)) {
    if (isa<LambdaExpr>(Parent) && &In != &B)
      return; // it has the span
    auto Site = asCall(Parent);
    const FunctionDecl *Callee = Site ? calledBy(D, *Site) : nullptr;
    if (!Callee || isLibrarys(D, Site->Callee, C.Library) ||
        Callee->isImplicit())
      continue;
    bool Gets = Site->Object && Site->Arguments.empty();
    if ((Gets && !C.Type.empty()) || // `message.id()`
        isPlain(Site->Node->getType(), D.Read.judge()))
      return;
    auto Call = isProjects(D, Callee) ? callOf(D, *Site, In) : std::nullopt;
    if (Call)
      C.Given.push_back(*Call);
    C.Shared = C.Shared || !Call;
    return;
  }
}

void Incoming::add(const ValueDecl *Declared, std::string Expression,
                   const VarDecl *Variable) {
  model::Carrier C;
  C.At = D.Where.token(Declared->getLocation());
  C.Expression = std::move(Expression);
  C.Library = D.Known.originOf(Declared->getType(), "incoming-request");
  if (const CXXRecordDecl *Own = ownClass(D, Declared->getType());
      Own && C.Library.empty())
    C.Type = D.Where.usr(Own);
  for (Body *In = &B; In; In = In->Lambda ? In->Outer : nullptr)
    for (const DeclRefExpr *Use : In->Uses.lookup(Variable))
      if (isBefore(Use->getLocation()))
        readUse(Use, *In, C);
  All.push_back(std::move(C));
}

void Incoming::addFields(const CXXRecordDecl *Class, const std::string &Prefix,
                         const VarDecl *Variable) {
  if (!Class || !Class->hasDefinition() ||
      isLibraryCode(Class, D.Ast.getSourceManager(), D.S))
    return;
  for (const FieldDecl *Field : Class->getDefinition()->fields())
    if (D.Known.is(Field->getType(), "incoming-request") &&
        (!Variable || Field->getAccess() == AS_public))
      add(Field, Prefix + Field->getNameAsString(), Variable);
}

void Incoming::addParameter(const ParmVarDecl *P) {
  QualType T = P->getType().getNonReferenceType();
  if (!P->getIdentifier())
    return; // nothing can be taken from it
  if (D.Known.is(T, "incoming-request") || isTextMapCarrier(D, T))
    return add(P, P->getNameAsString(), P);
  if (ownClass(D, T))
    add(P, P->getNameAsString(), P);
  bool Pointer = T->isPointerType();
  if (Pointer)
    T = T->getPointeeType();
  addFields(T->getAsCXXRecordDecl(),
            P->getNameAsString() + (Pointer ? "->" : "."), P);
}

std::vector<model::Carrier> Incoming::read() {
  for (const ParmVarDecl *P : B.F->parameters())
    addParameter(P);
  // Of the functions around a lambda it has what it uses.
  for (Body *In = &B; In->Lambda && In->Outer; In = In->Outer)
    for (const ParmVarDecl *P : In->Outer->F->parameters())
      if (!B.Uses.lookup(P).empty())
        addParameter(P);
  for (const VarDecl *V : B.Locals)
    if (((D.Known.is(V->getType(), "incoming-request") &&
          !D.Known.is(V->getType(), "outgoing-request")) ||
         (ownClass(D, V->getType()) && isReceived(V))) &&
        isBefore(V->getLocation()))
      add(V, V->getNameAsString(), V);
  if (auto *Method = dyn_cast<CXXMethodDecl>(B.F);
      Method && !Method->isStatic() && !B.Lambda)
    addFields(Method->getParent(), "", nullptr);
  return std::move(All);
}

void readIncoming(Draft &D, model::Span &Span, const Stmt *At, Body &B) {
  Span.Around.Incoming = Incoming(D, At, B).read();
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
