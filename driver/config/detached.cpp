#include "detached.h"

#include "path_globs.h"

#include <algorithm>

namespace spantidy::config {

// "acme::background" is a namespace, "src/daemons/**" and "daemon.cpp" are paths.
static bool isPath(const std::string &Entry) {
  return Entry.find_first_of("/*?[.") != std::string::npos;
}

std::string complaintOf(const std::string &Entry) {
  std::string Error;
  if (isPath(Entry))
    PathGlobs::of({Entry}, Error);
  return Error;
}

// A lambda stands where its function does.
static const model::Function &outermost(const model::Unit &U, unsigned Index) {
  const model::Function *F = &U.Functions[Index];
  while (F->Outer)
    F = &U.Functions[*F->Outer];
  return *F;
}

void acceptDetached(model::Unit &U, const Config &C) {
  std::vector<std::string> Paths, Namespaces;
  for (const std::string &Entry : C.DetachedByDesign)
    (isPath(Entry) ? Paths : Namespaces).push_back(Entry);
  std::string Ignored; // they were looked at when they were read
  PathGlobs Files = PathGlobs::of(Paths, Ignored).value_or(PathGlobs());
  std::erase_if(U.Tasks, [&](const model::Task &T) {
    if (!T.At.known())
      return false;
    const std::string &Name = outermost(U, T.Function).Name;
    return Files.mean(U.Files[T.At.File].Path) ||
           std::any_of(Namespaces.begin(), Namespaces.end(), [&](auto &Space) {
             return Name.starts_with(Space + "::");
           });
  });
}

} // namespace spantidy::config
