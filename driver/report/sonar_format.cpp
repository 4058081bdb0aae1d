// SonarQube's generic issues, which say what kind of issue they are; it takes every
// result of SARIF for a security issue:
// https://docs.sonarsource.com/sonarqube-server/analyzing-source-code/importing-external-issues/generic-issue-import-format

#include "formats.h"
#include "told.h"

#include "shown/shown.h"

#include <nlohmann/json.hpp>

#include <set>

namespace spantidy::report {

using Json = nlohmann::ordered_json;

// Of Clean Code, by the group of the check.
static const char *attributeOf(const Rule &Of) {
  if (Of.Group == "naming")
    return "IDENTIFIABLE";
  if (Of.Group == "cost")
    return "EFFICIENT";
  if (Of.Group == "conventions" || Of.Group == "suppression")
    return "CONVENTIONAL";
  return Of.Security.empty() ? "LOGICAL" : "TRUSTWORTHY";
}

static Json ruleOf(const std::string &Id, const Rule *Of) {
  static constexpr const char *Weights[] = {"LOW", "MEDIUM", "HIGH"};
  bool Secret = Of && !Of->Security.empty();
  const char *Quality =
      Secret ? "SECURITY"
             : (!Of || std::string_view(attributeOf(*Of)) == "LOGICAL"
                    ? "RELIABILITY"
                    : "MAINTAINABILITY");
  Severity Level = Of ? Of->Level : Severity::Error;
  return {{"id", Id},
          {"name", Id},
          {"description", Of ? Of->Page : "A unit was not wholly analysed."},
          {"engineId", "span-tidy"},
          {"cleanCodeAttribute", Of ? attributeOf(*Of) : "COMPLETE"},
          {"impacts", Json::array({{{"softwareQuality", Quality},
                                    {"severity", Weights[size_t(Level)]}}})}};
}

// A range that is empty, or of a text that is not there, is refused with the report.
static Json rangeOf(const Results &R, const Region &At) {
  Json Range = {{"startLine", At.Line}};
  if (At.End <= At.Begin || !R.Files[At.File].Lost.empty())
    return Range;
  Range["endLine"] = At.EndLine;
  Range["startColumn"] = columnOf(R, At) - 1;
  Range["endColumn"] = endColumnOf(R, At) - 1;
  return Range;
}

static Json location(const Results &R, const Region &At,
                     const std::string &Text) {
  return {{"message", Text},
          {"filePath", R.Files[At.File].Path},
          {"textRange", rangeOf(R, At)}};
}

static Json issueOf(const Results &R, const Told &One) {
  Json Issue = {{"ruleId", One.Check}};
  if (!One.Finding) {
    Issue["primaryLocation"] = {{"message", One.Message},
                                {"filePath", One.Path}};
    return Issue;
  }
  Issue["primaryLocation"] = location(R, One.Finding->At, One.Message);
  for (const Remark &Note : One.Finding->Notes)
    Issue["secondaryLocations"].push_back(location(R, Note.At, Note.Text));
  return Issue;
}

std::string sonarReport(const Results &R) {
  Json Rules = Json::array(), Issues = Json::array();
  std::set<std::string> Known;
  for (const Told &One : toldOf(R)) {
    const Rule *Of = One.Finding ? &R.Rules[One.Finding->Rule] : nullptr;
    if (Known.insert(One.Check).second)
      Rules.push_back(ruleOf(One.Check, Of));
    Issues.push_back(issueOf(R, One));
  }
  Json Report = {{"rules", std::move(Rules)}, {"issues", std::move(Issues)}};
  return shownJson(Report.dump(1, ' ', /*ensure_ascii=*/false,
                               Json::error_handler_t::replace)) +
         "\n";
}

} // namespace spantidy::report
