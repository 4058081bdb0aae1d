#include "formats.h"
#include "repaired.h"

#include "shown/shown.h"

#include "llvm/Support/FormatVariadic.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

namespace spantidy::report {

using Colour = llvm::raw_ostream::Colors;

// Where the run was started, a reader can open what is said. Outside of the root there
// is no short way.
static std::string seenFrom(const Results &R, const std::string &Path) {
  namespace fs = std::filesystem;
  std::error_code Unknown;
  fs::path Root = R.Root, Absolute = Root / Path;
  auto isIn = [](const fs::path &File, const fs::path &Folder) {
    fs::path Way = File.lexically_relative(Folder);
    return Folder != Folder.root_path() && !Way.empty() && *Way.begin() != "..";
  };
  if (R.Folder.empty() || R.Root.empty())
    return Path;
  for (const fs::path &Here :
       {fs::path(R.Folder), fs::weakly_canonical(R.Folder, Unknown)})
    if (isIn(Absolute, Here) || (isIn(Here, Root) && isIn(Absolute, Root)))
      return Absolute.lexically_relative(Here).string();
  return Absolute.string();
}

namespace {

class TextReport {
public:
  TextReport(const Results &R, llvm::raw_ostream &Out, bool Coloured)
      : R(R), Out(Out), Coloured(Coloured) {}

  void result(const Result &One) {
    head(One.At, nameOf(One.Level), colourOf(One.Level),
         One.Message + " [" + R.Rules[One.Rule].Id + "]");
    for (const Remark &Note : One.Notes)
      head(Note.At, "note", Colour::CYAN, Note.Text);
    if (One.Grade != Evidence::Proof)
      remark("evidence: ", nameOf(One.Grade));
    for (const Repair &Fix : One.Fixes)
      fix(Fix);
  }

  void failure(const Failure &F) {
    about(seenFrom(R, F.Unit),
          "not fully analysed: ", F.Reason + ": " + F.Detail);
  }

  void lost(const SourceFile &File) {
    about(seenFrom(R, File.Path), "neither shown nor fixed: ", File.Lost);
  }

private:
  static Colour colourOf(Severity S) {
    return S == Severity::Error ? Colour::RED : Colour::MAGENTA;
  }

  void about(const std::string &File, const char *What,
             const std::string &Why) {
    paint(shownPath(File) + ": ", Colour::SAVEDCOLOR, true);
    paint(What, Colour::MAGENTA, true);
    Out << shown(Why) << "\n";
  }

  void paint(const std::string &Text, Colour C, bool Bold = false) {
    if (Coloured)
      Out.changeColor(C, Bold);
    Out << Text;
    if (Coloured)
      Out.resetColor();
  }

  void head(const Region &At, const char *Kind, Colour C,
            const std::string &Text) {
    const SourceFile &File = R.Files[At.File];
    paint(llvm::formatv("{0}:{1}:{2}: ", shownPath(seenFrom(R, File.Path)),
                        At.Line, At.Column),
          Colour::SAVEDCOLOR, true);
    paint(std::string(Kind) + ": ", C, true);
    Out << Text << "\n";
    std::string_view Line = File.Text.line(At.Line);
    if (Line.empty() || Line.size() > LongestLine)
      return;
    Out << llvm::formatv("{0,5} | {1}\n", At.Line, shownLine(Line));
    size_t Start = std::min<size_t>(At.Column - 1, Line.size());
    size_t End = At.EndLine == At.Line
                     ? std::min<size_t>(At.EndColumn - 1, Line.size())
                     : Line.size();
    unsigned Indent = widthOf(shownLine(Line.substr(0, Start)));
    unsigned Width =
        widthOf(shownLine(Line.substr(0, std::max(Start, End)))) - Indent;
    Out << "      | " << std::string(Indent, ' ');
    paint("^" + std::string(Width > 1 ? Width - 1 : 0, '~'), Colour::GREEN,
          true);
    Out << "\n";
  }

  void remark(const char *Of, const std::string &Text) {
    paint(std::string("      = ") + Of, Colour::GREEN, true);
    Out << Text << "\n";
  }

  // The lines as they are after the fix.
  void fix(const Repair &Fix) {
    remark(Fix.Made   ? "fixed: "
           : Fix.Safe ? "fix: "
                      : "fix (unsafe): ",
           Fix.Title);
    for (Hunk &H : hunksOf(R, Fix))
      added(std::move(H.After), H.Line);
  }

  void added(std::string Text, unsigned Number) {
    SourceText Lines(std::move(Text));
    for (unsigned I = 1; I <= Lines.lineCount(); ++I) {
      paint(llvm::formatv("{0,5} + ", Number++), Colour::GREEN);
      paint(shownLine(Lines.line(I)) + "\n", Colour::GREEN);
    }
  }

