// Of GitHub and GitLab, which look for the file in these places, take the last line that
// fits, and agree upon patterns: those of .gitignore, but that "docs/*" means no folder's
// content. GitLab's sections have owners for lines that name none.

#include "owners.h"

#include "config/path_globs.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/MemoryBuffer.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace spantidy::cli {

namespace fs = std::filesystem;
using config::PathGlobs;
using llvm::StringRef;

namespace {

struct Line {
  PathGlobs Files;
  std::string Folder; // not empty: what stands in it itself, alone
  std::vector<std::string> Owners;

  bool means(const std::string &Path) const {
    if (!Files.mean(Path))
      return false;
    return Folder.empty() || fs::path(Path).parent_path() == Folder;
  }
};

} // namespace

static std::vector<std::string> namesIn(StringRef Text) {
  llvm::SmallVector<StringRef> Words;
  llvm::SplitString(Text.split('#').first, Words, " \t");
  return {Words.begin(), Words.end()};
}

// Up to the first blank that no backslash stands before.
static std::string patternOf(StringRef &Text) {
  std::string Pattern;
  while (!Text.empty() && !llvm::isSpace(Text.front())) {
    if (Text.starts_with("\\ "))
      Text = Text.drop_front();
    Pattern += Text.front();
    Text = Text.drop_front();
  }
  return Pattern;
}

static std::optional<Line> lineOf(StringRef Text,
                                  const std::vector<std::string> &Otherwise) {
  std::string Pattern = patternOf(Text), Error;
  auto Files = PathGlobs::of({Pattern}, Error);
  if (!Files || Pattern.starts_with("!"))
    return std::nullopt;
  Line L{std::move(*Files), {}, namesIn(Text)};
  if (L.Owners.empty())
    L.Owners = Otherwise;
  StringRef Folder(Pattern);
  if (Folder.consume_back("/*") && !Folder.contains('*'))
    L.Folder = Folder.ltrim('/');
  return L;
}

static std::vector<Line> linesOf(StringRef Content) {
  std::vector<Line> Lines;
  std::vector<std::string> OfSection;
  llvm::SmallVector<StringRef> Texts;
  Content.split(Texts, '\n');
  for (StringRef Text : Texts) {
    Text = Text.trim();
    if (Text.empty() || Text.starts_with("#"))
      continue;
    if (Text.starts_with("[") || Text.starts_with("^["))
      OfSection = namesIn(Text.drop_front(Text.rfind(']') + 1));
    else if (auto L = lineOf(Text, OfSection))
      Lines.push_back(std::move(*L));
  }
  return Lines;
}

static fs::path topOf(const std::string &Root) {
  std::error_code None;
  for (fs::path Top = Root; Top.has_relative_path(); Top = Top.parent_path())
    if (fs::exists(Top / ".git", None))
      return Top;
  return Root;
}

void addOwners(report::Results &R, const std::string &Root) {
  fs::path Top = topOf(Root);
  for (const char *Place : {".github/CODEOWNERS", "CODEOWNERS",
                            "docs/CODEOWNERS", ".gitlab/CODEOWNERS"}) {
    auto Text = llvm::MemoryBuffer::getFile((Top / Place).string());
    if (!Text)
      continue;
    std::vector<Line> Lines = linesOf((*Text)->getBuffer());
    for (report::SourceFile &File : R.Files) {
      std::string Path = fs::path(File.Absolute).lexically_relative(Top);
      auto Last = llvm::find_if(llvm::reverse(Lines),
                                [&](const Line &L) { return L.means(Path); });
      if (Last != Lines.rend())
        File.Owners = Last->Owners;
    }
    return;
  }
}

} // namespace spantidy::cli
