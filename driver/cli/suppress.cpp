#include "suppress.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSwitch.h"

namespace spantidy::cli {

using llvm::StringRef;

Rule nolintRule() {
  return {.Id = "clang-tidy-nolint",
          .Messages = {{"default", "{0}"}},
          .Group = "suppression",
          .Guide = {},
          .Precision = "very-high",
          .Security = {},
          .Page = "# clang-tidy-nolint\n\nFinds NOLINTBEGIN and NOLINTEND "
                  "comments that have no partner. They silence nothing.\n",
          .Level = report::Severity::Error,
          .Uri = "https://clang.llvm.org/extra/clang-tidy/"
                 "#suppressing-undesired-diagnostics"};
}

static std::string withoutBlanks(StringRef Checks) {
  llvm::SmallVector<StringRef, 4> Globs;
  Checks.split(Globs, ',');
  for (StringRef &Glob : Globs)
    Glob = Glob.trim();
  return llvm::join(Globs, ",");
}

Suppressions::Directive::Directive(Kind What, uint32_t Begin, uint32_t End,
                                   std::optional<StringRef> Given)
    : What(What), Begin(Begin), End(End),
      Globs(Given.value_or("*"), /*KeepNegativeGlobs=*/false) {
  if (Given)
    Checks = withoutBlanks(*Given);
}

Suppressions::Suppressions(const SourceText &Text)
    : Text(Text), Content(Text.content()) {
  read();
}

void Suppressions::read() {
  static constexpr StringRef Word = "NOLINT";
  for (size_t At = 0; (At = Content.find(Word, At)) != StringRef::npos;) {
    size_t Begin = At;
    while (At < Content.size() && llvm::isAlpha(Content[At]))
      ++At;
    auto What =
        llvm::StringSwitch<std::optional<Kind>>(Content.slice(Begin, At))
            .Case("NOLINT", Kind::Line)
            .Case("NOLINTNEXTLINE", Kind::NextLine)
            .Case("NOLINTBEGIN", Kind::Begin)
            .Case("NOLINTEND", Kind::End)
            .Default(std::nullopt);
    if (!What)
      continue;
    std::optional<StringRef> Checks;
    if (Content.substr(At).starts_with("(")) {
      size_t Close = Content.find_first_of("\n)", ++At);
      if (Close != StringRef::npos && Content[Close] == ')') {
        Checks = Content.slice(At, Close);
        At = Close + 1;
      }
    }
    All.emplace_back(*What, Begin, At, Checks);
  }
}

// An END closes the innermost block, if that has the same list of checks.
void Suppressions::formBlocks() {
  Blocks.emplace();
  std::vector<const Directive *> Open, Alone;
  for (const Directive &D : All) {
    if (D.What == Kind::Begin)
      Open.push_back(&D);
    if (D.What != Kind::End)
      continue;
    if (Open.empty() || Open.back()->Checks != D.Checks) {
      Alone.push_back(&D);
      continue;
    }
    Blocks->push_back({Open.back(), &D});
    Open.pop_back();
  }
  llvm::append_range(Alone, Open);
  for (const Directive *D : Alone)
    Unmatched.push_back(
        {regionOf(*D),
         D->What == Kind::Begin
             ? "unmatched 'NOLINTBEGIN' comment without a subsequent "
               "'NOLINTEND' comment"
             : "unmatched 'NOLINTEND' comment without a previous "
               "'NOLINTBEGIN' comment"});
}

std::vector<Remark> Suppressions::takeUnmatched() {
  return std::exchange(Unmatched, {});
}

// A line ends at "\n" alone: so clang-tidy has it.
const Suppressions::Directive *
Suppressions::onLine(uint32_t Offset, Kind Wanted, StringRef Check) const {
  size_t Start = Content.rfind('\n', Offset) + 1;
  size_t End = std::min(Content.find('\n', Offset), Content.size());
  auto From = llvm::partition_point(
      All, [&](const Directive &D) { return D.Begin < Start; });
  for (; From != All.end() && From->Begin < End; ++From)
    if (From->What == Wanted && From->Globs.contains(Check))
      return &*From;
  return nullptr;
}

std::optional<Suppression> Suppressions::at(uint32_t Offset, StringRef Check) {
  if (All.empty())
    return std::nullopt;
  if (auto *D = onLine(Offset, Kind::Line, Check))
    return by(*D);
  if (size_t Before = Content.rfind('\n', Offset); Before != StringRef::npos)
    if (auto *D = onLine(Before, Kind::NextLine, Check))
      return by(*D);
  if (!Blocks)
    formBlocks();
  for (const Block &B : *Blocks)
    if (B.From->Begin < Offset && Offset < B.To->Begin &&
        B.From->Globs.contains(Check))
      return by(*B.From);
  return std::nullopt;
}

Region Suppressions::regionOf(const Directive &D) const {
  Region R;
  R.Begin = D.Begin, R.End = D.End;
  R.Line = Text.lineOf(D.Begin), R.Column = Text.columnOf(D.Begin);
  R.EndLine = Text.lineOf(D.End), R.EndColumn = Text.columnOf(D.End);
  return R;
}

Suppression Suppressions::by(const Directive &D) const {
  StringRef After = Text.line(Text.lineOf(D.Begin));
  After = After.substr(Text.columnOf(D.Begin) - 1 + D.End - D.Begin);
  After.consume_back("*/");
  return {regionOf(D), After.trim(" \t:-").str()};
}

} // namespace spantidy::cli
