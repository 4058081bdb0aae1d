#include "fingerprints.h"
#include "formats.h"

#include "shown/shown.h"

#include <nlohmann/json.hpp>

namespace spantidy::report {

using Json = nlohmann::ordered_json;

static Json place(const Results &R, const Region &At) {
  return {{"file", R.Files[At.File].Path},
          {"line", At.Line},
          {"column", At.Column},
          {"endLine", At.EndLine},
          {"endColumn", At.EndColumn},
          {"offset", At.Begin},
          {"endOffset", At.End}};
}

static Json finding(const Results &R, const Result &One) {
  Json F = {{"check", R.Rules[One.Rule].Id}, {"level", nameOf(One.Level)},
            {"evidence", nameOf(One.Grade)}, {"message", One.Message},
            {"messageId", One.MessageId},    {"arguments", One.Arguments},
            {"at", place(R, One.At)},        {"fingerprint", One.Key}};
  if (!One.ByDefault)
    F["levelGiven"] = true;
  if (One.Flow)
    F["flow"] = true;
  if (!One.Advice.empty())
    F["weaver"] = One.Advice;
  if (One.Since != Standing::NotCompared)
    F["baselineState"] = nameOf(One.Since);
  for (const Remark &Note : One.Notes)
    F["notes"].push_back({{"message", Note.Text}, {"at", place(R, Note.At)}});
  for (const Repair &Fix : One.Fixes) {
    Json Edits = Json::array();
    for (const Replacement &Edit : Fix.Edits)
      Edits.push_back({{"at", place(R, Edit.At)}, {"text", Edit.Text}});
    F["fixes"].push_back({{"title", Fix.Title},
                          {"applicability", applicabilityOf(Fix)},
                          {"edits", Edits}});
  }
  if (One.isFixed())
    F["fixed"] = true;
  if (One.Suppressed)
    F["suppressed"] = {{"at", place(R, One.Suppressed->At)},
                       {"reason", One.Suppressed->Reason}};
  return F;
}

std::string jsonReport(const Results &R) {
  Json Findings = Json::array();
  for (const Result &One : R.List)
    Findings.push_back(finding(R, One));
  Json Failures = Json::array();
  for (const Failure &F : R.Failures)
    Failures.push_back(
        {{"unit", F.Unit}, {"reason", F.Reason}, {"detail", F.Detail}});
  Json Files = Json::array(), Lost = Json::array();
  for (const SourceFile &File : R.Files)
    if (File.Lost.empty())
      Files.push_back(
          {{"file", File.Path}, {"digest", digestOf(File.Text.content())}});
    else
      Lost.push_back({{"file", File.Path}, {"reason", File.Lost}});
  Json Unfollowed = Json::array();
  for (const LargeFunction &F : R.Unfollowed)
    Unfollowed.push_back({{"function", F.Name}, {"at", place(R, F.At)}});
  Json Gone = Json::array();
  for (const GoneResult &One : R.Gone)
    Gone.push_back({{"check", One.Rule},
                    {"file", One.Path},
                    {"message", One.Message},
                    {"fingerprint", One.Key}});
  Json Report = {{"version", R.Version},
                 {"units", R.Units},
                 {"files", std::move(Files)},
                 {"findings", std::move(Findings)},
                 {"failures", std::move(Failures)},
                 {"lost", std::move(Lost)},
                 {"unfollowed", std::move(Unfollowed)}};
  if (!Gone.empty())
    Report["gone"] = std::move(Gone);
  return shownJson(Report.dump(1, ' ', /*ensure_ascii=*/false,
                               Json::error_handler_t::replace)) +
         "\n";
}

} // namespace spantidy::report
