#include "kinds.h"
#include "syntax/use.h"
#include "types/span_types.h"

#include "clang/Lex/Lexer.h"

namespace spantidy::extract {

using namespace clang;
using rules::Role;

bool isSettled(Draft &D, const Stmt *Change, const Stmt *Use, Body &B) {
  const Stmt *Statement = B.statementOf(Change);
  auto *Whole = dyn_cast_or_null<Expr>(Statement);
  if (!Whole || stripped(Whole) != Change ||
      !D.Ast.getSourceManager().isBeforeInTranslationUnit(Change->getEndLoc(),
                                                          Use->getBeginLoc()))
    return false;
  const Stmt *Block = B.parent(Statement);
  if (!Block || isa_and_nonnull<SwitchStmt>(B.parent(Block)))
    return false;
  for (const Stmt *Around = B.parent(Use); Around; Around = B.parent(Around))
    if (Around == Block)
      return true;
  return false;
}

// Can the call write to the argument?
static bool isGivenAway(const Use &Found) {
  const CallSite &Site = *Found.Site;
  if (!Found.Index || *Found.Index >= Site.Callee->getNumParams())
    return true;
  QualType T = Site.Callee->getParamDecl(*Found.Index)->getType();
  return T->isPointerType() ||
         (T->isReferenceType() && !T->getPointeeType().isConstQualified() &&
          !isa<CXXConstructExpr>(Site.Node));
}

bool mayChange(Draft &D, const VarDecl *Options, const Expr *Start, Body &B) {
  using As = Use::As;
  auto isAround = [&](const Body *Part) {
    for (const Body *Around = &B; Around; Around = Around->Outer)
      if (Around == Part)
        return true;
    return false;
  };
  for (Body *Part : treeOf(outermost(B)))
    for (const DeclRefExpr *Ref : Part->Uses.lookup(Options)) {
      Use Found = useOf(Ref, *Part);
      if (Ref == Start || Found.How == As::Captured ||
          Found.How == As::Returned || Found.How == As::Object)
        continue;
      if (Found.How == As::Member) {
        bool IsKind = false;
        auto [First, Last] =
            D.Known.V.Fields.equal_range(D.Known.of(Found.Into));
        for (auto It = First; It != Last; ++It)
          IsKind = IsKind || It->second.Is == "kind";
        Use OfField = useOf(Found.whole(), *Part);
        bool Read = OfField.Value->isPRValue();
        bool Written = OfField.How == As::Overwritten && isAround(Part);
        if (IsKind && !Read && !Written)
          return true;
        continue;
      }
      if (!Found.Site || isGivenAway(Found))
        return true;
    }
  return false;
}

// By SpanKind: the constant of the enumeration between two texts.
static std::vector<std::string> kindTexts(Draft &D, const std::string &Before,
                                          const std::string &After,
                                          const std::string &Enumeration) {
  std::vector<std::string> Texts(
      static_cast<size_t>(model::SpanKind::Consumer) + 1);
  for (auto &[Constant, Word] : D.Known.V.Kinds) {
    auto [Scope, Name] = llvm::StringRef(Constant).rsplit("::");
    if (Scope == Enumeration)
      Texts[static_cast<size_t>(kindNamed(Word))] = Before + Name.str() + After;
  }
  return Texts;
}

std::optional<model::KindSlot> kindSlotIn(Draft &D, const Expr *Given) {
  auto *Ref = dyn_cast<DeclRefExpr>(stripped(Given));
  auto *Constant = Ref ? dyn_cast<EnumConstantDecl>(Ref->getDecl()) : nullptr;
  if (!Constant)
    return std::nullopt;
  model::KindSlot Slot;
  Slot.At = D.Where.place(Ref);
  std::string Text = D.Where.written(Ref->getSourceRange());
  llvm::StringRef Before = Text;
  if (Slot.At.InMacro || !Before.consume_back(Constant->getName()))
    return std::nullopt;
  Slot.Texts =
      kindTexts(D, Before.str(), "",
                D.Known.of(cast<NamedDecl>(Constant->getDeclContext())));
  return Slot;
}

static SourceLocation closingParen(const Expr *Call) {
  if (auto *Plain = dyn_cast<CallExpr>(Call))
    return Plain->getRParenLoc();
  auto *Construct = dyn_cast<CXXConstructExpr>(Call);
  return Construct ? Construct->getParenOrBraceRange().getEnd()
                   : SourceLocation();
}

std::optional<model::KindSlot> kindSlotAfter(Draft &D, const CallSite &Site) {
  if (!D.Ast.getLangOpts().CPlusPlus20 || Site.Arguments.empty() ||
      Site.Callee->getNumParams() != Site.Arguments.size() + 1)
    return std::nullopt;
  QualType T =
      Site.Callee->parameters().back()->getType().getNonReferenceType();
  const RecordDecl *Record = T->getAsRecordDecl();
  SourceLocation Last = Site.Arguments.back()->getEndLoc();
  SourceLocation Paren = closingParen(Site.Node);
  if (!Record || !D.Known.isExactly(T, "start-options") || Last.isMacroID() ||
      Paren.isInvalid() || Paren.isMacroID())
    return std::nullopt;
  // With the end of the call, so that another argument may come in between.
  auto &Sources = D.Ast.getSourceManager();
  SourceLocation End =
      Lexer::getLocForEndOfToken(Last, 0, Sources, D.Ast.getLangOpts());
  std::string Rest =
      Lexer::getSourceText(CharSourceRange::getCharRange(End, Paren), Sources,
                           D.Ast.getLangOpts())
          .str();
  for (const FieldDecl *Field : Record->fields()) {
    auto [First, Behind] = D.Known.V.Fields.equal_range(D.Known.of(Field));
    const auto *Enumeration = Field->getType()->getAsEnumDecl();
    if (First == Behind || First->second.Is != "kind" || !Enumeration)
      continue;
    model::KindSlot Slot;
    Slot.At = D.Where.place({End, Paren});
    std::string Name = D.Known.of(Enumeration);
    Slot.Texts =
        kindTexts(D, ", {." + Field->getNameAsString() + " = ::" + Name + "::",
                  "}" + Rest + ")", Name);
    return Slot;
  }
  return std::nullopt;
}

} // namespace spantidy::extract
