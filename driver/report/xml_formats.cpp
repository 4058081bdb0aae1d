// JUnit and Checkstyle, in the forms that CI services read: a test case, or an error,
// for each finding.

#include "escaped.h"
#include "formats.h"
#include "told.h"

#include "llvm/Support/FormatVariadic.h"

#include <map>

namespace spantidy::report {

static const char Head[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

// By path: files may be told of in any order.
static std::map<std::string, std::vector<Told>> byFile(const Results &R) {
  std::map<std::string, std::vector<Told>> Files;
  for (Told &One : toldOf(R))
    Files[One.Path].push_back(std::move(One));
  return Files;
}

static std::string linesOf(const Results &R, const Told &One) {
  if (!One.Finding)
    return inXml(One.Path + ": " + One.Message);
  auto line = [&](const Region &At, const char *Kind, const std::string &Text) {
    return llvm::formatv("{0}:{1}:{2}: {3}: {4}", R.Files[At.File].Path,
                         At.Line, columnOf(R, At), Kind, Text)
        .str();
  };
  std::string Text =
      inXml(line(One.Finding->At, nameOf(One.Level), One.Message));
  for (const Remark &Note : One.Finding->Notes)
    Text += "\n" + inXml(line(Note.At, "note", Note.Text));
  return Text;
}

static std::string testCase(const Results &R, const Told &One) {
  std::string Place = One.Path + ":" + std::to_string(One.line());
  if (One.Finding)
    Place += ":" + std::to_string(columnOf(R, One.Finding->At));
  const char *Kind = One.Finding ? "failure" : "error";
  return llvm::formatv(
      "    <testcase name=\"{0}\" classname=\"{1}\" file=\"{2}\" "
      "line=\"{3}\">\n"
      "      <{4} message=\"{5}\" type=\"{6}\">{7}</{4}>\n"
      "    </testcase>\n",
      inXml(One.Check), inXml(Place), inXml(One.Path), One.line(), Kind,
      inXml(One.Message), nameOf(One.Level), linesOf(R, One));
}

static std::string counts(size_t Tests, size_t Failures, size_t Errors) {
  return llvm::formatv("tests=\"{0}\" failures=\"{1}\" errors=\"{2}\"", Tests,
                       Failures, Errors);
}

// Without a finding it has a case that passes: readers take none for a mistake.
std::string junitReport(const Results &R) {
  auto Files = byFile(R);
  size_t Failures = 0, Errors = 0;
  std::string Suites;
  for (const auto &[Path, All] : Files) {
    std::string Cases;
    size_t Found = 0;
    for (const Told &One : All) {
      Cases += testCase(R, One);
      Found += One.Finding != nullptr;
    }
    Failures += Found, Errors += All.size() - Found;
    Suites += llvm::formatv(
        "  <testsuite name=\"{0}\" {1}>\n{2}  </testsuite>\n", inXml(Path),
        counts(All.size(), Found, All.size() - Found), Cases);
  }
  if (Files.empty())
    Suites = "  <testsuite name=\"span-tidy\" " + counts(1, 0, 0) +
             ">\n    <testcase name=\"no findings\" classname=\"span-tidy\"/>\n"
             "  </testsuite>\n";
  return Head +
         ("<testsuites name=\"span-tidy\" " +
          counts(std::max<size_t>(Failures + Errors, 1), Failures, Errors) +
          ">\n" + Suites + "</testsuites>\n");
}

std::string checkstyleReport(const Results &R) {
  static constexpr const char *Levels[] = {"info", "warning", "error"};
  std::string Text = std::string(Head) + "<checkstyle version=\"5.0\">\n";
  for (const auto &[Path, All] : byFile(R)) {
    Text += "  <file name=\"" + inXml(Path) + "\">\n";
    for (const Told &One : All)
      Text += llvm::formatv(
          "    <error line=\"{0}\" column=\"{1}\" severity=\"{2}\" "
          "message=\"{3}\" source=\"{4}\"/>\n",
          One.line(), One.Finding ? columnOf(R, One.Finding->At) : 1,
          Levels[size_t(One.Level)], inXml(One.Message), inXml(One.Check));
    Text += "  </file>\n";
  }
  return Text + "</checkstyle>\n";
}

} // namespace spantidy::report
