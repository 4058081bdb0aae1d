#include "at_hand.h"
#include "draft/free_names.h"
#include "syntax/use.h"

#include "clang/Basic/Builtins.h"

namespace spantidy::extract {

using namespace clang;

static bool hasArrow(const CXXRecordDecl *Class) {
  return llvm::any_of(Class->methods(),
                      [](const CXXMethodDecl *M) {
                        return M->getOverloadedOperator() == OO_Arrow;
                      }) ||
         llvm::any_of(Class->bases(), [](const CXXBaseSpecifier &B) {
           auto *Base = B.getType()->getAsCXXRecordDecl();
           return Base && Base->hasDefinition() && hasArrow(Base);
         });
}

QualType pointee(Draft &D, QualType T) {
  T = T.getNonReferenceType();
  if (T->isPointerType())
    return T->getPointeeType();
  const CXXRecordDecl *Class = T->getAsCXXRecordDecl();
  QualType Owned = typeArgument(Class);
  // What nobody uses has no definition.
  bool Owns = !Owned.isNull() && D.Known.isExactly(T, "pointer") &&
              (!Class->hasDefinition() || hasArrow(Class));
  return Owns ? Owned : T;
}

void forEachField(Draft &D, const ValueDecl *Object,
                  const std::string &Expression, const AtHandVisitor &Visit) {
  QualType T = pointee(D, Object->getType());
  bool Pointer = T.getCanonicalType() !=
                 Object->getType().getNonReferenceType().getCanonicalType();
  auto *Class = dyn_cast_or_null<CXXRecordDecl>(T->getAsRecordDecl());
  if (!Class || !Class->hasDefinition() ||
      isLibraryCode(Class, D.Ast.getSourceManager(), D.S))
    return;
  std::string Prefix = Expression + (Pointer ? "->" : ".");
  Class = Class->getDefinition();
  for (const FieldDecl *Field : Class->fields())
    if (Field->getAccess() == AS_public && Field->getIdentifier())
      Visit(
          {Field, Object, Prefix + Field->getNameAsString(), Field->getType()});
  for (const CXXMethodDecl *Method : Class->methods())
    if (Method->getAccess() == AS_public && Method->getIdentifier() &&
        Method->getNumParams() == 0 && Method->isConst())
      Visit({Method, Object, Prefix + Method->getNameAsString() + "()",
             Method->getReturnType()});
}

// Is the local declared before the statement that At stands in, and in one of
// the blocks around it?
static bool isVisible(const VarDecl *V, const Stmt *At, Body &B,
                      const SourceManager &Sources) {
  if (!Sources.isBeforeInTranslationUnit(V->getLocation(), At->getBeginLoc()))
    return false;
  for (const Stmt *Block = B.statementOf(At); Block; Block = B.parent(Block)) {
    if (auto *Compound = dyn_cast<CompoundStmt>(Block))
      for (const Stmt *Statement : Compound->body())
        if (auto *Declares = dyn_cast<DeclStmt>(Statement);
            Declares && llvm::is_contained(Declares->decls(), V))
          return true;
    if (auto *Loop = dyn_cast<CXXForRangeStmt>(Block);
        Loop && Loop->getLoopVariable() == V)
      return true;
  }
  return false;
}

// Moved to somebody else on every way to At: nothing is left in it.
static bool isMovedAway(const VarDecl *V, const Stmt *At, Body &B,
                        const SourceManager &Sources) {
  auto isGone = [&](const DeclRefExpr *Ref) {
    auto *Move = dyn_cast_or_null<CallExpr>(useOf(Ref, B).Node);
    if (!Move || Move->getBuiltinCallee() != Builtin::BImove ||
        !Sources.isBeforeInTranslationUnit(Move->getEndLoc(),
                                           At->getBeginLoc()))
      return false;
    const Stmt *Statement = B.statementOf(Move);
    const Stmt *Block = Statement ? B.parent(Statement) : nullptr;
    for (const Stmt *Around = B.parent(At); Around; Around = B.parent(Around))
      if (Around == Block && isa<CompoundStmt>(Around))
        return true;
    return false;
  };
  return llvm::any_of(B.Uses.lookup(V), isGone);
}

static bool capturesAll(const LambdaExpr *L) {
  return L->getCaptureDefault() != LCD_None;
}

// What a body declares itself, and what its object has.
static void forEachName(Draft &D, const Stmt *At, Body &B, bool Captured,
                        llvm::function_ref<void(const ValueDecl *)> Visit) {
  for (const ParmVarDecl *P : B.F->parameters())
    Visit(P);
  for (const VarDecl *V : B.Locals) {
    if (!isVisible(V, At, B, D.Ast.getSourceManager()))
      continue;
    Visit(V);
    if (auto *Whole = dyn_cast<DecompositionDecl>(V); Whole && Captured)
      for (const BindingDecl *Part : Whole->bindings())
        Visit(Part);
  }
  if (B.Lambda && Captured)
    for (const LambdaCapture &C : B.Lambda->captures())
      if (C.capturesVariable() && C.isExplicit())
        Visit(C.getCapturedVar());
  if (auto *Method = dyn_cast<CXXMethodDecl>(B.F);
      Method && !Method->isStatic() && !Method->getParent()->isLambda())
    for (const FieldDecl *Field : Method->getParent()->fields())
      Visit(Field);
}

void forEachAtHand(Draft &D, const Stmt *At, Body &B,
                   const AtHandVisitor &Visit, bool Captured) {
  Body *Around = &B;
  auto isHiddenBy = [&](const ValueDecl *Declared, auto Others) {
    return llvm::any_of(Others, [&](const VarDecl *Other) {
      return Other != Declared &&
             Other->getDeclName() == Declared->getDeclName() &&
             (isa<ParmVarDecl>(Other) ||
              isVisible(Other, At, *Around, D.Ast.getSourceManager()));
    });
  };
  auto visit = [&](const ValueDecl *Declared) {
    auto *Local = dyn_cast<VarDecl>(Declared);
    bool Hidden = Local && !isa<ParmVarDecl>(Declared)
                      ? isHidden(D, Local, At, *Around)
                      : isHiddenBy(Declared, llvm::ArrayRef(Around->Locals)) ||
                            (!Local && isHiddenBy(Declared, B.F->parameters()));
    Hidden = Hidden || (Local && isMovedAway(Local, At, *Around,
                                             D.Ast.getSourceManager()));
    if (Declared->getIdentifier() && !Hidden &&
        !Visit({Declared, nullptr, Declared->getNameAsString(),
                Declared->getType()}))
      forEachField(D, Declared, Declared->getNameAsString(), Visit);
  };
  for (; Around; Around = Around->Outer) {
    forEachName(D, At, *Around, Captured, visit);
    if (Around->Lambda && !(Captured && capturesAll(Around->Lambda)))
      break; // what is outside may not be captured
    if (Around->Lambda)
      At = Around->Lambda;
  }
}

void forEachLater(Draft &D, const Stmt *At, Body &B,
                  const AtHandVisitor &Visit) {
  const Stmt *Statement = B.statementOf(At);
  auto *Block =
      dyn_cast_or_null<CompoundStmt>(Statement ? B.parent(Statement) : nullptr);
  if (!Block)
    return;
  bool Behind = false;
  for (const Stmt *Node : Block->body()) {
    if (auto *Declares = dyn_cast<DeclStmt>(Node); Declares && Behind)
      for (const Decl *Declared : Declares->decls())
        if (auto *V = dyn_cast<VarDecl>(Declared);
            V && V->getIdentifier() && !B.Uses.lookup(V).empty())
          forEachField(D, V, V->getNameAsString(), Visit);
    Behind = Behind || Node == Statement;
  }
}

model::IdSource sourceOf(Draft &D, const AtHand &Found) {
  model::IdSource Source;
  Source.At = D.Where.token(Found.D->getLocation());
  Source.Expression = Found.Expression;
  Source.Recordable =
      D.Read.judge().isRecordable(Found.T.getNonReferenceType());
  return Source;
}

std::string joinedWords(const NamedDecl *D) {
  std::string Joined;
  for (const std::string &Word : rules::splitWords(D->getName().str()))
    Joined += (Joined.empty() ? "" : " ") + Word;
  return Joined;
}

} // namespace spantidy::extract
