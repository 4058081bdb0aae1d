// What makes two declarations of a program the same thing: the name that the
// linker knows a function by, or a class its type's name, with the file that it
// is written in where another file may have something else of that name.
//
// Clang's own index (its USRs) makes one name of an instance for a member pointer
// of one class and of another, of the local classes and the lambdas of a function,
// and none at all of an instance for an object.
#pragma once

#include "clang/AST/ASTContext.h"
#include "clang/AST/Mangle.h"

#include <memory>

namespace spantidy::extract {

class Symbols {
public:
  explicit Symbols(clang::ASTContext &Ast);
  ~Symbols();

  // Never empty. Of a function, a class or one of its members.
  std::string nameOf(const clang::NamedDecl *D);
  // Who has D. File: the one that At stands in, and that all see who mean D.
  // Anywhere: the program, whatever declares it. Unit: this one alone.
  enum class Home { Anywhere, File, Unit };
  Home homeOf(const clang::NamedDecl *D, llvm::StringRef Name,
              clang::SourceLocation &At);

private:
  std::string mangled(const clang::NamedDecl *D);

  clang::ASTContext &Ast;
  clang::DiagnosticOptions Quiet;
  std::unique_ptr<clang::DiagnosticsEngine> Unheard; // of what has no such name
  std::unique_ptr<clang::ItaniumMangleContext> Mangler;
};

} // namespace spantidy::extract
