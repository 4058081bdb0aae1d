// SARIF 2.1.0: what viewers and code scanning services need of it. Field by
// field after the OASIS standard; notes on consumers stand where they decide.

#include "fingerprints.h"
#include "formats.h"
#include "sarif_tool.h"
#include "steps.h"

#include "shown/shown.h"

#include "llvm/ADT/StringExtras.h"

#include <nlohmann/json.hpp>

#include <map>

namespace spantidy::report {

using Json = nlohmann::ordered_json;

namespace {

class SarifReport : SarifPlaces {
public:
  explicit SarifReport(const Results &R) : SarifPlaces(R), R(R) {}

  Json whole() {
    Json Artifacts = Json::array();
    for (const SourceFile &File : R.Files)
      Artifacts.push_back(artifactOf(File));
    Json Run = {{"tool", {{"driver", driverOf(R)}}},
                {"columnKind", "utf16CodeUnits"},
                {"newlineSequences", {"\r\n", "\n", "\r"}},
                {"originalUriBaseIds",
                 {{"SRCROOT",
                   {{"description",
                     {{"text", R.From ? "The top of the repository."
                                      : "The root of the project."}}}}}}},
                {"invocations", Json::array({invocation()})},
                {"automationDetails", automation()}};
    if (R.From && !R.From->Uri.empty())
      Run["versionControlProvenance"] = provenance();
    Run["artifacts"] = std::move(Artifacts);
    Run["results"] = results();
    return {{"$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/"
                        "errata01/os/schemas/sarif-schema-2.1.0.json"},
            {"version", "2.1.0"},
            {"runs", Json::array({std::move(Run)})}};
  }

private:
  // GitHub and GitLab take every result for one that is to be mended: neither what is
  // suppressed nor what a baseline has is for them.
  Json results() {
    bool All = R.For == Profile::None || R.For == Profile::Azure;
    Json List = Json::array();
    for (const Result &One : R.List)
      if (All || One.counts())
        List.push_back(result(One));
    if (All)
      for (const GoneResult &One : R.Gone)
        List.push_back(gone(One));
    return List;
  }

  // Services keep the results of each apart.
  Json automation() {
    std::string Id = R.Category.empty() ? "span-tidy" : R.Category;
    if (R.For != Profile::Azure)
      return {{"id", Id + "/"}};
    Json Properties = Json::object();
    for (const auto &[Name, Value] : R.Pipeline)
      Properties["azuredevops/pipeline/build/" + Name] = Value;
    return {{"id", "azuredevops/pipeline/build/" + Id + "/"},
            {"properties", std::move(Properties)}};
  }

  Json provenance() {
    Json From = {{"repositoryUri", R.From->Uri},
                 {"revisionId", R.From->Revision}};
    if (!R.From->Branch.empty())
      From["branch"] = R.From->Branch;
    From["mappedTo"] = {{"uriBaseId", "SRCROOT"}};
    return Json::array({std::move(From)});
  }

  Json notification(Notice Of, Json Physical, const std::string &Text) {
    return {{"descriptor", {{"id", idOf(Of)}, {"index", unsigned(Of)}}},
            {"level", levelOf(Of)},
            {"message", message(Text)},
            {"locations",
             Json::array({{{"physicalLocation", std::move(Physical)}}})}};
  }

  Json artifactOf(const SourceFile &File) {
    Json Out = {{"location", artifact(File.Path)},
                {"sourceLanguage", "cplusplus"}};
    if (File.Lost.empty())
      Out["length"] = File.Text.content().size();
    return Out;
  }

  Json fix(const Repair &Fix) {
    std::map<unsigned, Json> Changes;
    for (const Replacement &Edit : Fix.Edits) {
      Json Deleted = region(Edit.At);
      Deleted.erase("snippet");
      Changes[Edit.At.File].push_back(
          {{"deletedRegion", std::move(Deleted)},
           {"insertedContent", {{"text", toUtf8(Edit.Text)}}}});
    }
    Json List = Json::array();
    for (auto &[File, Replacements] : Changes)
      List.push_back({{"artifactLocation", artifact(R.Files[File].Path)},
                      {"replacements", std::move(Replacements)}});
    std::string Title = Fix.Title;
    Title.front() = llvm::toUpper(Title.front());
    return {{"description", message(Title)},
            {"artifactChanges", std::move(List)},
            {"properties", {{"applicability", applicabilityOf(Fix)}}}};
  }

  Json flow(const Result &One) {
    Json Steps = Json::array();
    auto add = [&](const Region &At, const std::string &Text,
                   const char *Importance) {
      Steps.push_back(
          {{"location",
            {{"physicalLocation", physical(At)}, {"message", message(Text)}}},
           {"executionOrder", Steps.size() + 1},
           {"importance", Importance}});
    };
    for (const Step &S : stepsOf(R, One))
      add(S.At, S.Text, S.IsFinding ? "essential" : "important");
    return Json::array(
        {{{"threadFlows", Json::array({{{"locations", std::move(Steps)}}})}}});
  }

