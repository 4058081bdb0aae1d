#include "events.h"
#include "at_hand.h"
#include "syntax/changes.h"

namespace spantidy::extract {

using namespace clang;

static std::vector<std::string> wordsOf(const NamedDecl *D) {
  return D && D->getIdentifier() ? rules::splitWords(D->getName().str())
                                 : std::vector<std::string>();
}

// Is the object an event by its own name or by its type's?
static bool isEvent(Draft &D, const ValueDecl *Object) {
  const rules::Lexicon &L = D.Known.V.Words;
  QualType T = pointee(D, Object->getType());
  bool Event = false;
  for (const std::vector<std::string> &Words :
       {wordsOf(Object), wordsOf(T->getAsRecordDecl())}) {
    if (llvm::any_of(Words, [&](const std::string &Word) {
          return llvm::is_contained(L.NotEvents, Word);
        }))
      return false;
    Event = Event ||
            (!Words.empty() && llvm::is_contained(L.EventWords, Words.back()));
  }
  return Event;
}

static bool isId(QualType T, ASTContext &Ast) {
  T = T.getNonReferenceType();
  if (T->isIntegerType() && Ast.getTypeSize(T) < 32)
    return false; // what sort of message it is
  return !T->isBooleanType() && !T->isEnumeralType() && !T->isVoidType() &&
         (!T->isPointerType() || T->getPointeeType()->isAnyCharacterType());
}

// A message that is made here has no id until one is put into it.
static bool isUnset(Draft &D, const AtHand &Found, Body &B) {
  auto *V = dyn_cast_or_null<VarDecl>(Found.Object);
  auto *Field = dyn_cast<FieldDecl>(Found.D);
  if (!V || !Field || !V->isLocalVarDecl() || !V->getType()->isRecordType())
    return false;
  const Expr *Init = V->getInit() ? stripped(V->getInit()) : nullptr;
  auto *Made = dyn_cast_or_null<CXXConstructExpr>(Init);
  auto *List = dyn_cast_or_null<InitListExpr>(Init);
  if (List && List->getSyntacticForm())
    List = List->getSyntacticForm(); // as it is written, without the rest
  if (Field->hasInClassInitializer() || (Made && Made->getNumArgs() > 0) ||
      (List && List->getNumInits() > 0) || (Init && !Made && !List))
    return false;
  const Changes &Of = B.changes(D.Known);
  Spot Id{V, {{Field}}};
  return !Of.elsewhere(V) && llvm::none_of(Of.all(V), [&](const auto *At) {
    return !isa<DeclStmt>(At->Node) && overlap(At->Is.Of, Id) != Overlap::None;
  });
}

// Messages that a parameter holds, each with a field for a context: the container.
static void readBatch(Draft &D, model::Span &Span, Body &B) {
  const rules::Lexicon &L = D.Known.V.Words;
  auto isContext = [&](const FieldDecl *Field) {
    return D.Known.isExactly(Field->getType(), "span-context");
  };
  auto isSent = [&](const FieldDecl *Field) {
    return Field->getAccess() == AS_public && Field->getIdentifier() &&
           (isContext(Field) ||
            (llvm::is_contained(L.SentContexts, joinedWords(Field)) &&
             D.Read.judge().isText(Field->getType())));
  };
  for (const ParmVarDecl *P : B.F->parameters()) {
    QualType T = P->getType().getNonReferenceType();
    QualType Element = typeArgument(T->getAsRecordDecl());
    if (!P->getIdentifier() || Element.isNull() ||
        !(D.Known.isExactly(T, "container") ||
          D.Known.isExactly(T, "array-view")))
      continue;
    auto *Class = pointee(D, Element)->getAsCXXRecordDecl();
    if (!Class || !Class->hasDefinition() ||
        isLibraryCode(Class, D.Ast.getSourceManager(), D.S) ||
        llvm::none_of(Class->getDefinition()->fields(), isSent))
      continue;
    Span.Around.SentEach.emplace();
    Span.Around.SentEach->At = D.Where.token(P->getLocation());
    Span.Around.SentEach->Expression = P->getNameAsString();
    Span.Around.SentEach->Named =
        llvm::none_of(Class->getDefinition()->fields(), isContext);
    return;
  }
}

void readEvents(Draft &D, model::Span &Span, const Stmt *At, Body &B) {
  const rules::Lexicon &L = D.Known.V.Words;
  readBatch(D, Span, B);
  auto consider = [&](const AtHand &Found) {
    std::string Name = joinedWords(Found.D);
    bool OfEvent = Found.Object && isEvent(D, Found.Object);
    bool SentType =
        D.Known.isExactly(Found.T.getNonReferenceType(), "span-context");
    if (OfEvent && !Span.Around.Sent &&
        (SentType || (llvm::is_contained(L.SentContexts, Name) &&
                      D.Read.judge().isText(Found.T)))) {
      Span.Around.Sent = sourceOf(D, Found);
      Span.Around.Sent->Named = !SentType;
    }
    bool Named = llvm::is_contained(L.EventIds, Name);
    if (!(Named || (OfEvent && llvm::is_contained(L.OwnIds, Name))) ||
        (Found.Object && !OfEvent && isa<FieldDecl>(Found.Object)) ||
        !isId(Found.T, D.Ast) || isUnset(D, Found, B))
      return false;
    model::IdSource Source = sourceOf(D, Found);
    Source.Named = true;
    // A local that is filled in later has no id yet.
    const ValueDecl *Holder = Found.Object ? Found.Object : Found.D;
    auto *V = dyn_cast<VarDecl>(Holder);
    if (V && V->isLocalVarDecl() &&
        !V->getType().getNonReferenceType().isConstQualified())
      Source.Recordable = false;
    Span.Around.Events.push_back(std::move(Source));
    return true;
  };
  forEachAtHand(D, At, B, consider, /*Captured=*/true);
  if (!Span.Around.Events.empty() || Span.Around.Sent)
    return;
  // One that is made while the span is open.
  forEachLater(D, At, B, consider);
  Span.Around.Sent.reset();
  for (model::IdSource &Later : Span.Around.Events)
    Later.Recordable = false;
}

} // namespace spantidy::extract
