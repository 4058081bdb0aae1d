#include "git.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/FileUtilities.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Program.h"

#include <unistd.h>

namespace spantidy::cli {

using llvm::StringRef;

static std::string contentOf(StringRef File) {
  auto Read = llvm::MemoryBuffer::getFile(File);
  return Read ? (*Read)->getBuffer().str() : "";
}

// A hook of another repository runs with variables that speak of that one.
static std::vector<StringRef> environment() {
  static constexpr StringRef Left[] = {"GIT_DIR", "GIT_INDEX_FILE",
                                       "GIT_WORK_TREE", "GIT_PREFIX", "LC_ALL"};
  std::vector<StringRef> Kept{"LC_ALL=C"};
  for (char **One = environ; *One; ++One)
    if (!llvm::is_contained(Left, StringRef(*One).split('=').first))
      Kept.push_back(*One);
  return Kept;
}

std::optional<std::string> git(const std::string &Folder,
                               const std::vector<std::string> &Arguments,
                               std::string &Error) {
  auto Program = llvm::sys::findProgramByName("git");
  if (!Program) {
    Error = "git: " + Program.getError().message();
    return std::nullopt;
  }
  llvm::SmallString<128> Out, Said;
  if (std::error_code E =
          llvm::sys::fs::createTemporaryFile("span-tidy", "out", Out);
      E || (E = llvm::sys::fs::createTemporaryFile("span-tidy", "err", Said))) {
    Error = "git: " + E.message();
    return std::nullopt;
  }
  llvm::FileRemover OutGoes(Out), SaidGoes(Said);
  // What is printed must not depend on who runs it.
  std::vector<StringRef> Words{*Program, "-C", Folder, "--no-pager"};
  Words.insert(Words.end(), Arguments.begin(), Arguments.end());
  int Status = llvm::sys::ExecuteAndWait(
      *Program, Words, environment(),
      {StringRef("/dev/null"), StringRef(Out), StringRef(Said)},
      /*SecondsToWait=*/0, /*MemoryLimit=*/0, &Error);
  if (Status == 0)
    return contentOf(Out);
  std::string Why = contentOf(Said);
  StringRef First = StringRef(Why).split('\n').first;
  Error = First.empty() ? "git: exit status " + std::to_string(Status)
                        : "git: " + First.str();
  return std::nullopt;
}

} // namespace spantidy::cli
