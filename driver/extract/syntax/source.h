// Where AST nodes stand in the files that the user wrote.
#pragma once

#include "settings/settings.h"
#include "symbols.h"

#include "model/unit.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"

namespace spantidy::extract {

class Source {
public:
  Source(clang::ASTContext &Ast, model::Unit &Out, const std::string &PathRoot)
      : Ast(Ast), Out(Out), PathRoot(PathRoot), Called(Ast) {}

  // The place of a range of tokens; arguments of macros keep their own.
  model::Place place(clang::SourceRange Tokens);
  model::Place place(const clang::Stmt *Node) {
    return place(Node->getSourceRange());
  }
  // The place of one token.
  model::Place token(clang::SourceLocation At) { return place({At, At}); }
  // The same with the indentation and the end of the line before, where nothing
  // else stands in front of it.
  model::Place withBreak(clang::SourceRange Tokens);
  // An insertion at a place known by its first or its last token.
  model::Place before(clang::SourceLocation At);
  model::Place after(clang::SourceLocation LastToken);
  // The same, for a line of its own: behind a comment that belongs to this one.
  model::Place afterLine(clang::SourceLocation LastToken);

  // What the user wrote there, on one line; nothing if that is too long for one.
  std::string text(clang::SourceRange Tokens);
  // Of the characters that are written there.
  uint32_t digest(clang::SourceRange Tokens);
  // The same as it stands there, whatever its length; nothing where a macro has
  // a part in it.
  std::string written(clang::SourceRange Tokens);
  // White space from the start of the line to the location.
  std::string indentation(clang::SourceLocation At);
  // A line's end as the file has them, and the indentation of the location's.
  std::string newLine(clang::SourceLocation At);
  // Is there a preprocessor directive between them? What is moved across one may
  // come to another configuration.
  bool isDivided(clang::SourceLocation From, clang::SourceLocation To);
  // The last token of the statement with its semicolon.
  clang::SourceLocation semicolonAfter(clang::SourceLocation LastToken);

  // A declaration's USR: by what name units mean the same function, class or data member: never
  // empty, and the same for two things only if they are one. A file stands in
  // front where another one may have something else of that name: a `static run()`,
  // a class and its methods.
  std::string usr(const clang::NamedDecl *D);
  // The file that it stands in, by its path; empty: in none.
  const std::string &fileOf(clang::SourceLocation At);

  clang::ASTContext &Ast;

private:
  uint32_t file(clang::FileID Id);
  uint32_t spelling(clang::SourceLocation At);
  model::Place at(clang::FileID Id, unsigned Offset);

  model::Unit &Out;
  const std::string &PathRoot;
  Symbols Called;
  llvm::DenseMap<clang::FileID, uint32_t> Known;
  llvm::DenseMap<clang::FileID, std::string> Homes;
  llvm::DenseMap<clang::SourceLocation, uint32_t> Spelled;
};

// Path below Root, or Path where it is not inside.
std::string relativeTo(llvm::StringRef Root, llvm::StringRef Path);

} // namespace spantidy::extract
