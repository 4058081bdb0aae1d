// What the user says of a declaration: `[[clang::annotate("span-tidy:bounded")]]`.
// The words are those of docs/span_tidy.h.
#pragma once

#include "rules/vocabulary.h"

#include "clang/AST/Decl.h"

namespace spantidy::extract {

bool isAnnotated(const clang::Decl *D, llvm::StringRef Word);

// What a function's annotations would be in a vocabulary.
std::vector<rules::Function> annotatedEntries(const clang::FunctionDecl *F);

// The words of a function and of its parameters, with the parameter's index.
struct Annotation {
  std::string Word;
  std::optional<unsigned> Parameter;
};
std::vector<Annotation> annotationsOf(const clang::FunctionDecl *F);

} // namespace spantidy::extract
