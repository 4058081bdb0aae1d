#include "detached.h"

#include "llvm/Support/GlobPattern.h"

#include <algorithm>

namespace spantidy::config {

// "acme::background" is a namespace, "src/daemons/**" and "daemon.cpp" are paths.
static bool isPath(const std::string &Entry) {
  return Entry.find_first_of("/*?[.") != std::string::npos;
}

std::string complaintOf(const std::string &Entry) {
  if (!isPath(Entry))
    return {};
  auto Glob = llvm::GlobPattern::create(Entry);
  return Glob ? "" : "'" + Entry + "': " + llvm::toString(Glob.takeError());
}

// A lambda stands where its function does.
static const model::Function &outermost(const model::Unit &U, unsigned Index) {
  const model::Function *F = &U.Functions[Index];
  while (F->Outer)
    F = &U.Functions[*F->Outer];
  return *F;
}

static bool covers(const std::string &Entry, const model::Unit &U,
                   const model::Task &T) {
  if (!isPath(Entry))
    return outermost(U, T.Function).Name.starts_with(Entry + "::");
  auto Glob = llvm::GlobPattern::create(Entry);
  if (!Glob) {
    llvm::consumeError(Glob.takeError());
    return false;
  }
  return Glob->match(U.Files[T.At.File].Path);
}

void acceptDetached(model::Unit &U, const Config &C) {
  std::erase_if(U.Tasks, [&](const model::Task &T) {
    return T.At.known() &&
           std::any_of(C.DetachedByDesign.begin(), C.DetachedByDesign.end(),
                       [&](auto &Entry) { return covers(Entry, U, T); });
  });
}

} // namespace spantidy::config
