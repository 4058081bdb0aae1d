// Commands for a workflow of GitHub, which shows them as annotations of the lines:
// https://docs.github.com/actions/reference/workflow-commands-for-github-actions

#include "escaped.h"
#include "formats.h"
#include "told.h"

#include <algorithm>

namespace spantidy::report {

static const char *commandOf(Severity S) {
  static constexpr const char *Names[] = {"notice", "warning", "error"};
  return Names[size_t(S)];
}

static std::string placeOf(const Results &R, const Told &One) {
  std::string Place =
      "file=" + inProperty(One.Path) + ",line=" + std::to_string(One.line());
  if (!One.Finding)
    return Place;
  const Region &At = One.Finding->At;
  Place += ",endLine=" + std::to_string(At.EndLine);
  // Columns are of one line only.
  if (At.EndLine == At.Line)
    Place += ",col=" + std::to_string(columnOf(R, At)) +
             ",endColumn=" + std::to_string(endColumnOf(R, At));
  return Place;
}

// Of a step no more than ten of a kind are shown: the worst come first.
std::string githubReport(const Results &R) {
  std::vector<Told> All = toldOf(R);
  std::ranges::stable_sort(All, std::ranges::greater(), &Told::Level);
  std::string Text;
  for (const Told &One : All)
    Text += std::string("::") + commandOf(One.Level) +
            " title=" + inProperty(One.Check) + "," + placeOf(R, One) +
            "::" + inCommand(One.Message) + "\n";
  return Text;
}

} // namespace spantidy::report
