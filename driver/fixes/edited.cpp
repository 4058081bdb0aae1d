#include "edited.h"
#include "fixes.h"

#include "clang/Format/Format.h"
#include "clang/Tooling/Core/Replacement.h"

namespace spantidy::fixes {

using clang::format::FormatStyle;
using clang::tooling::Replacements;

// Where there is no file that names one.
static constexpr char NoStyle[] = "none";

std::string complaintAboutStyle(const std::string &Style) {
  if (llvm::StringRef(Style).starts_with("file"))
    return {}; // which each file looks for
  auto Found = clang::format::getStyle(Style, "fixed.cpp", NoStyle);
  return Found ? "" : llvm::toString(Found.takeError());
}

// As clang-tidy does: what edits have left over is taken away, then they are formatted.
static Edited formatted(const std::string &Path, const std::string &Text,
                        Replacements All, const std::string &Style) {
  Edited Done;
  auto Found = clang::format::getStyle(Style, Path, NoStyle, Text);
  FormatStyle Use = Found ? *Found : clang::format::getNoStyle();
  if (!Found)
    Done.Note = llvm::toString(Found.takeError());
  for (auto Step : {clang::format::cleanupAroundReplacements,
                    clang::format::formatReplacements})
    if (auto Next = Step(Text, All, Use))
      All = std::move(*Next);
    else
      Done.Note = llvm::toString(Next.takeError());
  if (auto Applied = clang::tooling::applyAllReplacements(Text, All))
    Done.Text = std::move(*Applied);
  else
    Done.Text = Text, Done.Note = llvm::toString(Applied.takeError());
  return Done;
}

std::optional<Edited> edited(const std::string &Path, const std::string &Text,
                             const std::vector<report::Replacement> &Edits,
                             const std::string &Style) {
  Replacements All;
  for (const report::Replacement &E : Edits)
    if (llvm::Error Conflict =
            All.add({Path, E.At.Begin, E.At.End - E.At.Begin, E.Text})) {
      llvm::consumeError(std::move(Conflict));
      return std::nullopt;
    }
  return formatted(Path, Text, std::move(All), Style);
}

} // namespace spantidy::fixes
