// Writes the model from Clang's AST: the only room that sees it.
//
// Extraction never fails. What it cannot follow it leaves unknown, and the
// checks are silent about it.
#pragma once

#include "model/unit.h"
#include "rules/vocabulary.h"

namespace clang {
class ASTContext;
class Decl;
class SourceManager;
} // namespace clang

namespace spantidy::extract {

struct Settings {
  const rules::Vocabulary *Names = nullptr;
  // Absolute folder of the project; empty: not known. Headers outside it are
  // a library's.
  std::string ProjectRoot;
  // Absolute folder that the model's paths are relative to; empty: none is.
  std::string PathRoot;
  // Parts of paths below the root that hold other people's code.
  std::vector<std::string> LibraryFolders = {"/third_party/", "/vendor/",
                                             "/external/", "/_deps/"};
};

// The model of a parsed unit. Code of library and system headers is left out.
model::Unit extract(clang::ASTContext &Ast, const Settings &S);

// Does D stand in code that is not the project's own? Its body may be skipped
// by a front end that is only here for the model.
bool isLibraryCode(const clang::Decl *D, const clang::SourceManager &Sources,
                   const Settings &S);

} // namespace spantidy::extract