  const Results &R;
  llvm::raw_ostream &Out;
  bool Coloured;
};

} // namespace

static std::string counted(size_t N, const char *What) {
  return std::to_string(N) + " " + What + (N == 1 ? "" : "s");
}

// The first ones by name: there may be many, of generated code.
static std::string unfollowed(const Results &R) {
  constexpr size_t Most = 3;
  std::string Text =
      counted(R.Unfollowed.size(), "function") + " too large to follow: ";
  for (size_t I = 0; I < std::min(Most, R.Unfollowed.size()); ++I) {
    const LargeFunction &F = R.Unfollowed[I];
    Text +=
        llvm::formatv("{0}'{1}' ({2}:{3})", I ? ", " : "", F.Name,
                      shown(seenFrom(R, R.Files[F.At.File].Path)), F.At.Line);
  }
  if (R.Unfollowed.size() > Most)
    Text += " and " + std::to_string(R.Unfollowed.size() - Most) + " more";
  return Text;
}

// What was left out, and the first of what it lists without need.
static std::string leftOut(const Results &R) {
  constexpr size_t Most = 10;
  size_t Known = std::ranges::count_if(R.List, [](const Result &One) {
    return !One.Suppressed && One.Since == Standing::Known;
  });
  std::string Text;
  if (R.Unchanged)
    Text = counted(*R.Unchanged, "finding") + " on unchanged lines\n";
  if (Known)
    Text += counted(Known, "finding") + " in the baseline\n";
  if (R.Gone.empty())
    return Text;
  Text +=
      llvm::formatv("{0} unused {1} in the baseline, which span-tidy "
                    "baseline drops:\n",
                    R.Gone.size(), R.Gone.size() == 1 ? "entry" : "entries");
  for (size_t I = 0; I < std::min(Most, R.Gone.size()); ++I)
    Text += llvm::formatv("  {0}: {1} [{2}]\n", shown(R.Gone[I].Path),
                          shown(R.Gone[I].Message), shown(R.Gone[I].Rule));
  if (R.Gone.size() > Most)
    Text += "  and " + std::to_string(R.Gone.size() - Most) + " more\n";
  return Text;
}

static std::string summary(const Results &R) {
  size_t Findings = std::ranges::count_if(R.List, &Result::counts);
  size_t Suppressed = std::ranges::count_if(
      R.List, [](const Result &One) { return One.Suppressed.has_value(); });
  std::string Text = counted(Findings, "finding");
  if (Suppressed)
    Text += " (" + std::to_string(Suppressed) + " suppressed)";
  Text += " in " + counted(R.Units, "unit");
  std::set<std::string_view> Failed;
  for (const Failure &F : R.Failures)
    Failed.insert(F.Unit);
  if (!Failed.empty())
    Text += ", " + std::to_string(Failed.size()) + " not fully analysed";
  return Text + "\n";
}

// As ruff says it.
static std::string fixable(const Results &R) {
  size_t Safe = 0, Unsafe = 0;
  for (const Result &One : R.List)
    if (One.counts() && !One.Fixes.empty())
      ++(One.hasSafeFix() ? Safe : Unsafe);
  if (R.Fixing || Safe + Unsafe == 0)
    return {};
  if (Safe == 0)
    return llvm::formatv("{0} fixable with --fix --unsafe-fixes\n", Unsafe);
  if (Unsafe == 0)
    return llvm::formatv("{0} fixable with --fix\n", Safe);
  return llvm::formatv("{0} fixable with --fix ({1} more with "
                       "--unsafe-fixes)\n",
                       Safe, Unsafe);
}

// As ruff prints them: the count, whether all or some have a fix, the check.
static std::string statistics(const Results &R) {
  struct Count {
    size_t All = 0, Fixed = 0;
  };
  std::map<std::string, Count> Counts;
  for (const Result &One : R.List)
    if (One.counts()) {
      Count &Of = Counts[R.Rules[One.Rule].Id];
      ++Of.All, Of.Fixed += !One.Fixes.empty();
    }
  std::vector<std::pair<std::string, Count>> Sorted(Counts.begin(),
                                                    Counts.end());
  std::ranges::stable_sort(Sorted, std::ranges::greater(),
                           [](const auto &One) { return One.second.All; });
  std::string Text;
  for (const auto &[Id, Of] : Sorted)
    Text += llvm::formatv("{0,5}  [{1}]  {2}\n", Of.All,
                          Of.Fixed == Of.All ? '*'
                          : Of.Fixed         ? '-'
                                             : ' ',
                          Id);
  return Text;
}

void writeText(const Results &R, llvm::raw_ostream &Out, TextStyle Style) {
  TextReport Report(R, Out, Style.Coloured);
  if (Style.Statistics)
    Out << statistics(R);
  else
    for (const Result &One : R.List)
      if (One.counts())
        Report.result(One);
  for (const SourceFile &File : R.Files)
    if (!File.Lost.empty())
      Report.lost(File);
  for (const Failure &F : R.Failures)
    Report.failure(F);
  if (!Style.Summary)
    return;
  if (!R.Unfollowed.empty())
    Out << unfollowed(R) << "\n";
  Out << summary(R) << fixable(R) << leftOut(R);
}

} // namespace spantidy::report