  Json fingerprints(const Result &One) {
    auto [It, New] = Lines.try_emplace(One.At.File);
    if (New)
      It->second = lineHashes(R.Files[One.At.File].Text.content());
    Json Out;
    if (R.Files[One.At.File].Lost.empty() && One.At.Line <= It->second.size())
      Out["primaryLocationLineHash"] = It->second[One.At.Line - 1];
    Out["span-tidy/v1"] = One.Key;
    return Out;
  }

  // Of 100; GitHub and others sort by it.
  static double rankOf(Evidence Grade) {
    static constexpr double Ranks[] = {30, 60, 90};
    return Ranks[size_t(Grade)];
  }

  Json result(const Result &One) {
    Json Arguments = Json::array();
    for (const std::string &Argument : One.Arguments)
      Arguments.push_back(plain(Argument));
    Json Message = message(One.Message);
    Message["id"] = One.MessageId;
    if (!Arguments.empty())
      Message["arguments"] = std::move(Arguments);
    Json Out = {
        {"ruleId", R.Rules[One.Rule].Id},
        {"ruleIndex", One.Rule},
        {"kind", "fail"},
        {"level",
         nameOf(One.ByDefault ? levelOf(R, R.Rules[One.Rule]) : One.Level)},
        {"rank", rankOf(One.Grade)},
        {"message", std::move(Message)},
        {"locations", Json::array({{{"physicalLocation", physical(One.At)}}})}};
    unsigned Id = 1;
    for (const Remark &Note : One.Notes)
      Out["relatedLocations"].push_back(
          {{"id", Id++},
           {"physicalLocation", physical(Note.At)},
           {"message", message(Note.Text)}});
    if (One.Flow || (R.Rules[One.Rule].OnWays && !One.Notes.empty()))
      Out["codeFlows"] = flow(One);
    for (const Repair &Fix : One.Fixes)
      Out["fixes"].push_back(fix(Fix));
    Out["partialFingerprints"] = fingerprints(One);
    Out["properties"] = {{"evidence", nameOf(One.Grade)}};
    if (One.Since != Standing::NotCompared)
      Out["baselineState"] = nameOf(One.Since);
    if (!One.Advice.empty())
      Out["properties"]["weaver"] = One.Advice;
    if (One.Suppressed) {
      Json Comment = {
          {"kind", "inSource"},
          {"status", "accepted"},
          {"location", {{"physicalLocation", physical(One.Suppressed->At)}}}};
      if (!One.Suppressed->Reason.empty())
        Comment["justification"] = toUtf8(One.Suppressed->Reason);
      Out["suppressions"].push_back(std::move(Comment));
    }
    return Out;
  }

  // Nobody knows where it stood.
  Json gone(const GoneResult &One) {
    return {{"ruleId", One.Rule},
            {"kind", "fail"},
            {"message", message(One.Message)},
            {"locations",
             Json::array({{{"physicalLocation", wholeFile(One.Path)}}})},
            {"partialFingerprints", {{"span-tidy/v1", One.Key}}},
            {"baselineState", "absent"}};
  }

  Json invocation() {
    static const char *const Meanings[] = {
        "No findings.", "There are findings.", "Not everything was analysed."};
    Json Out = {{"executionSuccessful", R.Failures.empty()},
                {"exitCode", R.ExitStatus},
                {"exitCodeDescription", Meanings[std::min(R.ExitStatus, 2)]}};
    if (!R.Reproducible) {
      Out["startTimeUtc"] = R.StartTime;
      Out["endTimeUtc"] = R.EndTime;
      Out["workingDirectory"] = {
          {"uri", "file://" + percentEncoded(R.Folder) + "/"}};
      Out["arguments"] = R.Arguments;
    }
    Out["toolExecutionNotifications"] = notifications();
    return Out;
  }

  Json notifications() {
    Json Notifications = Json::array();
    for (const Failure &F : R.Failures)
      Notifications.push_back(notification(
          Notice::UnitFailed, wholeFile(F.Unit), F.Reason + ": " + F.Detail));
    for (const SourceFile &File : R.Files)
      if (!File.Lost.empty())
        Notifications.push_back(
            notification(Notice::SourceLost, wholeFile(File.Path),
                         "neither shown nor fixed: " + File.Lost));
    for (const LargeFunction &F : R.Unfollowed)
      Notifications.push_back(notification(
          Notice::FunctionUnfollowed, physical(F.At),
          "'" + F.Name +
              "' is too large: what happens on its ways is not followed"));
    return Notifications;
  }

  const Results &R;
  std::map<unsigned, std::vector<std::string>> Lines;
};

} // namespace

std::string sarifReport(const Results &R) {
  return shownJson(SarifReport(R).whole().dump(
             1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace)) +
         "\n";
}

} // namespace spantidy::report
