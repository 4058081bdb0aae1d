#include "annotations.h"

#include "calls.h"

#include "clang/AST/Attr.h"

namespace spantidy::extract {

using namespace clang;
using rules::Position;
using rules::Role;

template <typename Function> static void eachWord(const Decl *D, Function Do) {
  for (const AnnotateAttr *A : D->specific_attrs<AnnotateAttr>()) {
    llvm::StringRef Text = A->getAnnotation();
    if (Text.consume_front("span-tidy:"))
      Do(Text.split('(').first.trim());
  }
}

bool isAnnotated(const Decl *D, llvm::StringRef Word) {
  bool Found = false;
  if (D && D->hasAttrs())
    eachWord(D, [&](llvm::StringRef Given) { Found = Found || Given == Word; });
  return Found;
}

std::vector<Annotation> annotationsOf(const FunctionDecl *F) {
  std::vector<Annotation> All;
  eachWord(F, [&](llvm::StringRef Word) {
    All.push_back({Word.str(), std::nullopt});
  });
  for (const ParmVarDecl *P : F->parameters())
    eachWord(P, [&](llvm::StringRef Word) {
      All.push_back({Word.str(), P->getFunctionScopeIndex()});
    });
  return All;
}

std::vector<rules::Function> annotatedEntries(const FunctionDecl *F) {
  std::vector<rules::Function> Entries;
  rules::Function Starts;
  bool StartsSpan = false;
  for (const Annotation &A : annotationsOf(F)) {
    rules::Function Entry;
    Entry.Library = "annotation";
    Entry.Callable = Position{Position::Kind::FirstCallable, 0};
    if (A.Word == "starts-span") {
      StartsSpan = true;
    } else if (A.Word == "name-parameter" && A.Parameter) {
      StartsSpan = true;
      Starts.SpanName = Position{Position::Kind::Index, *A.Parameter};
    } else if (A.Word == "carries-context") {
      Entry.Is = isCallable(F->getReturnType()) ? Role::CarriesContext
                                                : Role::LaunchesTask;
      Entry.CarriesContext = true;
      Entries.push_back(Entry);
    } else if (A.Word == "detached-by-design") {
      Entry.Is = Role::LaunchesTask;
      Entry.LosesSpanByDesign = true;
      Entries.push_back(Entry);
    } else if (A.Word == "redacts") {
      Entry.Is = Role::Cleans;
      Entries.push_back(Entry);
    }
  }
  if (StartsSpan) {
    Starts.Library = "annotation";
    Starts.Is = Role::StartsSpan;
    Starts.Result = "span";
    Entries.push_back(Starts);
  }
  return Entries;
}

} // namespace spantidy::extract
