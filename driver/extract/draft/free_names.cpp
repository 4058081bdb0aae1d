#include "free_names.h"
#include "syntax/bodies.h"
#include "syntax/running.h"

#include "clang/Lex/Lexer.h"

namespace spantidy::extract {

using namespace clang;

// What is named in code, also by the macros that it uses.
static void collectNames(const Stmt *Node, std::set<std::string> &Names) {
  if (!Node)
    return;
  if (auto *Ref = dyn_cast<DeclRefExpr>(Node))
    Names.insert(Ref->getDecl()->getNameAsString());
  if (auto *Member = dyn_cast<MemberExpr>(Node))
    Names.insert(Member->getMemberDecl()->getNameAsString());
  for (const Stmt *Child : runningIn(Node))
    collectNames(Child, Names);
  for (const Stmt *Child : idleIn(Node))
    collectNames(Child, Names);
}

// All names in a function: its own and those of others that it uses. A variable
// of such a name would hide what is meant.
static const std::set<std::string> &usedNames(Draft &D, Body &Outermost) {
  auto [It, New] = D.UsedNames.try_emplace(&Outermost);
  if (!New)
    return It->second;
  std::set<std::string> &Names = It->second;
  for (Body *Part : treeOf(Outermost)) {
    for (const VarDecl *V : Part->Locals)
      Names.insert(V->getNameAsString());
    collectNames(Part->Code, Names);
  }
  auto &Sources = D.Ast.getSourceManager();
  SourceRange Whole = Outermost.Lambda ? Outermost.Lambda->getSourceRange()
                                       : Outermost.F->getSourceRange();
  CharSourceRange Range = Lexer::getAsCharRange(
      Sources.getExpansionRange(Whole), Sources, D.Ast.getLangOpts());
  llvm::StringRef Text =
      Lexer::getSourceText(Range, Sources, D.Ast.getLangOpts());
  // The lexer wants a zero behind the last character.
  std::string Copy = Text.str();
  Lexer Words(SourceLocation(), D.Ast.getLangOpts(), Copy.data(), Copy.data(),
              Copy.data() + Copy.size());
  Token Word;
  do {
    Words.LexFromRawLexer(Word);
    if (Word.is(tok::raw_identifier))
      Names.insert(Word.getRawIdentifier().str());
  } while (Word.isNot(tok::eof));
  return Names;
}

static bool isTaken(Draft &D, const std::string &Name, Body &B) {
  if (usedNames(D, outermost(B)).contains(Name))
    return true;
  auto isIn = [](const Body *Inner, const Body *Outer) {
    while (Inner && Inner != Outer)
      Inner = Inner->Outer;
    return Inner != nullptr;
  };
  auto [First, Last] = D.GivenNames.equal_range(Name);
  for (auto It = First; It != Last; ++It)
    if (isIn(It->second, &B) || isIn(&B, It->second))
      return true;
  IdentifierInfo &Identifier = D.Ast.Idents.get(Name);
  if (Identifier.hasMacroDefinition())
    return true;
  for (const DeclContext *Around = outermost(B).F->getDeclContext(); Around;
       Around = Around->getParent()) {
    if (Around->isTransparentContext())
      continue;
    if (auto *Class = dyn_cast<CXXRecordDecl>(Around);
        Class && Class->hasDefinition() && Class->hasMemberName(&Identifier))
      return true;
    // A namespace's name is never looked for among variables.
    for (const NamedDecl *Declared : Around->lookup(&Identifier))
      if (!isa<NamespaceDecl, NamespaceAliasDecl>(Declared))
        return true;
  }
  return false;
}

std::string freeName(Draft &D, const std::string &Wanted, Body &B) {
  std::string Name = Wanted;
  for (unsigned N = 2; isTaken(D, Name, B); ++N)
    Name = Wanted + std::to_string(N);
  D.GivenNames.insert({Name, &B});
  return Name;
}

// The block, or the statement, in which a local is in scope.
const Stmt *scopeOf(const VarDecl *V, const Stmt *Node, Body &B) {
  if (!Node || isa<LambdaExpr>(Node))
    return nullptr;
  if (auto *Declares = dyn_cast<DeclStmt>(Node);
      Declares && llvm::is_contained(Declares->decls(), V)) {
    const Stmt *Around = B.parent(Declares);
    while (isa_and_nonnull<SwitchCase, LabelStmt>(Around))
      Around = B.parent(Around);
    return Around;
  }
  for (const Stmt *Child : runningIn(Node))
    if (const Stmt *Found = scopeOf(V, Child, B))
      return Found;
  return nullptr;
}

bool isHidden(Draft &D, const VarDecl *V, const Stmt *At, Body &B) {
  auto &Sources = D.Ast.getSourceManager();
  return llvm::any_of(B.Locals, [&](const VarDecl *Other) {
    if (Other == V || Other->getNameAsString() != V->getNameAsString() ||
        !Sources.isBeforeInTranslationUnit(Other->getLocation(),
                                           At->getBeginLoc()) ||
        !Sources.isBeforeInTranslationUnit(V->getLocation(),
                                           Other->getLocation()))
      return false;
    const Stmt *Scope = scopeOf(Other, B.Code, B);
    for (const Stmt *Around = At; Around; Around = B.parent(Around))
      if (Around == Scope)
        return true;
    return false;
  });
}

bool mayDeclare(const Stmt *Before, Body &B) {
  std::function<bool(const Stmt *)> hasLabel = [&](const Stmt *Node) {
    return Node && !isa<LambdaExpr>(Node) &&
           (isa<LabelStmt>(Node) || llvm::any_of(runningIn(Node), hasLabel));
  };
  auto *Block = dyn_cast_or_null<CompoundStmt>(B.parent(Before));
  if (!Block || hasLabel(B.Code))
    return false;
  const auto *At = llvm::find(Block->body(), Before);
  return std::none_of(At, Block->body_end(),
                      [](const Stmt *Next) { return isa<SwitchCase>(Next); });
}

} // namespace spantidy::extract
