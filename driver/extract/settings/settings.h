// What extraction is told about the project, and which code is the project's
// own.
#pragma once

#include "rules/vocabulary.h"

#include <string>
#include <vector>

namespace clang {
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
  // Names, qualified or of members: declarations that are called so, nearly so, or
  // stand beside such are listed.
  std::vector<std::string> LookFor;
  bool Takers = false; // list who is given callables
};

// Does D stand in code that is not the project's own? Its body may be skipped
// by a front end that is only here for the model.
bool isLibraryCode(const clang::Decl *D, const clang::SourceManager &Sources,
                   const Settings &S);

} // namespace spantidy::extract
