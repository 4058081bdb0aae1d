#include "suppress.h"

#include "checks/check.h"

#include "clang/Lex/Lexer.h"

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
                 "#suppressing-undesired-diagnostics",
          .Weight = report::Severity::Error};
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

// From where to where code is compiled on a condition; a header's guard is none.
static std::vector<std::pair<size_t, size_t>> conditionalIn(StringRef Content) {
  std::vector<std::pair<size_t, size_t>> Found;
  std::vector<size_t> Open;
  StringRef Guard; // what the first condition of the file asks for
  for (size_t At = 0; At < Content.size();) {
    size_t End = std::min(Content.find('\n', At), Content.size());
    StringRef Line = Content.slice(At, End).ltrim();
    if (Line.consume_front("#")) {
      Line = Line.ltrim();
      if (Line.consume_front("define") && !Guard.empty() &&
          Line.trim() == Guard && Open.size() == 1)
        Open.front() = StringRef::npos;
      if (Line.starts_with("endif") && !Open.empty())
        Found.push_back({Open.back(), At}), Open.pop_back();
      if (Found.empty() && Open.empty() && Line.consume_front("ifndef"))
        Guard = Line.trim(), Open.push_back(At);
      else if (Line.consume_front("if"))
        Open.push_back(At);
    }
    At = End + 1;
  }
  return Found;
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
  if (All.empty())
    return;
  for (auto [From, To] : conditionalIn(Content))
    for (Directive &D : All)
      D.Conditional = D.Conditional || (From < D.Begin && D.Begin < To);
  markTexts();
}

void Suppressions::markTexts() {
  clang::LangOptions Language;
  Language.LineComment = Language.CPlusPlus = Language.CPlusPlus11 = true;
  clang::Lexer Lexer({}, Language, Content.begin(), Content.begin(),
                     Content.end());
  clang::Token Token;
  auto Next = All.begin();
  while (Next != All.end() && !Lexer.LexFromRawLexer(Token)) {
    size_t End = Lexer.getBufferLocation() - Content.begin();
    for (; Next != All.end() && Next->Begin < End; ++Next)
      Next->InText = Next->Begin >= End - Token.getLength();
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
    return by(*D, Check);
  if (size_t Before = Content.rfind('\n', Offset); Before != StringRef::npos)
    if (auto *D = onLine(Before, Kind::NextLine, Check))
      return by(*D, Check);
  if (!Blocks)
    formBlocks();
  for (const Block &B : *Blocks)
    if (B.From->Begin < Offset && Offset < B.To->Begin &&
        B.From->Globs.contains(Check))
      return by(*B.From, Check);
  return std::nullopt;
}

Region Suppressions::regionOf(const Directive &D) const {
  Region R;
  R.Begin = D.Begin, R.End = D.End;
  R.Line = Text.lineOf(D.Begin), R.Column = Text.columnOf(D.Begin);
  R.EndLine = Text.lineOf(D.End), R.EndColumn = Text.columnOf(D.End);
  return R;
}

StringRef Suppressions::reasonOf(const Directive &D) const {
  StringRef After = Text.line(Text.lineOf(D.Begin));
  After = After.substr(Text.columnOf(D.Begin) - 1 + D.End - D.Begin);
  After.consume_back("*/");
  return After.trim(" \t:-");
}

Suppression Suppressions::by(const Directive &D, StringRef Check) const {
  D.Silenced.insert(Check.str());
  return {regionOf(D), reasonOf(D).str()};
}

// Of a comment's list: the names that are ours. Others' checks, and a glob that may
// be meant for others, are not.
static std::vector<StringRef> ownNames(const std::optional<std::string> &List) {
  llvm::SmallVector<StringRef, 4> All;
  if (List)
    StringRef(*List).split(All, ',');
  std::vector<StringRef> Own;
  for (StringRef Name : All)
    if (Name.starts_with(CheckPrefix))
      Own.push_back(Name);
  return Own;
}

// The name leaves the list, or the comment the line.
std::optional<Replacement> Suppressions::without(const Directive &D,
                                                 StringRef Name) const {
  Replacement R{regionOf(D), ""};
  if (StringRef(*D.Checks).contains(',')) {
    llvm::SmallVector<StringRef, 4> Names;
    StringRef(*D.Checks).split(Names, ',');
    llvm::erase(Names, Name);
    if (Names.empty())
      return std::nullopt;
    size_t List = Content.find('(', D.Begin);
    R.Text = (Content.slice(D.Begin, List + 1) + llvm::join(Names, ", ") + ")")
                 .str();
    return R;
  }
  unsigned Line = Text.lineOf(D.Begin);
  size_t Start = Text.startOf(Line);
  size_t End = Start + Text.line(Line).size();
  StringRef Before = Content.slice(Start, D.Begin).rtrim();
  if (!Before.consume_back("//") || Content.slice(D.End, End).contains("*/"))
    return std::nullopt;
  Before = Before.rtrim();
  if (Before.empty() && D.What != Kind::NextLine)
    return std::nullopt;
  R.At.Begin = Start + Before.size();
  R.At.End = Before.empty() ? Text.startOf(Line + 1) : End;
  R.At.Line = Text.lineOf(R.At.Begin), R.At.Column = Text.columnOf(R.At.Begin);
  R.At.EndLine = Text.lineOf(R.At.End);
  R.At.EndColumn = Text.columnOf(R.At.End);
  return R;
}

std::vector<Suppressions::Named>
Suppressions::unused(llvm::function_ref<bool(StringRef)> Asked) const {
  std::vector<Named> Found;
  for (const Directive &D : All) {
    if (D.Conditional || D.InText || D.What == Kind::End)
      continue;
    for (StringRef Name : ownNames(D.Checks)) {
      clang::tidy::GlobList Glob(Name);
      bool Silences = llvm::any_of(
          D.Silenced, [&](StringRef Check) { return Glob.contains(Check); });
      if (Silences || !Asked(Name))
        continue;
      bool Alone = D.What == Kind::Begin; // its end would stay
      Found.push_back(
          {regionOf(D), Name.str(), Alone ? std::nullopt : without(D, Name)});
    }
  }
  return Found;
}

std::vector<Suppressions::Named> Suppressions::unreasoned() const {
  std::vector<Named> Found;
  for (const Directive &D : All)
    if (auto Names = ownNames(D.Checks); D.What != Kind::End && !D.InText &&
                                         !Names.empty() && reasonOf(D).empty())
      Found.push_back({regionOf(D), Names.front().str(), std::nullopt});
  return Found;
}

} // namespace spantidy::cli
