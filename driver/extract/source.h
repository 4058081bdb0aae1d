// Where AST nodes stand in the files that the user wrote.
#pragma once

#include "extract.h"

#include "clang/AST/ASTContext.h"
#include "clang/AST/Expr.h"
#include "clang/Basic/SourceManager.h"
#include "llvm/ADT/DenseMap.h"

namespace spantidy::extract {

class Source {
public:
  Source(clang::ASTContext &Ast, model::Unit &Out)
      : Ast(Ast), Out(Out) {}

  // The place of a range of tokens; arguments of macros keep their own.
  model::Place place(clang::SourceRange Tokens);
  model::Place place(const clang::Stmt *Node) {
    return place(Node->getSourceRange());
  }
  // The place of one token.
  model::Place token(clang::SourceLocation At) { return place({At, At}); }
  // An insertion at a place known by its first or its last token.
  model::Place before(clang::SourceLocation At);
  model::Place after(clang::SourceLocation LastToken);

  // What the user wrote there, on one line.
  std::string text(clang::SourceRange Tokens);
  // White space from the start of the line to the location.
  std::string indentation(clang::SourceLocation At);
  // The last token of the statement with its semicolon.
  clang::SourceLocation semicolonAfter(clang::SourceLocation LastToken);

  clang::ASTContext &Ast;

private:
  uint32_t file(clang::FileID Id);

  model::Unit &Out;
  llvm::DenseMap<clang::FileID, uint32_t> Known;
};

} // namespace spantidy::extract
