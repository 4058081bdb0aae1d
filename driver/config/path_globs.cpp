#include "path_globs.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/GlobPattern.h"

#include <fnmatch.h>

namespace spantidy::config {

using llvm::StringRef;
using Names = llvm::ArrayRef<std::string>;

static std::vector<std::string> partsOf(StringRef Path) {
  llvm::SmallVector<StringRef, 8> Parts;
  Path.split(Parts, '/', /*MaxSplit=*/-1, /*KeepEmpty=*/false);
  return {Parts.begin(), Parts.end()};
}

// Everything in a folder is not the folder itself.
static bool fits(Names Glob, Names Path) {
  if (Glob.empty())
    return Path.empty();
  if (Glob.front() == "**") {
    if (Glob.size() == 1)
      return !Path.empty();
    for (size_t Skipped = 0; Skipped <= Path.size(); ++Skipped)
      if (fits(Glob.drop_front(), Path.drop_front(Skipped)))
        return true;
    return false;
  }
  return !Path.empty() &&
         fnmatch(Glob.front().c_str(), Path.front().c_str(), 0) == 0 &&
         fits(Glob.drop_front(), Path.drop_front());
}

std::optional<PathGlobs> PathGlobs::of(const std::vector<std::string> &Globs,
                                       std::string &Error) {
  PathGlobs Made;
  for (const std::string &Text : Globs) {
    Glob G;
    G.Text = Text;
    StringRef Left(Text);
    G.Not = Left.consume_front("!");
    G.FoldersOnly = Left.ends_with("/");
    G.Parts = partsOf(Left);
    if (!Left.drop_back(G.FoldersOnly).contains('/'))
      G.Parts.insert(G.Parts.begin(), "**");
    if (auto Fault = llvm::GlobPattern::create(Left); !Fault) {
      Error = "'" + Text + "': " + llvm::toString(Fault.takeError());
      return std::nullopt;
    }
    Made.All.push_back(std::move(G));
  }
  return Made;
}

bool PathGlobs::mean(const std::string &Path) const {
  std::vector<std::string> Parts = partsOf(Path);
  for (size_t Depth = 1; Depth <= Parts.size(); ++Depth) {
    bool Meant = false;
    for (const Glob &G : All)
      if ((!G.FoldersOnly || Depth < Parts.size()) &&
          fits(G.Parts, Names(Parts).take_front(Depth)))
        Meant = !G.Not, G.Idle = false;
    if (Meant) // whatever is below it
      return true;
  }
  return false;
}

std::vector<std::string> PathGlobs::idle() const {
  std::vector<std::string> Found;
  for (const Glob &G : All)
    if (G.Idle)
      Found.push_back(G.Text);
  return Found;
}

} // namespace spantidy::config
