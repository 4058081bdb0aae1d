#include "suppress.h"

#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/GlobPattern.h"

namespace spantidy::cli {

namespace {

struct Directive {
  enum class Kind { Line, NextLine, Begin, End } What;
  unsigned Line, Column;
  std::optional<std::string> Checks; // unset: all
  std::string Reason;
  unsigned Length;
};

} // namespace

static std::optional<Directive> directiveIn(std::string_view Text,
                                            unsigned Line, size_t &From) {
  llvm::StringRef Rest(Text);
  size_t At = Rest.find("NOLINT", From);
  if (At == llvm::StringRef::npos)
    return std::nullopt;
  From = At + 6;
  llvm::StringRef After = Rest.substr(From);
  Directive D{Directive::Kind::Line, Line, unsigned(At + 1), {}, "", 0};
  if (After.consume_front("NEXTLINE"))
    D.What = Directive::Kind::NextLine;
  else if (After.consume_front("BEGIN"))
    D.What = Directive::Kind::Begin;
  else if (After.consume_front("END"))
    D.What = Directive::Kind::End;
  if (After.starts_with("("))
    if (size_t Close = After.find(')'); Close != llvm::StringRef::npos) {
      D.Checks = After.substr(1, Close - 1).str();
      After = After.substr(Close + 1);
    }
  D.Length = Rest.size() - After.size() - At;
  After.consume_back("*/");
  D.Reason = After.trim(" \t:-").str();
  From = Rest.size() - After.size();
  return D;
}

// The globs are read from the right: the last one that fits decides.
static bool covers(const Directive &D, std::string_view Check) {
  if (!D.Checks)
    return true;
  llvm::SmallVector<llvm::StringRef, 4> Globs;
  llvm::StringRef(*D.Checks).split(Globs, ',');
  for (llvm::StringRef Glob : llvm::reverse(Globs)) {
    Glob = Glob.trim();
    bool Negative = Glob.consume_front("-");
    auto Pattern = llvm::GlobPattern::create(Glob);
    if (!Pattern) {
      llvm::consumeError(Pattern.takeError());
      continue;
    }
    if (Pattern->match(Check))
      return !Negative;
  }
  return false;
}

static Suppression asSuppression(const Directive &D, const SourceText &Text) {
  Suppression S;
  S.At.Line = S.At.EndLine = D.Line;
  S.At.Column = D.Column;
  S.At.EndColumn = D.Column + D.Length;
  S.At.Begin = Text.startOf(D.Line) + D.Column - 1;
  S.At.End = S.At.Begin + D.Length;
  S.Reason = D.Reason;
  return S;
}

static std::optional<Suppression> onLine(const SourceText &Text, unsigned Line,
                                         Directive::Kind Wanted,
                                         std::string_view Check) {
  size_t From = 0;
  while (auto D = directiveIn(Text.line(Line), Line, From))
    if (D->What == Wanted && covers(*D, Check))
      return asSuppression(*D, Text);
  return std::nullopt;
}

std::optional<Suppression> suppressionAt(const SourceText &Text, unsigned Line,
                                         std::string_view Check) {
  if (Text.content().find("NOLINT") == std::string::npos)
    return std::nullopt;
  if (auto S = onLine(Text, Line, Directive::Kind::Line, Check))
    return S;
  if (Line > 1)
    if (auto S = onLine(Text, Line - 1, Directive::Kind::NextLine, Check))
      return S;
  // Blocks: a BEGIN is closed by the next END with the same list of checks.
  llvm::SmallVector<Directive, 4> Open;
  std::optional<Directive> Found;
  for (unsigned L = 1; L <= Text.lineCount(); ++L) {
    size_t From = 0;
    while (auto D = directiveIn(Text.line(L), L, From)) {
      if (D->What == Directive::Kind::Begin) {
        Open.push_back(*D);
      } else if (D->What == Directive::Kind::End) {
        if (Open.empty() || Open.back().Checks != D->Checks)
          return std::nullopt; // unbalanced: nothing is silenced
        if (Open.back().Line <= Line && Line <= L && covers(Open.back(), Check))
          Found = Open.back();
        Open.pop_back();
      }
    }
  }
  if (!Found || !Open.empty())
    return std::nullopt;
  return asSuppression(*Found, Text);
}

} // namespace spantidy::cli
