#include "thrown.h"
#include "answers.h"
#include "error_types.h"
#include "syntax/running.h"
#include "way_out.h"

namespace spantidy::extract {

using namespace clang;
using model::Fault;
using rules::Role;

void readCaught(Draft &D, const CXXCatchStmt *Handler, model::Outcome &O) {
  QualType T = Handler->getCaughtType();
  auto *Record =
      T.isNull() ? nullptr : T.getNonReferenceType()->getAsCXXRecordDecl();
  if (Record)
    judgeKind(D, Record->getNameAsString(), O);
  // Caught and answered, `out_of_range` of a map is "not there".
  O.Expected = O.Expected || O.Callers;
  // How to write what went wrong.
  const VarDecl *V = Handler->getExceptionDecl();
  if (!V || !V->getIdentifier() || !Record || !Record->hasDefinition())
    return;
  auto tells = [&](const CXXRecordDecl *Class) {
    for (const CXXMethodDecl *M : Class->methods())
      if (D.Known.has(M, Role::TellsError) && M->isConst() &&
          M->getNumParams() == 0)
        O.Text = V->getNameAsString() + "." + M->getNameAsString() + "()";
    return true;
  };
  tells(Record);
  Record->forallBases(tells);
}

static bool meets(const CXXCatchStmt *Handler, QualType Thrown) {
  QualType Caught = Handler->getCaughtType();
  if (Caught.isNull())
    return true;
  Caught = Caught.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  Thrown = Thrown.getNonReferenceType().getCanonicalType().getUnqualifiedType();
  if (Caught == Thrown)
    return true;
  auto *Base = Caught->getAsCXXRecordDecl(),
       *Derived = Thrown->getAsCXXRecordDecl();
  return Base && Derived && Derived->hasDefinition() &&
         Derived->isDerivedFrom(Base);
}

// The handler of this function that it comes to.
static const CXXCatchStmt *metBy(const CXXThrowExpr *Throw,
                                 const CXXCatchStmt *Handler, Body &B) {
  const Expr *What = Throw->getSubExpr();
  const Stmt *Child = What ? static_cast<const Stmt *>(Throw)
                           : static_cast<const Stmt *>(B.parent(Handler));
  for (const Stmt *Parent = B.parent(Child); Parent;
       Child = Parent, Parent = B.parent(Child))
    if (auto *Try = dyn_cast<CXXTryStmt>(Parent);
        Try && Child == Try->getTryBlock())
      for (unsigned I = 0; I < Try->getNumHandlers(); ++I)
        if (!What || meets(Try->getHandler(I), What->getType()))
          return Try->getHandler(I);
  return nullptr;
}

void readThrown(Draft &D, const CXXThrowExpr *Throw, Body &B,
                model::Outcome &O) {
  auto *Type = B.F->getType()->getAs<FunctionProtoType>();
  if (Type && Type->isNothrow())
    return; // ends the process
  const Expr *What = Throw->getSubExpr();
  const CXXCatchStmt *Handler = handlerAround(Throw, B);
  if (!What && !Handler)
    return; // called by a handler, who knows whose
  if (What && !isThrownAsError(D, What->getType()))
    return;
  O.Error = Fault::Thrown;
  if (What) {
    QualType T = What->getType().getNonReferenceType().getUnqualifiedType();
    auto *Record = T->getAsRecordDecl();
    O.Of = Record ? D.Known.of(Record) : T.getAsString();
    judgeConstants(D, What, O);
    const Expr *Bare = stripped(What);
    if (auto Site = asCall(Bare); Site && !isa<CXXConstructExpr>(Bare))
      doubt(D, *Site, O); // `throw recorded(error);`
  }
  // One thrown anew tells itself what it is.
  model::Outcome Caught;
  if (Handler)
    readCaught(D, Handler, Caught);
  O.Text = Caught.Text;
  O.Expected = O.Expected || (!What && Caught.Expected);
  O.Callers = O.Callers || (!What && Caught.Callers);
}

static bool throws(const Stmt *Node) {
  return Node && !isa<LambdaExpr>(Node) &&
         (isa<CXXThrowExpr>(Node) || llvm::any_of(runningIn(Node), throws));
}

void leaveToHandler(Draft &D, const CXXThrowExpr *Throw, Body &B,
                    model::Outcome &O) {
  const CXXCatchStmt *Met =
      O.isError() ? metBy(Throw, handlerAround(Throw, B), B) : nullptr;
  if (!Met)
    return;
  const Stmt *Tried = cast<CXXTryStmt>(B.parent(Met))->getTryBlock();
  auto isWithin = [&](const Stmt *Node) {
    while (Node && Node != Tried)
      Node = B.parent(Node);
    return Node != nullptr;
  };
  llvm::erase_if(O.Open, [&](unsigned Span) {
    auto Start = D.StartOf.find(Span);
    return Start == D.StartOf.end() || Start->second.second != &B ||
           !isWithin(Start->second.first);
  });
  if (O.Open.empty() || !throws(Met->getHandlerBlock()))
    O.Error = Fault::None;
}

} // namespace spantidy::extract
